import Flashcards
import Lexicon

/// Recognises the lines that mail programs and chats add to a copied message.
extension Evidence {
  /// Marks the fields above a mail (`From: …`, `Objet : …`) and the lines above chat messages
  /// (`Anna Weber 9:41 AM`).
  mutating func markMessages() {
    let first = passages.all.indices.first { passages.all[$0].isText } ?? count
    let fields = (first..<count).prefix { isOpen($0) && isMailField($0) }
    // Mail fields have no gap between them and a gap below; without it they could be terms.
    let end = fields.endIndex
    if fields.count > 1, fields.dropFirst().allSatisfy({ self[$0].gap == 0 }), end < count,
      self[end].gap > 0
    {
      for index in fields { roles[index] = .field }
    }
    let stamps = passages.all.indices.filter {
      isOpen($0) && self[$0].kind == .paragraph && self[$0].text.endsInTimeOfDay
    }
    guard stamps.count > 1 else { return }
    for index in stamps { roles[index] = .navigation }
  }

  private func isMailField(_ index: Int) -> Bool {
    guard let label = self[index].label(of: self[index].text) else { return false }
    return mailFields.contains(label)
  }
}

extension String {
  /// Whether a short line is a name followed by a time of day: `Anna Weber 9:41 AM`, `Zoé 14h05`.
  fileprivate var endsInTimeOfDay: Bool {
    guard utf8.count <= 60, mayEndInTimeOfDay, first?.isLetter == true,
      utf8.contains(0x3A) || utf8.contains(0x68)
    else { return false }
    var words = split(whereSeparator: \.isWhitespace)
    if let last = words.last?.lowercased(), last == "am" || last == "pm" { words.removeLast() }
    guard (2...6).contains(words.count), let time = words.last else { return false }
    let parts = time.split(omittingEmptySubsequences: false) { ":h".contains($0) }
    return (2...3).contains(parts.count)
      && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }
}

extension String {
  /// Whether the last byte can end a time of day; most short lines need no further test.
  private var mayEndInTimeOfDay: Bool {
    guard let last = utf8.last, (0x21...0x7E).contains(last) else { return true }
    return last.isASCIIDigit || last | 0x20 == UInt8(ascii: "m")
  }
}

/// Folded names of the fields above a mail.
private let mailFields = Set(Vocabulary.words(\.titles.mailFields).map(\.folded))
