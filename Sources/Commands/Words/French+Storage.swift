import Foundation
import Storage

/// French: what the database keeps.
extension French {
  func columnsAsBefore(_ columns: [String], in file: String) -> String {
    "\(file)\u{A0}: colonnes lues comme la dernière fois\u{A0}: \(columns.joined(separator: ", "))."
      + " Pour les lire autrement, donnez --column"
  }

  func backupMade(_ backup: Backup) -> String {
    "Sauvegarde faite et vérifiée\u{A0}: \(backup.path) (\(size(backup.size)))."
  }

  func backupLine(_ backup: Backup, time: String) -> String {
    "\(time)  \(size(backup.size))  \(backup.path)"
  }

  var noBackups: String { "Aucune sauvegarde. Faites-en une\u{A0}: termwise backup" }

  func backupFailed(_ reason: String) -> String {
    "Vos réponses sont enregistrées, mais la sauvegarde du jour a échoué\u{A0}: \(reason)"
  }

  func restorePlan(_ backup: String, lost: Int?, gained: Int?) -> String {
    let name = "Sauvegarde\u{A0}: \(backup)."
    guard let lost, let gained else {
      return name + " Le fichier actuel est illisible\u{A0}: impossible de compter les réponses qui"
        + " diffèrent."
    }
    if lost == 0, gained == 0 { return name + " Elle contient les mêmes réponses." }
    let parts = [
      lost > 0 ? "il y manque \(count(lost, "réponse", "réponses"))" : nil,
      gained > 0 ? "\(count(gained, "réponse n’est", "réponses ne sont")) que là" : nil,
    ]
    return name + " En détail\u{A0}: " + parts.compactMap { $0 }.joined(separator: ", ") + "."
  }

  var restorePrompt: String { "La restaurer\u{202F}? [o/N]" }

  func restored(from backup: String, kept: String?) -> String {
    "Sauvegarde restaurée\u{A0}: \(backup)."
      + (kept.map { " L’ancien fichier est gardé\u{A0}: \($0)" } ?? "")
  }

  func forgetPlan(_ learner: String, answers: Int, backups: Int) -> String {
    "\(learner)\u{A0}: \(count(answers, "réponse sera effacée", "réponses seront effacées")), ici et dans"
      + " \(count(backups, "sauvegarde", "sauvegardes")). C’est sans retour."
  }

  var forgetPrompt: String { "L’effacer\u{202F}? [o/N]" }

  func forgotten(_ learner: String) -> String {
    "\(learner)\u{A0}: tout est effacé, dans la base et dans ses sauvegardes."
  }

  var otherCopy: String {
    "Il manque à cette base vos dernières réponses sur cet ordinateur\u{A0}: c’est une copie plus"
      + " ancienne, ou une autre. Vous continuez ici\u{202F}; l’autre copie reste intacte."
  }

  var nothingToRebuild: String { "Les échéances sont justes\u{202F}; rien n’a été refait." }

  func keptAsItWas(_ path: String) -> String { "L’ancien fichier est gardé\u{A0}: \(path)" }

  func salvaged(_ result: SalvageResult, to path: String) -> String {
    "Sauvé dans \(path)\u{A0}: \(count(result.saved, "réponse ou décision", "réponses et décisions")),"
      + " \(entryCount(result.entries)). Laissé de côté après le dommage\u{A0}:"
      + " \(count(result.leftOut, "réponse ou décision", "réponses et décisions"))."
      + " Utilisez ce fichier avec --db, ou mettez-le à la place de la base"
  }

  func salvageable(_ result: SalvageResult) -> String {
    "On peut récupérer \(saved(result)). Perdu après le dommage\u{A0}:"
      + " \(count(result.leftOut, "réponse ou décision", "réponses et décisions"))."
  }

  func remedy(_ remedy: Remedy) -> [String] {
    let backup =
      remedy.backup == nil
      ? "- Il n’y a pas de sauvegarde intacte."
      : "- Revenir à la sauvegarde du \(remedy.time)\u{A0}: \(remedy.restore)"
    if let result = remedy.salvageable {
      return [
        backup,
        "- Récupérer \(saved(result)) dans un nouveau fichier, en perdant après le dommage"
          + " \(count(result.leftOut, "réponse ou décision", "réponses et décisions"))\u{A0}:"
          + " \(remedy.salvage)",
      ]
    }
    return [
      backup,
      remedy.salvage.isEmpty
        ? "- Rien ne peut être récupéré du fichier lui-même."
        : "- Voir ce qui peut être récupéré du fichier lui-même\u{A0}: \(remedy.salvage)",
    ]
  }

  private func saved(_ result: SalvageResult) -> String {
    "\(count(result.saved, "réponse ou décision", "réponses et décisions")) et"
      + " \(entryCount(result.entries))"
  }

  func backupFailure(_ failure: Failure) -> String {
    switch failure {
    case .noBackup(let path):
      "\(path)\u{A0}: il n’y a pas de sauvegarde. Récupérez ce qui est lisible\u{A0}: termwise salvage"
        + " FICHIER"
    case .deckChoiceNeeded(let decks):
      "il y a plusieurs glossaires. Choisissez avec --deck\u{A0}: \(decks.joined(separator: ", "))"
    case .forgetNeedsConsent:
      "effacer demande votre accord\u{202F}; rien n’a changé. Donnez-le avec --yes"
    case .noSuchBackup(let name):
      "aucune sauvegarde «\u{A0}\(name)\u{A0}». Pour voir la liste\u{A0}: termwise backup --list"
    case .damagedBackup(let path):
      "\(path)\u{A0}: cette sauvegarde est endommagée\u{202F}; rien n’a changé. Choisissez-en une autre\u{A0}:"
        + " termwise backup --list"
    case .databaseDeleted(let path):
      "\(path)\u{A0}: la base a été supprimée pendant la séance\u{202F}; cette réponse n’a pas été"
        + " enregistrée. Remettez le fichier, ou revenez à la dernière sauvegarde\u{A0}: termwise"
        + " restore"
    case .notSaved(let error, let path):
      "\(path)\u{A0}: \(cause(of: error)). Votre dernière réponse n’a pas été enregistrée\u{202F}; les"
        + " précédentes le sont"
    case .openFolder(let folder):
      "\(folder)\u{A0}: n’importe quel compte peut écrire dans ce dossier et remplacer la base. Tapez"
        + " chmod o-w \(folder), ou choisissez un autre endroit avec --db"
    case .databaseReplaced(let path):
      "\(path)\u{A0}: un autre fichier a pris la place de la base pendant la séance\u{202F}; cette réponse n’a"
        + " pas été enregistrée. Relancez la séance"
    default: "restaurer demande votre accord\u{202F}; rien n’a changé. Donnez-le avec --yes"
    }
  }

  /// A number of bytes, in the unit that fits.
  private func size(_ bytes: Int) -> String {
    guard bytes >= 1_000_000 else { return "\(max(1, bytes / 1000))\u{A0}ko" }
    let number = String(format: "%.1f", Double(bytes) / 1_000_000)
    return number.replacingOccurrences(of: ".", with: ",") + "\u{A0}Mo"
  }
}

// MARK: - Faults that may pass

extension French {
  /// Why the database cannot be written, without a full stop.
  func cause(of error: StorageError) -> String {
    switch error {
    case .busy: "un autre programme utilise la base"
    case .noPermission: "vous n’avez pas le droit d’écrire dans la base"
    case .full: "le disque est plein"
    case .quota: "votre quota sur le disque est atteint"
    case .noInode:
      "il reste de la place, mais le disque n’accepte plus de fichier (plus d’inode libre)"
    case .fileTooLarge: "la base a atteint la taille maximale permise pour un fichier"
    case .inputOutput(let word): "la lecture ou l’écriture a échoué (\(word))"
    default: "impossible d’écrire dans la base"
    }
  }

  /// What to do about it, as the start of a sentence.
  func remedy(for error: StorageError) -> String {
    switch error {
    case .busy: "Attendez qu’il ait fini"
    case .noPermission: "Vérifiez les droits du fichier et de son dossier"
    case .full: "Faites de la place"
    case .quota: "Supprimez des fichiers qui sont à vous"
    case .noInode: "Supprimez des fichiers"
    case .fileTooLarge: "Relevez la limite (ulimit -f)"
    default: "Vérifiez le disque"
    }
  }

  var notSavedTitle: String { "Pas encore enregistrée" }

  func notSavedYet(_ fault: StorageError) -> [String] {
    [
      "Votre dernière réponse n’est pas encore enregistrée\u{A0}: \(cause(of: fault)).",
      fault.passesByItself
        ? "Termwise la garde et réessaie deux fois par seconde."
        : "Termwise la garde. \(remedy(for: fault)), puis réessayez.",
      "Toutes les réponses précédentes sont enregistrées.",
    ]
  }

  var notSavedPrompt: String { "Entrée\u{A0}: réessayer, q\u{A0}: quitter sans cette réponse" }

  func cutOff(_ start: SessionStart) -> String {
    "Votre dernière séance, du \(date(start.day)) à \(start.time), a été coupée. Toutes les réponses marquées «\u{A0}Enregistré\u{A0}»"
      + " sont là\u{202F}; vous reprenez où vous en étiez."
  }

  func placeWarning(_ risk: DatabasePlaceRisk, path: String) -> String {
    switch risk {
    case .network:
      "\(path)\u{A0}: c’est un lecteur réseau, où deux ordinateurs peuvent endommager une base qu’ils"
        + " utilisent tous deux. Utilisez-la sur un ordinateur à la fois."
    case .sharedFolder(let folder), .openFolder(let folder):
      "\(folder)\u{A0}: n’importe quel compte peut y mettre des fichiers. Un dossier à vous est plus sûr"
        + " pour la base\u{A0}: --db."
    }
  }
}
