import Flashcards

extension String {
  /// Whether a text only says that a definition is still to be written.
  var isNoteToWrite: Bool {
    guard utf8.count <= 40 else { return false }
    let words = folded.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    return notesToWrite.contains(words)
  }

  /// Where a text sends the reader when it does nothing else: `See Churn.` gives `Churn`.
  var crossReferenceTarget: String? {
    let text = trimmed
    guard text.count <= 120 else { return nil }
    let words = text.split { $0.isWhitespace }
    guard let first = words.first else { return nil }
    var skipped = 0
    if arrows.contains(first) {
      skipped = 1
    } else {
      let opener = String(first).folded.filter(\.isLetter)
      guard openers.contains(opener) else { return nil }
      skipped = 1
      if words.count > 2, adverbs.contains(String(words[1]).folded.filter(\.isLetter)) {
        skipped = 2
      }
    }
    let target = words.dropFirst(skipped)
    // Who writes more words than a headword has, or a second sentence, explains something.
    guard (1...5).contains(target.count),
      !target.dropLast().contains(where: { $0.last == "." || $0.last == "," })
    else { return nil }
    return target.joined(separator: " ").withoutOuterMarks
  }

  /// The text without quotation marks, brackets and a final stop around it.
  private var withoutOuterMarks: String {
    let marks: Set<Character> = [".", ":", "\"", "«", "»", "“", "”", "(", ")", "[", "]", "*", " "]
    var text = self[...]
    while let last = text.last, marks.contains(last) || last.isWhitespace { text.removeLast() }
    while let first = text.first, marks.contains(first) || first.isWhitespace { text.removeFirst() }
    return String(text)
  }
}

private let notesToWrite: Set<String> = [
  "to do", "todo", "tbd", "tba", "tbc", "tbw", "wip", "fixme", "xxx", "n a", "na", "n d", "nd",
  "to be defined", "to be done", "to be completed", "to be written", "to be added",
  "to be determined", "to be confirmed", "to define", "to complete", "coming soon", "pending",
  "no definition", "definition to come", "definition needed", "needs definition",
  "a definir", "a completer", "a faire", "a venir", "a rediger", "a ecrire", "a preciser",
  "a remplir", "a traduire", "en cours", "en cours de redaction", "en attente", "bientot",
  "definition a venir", "definition a completer", "definition manquante", "pas de definition",
  "offen", "folgt", "fehlt noch", "zu erganzen", "zu definieren", "noch zu definieren",
  "por definir", "pendiente", "por completar", "a definire", "da definire",
]

/// Folded first words of a bare reference.
private let openers: Set<String> = [
  "see", "voir", "cf", "confer", "siehe", "vgl", "vease", "vide", "vedi", "zie",
]

private let adverbs: Set<String> = ["also", "aussi", "auch", "tambien"]

private let arrows: Set<Substring> = ["→", "->", "=>", "⇒", "↗"]
