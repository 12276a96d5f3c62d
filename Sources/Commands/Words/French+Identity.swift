import Flashcards

/// French: which glossary a document is, and terms that move.
extension French {
  func takesPlace(of source: String) -> String { "Prend la place de \(source)." }
  func retitled(_ before: String, to after: String) -> String {
    "Nouveau titre\u{A0}: \(before) → \(after)"
  }

  func comes(_ term: String, from deck: Deck, isBack: Bool) -> String {
    isBack
      ? "~ \(term) (de retour de \(deck.label), avec toute la progression)"
      : "~ \(term) (vient de \(deck.label), avec toute la progression\u{202F}; --keep-apart en fait"
        + " deux termes)"
  }
  func goesOn(_ term: String, in deck: Deck) -> String {
    "~ \(term) (passe dans \(deck.label), avec toute la progression\u{202F}; --keep-apart en fait"
      + " deux termes)"
  }
  func elsewhere(_ term: String, in deck: Deck) -> String {
    "= \(term) (reste dans \(deck.label), où ce terme est passé)"
  }

  var isNo: @Sendable (String) -> Bool { { ["n", "non"].contains($0.lowercased()) } }

  func resemblance(_ found: Resemblance, of file: String, isShipped: Bool) -> String {
    let origin = isShipped ? "fourni avec Termwise" : "tiré de \(found.source)"
    return "\(file)\u{A0}: \(found.common) de ses \(count(found.read, "terme", "termes"))"
      + " \(found.common == 1 ? "figure" : "figurent") dans \(found.deck.label), \(origin)."
  }
  var newVersionPrompt: String {
    "Est-ce sa nouvelle version\u{202F}? o pour oui, n pour en faire un glossaire à part\u{A0}:"
  }
  var ownVersionPrompt: String {
    "En faire votre version\u{A0}: garder la progression, prendre ce texte\u{202F}? o pour oui, n"
      + " pour en faire un glossaire à part\u{A0}:"
  }
  var shippedTextPrompt: String {
    "Reprendre le texte fourni avec Termwise, en gardant la progression\u{202F}? o pour oui\u{A0}:"
  }
  func replacePrompt(_ source: String) -> String {
    "Ce fichier prend-il la place de \(source)\u{202F}? o pour oui, n pour l’y ajouter\u{A0}:"
  }
  func versionCommand(_ deck: Deck, _ command: String) -> String {
    "Si c’est la nouvelle version de \(deck.label)\u{A0}: \(command)"
  }
  func ownVersionCommand(_ command: String) -> String {
    "Pour en faire votre version, en gardant la progression\u{A0}: \(command)"
  }
  func ownDeckCommand(_ command: String) -> String {
    "Si c’est un glossaire à part\u{A0}: \(command)"
  }
  func additionCommand(_ source: String, _ command: String) -> String {
    "S’il s’ajoute à \(source)\u{A0}: \(command)"
  }

  var sameNames: String { "Même nom qu’un terme retiré, mais autre définition\u{A0}:" }
  var sameNamesPrompt: String {
    "Lesquels sont restés le même terme et gardent leur progression\u{202F}? Leurs numéros, ou"
      + " Entrée pour aucun\u{A0}:"
  }
  func joinCommand(_ term: String, from deck: String, _ command: String) -> String {
    "\(term)\u{A0}: ce nom existe aussi dans \(deck), avec une autre définition. Si c’est le même"
      + " terme, gardez sa progression\u{A0}: \(command)"
  }

  func titleGiven(_ deck: Deck, _ title: String) -> String {
    "\(deck.id) s’intitule maintenant «\u{A0}\(title)\u{A0}» (avant\u{A0}: «\u{A0}\(deck.title)\u{A0}»)."
  }

  func joined(_ term: String, _ deck: Deck) -> String {
    "\(term) (\(deck.label)) continue avec la progression de l’ancien terme."
  }
  func separated(_ term: String, _ deck: Deck) -> String {
    "\(term) (\(deck.label)) ne garde que ce qui a été appris sous ce nom."
  }
  func notJoined(_ term: String, _ deck: Deck) -> String {
    "\(term) (\(deck.label)) n’a repris la progression d’aucun autre terme."
  }

  /// The sentence for a failure to tell which glossary or which term is meant.
  func identityFailure(_ failure: Failure) -> String {
    switch failure {
    case .deckUnclear(let file):
      "\(file)\u{A0}: c’est peut-être la nouvelle version d’un glossaire existant\u{202F}; rien n’a été"
        + " écrit. Choisissez l’une des commandes ci-dessus"
    case .ownVersion(let deck):
      "\(deck) est maintenant votre propre version\u{202F}; rien n’a été écrit. Pour reprendre le texte"
        + " fourni avec Termwise, en gardant la progression\u{A0}: termwise decks add \(deck) --yes"
    case .deckInOtherLanguage(let file, let deck):
      "\(file)\u{A0}: ce document n’est pas dans la langue du glossaire \(deck). Faites-en un glossaire"
        + " à part avec --new-deck"
    case .noSuchSource(let name, let known):
      "le glossaire n’est pas tiré de «\u{A0}\(name)\u{A0}». Pour l’y ajouter\u{A0}: --replaces"
        + " \(ImportCommand.replacesNothing). Disponibles\u{A0}: \(known.joined(separator: ", "))"
    case .deckNeeded(let option): "\(option) ne dit pas quel glossaire. Ajoutez --deck NOM"
    case .shippedNameTaken(let deck, let sources):
      "vous avez déjà un autre glossaire \(deck), tiré de \(sources.joined(separator: ", "))."
        + " Pour apprendre aussi celui de Termwise, prenez une autre base avec --db"
    case .noRetiredEntry(let name, let deck):
      "aucune entrée retirée de \(deck) ne s’appelle «\u{A0}\(name)\u{A0}». Seul un terme retiré peut"
        + " continuer ailleurs\u{202F}; si son nom était autre, donnez --once NOM"
    case .languagesDiffer(let one, let other):
      "\(one) et \(other) ne sont pas dans la même langue. Un terme ne passe que dans un glossaire de"
        + " la même langue"
    case .badTitle(let text):
      "«\u{A0}\(text)\u{A0}» ne convient pas comme titre. Donnez de 1 à 200 caractères imprimables"
    default: ""
    }
  }
}
