/// Reads shortcodes of site generators and components of MDX on lines of their own.
extension MarkdownReading {
  /// The call that fills a whole line; nil if the line contains anything else.
  func call(in text: Range<Int>) -> MarkdownCall? {
    let bytes = source.utf8[text]
    guard ["{{<", "{{%", "{%"].contains(where: { bytes.starts(with: $0.utf8) }),
      bytes.suffix(2).elementsEqual("}}".utf8) || bytes.suffix(2).elementsEqual("%}".utf8),
      bytes.count(where: { $0 == 0x7D }) == (bytes.starts(with: "{{".utf8) ? 2 : 1)
    else { return nil }
    return MarkdownCall(bytes)
  }

  mutating func consumeCall(_ text: Range<Int>) -> Bool {
    guard let call = call(in: text) else {
      return consumeCallBeforeText(text) || consumeSilentLine(source.utf8[text])
    }
    let name = call.name[...].string
    if call.isEnd {
      guard closeOpener(where: { if case .call(name) = $0 { true } else { false } }) else {
        blankOut()
        return true
      }
      skipLine()
      return true
    }
    let start = source.utf8[text].firstIndex { !"{<%- ".utf8.contains($0) } ?? text.lowerBound
    let label = start..<min(start + call.name.count, text.upperBound)
    let fields = call.positional.map { ([UInt8](), $0) } + call.labelled
    addRecord(
      .call(name), label: label, fields: fields, at: text,
      hasEnd: overview.endedCalls.contains(name))
    skipLine()
    return true
  }

  /// Reads a call that opens a record whose text begins on the same line.
  ///
  ///     {{% def name="Quai" %}} Lieu.
  private mutating func consumeCallBeforeText(_ text: Range<Int>) -> Bool {
    let bytes = source.utf8[text]
    guard ["{{<", "{{%", "{%"].contains(where: { bytes.starts(with: $0.utf8) }) else {
      return false
    }
    let isDouble = bytes.dropFirst().first == 0x7B
    var end = bytes.startIndex
    while end < bytes.endIndex, bytes[end] != 0x7D { end += 1 }
    let callEnd = end + (isDouble ? 2 : 1)
    guard callEnd < text.upperBound else { return false }
    let place = text.lowerBound..<callEnd
    guard let call = call(in: place), !call.isEnd else { return false }
    let name = call.name[...].string
    // Calls of a template language, `{% if page %}`, have no text of their own.
    guard overview.endedCalls.contains(name), isDouble || !call.labelled.isEmpty,
      !endsAmid(source.utf8[callEnd..<text.upperBound], call: name)
    else { return false }
    let start = source.utf8[place].firstIndex { !"{<%- ".utf8.contains($0) } ?? place.lowerBound
    let label = start..<min(start + call.name.count, place.upperBound)
    let fields = call.positional.map { ([UInt8](), $0) } + call.labelled
    guard open(.call(name), label: label, line: place) else { return false }
    addFields(fields, at: place)
    let rest = source.trimmed(callEnd..<text.upperBound)
    if !consumeTextBeforeEnd(rest) { appendPart(rest) }
    return true
  }

  /// Whether a text contains the call's end with more text after it: the call is then part of a
  /// sentence.
  private func endsAmid(_ text: ArraySlice<UInt8>, call name: String) -> Bool {
    let rest = text.string
    guard let end = rest.firstPlace(of: "/\(name)") else { return false }
    return rest[end.upperBound...].contains { $0.isLetter || $0.isNumber }
  }

  /// Reads a line that ends with the end of an open call or component: `… le soir. {{% /def %}}`.
  mutating func consumeTextBeforeEnd(_ text: Range<Int>) -> Bool {
    guard !openers.isEmpty, let end = endMark(in: text) else { return false }
    let rest = source.trimmed(text.lowerBound..<end.start)
    if !rest.isEmpty { appendPart(rest) }
    guard closeOpener(where: end.closes) else { return true }
    piece = MarkdownPiece(from: index)
    if rest.isEmpty { skipLine() }
    return true
  }

  /// The end mark of an open call or component at the end of a text, and what it closes; nil if
  /// there is none.
  private func endMark(in text: Range<Int>) -> (start: Int, closes: (Opener.Kind) -> Bool)? {
    let bytes = source.utf8[text]
    if bytes.last == 0x3E, let start = bytes.lastIndex(of: 0x3C),
      bytes.dropFirst(start + 1 - bytes.startIndex).first == 0x2F
    {
      let name = bytes[(start + 2)..<(text.upperBound - 1)].string
      guard openers.contains(where: { if case .component(name) = $0.kind { true } else { false } })
      else { return nil }
      return (start, { if case .component(name) = $0 { true } else { false } })
    }
    guard bytes.last == 0x7D, let brace = bytes.lastIndex(of: 0x7B) else { return nil }
    let start = brace > text.lowerBound && source.utf8[brace - 1] == 0x7B ? brace - 1 : brace
    guard let call = call(in: start..<text.upperBound), call.isEnd else { return nil }
    let name = call.name[...].string
    guard openers.contains(where: { if case .call(name) = $0.kind { true } else { false } }) else {
      return nil
    }
    return (start, { if case .call(name) = $0 { true } else { false } })
  }

  /// Adds a record with its fields, and leaves it open if its end comes later.
  private mutating func addRecord(
    _ kind: Opener.Kind, label: Range<Int>, fields: [(name: [UInt8], value: [UInt8])],
    at line: Range<Int>, hasEnd: Bool
  ) {
    if hasEnd {
      if open(kind, label: label, line: line) { addFields(fields, at: line) }
    } else {
      endPiece()
      builder.open(.record, label: TextRange(label), at: line)
      addFields(fields, at: line)
      builder.close()
    }
  }

  // MARK: Components

  /// The component's tag at the beginning of a line, and the location of the rest; nil if there is
  /// none.
  func component(in text: Range<Int>) -> (tag: HTMLTag, rest: Range<Int>)? {
    let bytes = source.utf8[text]
    let second = bytes.dropFirst().first
    let name = second == UInt8(ascii: "/") ? bytes.dropFirst(2).first : second
    guard let name, (0x41...0x5A).contains(name) else { return nil }
    var scanner = MarkupScanner(bytes)
    guard let tag = HTMLTag(consumedFrom: &scanner, components: overview.components),
      tag.name.utf8.first.map({ $0 < UInt8(ascii: "a") }) == true
    else { return nil }
    return (tag, source.trimmed((text.lowerBound + scanner.index)..<text.upperBound))
  }

  /// Reads `<Term name="…">` and its text up to `</Term>`, on one line or several.
  mutating func consumeComponent(_ text: Range<Int>) -> Bool {
    guard let (tag, rest) = component(in: text) else { return false }
    if tag.isEnd {
      guard rest.isEmpty,
        closeOpener(where: { if case .component(tag.name) = $0 { true } else { false } })
      else { return false }
      skipLine()
      return true
    }
    guard tag.isSelfClosing || overview.components.contains(tag.name) else { return false }
    if !rest.isEmpty { return consumeComponentLine(tag, in: text, rest: rest) }
    let label = (text.lowerBound + 1)..<(text.lowerBound + 1 + tag.name.utf8.count)
    addRecord(
      .component(tag.name), label: label, fields: tag.attributes, at: text,
      hasEnd: !tag.isSelfClosing)
    skipLine()
    if !tag.isSelfClosing { dedentComponent() }
    return true
  }

  /// Reads a component that ends on its first line.
  private mutating func consumeComponentLine(
    _ tag: HTMLTag, in text: Range<Int>, rest: Range<Int>
  ) -> Bool {
    let end = Array("</\(tag.name)>".utf8)
    guard !tag.isSelfClosing else { return false }
    guard source.utf8[rest].suffix(end.count).elementsEqual(end) else {
      return consumeComponentBeforeText(tag, in: text, rest: rest)
    }
    endPiece()
    let label = (text.lowerBound + 1)..<(text.lowerBound + 1 + tag.name.utf8.count)
    let place = text.lowerBound..<rest.lowerBound
    builder.open(.record, label: TextRange(label), at: place)
    addFields(tag.attributes, at: place)
    let inner = source.trimmed(rest.lowerBound..<(rest.upperBound - end.count))
    if !inner.isEmpty { builder.addParagraph(inline(inner), at: inner) }
    builder.close()
    skipLine()
    return true
  }

  /// Reads a component whose text begins on its first line and ends further down.
  private mutating func consumeComponentBeforeText(
    _ tag: HTMLTag, in text: Range<Int>, rest: Range<Int>
  ) -> Bool {
    guard source.utf8[rest].string.firstPlace(of: "</\(tag.name)>") == nil else { return false }
    let place = text.lowerBound..<rest.lowerBound
    let label = (text.lowerBound + 1)..<(text.lowerBound + 1 + tag.name.utf8.count)
    guard open(.component(tag.name), label: label, line: place) else { return false }
    addFields(tag.attributes, at: place)
    appendPart(rest)
    return true
  }

  /// Removes the indentation of a component's first line from all its lines: MDX has no indented
  /// code.
  private mutating func dedentComponent() {
    let next = lines.filledLine(from: index)
    guard next < lines.end else { return }
    let indent = lines.indent(ofLine: next)
    guard indent > lines.indent else { return }
    lines = MarkdownLines(lines.start..<lines.end, of: lines, indent: indent)
  }
}
