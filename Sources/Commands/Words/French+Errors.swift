import Flashcards
import Glossaries
import Reports
import Storage

/// French: errors of the database, the command line and the verbs.
extension French {
  func storageError(_ error: StorageError, path: String) -> String {
    switch error {
    case .empty:
      "\(path)\u{A0}: le fichier de la base est vide. Revenez à la dernière sauvegarde\u{A0}: termwise"
        + " restore. Ou supprimez le fichier pour recommencer"
    case .foreign:
      "\(path)\u{A0}: ce n’est pas une base Termwise. Choisissez-en une autre avec --db"
    case .newer(let schema, let known):
      "\(path)\u{A0}: cette base vient d’une version plus récente de termwise (son schéma est le"
        + " \(schema), ce programme connaît le \(known)). Mettez termwise à jour"
    case .damaged(let word):
      "\(path)\u{A0}: la base est endommagée (\(word)). Rien n’a changé. Ce que vous pouvez"
        + " faire\u{A0}:"
    case .busy: "\(path)\u{A0}: un autre programme utilise la base. Réessayez dans un instant"
    case .noPermission:
      "\(path)\u{A0}: accès refusé à la base, en lecture ou en écriture. Vérifiez les droits du fichier et de son"
        + " dossier"
    case .cannotCreate(let reason):
      "\(path)\u{A0}: impossible de créer la base (\(reason)). Choisissez un autre endroit avec --db"
    case .full, .quota, .noInode, .fileTooLarge, .inputOutput:
      "\(path)\u{A0}: \(cause(of: error))\u{202F}; les réponses sans «\u{A0}Enregistré\u{A0}» sont perdues."
        + " \(remedy(for: error)) et réessayez"
    case .strayJournal:
      "\(path)\u{A0}: le journal voisin, \(path)-journal, vient d’une autre copie de la base et"
        + " endommagerait celle-ci. Déplacez ce journal dans un autre dossier, puis réessayez"
    case .folderNotShared(let folder):
      "\(folder)\u{A0}: ce dossier n’est pas ouvert à un groupe. Ouvrez-le une fois, avec le nom du"
        + " groupe\u{A0}: install -d -g GROUPE -m 2770 \(folder.asArgument)"
    case .staleCard(let card):
      "\(card.entry.key)\u{A0}: cette carte a reçu une réponse dans une autre fenêtre\u{202F}; la vôtre n’a pas"
        + " été enregistrée. Relancez la séance"
    case .changedMeanwhile:
      "\(path)\u{A0}: un autre import a modifié le glossaire\u{202F}; rien n’a été écrit. Importez de nouveau"
    case .unexpected(let word):
      "\(path)\u{A0}: erreur inattendue de la base (\(word)). Gardez une copie de ce fichier, et envoyez"
        + " ce message à la personne qui a installé termwise"
    }
  }

  func failure(_ failure: Failure) -> String {
    switch failure {
    case .storage(let error, let path): storageError(error, path: path)
    case .glossary(let error, let file):
      "\(file.located(at: error.line))\u{A0}: \(glossaryError(error))"
    case .noSuchFile(let path): "\(path)\u{A0}: fichier introuvable. Vérifiez son nom"
    case .noPermission(let path):
      "\(path)\u{A0}: accès en lecture refusé. Changez ses droits, ou demandez à son propriétaire"
    case .isDirectory(let path):
      "\(path)\u{A0}: c’est un dossier. Indiquez un fichier qui s’y trouve"
    case .isWebAddress(let address):
      "\(address)\u{A0}: termwise ne télécharge rien. Enregistrez la page et donnez le fichier"
    case .deckNameNeeded: "l’entrée standard n’a pas de nom. Nommez le glossaire avec --deck"
    case .noDocument(let path):
      "\(path)\u{A0}: aucun glossaire dans ce dossier. Mettez-y des fichiers .md, .csv, .html…"
    case .folderTooLarge(let path, let limit):
      "\(path)\u{A0}: plus de \(limit) fichiers. Importez ses dossiers un par un"
    case .pandocNeeded(let path):
      "\(path)\u{A0}: un fichier de traitement de texte ne se lit qu’avec pandoc, qui n’est pas"
        + " installé. Installez pandoc, ou enregistrez le document en HTML"
    case .conversionFailed(let path):
      "\(path)\u{A0}: pandoc n’a pas réussi à le lire en \(Pandoc.usualTimeLimit) secondes et"
        + " \(Pandoc.memoryLimit) Mio. Enregistrez le document en HTML"
    case .fileNeeded(let format):
      "--format \(format) n’est pas du texte. Nommez un fichier avec --output, par exemple"
        + " rapport.\(format)"
    case .reportFailed(.missingLibrary(let library)):
      "un classeur ne s’écrit qu’avec \(library), qui n’est pas installé. Installez-le, ou choisissez"
        + " un autre --format"
    case .reportFailed(.failed(let reason)):
      "le rapport n’a pas pu être fait (\(reason)). Libérez de la place dans /tmp et de la mémoire,"
        + " puis réessayez"
    case .unreadable(let path, let reason):
      "\(path)\u{A0}: la lecture a échoué (\(reason)). Vérifiez le disque et réessayez"
    case .cannotWrite(let path, let reason):
      "\(path)\u{A0}: écriture impossible (\(reason)). Choisissez un autre endroit"
    case .emptyDatabaseName:
      "--db est vide. Indiquez un fichier, ou retirez --db pour l’endroit habituel"
    case .wouldOverwriteDatabase(let path):
      "\(path)\u{A0}: c’est la base elle-même. Écrivez le rapport dans un autre fichier"
    case .wouldOverwriteOther(let path):
      "\(path)\u{A0}: c’est une base de données. Écrivez dans un autre fichier"
    case .fileNotFinished(let path, let reason):
      "\(path)\u{A0}: écriture interrompue (\(reason)). Libérez de la place, ou choisissez un autre endroit"
    case .wrongRetireCount(let asked, let actual):
      "--retire \(asked)\u{A0}: \(actual) entrées seraient retirées, et non \(asked)\u{202F}; rien n’a été écrit."
        + " Relisez le plan"
    case .outputFailed(let reason):
      "la sortie n’a pas pu être écrite (\(reason)). Vérifiez le disque et réessayez"
    case .outputClosed:
      "le programme qui lit la sortie s’est arrêté avant la fin\u{202F}; le reste n’a pas été affiché"
    case .noHome:
      "il n’y a pas de dossier personnel. Définissez HOME, ou indiquez une base avec --db"
    case .noDatabase(let path):
      "\(path)\u{A0}: il n’y a pas encore de base. Tapez termwise pour commencer, ou importez un"
        + " glossaire\u{A0}: termwise import FICHIER"
    case .badInstant(let text):
      "--now \(text)\u{A0}: ce n’est pas une date avec une heure. Écrivez par exemple 2026-11-21T09:00:00Z"
    case .badLearner(let text):
      "--learner \(text)\u{A0}: ce n’est pas un nom. Prenez de 1 à 100 caractères imprimables"
    case .noFlagWords: "--why ne dit rien. Dites ce qui n’est pas clair, ou faux"
    case .unknownVerb(let word, let likest) where likest == word:
      "la commande doit venir en premier. Tapez termwise \(word), puis les options"
    case .unknownVerb(let word, let likest):
      "la commande «\u{A0}\(word)\u{A0}» n’existe pas. "
        + (likest.map { "Vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{202F}?" }
          ?? "Pour les voir toutes\u{A0}: termwise --help")
    case .usage(let fault, let command): usage(fault, of: command)
    case .eitherOr(let one, let other):
      "\(one) et \(other) ne vont pas ensemble. Gardez l’une des deux"
    case .badNumber(let option, let range):
      "\(option)\u{A0}: hors limites. Donnez un nombre de \(range.lowerBound) à \(range.upperBound)"
    case .unknownFormat(let name, let known):
      "\(name)\u{A0}: format inconnu. " + values(known)
    case .profileOfCSV(let profile, let format):
      "--csv-profile \(profile) vaut pour le CSV, pas pour \(format). Gardez"
        + " --csv-profile ou --format \(format), pas les deux"
    case .badDeckName(let text):
      "«\u{A0}\(text)\u{A0}» n’a ni lettre ni chiffre et ne peut pas nommer un glossaire. Donnez-lui un autre"
        + " nom\u{A0}: --deck NOM"
    case .badColumn(let text):
      "--column \(text)\u{A0}: il manque le rôle ou la colonne. Écrivez par exemple --column term=Recto"
    case .unknownRole(let role, let known):
      "--column \(role)=…\u{A0}: rôle inconnu. " + values(known)
    case .roleDeclaredTwice(let role):
      "--column \(role)=…\u{A0}: ce rôle est donné deux fois. Donnez-le une fois\u{202F}; seuls definition, aliases et"
        + " ignore acceptent plusieurs colonnes"
    case .unknownDeck(let name, let known):
      "aucun glossaire «\u{A0}\(name)\u{A0}». "
        + choice(known, none: "Importez-en d’abord un\u{A0}: termwise import FICHIER")
    case .deckNotAdded(let deck):
      "le glossaire \(deck) est fourni avec le programme, mais pas encore ajouté. Ajoutez-le\u{A0}:"
        + " termwise decks add \(deck)"
    case .shippedNameTaken, .deckUnclear, .ownVersion, .deckInOtherLanguage, .noSuchSource,
      .deckNeeded,
      .noRetiredEntry, .languagesDiffer, .badTitle:
      identityFailure(failure)
    case .noSuchEntry(let name):
      "aucune entrée ne s’appelle exactement «\u{A0}\(name)\u{A0}». Cherchez-la\u{A0}: termwise cards \(name)"
    case .severalEntries(let name, let found):
      "plusieurs entrées correspondent à «\u{A0}\(name)\u{A0}». Écrivez l’une de ces formes\u{A0}:"
        + " \(found.joined(separator: "\u{202F}; "))"
    case .severalTerms(let commands):
      "une seule entrée à la fois. Écrivez\u{A0}: \(commands.joined(separator: "\u{202F}; puis\u{A0}: "))"
    case .badDate(let option, let text):
      "\(option) \(text)\u{A0}: ce jour n’existe pas. Écrivez par exemple 24/12/2026"
    case .noDate(let option, let text):
      "\(option) \(text)\u{A0}: ce n’est pas une date."
        + " Écrivez par exemple 24/12/2026, demain, lundi ou +14"
    case .ambiguousDate(let option, let text, let dayFirst, let monthFirst):
      "\(option) \(text)\u{A0}: c’est \(date(dayFirst)) ou \(date(monthFirst))."
        + " Écrivez \(dayFirst.iso) ou \(monthFirst.iso)"
    case .dateNotAhead(let option, let text):
      "\(option) \(text)\u{A0}: cette date n’est pas dans l’avenir. Donnez le jour de votre retour"
    case .dateAhead(let option, let text):
      "\(option) \(text)\u{A0}: ce jour n’est pas encore venu. Donnez un jour passé"
    case .unknownLearner(let name, let known):
      "aucun apprenant «\u{A0}\(name)\u{A0}». "
        + choice(
          known,
          none: "Personne n’a encore répondu à une carte\u{A0}: tapez termwise pour commencer")
    case .sittingHeld(let learner, let process, let since):
      "\(learner) a déjà une séance ouverte" + (process.map { ", processus \($0)" } ?? "")
        + (since.map { ", depuis \($0)" } ?? "") + ". Terminez-la d’abord"
    case .consentNeeded:
      "des entrées seraient retirées, déplacées ou changeraient de sens\u{202F}; rien n’a été écrit. Regardez le plan,"
        + " puis importez avec --yes"
    case .tooManyRetired(let retired, let size):
      "\(retired) entrées sur \(size) seraient retirées\u{202F}; rien n’a été écrit. Vérifiez que c’est le bon"
        + " fichier. Si oui, ajoutez --yes --retire \(retired)"
    case .noBackup, .noSuchBackup, .damagedBackup, .restoreNeedsConsent, .databaseReplaced,
      .databaseDeleted,
      .notSaved, .openFolder,
      .deckChoiceNeeded, .forgetNeedsConsent:
      backupFailure(failure)
    case .unknownSetting, .badSetting: settingFailure(failure)
    case .clockInDoubt, .otherAccount, .notAgreed, .notShared:
      openingFailure(failure)
    case .badAnswerLine(let line, let fault): "ligne \(line)\u{A0}: \(answerLineFault(fault))"
    case .badKey(let line, let text):
      "ligne \(line)\u{A0}: «\u{A0}\(text)\u{A0}» n’est pas une touche\u{202F}; les réponses d’avant sont enregistrées."
        + " Écrivez 1, 2, 3 ou 4"
    }
  }

  private func usage(_ fault: UsageFault, of command: String) -> String {
    switch fault {
    case .unknownOption(let option, let likest):
      "\(command) n’a pas d’option \(option). "
        + (likest.map { "Vouliez-vous dire \($0)\u{202F}?" }
          ?? "Pour voir ses options\u{A0}: \(command) --help")
    case .missingValue(let option):
      "il manque la valeur de \(option.prefix { $0 != " " }). Écrivez \(help(label: option))"
    case .needlessValue(let option):
      "\(option) ne prend pas de valeur. Écrivez \(option) tout court"
    case .unexpectedArguments(let words):
      "\(command) ne sait que faire de «\u{A0}\(words.joined(separator: " "))\u{A0}». Voyez \(command) --help"
    case .unfitValue(let value, let option, let choices):
      "\(option.prefix { $0 != " " }) n’accepte pas «\u{A0}\(value)\u{A0}». "
        + (choices.isEmpty ? "Donnez un nombre entier" : values(choices))
    case .missingArgument("--why <words>"):
      "il manque ce qui n’est pas clair, ou faux. Écrivez par exemple\u{A0}:"
        + " \(command) TERME --why \"La deuxième phrase n’est plus à jour\""
    case .missingArgument(let name): "il manque \(help(label: name)). Voyez \(command) --help"
    case .other(let message):
      "cette ligne de commande n’a pas été comprise (\(message)). Voyez \(command) --help"
    }
  }

  private func values(_ known: [String]) -> String {
    "Valeurs possibles\u{A0}: \(known.joined(separator: ", "))"
  }

  private func choice(_ known: [String], none: String) -> String {
    known.isEmpty ? none : "Disponibles\u{A0}: \(known.joined(separator: ", "))"
  }
}
