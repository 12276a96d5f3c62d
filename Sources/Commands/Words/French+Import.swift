import Flashcards
import Glossaries
import Storage

/// French: imports and checks.
extension French {
  func reading(_ file: String) -> String { "Lecture de \(file)" }
  func writing(_ deck: Deck) -> String { "Écriture de \(deck.id)" }
  func percent(_ number: Int) -> String { "\(number)\u{A0}%" }

  func planHeading(deck: Deck, source: String) -> String {
    "\(source) → \(deck.label)"
  }

  func planCounts(_ plan: ImportPlan) -> [String] {
    [
      count(plan.newTerms.count, "ajoutée", "ajoutées"),
      count(plan.renamed.count, "renommée", "renommées"),
      count(plan.changed.count, "modifiée", "modifiées"),
      count(plan.returned.count, "revenue", "revenues"),
      count(plan.moves.count, "déplacée", "déplacées"),
      count(plan.lost.count, "retirée", "retirées"),
      count(plan.elsewhere.count, "demandée ailleurs", "demandées ailleurs"),
      count(plan.unchanged, "inchangée", "inchangées"),
    ].filter { !$0.hasPrefix("0 ") }
  }

  func added(_ term: String) -> String { "+ \(term)" }

  func changed(_ term: String, _ weight: ChangeWeight) -> String {
    switch weight {
    case .form: "~ \(term) (forme modifiée)"
    case .substance: "~ \(term) (sens modifié)"
    }
  }

  func before(_ text: String) -> String { "    avant\u{A0}: \(text)" }
  func after(_ text: String) -> String { "    après\u{A0}: \(text)" }
  func renamed(_ before: String, to after: String) -> String {
    "~ \(before) → \(after) (renommée\u{202F}; --keep-apart en fait deux entrées)"
  }
  func returned(_ term: String) -> String { "+ \(term) (de retour, avec toute la progression)" }
  func retired(_ term: String) -> String {
    "- \(term) (retirée\u{202F}; la progression est gardée)"
  }
  func more(_ count: Int) -> String { "  … et \(count) de plus" }
  var nothingToChange: String { "Rien à changer." }
  var imported: String { "Importé. La progression de chacun est gardée." }
  var notImported: String { "Rien n’a été importé." }
  var dryRun: String { "Rien n’a été écrit\u{A0}: ce n’était qu’un essai." }
  func linted(entries: Int, findings: Int) -> String {
    "\(entryCount(entries)), \(count(findings, "remarque", "remarques"))."
  }
  func manyRetired(_ retired: Int, of size: Int) -> String {
    "\(retired) entrées sur \(size) seraient retirées, plus d’un cinquième. Est-ce le bon"
      + " fichier\u{202F}?"
  }
  var applyPrompt: String { "Importer ces changements\u{202F}? o pour oui\u{A0}:" }
  var isYes: @Sendable (String) -> Bool { { ["o", "oui"].contains($0.lowercased()) } }
  func entryCount(_ number: Int) -> String { count(number, "entrée", "entrées") }

  func checked(_ result: CheckResult) -> String {
    let looked =
      "\(count(result.rows, "ligne", "lignes")),"
      + " \(count(result.logged, "réponse ou décision", "réponses et décisions")),"
      + " \(count(result.cards, "échéance", "échéances"))"
    if result.failures.isEmpty { return "Tout est en ordre\u{A0}: \(looked)." }
    let wrong = count(result.failures.count, "erreur", "erreurs")
    return "\(wrong)\u{202F}; vérifié\u{A0}: \(looked). "
      + (result.canBeRebuilt
        ? "Le journal est intact. Refaites les échéances\u{A0}: termwise check --rebuild"
        : "Rien n’a changé. Ce que vous pouvez faire\u{A0}:")
  }

  func rebuilt(_ cards: Int) -> String {
    count(cards, "échéance refaite", "échéances refaites") + " d’après le journal."
  }

  func checkFailure(_ failure: CheckFailure) -> String {
    switch failure {
    case .integrity(let word): "SQLite a trouvé un dommage\u{A0}: \(word)"
    case .reference(let table): "table \(table)\u{A0}: une ligne renvoie à une autre qui manque"
    case .row(let table, let number):
      "table \(table), ligne \(number)\u{A0}: abîmée\u{202F}; elle n’a plus le contenu qui avait été"
        + " enregistré"
    case .chain(let device, let sequence):
      "journal de l’appareil \(device)\u{A0}: rompu à l’enregistrement \(sequence)"
    case .presentText(let entry): "entrée \(entry)\u{A0}: sa ligne diffère de ses textes"
    case .move(let entry): "entrée \(entry)\u{A0}: son nouveau nom diffère du journal"
    case .schedule(let learner, let entry, let kind):
      "échéance de l’apprenant \(learner), entrée \(entry), \(kind)\u{A0}: elle diffère du"
        + " journal"
    }
  }

  var warning: String { "attention\u{A0}:" }
  var error: String { "erreur\u{A0}:" }
}
