/// Recognises the separator between a name and its definition.
extension Substring {
  /// Removes the separator inside a marked lead, `**Term:** definition`; nil if there is none.
  mutating func removeTrailingSeparator() -> LeadIn.Separator? {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    guard let last = text.last else { return nil }
    let separator: LeadIn.Separator? =
      if ":：".contains(last) {
        .colon
      } else if "–—‒".contains(last) || last == "-" && text.dropLast().last == " " {
        .dash
      } else if last == ".", !text.dropLast().contains("."), text.count > 3 {
        .stop
      } else {
        nil
      }
    guard let separator else { return nil }
    text.removeLast()
    self = text
    return separator
  }

  /// The text after a separator of a kind at the beginning; nil if there is none.
  func behindSeparator(
    _ separator: LeadIn.Separator, after previous: Unicode.Scalar, head: Substring
  ) -> Substring? {
    let isGlued = separator == .dash && isDashBeforeSpace && Acronym(String(head)) != nil
    guard isGlued || isSeparator(separator, after: previous) else { return nil }
    // In `« Quai » : …`, `»` closes a quotation and is not a separator.
    if first == "»", head.contains("«") { return nil }
    var rest = self
    _ = rest.removeSeparator()
    return rest
  }

  private func isSeparator(_ separator: LeadIn.Separator, after previous: Unicode.Scalar) -> Bool {
    guard let first else { return false }
    switch separator {
    case .colon:
      if first == "：" { return true }
      guard first == ":" else { return false }
      return dropFirst().first.map(\.isWhitespace) ?? true
    case .dash:
      guard previous.properties.isWhitespace, dashes.contains(first) else { return false }
      return drop { dashes.contains($0) }.first.map(\.isWhitespace) ?? false
    case .sign:
      if first == "." { return previous.properties.isWhitespace && isLeader }
      guard previous.properties.isWhitespace || first == "\t" else { return false }
      return first == "\t" || signs.contains { hasPrefix($0 + " ") }
    case .stop, .space, .alone: return false
    }
  }

  /// Whether the text begins with a row of dots: `Quay ....... a wall`.
  private var isLeader: Bool {
    let dots = prefix { $0 == "." }
    return dots.count > 2 && dropFirst(dots.count).first?.isWhitespace == true
  }

  /// Whether the text begins with a dash and a space.
  private var isDashBeforeSpace: Bool {
    first == "-" && dropFirst().first?.isWhitespace == true
  }

  /// Removes the separator at the beginning; nil if there is none.
  mutating func removeSeparator() -> LeadIn.Separator? {
    let isSpaced = first?.isWhitespace ?? false
    let text = drop { $0.isWhitespace && $0 != "\n" }
    guard let first = text.first else { return nil }
    if let sign = signs.first(where: { text.hasPrefix($0) }) {
      self = text.dropFirst(sign.count)
      return .sign
    }
    if text.isLeader {
      self = text.drop { $0 == "." }
      return .sign
    }
    if ":：".contains(first) {
      self = text.dropFirst()
      return .colon
    }
    let rest = text.drop { dashes.contains($0) }
    if rest.startIndex != text.startIndex {
      guard isSpaced || rest.first?.isWhitespace == true else { return nil }
      self = rest
      return .dash
    }
    if first == ".", text.dropFirst().first == " " {
      self = text.dropFirst()
      return .stop
    }
    return nil
  }

  /// Whether the text ends in an abbreviation: `e.g.`, `cf.`, `S.L.A.`.
  var endsInAbbreviation: Bool {
    // Fast path: most texts do not end in a full stop, or end in a word of plain letters.
    guard utf8.last == 0x2E else { return false }
    if let isShort = withBytes({ $0.dropLast().endsInShortWord }) { return isShort }
    let word = dropLast().reversed().prefix { !$0.isWhitespace }
    return last == "." && (word.count <= 3 || word.contains("."))
  }
}

extension BidirectionalCollection<UInt8> {
  /// Whether the last word has at most three characters or contains a full stop; nil if it is not
  /// ASCII or accented Latin.
  fileprivate var endsInShortWord: Bool? {
    var (count, hasStop, previous): (Int, Bool, UInt8) = (0, false, 0)
    for byte in reversed() {
      switch byte {
      case 0x09...0x0D, 0x20: return previous < 0x80 ? count <= 3 || hasStop : nil
      case 0..<0x80: if previous >= 0x80 && previous != 0xC3 { return nil }
      case 0x80..<0xC0: if previous >= 0x80 && previous != 0xC3 { return nil }
      case 0xC3: if !(0x80..<0xC0).contains(previous) { return nil }
      default: return nil
      }
      if !(0x80..<0xC0).contains(byte) { count += 1 }
      if byte == 0x2E { hasStop = true }
      previous = byte
    }
    return previous < 0x80 || previous == 0xC3 ? count <= 3 || hasStop : nil
  }
}

let dashes: Set<Character> = ["-", "‒", "–", "—", "―", "−"]

let signs = ["=>", "->", "→", "⇒", "&&", "::", ":=", "==", "=", "|", "~", "»", "≡"]

extension Unicode.Scalar {
  var endsSentence: Bool { self == "." || self == "!" || self == "?" }

  /// Whether a separator of a kind can begin with this scalar.
  func mayBegin(_ separator: LeadIn.Separator) -> Bool {
    switch (separator, self) {
    case (.colon, ":"), (.colon, "："): true
    case (.dash, "-"), (.dash, "‒"), (.dash, "–"), (.dash, "—"), (.dash, "―"), (.dash, "−"): true
    case (.sign, "\t"), (.sign, "="), (.sign, "-"), (.sign, "→"), (.sign, "⇒"), (.sign, "&"),
      (.sign, "."), (.sign, ":"), (.sign, "|"), (.sign, "~"), (.sign, "»"), (.sign, "≡"):
      true
    default: false
    }
  }
}
