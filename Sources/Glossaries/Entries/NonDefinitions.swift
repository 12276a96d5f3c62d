import Flashcards
import Lexicon

extension String {
  /// Whether a text only says that a definition is still to be written.
  var isNoteToWrite: Bool {
    guard utf8.count <= 40 else { return false }
    let words = foldedWords
    if notesToWrite.contains(words) || words.count > 2 && words.allSatisfy({ $0 == "x" }) {
      return true
    }
    // `TODO définition`: one note behind another.
    guard let space = words.firstIndex(of: " ") else { return words == "todo" }
    return (words.hasPrefix("todo ") || notesToWrite.contains(String(words[..<space])))
      && notesToWrite.contains(String(words[words.index(after: space)...]))
  }

  /// The note with which a text begins, in a paragraph of its own or before three points, whatever
  /// stands below it: `TO DO... Example: TO DO...`.
  var openingNoteToWrite: String? {
    guard utf8.count > 40 || contains("\n") else { return nil }
    var opening = prefix(41).prefix { $0 != "\n" && $0 != "…" }
    if let points = opening.firstPlace(of: "...") { opening = opening[..<points.lowerBound] }
    guard opening.count < 41, String(opening).isNoteToWrite else { return nil }
    return String(opening)
  }

  /// Where a text sends the reader when it does nothing else: `See Churn.` gives `Churn`.
  var crossReferenceTarget: String? {
    guard utf8.count <= 600 else { return nil }
    let text = trimmed.withoutOuterMarks
    guard text.count <= 120 else { return nil }
    if let target = text.targetBeforeReference {
      return target.withoutReferenceOpening.map { String($0).trimmed } ?? target
    }
    guard var rest = text.withoutReferenceOpening else { return nil }
    rest = rest.drop { $0.isWhitespace || $0 == ":" }
    let target = rest.split { $0.isWhitespace }
    // Who writes more words than a headword has, or a second sentence, explains something.
    guard (1...6).contains(target.count),
      !target.dropLast().contains(where: { $0.last == "." || $0.last == "," || $0.last == ";" })
    else { return nil }
    return target.joined(separator: " ").withoutOuterMarks
  }

  /// What follows the words or the arrow of a reference; nil where none opens the text.
  private var withoutReferenceOpening: Substring? {
    for arrow in arrows where hasPrefix(arrow) { return dropFirst(arrow.count) }
    let plain = lowercased()
    guard plain.count == count else { return nil }
    for opening in openings where plain.hasPrefix(opening) {
      // `Voir Ayant droit` opens with `voir`, and not with `voir a`.
      guard let next = plain.dropFirst(opening.count).first, !next.isLetter else { continue }
      return dropFirst(opening.count).drop { $0 == "." || $0 == ":" }
    }
    return nil
  }

  /// What stands before the words of a reference at the end: `解約率を参照`.
  private var targetBeforeReference: String? {
    for ending in referenceEndings where hasSuffix(ending) {
      let target = String(dropLast(ending.count)).withoutOuterMarks
      return target.isEmpty || target.contains("。") ? nil : target
    }
    return nil
  }

  /// The text without quotation marks, brackets and a final stop around it.
  private var withoutOuterMarks: String {
    let marks: Set<Character> = [
      ".", ":", "\"", "«", "»", "“", "”", "„", "(", ")", "[", "]", "（", "）", "「", "」", "『", "』",
      "。",
      "*", "?", " ",
    ]
    var text = self[...]
    while let last = text.last, marks.contains(last) || last.isWhitespace { text.removeLast() }
    while let first = text.first, marks.contains(first) || first.isWhitespace { text.removeFirst() }
    return String(text)
  }
}

private let notesToWrite = Set(Vocabulary.words(\.phrases.placeholders).map(\.foldedWords))

/// The words of a bare reference, with and without accents, the longest first.
private let openings = Set(Vocabulary.words(\.phrases.references).flatMap { [$0, $0.folded] })
  .sorted().longestFirst

/// The words of a reference behind its target, the longest first.
private let referenceEndings = Vocabulary.words(\.phrases.referenceEndings).longestFirst

private let arrows = ["→", "->", "=>", "⇒", "↗", "➜", "➔"]
