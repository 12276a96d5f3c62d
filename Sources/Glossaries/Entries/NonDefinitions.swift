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
    guard utf8.count > 40 || contains("\n"), mayOpenWithNote else { return nil }
    var opening = prefix(41).prefix { $0 != "\n" && $0 != "…" }
    if let points = opening.firstPlace(of: "...") { opening = opening[..<points.lowerBound] }
    guard opening.count < 41, String(opening).isNoteToWrite else { return nil }
    return String(opening)
  }

  /// Whether a line's end or three points stand among the first 41 characters, by bytes: cutting
  /// those characters off every definition costs more than all that is asked about them.
  private var mayOpenWithNote: Bool {
    withBytes { bytes in
      var characterCount = 0
      for (offset, byte) in bytes.enumerated() {
        // Each of these bytes is a character, or begins one; other bytes may be part of one.
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

  /// Where a text sends the reader when it does nothing else: `See Churn.` gives `Churn`.
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
    // Who writes more words than a headword has, or a second sentence, explains something.
    guard (1...6).contains(target.count),
      !target.dropLast().contains(where: { $0.last == "." || $0.last == "," || $0.last == ";" })
    else { return nil }
    return target.joined(separator: " ").withoutOuterMarks
  }

  /// Whether the text may open or end as a reference does, by the bytes at its ends: nearly every
  /// definition is asked twice, and hardly one is a reference.
  private var mayBeCrossReference: Bool {
    withBytes { bytes in
      guard let end = bytes.lastIndex(where: { !$0.isASCIIOuterMark }) else { return true }
      // References end in Chinese, Japanese and Korean signs, and never in a Latin letter.
      let endsInAccent = end > 0 && (0xC3...0xC5).contains(bytes[end - 1])
      if bytes[end] >= 0x80, !endsInAccent { return true }
      guard let start = bytes.firstIndex(where: { !$0.isASCIIOuterMark }) else { return true }
      return openingBytes.mayOpen(bytes[start...])
    }
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
    var text = self[...]
    while let last = text.last, outerMarks.contains(last) || last.isWhitespace { text.removeLast() }
    while let first = text.first, outerMarks.contains(first) || first.isWhitespace {
      text.removeFirst()
    }
    return String(text)
  }
}

private let notesToWrite = Set(Vocabulary.words(\.phrases.placeholders).map(\.foldedWords))

/// The words of a bare reference, with and without accents, the longest first.
private let openings = Set(Vocabulary.words(\.phrases.references).flatMap { [$0, $0.folded] })
  .sorted().longestFirst

/// The words of a reference behind its target, the longest first.
private let referenceEndings = Vocabulary.words(\.phrases.referenceEndings).longestFirst

private let openingBytes = OpeningBytes(of: openings + arrows)

/// Marks around a reference.
private let outerMarks: Set<Character> = [
  ".", ":", "\"", "«", "»", "“", "”", "„", "(", ")", "[", "]", "（", "）", "「", "」", "『", "』", "。",
  "*", "?", " ",
]

extension UInt8 {
  /// Whether the byte is one of ``outerMarks``, or white space of ASCII.
  fileprivate var isASCIIOuterMark: Bool {
    switch self {
    case 0x09...0x0D, 0x20, 0x22, 0x28, 0x29, 0x2A, 0x2E, 0x3A, 0x3F, 0x5B, 0x5D: true
    default: false
    }
  }
}

private let arrows = ["→", "->", "=>", "⇒", "↗", "➜", "➔"]
