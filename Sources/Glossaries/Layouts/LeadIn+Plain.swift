/// Lead-ins without markup, which a sign, a form or a line end separates: `Term : definition`,
/// `ABC Alpha Beta Company`.
extension LeadIn {
  /// The lead-in of a text, up to the first separator of a kind; nil if no name can end there.
  init?(_ text: String, separatedBy separator: Separator) {
    guard text.mayHold(separator) else { return nil }
    // Scalars, because hundreds of thousands of lines would take seconds by characters.
    let scalars = text.unicodeScalars
    var place = scalars.startIndex
    var previous: Unicode.Scalar = "\n"
    var depth = 0
    let end = text.utf8.index(text.startIndex, offsetBy: Self.headLimit, limitedBy: text.endIndex)
    while place < (end ?? text.endIndex) {
      let scalar = scalars[place]
      switch scalar {
      case "(", "（", "[": depth += 1
      case ")", "）", "]": depth -= 1
      // A name does not continue beyond the end of a sentence or line.
      case "\n", "。", "！", "？": return nil
      case " " where previous.endsSentence:
        if !text[..<place].endsInAbbreviation { return nil }
      default: break
      }
      if depth <= 0, scalar.mayBegin(separator),
        let rest = text[place...].behindSeparator(separator, after: previous, head: text[..<place])
      {
        self.init(text[..<place], separator, rest, isMarked: false)
        return
      }
      previous = scalar
      place = scalars.index(after: place)
    }
    return nil
  }

  /// A name with a sign after it and no definition: `Churn -`; nil if no sign ends the text.
  init?(nothingBehind text: String) {
    // Fast path: most texts end in a letter, a bracket or a full stop without a space before it, so
    // no sign needs comparing.
    guard let lastByte = text.utf8.last, mayEndSign[Int(lastByte)],
      !(lastByte == 0x2E && text.hasStopBehindASCII)
    else { return nil }
    if lastByte != 0x2E, let sign = signs.first(where: { text.hasSuffix($0) }),
      text.dropLast(sign.count).last?.isWhitespace ?? false || sign == "::"
    {
      self.init(text.dropLast(sign.count), .sign, "", isMarked: false)
      return
    }
    if text.first == "[", text.last == "]", !text.dropFirst().dropLast().contains("]") {
      self.init(text.dropFirst().dropLast(), .sign, "", isMarked: false)
      return
    }
    var name = text[...]
    if let last = text.last, ".-–—".contains(last) {
      while name.last == last { name.removeLast() }
      // Counting characters takes long, and most texts have no space before their full stop.
      guard name.last?.isWhitespace == true else { return nil }
      let length = text.count - name.count
      guard length > (last == "." ? 2 : 0) else { return nil }
      self.init(name, last == "." ? .sign : .dash, "", isMarked: false)
      return
    }
    guard let last = text.last, ":：=".contains(last) else { return nil }
    let isSpaced = text.dropLast().last?.isWhitespace ?? false
    guard ":：".contains(last) || isSpaced else { return nil }
    self.init(text.dropLast(), ":：".contains(last) ? .colon : .dash, "", isMarked: false)
  }

  /// A name with one of the separators after it and no definition; nil if there is none.
  init?(nothingBehind text: String, _ separators: Set<Separator>) {
    if let signed = LeadIn(nothingBehind: text), separators.contains(signed.separator) {
      self = signed
      return
    }
    guard separators.contains(.stop), let named = LeadIn(stopBehind: text), named.rest.isEmpty
    else { return nil }
    self = named
  }

  /// A name and its definition with no space around the sign between them, in a document that has
  /// spaces there: `Queue=where work waits`; nil if what follows the sign is no text.
  init?(gluedBy separator: Separator, in text: String) {
    guard separator == .sign || separator == .colon,
      let place = text.firstIndex(of: separator == .sign ? "=" : ":")
    else { return nil }
    let (name, rest) = (text[..<place], text[place...].dropFirst())
    guard name.last?.isLetter == true || name.last == ")", rest.first?.isLetter == true,
      rest.wordCount > 2, name.wordCount <= 6, String(name).termLikeness >= 0.8
    else { return nil }
    self.init(name, separator, rest, isMarked: false)
  }

  /// A name alone in its passage; nil if a sign after it announces something.
  init?(alone text: String) {
    guard let last = text.last, last.isLetter || last.isNumber || ")]".contains(last) else {
      return nil
    }
    self.init(text[...], .alone, "", isMarked: false)
  }

  /// An acronym and the text after it: `ABC Alpha Beta Company`, `(ABC) Alpha Beta Company`; nil if
  /// the first word is no acronym.
  init?(acronymBefore text: String) {
    guard text.mayOpenWithAcronym else { return nil }
    if text.first == "(", let end = text.prefix(20).firstIndex(of: ")") {
      let head = text[..<end].dropFirst()
      guard !head.contains(" ") else { return nil }
      self.init(head, .space, text[text.index(after: end)...], isMarked: false)
      return
    }
    let first = text.prefix { $0 != " " && $0 != "\n" }
    let next = text[first.endIndex...].first { $0 != " " } ?? " "
    guard first.endIndex < text.endIndex, first.last != "-", !dashes.contains(next),
      !"=:|→".contains(next), text[first.endIndex] == " ",
      first.split(separator: "/").allSatisfy({ Acronym(String($0)) != nil }), !first.isEmpty
    else { return nil }
    self.init(first, .space, text[first.endIndex...], isMarked: false)
  }

  /// A term in square brackets and the text after it: `[Quay] A wall`; nil if there is none.
  init?(bracketBefore text: String) {
    guard text.first == "[", let end = text.prefix(100).firstIndex(of: "]") else { return nil }
    let (head, rest) = (text[..<end].dropFirst(), text[text.index(after: end)...])
    guard rest.first == " ", head.count(where: \.isLetter) > 1 else { return nil }
    self.init(head, .sign, rest, isMarked: false)
  }

  /// A term as a sentence of its own: `Quay. A wall along which ships lie.`; nil if the first
  /// sentence is too long.
  init?(stopBehind text: String) {
    guard text.utf8.prefix(90).contains(0x2E), let stop = text.prefix(90).endOfFirstSentence else {
      return nil
    }
    let head = text[..<stop]
    let name = head.outsideBrackets
    guard name.wordCount <= 5, !name.contains("."), head.first != "-" else { return nil }
    self.init(head, .stop, text[text.index(after: stop)...], isMarked: false)
  }

  /// A term on a line of its own above its definition; nil if the first line is not a term.
  init?(lineAbove text: String) {
    guard let end = text.firstPlace(of: "\n")?.lowerBound else { return nil }
    let first = text[..<end]
    guard first.outsideBrackets.wordCount <= 6, let last = first.last,
      last.isLetter || last.isNumber || ")）]".contains(last)
    else { return nil }
    self.init(first, .alone, text[end...], isMarked: false)
  }
}

/// For each byte, whether a sign, bracket, full stop or dash can end in it.
private let mayEndSign: [Bool] = {
  let ends = (signs + ["]", ".", "-", "–", "—", ":", "：", "="]).compactMap(\.utf8.last)
  return (UInt8.min...UInt8.max).map(ends.contains)
}()

extension String {
  /// Whether the full stops at the end follow a visible ASCII character.
  fileprivate var hasStopBehindASCII: Bool {
    withBytes { bytes in
      bytes.last { $0 != 0x2E }.map { (0x21...0x7E).contains($0) } ?? false
    }
  }
}

extension Substring {
  /// The first full stop outside brackets at the end or before a space; nil if there is none.
  fileprivate var endOfFirstSentence: Index? {
    var depth = 0
    for index in indices {
      switch self[index] {
      case "(", "（", "[": depth += 1
      case ")", "）", "]": depth -= 1
      case "." where depth <= 0:
        let next = base.index(after: index)
        if next == base.endIndex || base[next].isWhitespace { return index }
      default: break
      }
    }
    return nil
  }
}
