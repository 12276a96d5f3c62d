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
    // Two notes in a row: `TODO définition`.
    guard let space = words.firstIndex(of: " ") else { return words == "todo" }
    return (words.hasPrefix("todo ") || notesToWrite.contains(String(words[..<space])))
      && notesToWrite.contains(String(words[words.index(after: space)...]))
  }

  /// The note at the beginning of a text, on a line of its own or before an ellipsis:
  /// `TO DO... Example: TO DO...`; nil if there is none.
  var openingNoteToWrite: String? {
    guard utf8.count > 40 || contains("\n"), mayOpenWithNote else { return nil }
    var opening = prefix(41).prefix { $0 != "\n" && $0 != "…" }
    if let points = opening.firstPlace(of: "...") { opening = opening[..<points.lowerBound] }
    guard opening.count < 41, String(opening).isNoteToWrite else { return nil }
    return String(opening)
  }

  /// Whether the first 41 characters contain a line end or an ellipsis, judged by bytes.
  ///
  /// Cutting those characters off every definition costs more than all tests of them.
  private var mayOpenWithNote: Bool {
    withBytes { bytes in
      var characterCount = 0
      for (offset, byte) in bytes.enumerated() {
        // Only these bytes certainly begin a character.
        if byte < 0x80, byte != 0x0D { characterCount += 1 }
        switch byte {
        case 0x0A: return true
        case 0x2E where bytes[offset...].starts(with: [0x2E, 0x2E, 0x2E]): return true
        case 0xE2 where bytes[offset...].starts(with: [0xE2, 0x80, 0xA6]): return true
        default: if characterCount > 41 { return false }
        }
      }
      return true
    }
  }

  /// The target of a text that only refers to another entry: `See Churn.` gives `Churn`; nil for
  /// any other text.
  var crossReferenceTarget: String? {
    guard utf8.count <= 600, mayBeCrossReference else { return nil }
    let text = trimmed.withoutOuterMarks
    guard text.count <= 120 else { return nil }
    if let target = text.targetBeforeReference {
      return target.withoutReferenceOpening.map { String($0).trimmed } ?? target
    }
    guard var rest = text.withoutReferenceOpening else { return nil }
    rest = rest.drop { $0.isWhitespace || $0 == ":" }
    let target = rest.split { $0.isWhitespace }
    // More words than headwords have, or a second sentence, explain something.
    let names = target.split { conjunctions.contains($0.lowercased()) }
    guard !names.isEmpty, names.count <= 3, names.allSatisfy({ $0.count <= 6 }),
      !target.dropLast().contains(where: { $0.last == "." || $0.last == "," || $0.last == ";" })
    else { return nil }
    return target.joined(separator: " ").withoutOuterMarks
  }

  /// Whether the text may begin or end as a reference, judged by the bytes at its ends.
  ///
  /// Nearly every definition is tested twice, and hardly one is a reference.
  private var mayBeCrossReference: Bool {
    withBytes { bytes in
      guard let end = bytes.lastIndex(where: { !$0.isASCIIOuterMark }) else { return true }
      // References can end in Chinese, Japanese and Korean words, but in no word with a Latin
      // letter.
      let endsInAccent = end > 0 && (0xC3...0xC5).contains(bytes[end - 1])
      if bytes[end] >= 0x80, !endsInAccent { return true }
      guard let start = bytes.firstIndex(where: { !$0.isASCIIOuterMark }) else { return true }
      return openingBytes.mayOpen(bytes[start...])
    }
  }

  /// The text after the words or arrow of a reference; nil if it does not begin with any.
  private var withoutReferenceOpening: Substring? {
    for arrow in arrows where hasPrefix(arrow) { return dropFirst(arrow.count) }
    let plain = lowercased()
    guard plain.count == count else { return nil }
    for opening in openings where plain.hasPrefix(opening) {
      // The words must end here: `Voir Ayant droit` begins with `voir`, not with `voir a`.
      guard let next = plain.dropFirst(opening.count).first, !next.isLetter else { continue }
      return dropFirst(opening.count).drop { $0 == "." || $0 == ":" }
    }
    return nil
  }

  /// The text before a reference's words at the end: `解約率を参照`; nil if there are none.
  private var targetBeforeReference: String? {
    for ending in referenceEndings where hasSuffix(ending) {
      let target = String(dropLast(ending.count)).withoutOuterMarks
      return target.isEmpty || target.contains("。") ? nil : target
    }
    return nil
  }

  /// The text without quotation marks, brackets and a final full stop around it.
  private var withoutOuterMarks: String {
    var text = self[...]
    while let last = text.last, outerMarks.contains(last) || last.isWhitespace { text.removeLast() }
    while let first = text.first, outerMarks.contains(first) || first.isWhitespace {
      text.removeFirst()
    }
    return String(text)
  }
}

private let notesToWrite = Set(Vocabulary.words(\.phrases.placeholders).map(\.foldedWords))

/// Words between the names of several entries: `See Quay or Berth`.
private let conjunctions = Set(
  Vocabulary.words(\.functionWords.or) + Vocabulary.words(\.functionWords.and))

/// The words that begin a reference, with and without accents, the longest first.
private let openings = Set(Vocabulary.words(\.phrases.references).flatMap { [$0, $0.folded] })
  .sorted().longestFirst

/// The words of a reference after its target, the longest first.
private let referenceEndings = Vocabulary.words(\.phrases.referenceEndings).longestFirst

private let openingBytes = OpeningBytes(of: openings + arrows)

/// Marks that may surround a reference.
private let outerMarks: Set<Character> = [
  ".", ":", "\"", "«", "»", "“", "”", "„", "(", ")", "[", "]", "（", "）", "「", "」", "『", "』", "。",
  "*", "?", " ",
]

extension UInt8 {
  /// Whether a byte is one of ``outerMarks``, or ASCII white space.
  fileprivate var isASCIIOuterMark: Bool {
    switch self {
    case 0x09...0x0D, 0x20, 0x22, 0x28, 0x29, 0x2A, 0x2E, 0x3A, 0x3F, 0x5B, 0x5D: true
    default: false
    }
  }
}

private let arrows = ["→", "->", "=>", "⇒", "↗", "➜", "➔"]
