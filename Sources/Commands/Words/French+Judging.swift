import Flashcards

/// French: typed answers.
extension French {
  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .right: "Juste."
    case .slip(let slips):
      "Juste, à \(slips.count == 1 ? "une faute" : "deux fautes") près\u{A0}:"
        + " \(list(slips))."
    case .wrong(let fault):
      fault == .far ? "Faux." : "Faux\u{A0}: \(reason(fault))."
    case .blank: "Rien de saisi."
    }
  }

  func verdict(_ verdict: Verdict, onChoice asked: Aspect) -> String {
    guard case .wrong(let fault) = verdict else { return self.verdict(verdict) }
    if case .confusion(let names) = fault, asked != .term {
      return "Non\u{A0}: vous avez choisi \(names.label)."
    }
    return "Non."
  }

  private func list(_ slips: [Slip]) -> String {
    slips.counted.map { slip, count in
      let isOne = count == 1
      return switch slip {
      case .missingLetter: isOne ? "une lettre manque" : "deux lettres manquent"
      case .surplusLetter: isOne ? "une lettre de trop" : "deux lettres de trop"
      case .wrongLetter: isOne ? "une lettre fausse" : "deux lettres fausses"
      case .swappedLetters:
        isOne ? "deux lettres interverties" : "lettres interverties deux fois"
      case .smallWord: isOne ? "un petit mot diffère" : "deux petits mots diffèrent"
      case .agreement: "le nombre ou le genre diffère"
      }
    }.joined(separator: ", ")
  }

  private func reason(_ fault: Fault) -> String {
    switch fault {
    case .confusion(let names): "c’est \(names.label)"
    case .repetition(of: .acronym):
      "c’est le sigle affiché\u{202F}; tapez ce qu’il veut dire"
    case .repetition(of: .expansion): "c’est ce que le sigle veut dire\u{202F}; tapez le sigle"
    case .repetition: "la question le donne déjà\u{202F}; tapez ce qu’elle demande"
    case .meaningElsewhere(let glossary):
      "le sigle veut dire cela dans «\u{A0}\(glossary)\u{A0}»"
    case .inexact: "dans un sigle ou un nombre, chaque caractère compte"
    case .otherWord: "c’est un autre mot"
    case .far: "c’est autre chose"
    }
  }

  var diffLabels: (typed: String, expected: String) {
    ("Saisi\u{A0}:", "Attendu\u{A0}:")
  }

  func gradePrompt(proposed: GradeKey, mayOverrule: Bool) -> String {
    "1 À revoir, 2 Difficile, 3 Bien, 4 Facile\u{202F}; Entrée pour \(proposed.rawValue),"
      + (mayOverrule ? " r si vous aviez raison," : "") + " u annule, q quitte\u{A0}:"
  }

  func answerLineFault(_ fault: AnswerLineFault) -> String {
    switch fault {
    case .header:
      "l’en-tête manque. Commencez par la ligne term, asked, typed, séparés par des tabulations"
    case .fields(let count):
      "cette ligne a \(self.count(count, "colonne", "colonnes")) au lieu de 3. Écrivez le terme, ce qui est"
        + " demandé (\(askableSides(or: "ou"))) et la réponse saisie, séparés par des tabulations"
    case .notUTF8: "cette ligne n’est pas en UTF-8. Enregistrez les réponses en UTF-8"
    case .unknownTerm(let term):
      "aucune entrée ne s’appelle exactement «\u{A0}\(term)\u{A0}». Écrivez le terme comme dans le"
        + " glossaire"
    case .severalEntries(let term, let ways):
      "plusieurs entrées s’appellent «\u{A0}\(term)\u{A0}». "
        + (ways.isEmpty
          ? "Supprimez cette ligne"
          : "Écrivez l’une de ces formes\u{A0}: \(ways.joined(separator: "\u{202F}; "))")
    case .unknownAspect(let text):
      "«\u{A0}\(text)\u{A0}» ne peut pas être demandé. Écrivez \(askableSides(or: "ou"))"
    case .notAsked(let term, let aspect):
      "«\u{A0}\(term)\u{A0}» n’a pas de \(name(aspect)) à demander. Demandez autre chose"
    }
  }
}
