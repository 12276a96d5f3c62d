// MARK: Tags

extension WikiText {
  mutating func consumeTag() -> Bool {
    if let construct = constructs.construct(at: scanner.index), Int(construct.end) <= end {
      consume(construct)
      return true
    }
    let isEnd = scanner.peek() == UInt8(ascii: "/")
    let start = scanner.index + (isEnd ? 2 : 1)
    var nameEnd = start
    while nameEnd < end, nameEnd - start < 40, bytes[nameEnd].isTagNameByte { nameEnd += 1 }
    let name = bytes[start..<nameEnd].string.lowercased()
    guard WikiTagNames.contains(name) || name.isCustomElement,
      let close = scanner.index(of: ">", from: nameEnd), close < end, close - start < 1000,
      !bytes[nameEnd..<close].contains(UInt8(ascii: "<"))
    else { return false }
    scanner.index = close + 1
    if WikiTagNames.parts(name) {
      result.appendLineBreak()
      return true
    }
    let isEmpty = bytes[close - 1] == UInt8(ascii: "/")
    if isEnd {
      _ = closeMark(name)
    } else if name == "ref" {
      let attributes = TagAttributes(bytes, nameEnd..<close)
      if isEmpty { result.mark(.note, label: attributes["name"] ?? []) }
    } else if !isEmpty, !WikiTagNames.unshown.contains(name) {
      openTag(name, TagAttributes(bytes, nameEnd..<close).pairs)
    }
    return true
  }

  private mutating func openTag(_ name: String, _ attributes: [(name: [UInt8], value: [UInt8])]) {
    guard openMarks.count < 32 else { return }
    let kind = spanKinds[name] ?? .tag
    let span = result.open(
      kind, label: kind == .tag ? Array(name.utf8) : [], attributes: attributes)
    openMarks.append(OpenMark(name: name, span: span))
  }

  /// Reads a comment, a note or an element whose content is not markup.
  private mutating func consume(_ construct: WikiConstructs.Construct) {
    scanner.index = Int(construct.end)
    guard construct.kind != .comment else { return }
    let range = construct.range
    var nameEnd = range.lowerBound + 1
    while nameEnd < range.upperBound, bytes[nameEnd].isTagNameByte { nameEnd += 1 }
    let name = bytes[(range.lowerBound + 1)..<nameEnd].string.lowercased()
    guard let opened = bytes[nameEnd..<range.upperBound].firstIndex(of: UInt8(ascii: ">")),
      let closing = bytes[opened..<range.upperBound].lastIndex(of: UInt8(ascii: "<"))
    else { return }
    let attributes = TagAttributes(bytes, nameEnd..<opened)
    guard opened + 1 <= closing else { return }
    if construct.kind == .reference {
      // A footnote's text is not part of the paragraph; keep it as the mark's attribute.
      let text = (
        name: Array("text".utf8), value: Array(bytes[(opened + 1)..<closing].prefix(1000))
      )
      return result.append(
        InlineText(), as: .note, label: attributes["name"] ?? [], attributes: [text])
    }
    guard !WikiTagNames.unseen.contains(name) else { return }
    let text = rawText((opened + 1)..<closing)
    switch name {
    case "nowiki": result.append(text)
    case "pre", "syntaxhighlight", "source":
      result.append(text, as: .code, attributes: attributes.pairs)
    default: result.append(text, as: .tag, label: name.utf8, attributes: attributes.pairs)
    }
  }

  /// A text in which only character references are read.
  private func rawText(_ range: Range<Int>) -> InlineText {
    var text = InlineText()
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "&"),
        let close = bytes[index..<min(index + 33, range.upperBound)]
          .firstIndex(of: UInt8(ascii: ";")),
        let decoded = entityText(bytes[index...close].string)
      {
        text.append(decoded: decoded)
        index = close + 1
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return text
  }
}

// MARK: Templates

extension WikiText {
  mutating func consumeTemplate() -> Bool {
    guard let construct = constructs.construct(at: scanner.index), Int(construct.end) <= end else {
      return false
    }
    let range = construct.range
    scanner.index = range.upperBound
    if construct.kind == .parameter {
      // The page shows the default if the argument is not given.
      let inside = (range.lowerBound + 3)..<(range.upperBound - 3)
      if let bar = bytes[inside].firstIndex(of: UInt8(ascii: "|")) {
        result.append(inner((bar + 1)..<inside.upperBound))
      }
      return true
    }
    let template = WikiTemplate(bytes, range, constructs)
    let text = shownText(of: template)
    let attributes =
      isArgument
      ? []
      : template.arguments.prefix(50).map { argument in
        (
          name: Array(bytes[argument.key ?? 0..<0]),
          value: Array(bytes[argument.value].prefix(1000))
        )
      }
    result.append(text, as: .tag, label: bytes[template.name], attributes: attributes)
    return true
  }

  /// The text that the page shows for a template.
  private func shownText(of template: WikiTemplate) -> InlineText {
    let name = bytes[template.name].string.lowercased()
    let positional = template.positional
    func value(_ range: Range<Int>?) -> InlineText {
      range.map { inner($0, isArgument: true) } ?? InlineText()
    }
    switch name {
    case "!": return InlineText("|".utf8)
    case "=": return InlineText("=".utf8)
    case "'": return InlineText("'".utf8)
    case "nbsp", "spaces": return InlineText(" ".utf8)
    case "abbr", "abréviation", "abbrlink", "tooltip", "nihongo":
      var text = value(positional.first)
      guard positional.count > 1 else { return text }
      let isBracketed = name != "nihongo"
      text.append(Array((isBracketed ? " (" : " ").utf8))
      text.append(value(positional[1]))
      if isBracketed { text.append(UInt8(ascii: ")")) }
      return text
    default:
      if WikiTemplate.isHidden(name) { return InlineText() }
      // `{{lang|fr|mot}}`, `{{gli|page|text}}`: the text is the last value.
      return value(
        positional.last ?? template.value("text", in: bytes) ?? template.value("1", in: bytes))
    }
  }
}

extension UInt8 {
  fileprivate var isTagNameByte: Bool { isWordByte || self == UInt8(ascii: "-") }
}

extension String {
  /// Whether this is a custom element's name: a letter first and a hyphen in it (HTML standard,
  /// 4.13.2).
  fileprivate var isCustomElement: Bool {
    utf8.first.map(\.isASCIILetter) ?? false && utf8.contains(UInt8(ascii: "-"))
      && utf8.last != UInt8(ascii: "-")
  }
}

/// HTML elements with a span kind of their own.
private let spanKinds: [String: Span.Kind] = [
  "b": .strong, "strong": .strong, "i": .emphasis, "em": .emphasis, "cite": .emphasis,
  "dfn": .emphasis, "var": .emphasis, "code": .code, "tt": .code, "kbd": .code, "samp": .code,
]
