import CYaml

/// Reads a YAML stream in one pass.
struct YAMLReading {
  private let source: SourceText
  private let parser: YAMLParser
  private(set) var data: DataBuilder
  private var place: YAMLPlace
  /// For each open map or list, the part that comes next in it.
  private var open: [Next] = []
  private var skipped: Skipped?

  private enum Next { case item, key, value }

  /// A skipped map or list: beyond the nesting limit, or used as a key.
  private struct Skipped {
    let start: Int
    let isKey: Bool
    /// The number of open maps and lists in it, itself included.
    var depth = 1
  }

  init(_ source: SourceText, pieces: [YAMLParser.Piece], data: DataBuilder) {
    (self.source, self.data) = (source, data)
    parser = YAMLParser(source.utf8, pieces)
    place = YAMLPlace(source)
  }

  /// The number of bytes parsed.
  var byteCount: Int { parser.byteCount }

  /// The line, from 1, where the maps and lists open at a fault exceed the nesting limit; nil if
  /// they do not.
  func tooDeepLine(at fault: YAMLParser.Fault) -> Int? {
    let limit = data.builder.limits.nesting
    if let skipped, open.count + skipped.depth > limit {
      return source.lineIndex(of: skipped.start) + 1
    }
    // libyaml looks ahead for the end of a key: its fault may come before the first event.
    return fault.bracketDepth > limit ? min(fault.line + 1, source.lineCount) : nil
  }

  /// Reads all documents of the stream; returns the syntax error, or nil if there is none.
  mutating func read() throws(DocumentError) -> YAMLParser.Fault? {
    while true {
      let result = try parser.withEvent { event throws(DocumentError) in
        try read(event)
        return event.type == YAML_STREAM_END_EVENT
      }
      switch result {
      case .failure(let fault): return fault
      case .success(true): return nil
      case .success(false): break
      }
    }
  }

  private mutating func read(_ event: yaml_event_t) throws(DocumentError) {
    switch event.type {
    case YAML_MAPPING_START_EVENT: try begin(.map, event, event.data.mapping_start.anchor)
    case YAML_SEQUENCE_START_EVENT: try begin(.list, event, event.data.sequence_start.anchor)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: try end(event)
    case YAML_SCALAR_EVENT where skipped == nil: try readScalar(event)
    case YAML_ALIAS_EVENT where skipped == nil: try readAlias(event)
    default: break
    }
  }

  // MARK: Maps and lists

  private mutating func begin(
    _ kind: DataBuilder.Kind, _ event: yaml_event_t, _ anchor: UnsafeMutablePointer<UInt8>?
  ) throws(DocumentError) {
    if skipped != nil {
      skipped?.depth += 1
      return
    }
    let start = place.offset(of: event.start_mark)
    if open.last == .key {
      skipped = Skipped(start: start, isKey: true)
      return
    }
    let hasBracket =
      start < source.utf8.count && source.utf8[start] == UInt8(ascii: kind == .map ? "{" : "[")
    let range = start..<(hasBracket ? start + 1 : start)
    if try data.begin(kind, at: range, anchor: name(anchor)) {
      open.append(kind == .map ? .key : .item)
    } else {
      skipped = Skipped(start: start, isKey: false)
    }
  }

  private mutating func end(_ event: yaml_event_t) throws(DocumentError) {
    guard var skipped else {
      open.removeLast()
      try data.end()
      return finishNode()
    }
    skipped.depth -= 1
    self.skipped = skipped.depth == 0 ? nil : skipped
    guard skipped.depth == 0 else { return }
    if skipped.isKey {
      // `{{ name }}` without quotes is, to YAML, a map with a map as its key; read it as text.
      let end = max(place.offset(of: event.end_mark), skipped.start)
      let range = source.trimmed(skipped.start..<end)
      data.addKey(DataText(verbatim: range, in: range))
    }
    finishNode()
  }

  /// In a map, a value follows each key and a key each value.
  private mutating func finishNode() {
    guard let next = open.last, next != .item else { return }
    open[open.count - 1] = next == .key ? .value : .key
  }

  // MARK: Scalars and aliases

  private mutating func readScalar(_ event: yaml_event_t) throws(DocumentError) {
    let text = text(of: event)
    let anchor = name(event.data.scalar.anchor)
    if open.last != .key {
      try data.addScalar(text, anchor: anchor)
    } else if event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE, text.isMergeKey(in: source) {
      data.addMergeKey(text)
    } else {
      data.addKey(text, anchor: anchor)
    }
    finishNode()
  }

  private mutating func text(of event: yaml_event_t) -> DataText {
    let start = place.offset(of: event.start_mark)
    let range = source.trimmed(start..<max(place.offset(of: event.end_mark), start))
    let scalar = event.data.scalar
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let style = scalar.style
    let isPlain = style == YAML_PLAIN_SCALAR_STYLE
    if bytes.isEmpty || isPlain && bytes.isNull {
      return DataText(verbatim: range.upperBound..<range.upperBound, in: range)
    }
    let end = range.upperBound - (isPlain ? 0 : 1)
    if end - bytes.count >= range.lowerBound,
      source.utf8[(end - bytes.count)..<end].elementsEqual(bytes)
    {
      return DataText(verbatim: (end - bytes.count)..<end, in: range)
    }
    guard bytes.count <= DataText.lengthLimit else { return DataText(verbatim: range, in: range) }
    let text = Array(bytes)
    let isClean =
      style != YAML_DOUBLE_QUOTED_SCALAR_STYLE || isKnownClean(text[...], 0..<text.count)
    return DataText(
      isClean ? text : CharacterCleaning(text[...]).utf8, in: range, lineFeeds: lineFeeds(style))
  }

  private func lineFeeds(_ style: yaml_scalar_style_t) -> DataText.LineFeeds {
    switch style {
    case YAML_LITERAL_SCALAR_STYLE: .wrapped
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .written
    default: .folded
    }
  }

  private mutating func readAlias(_ event: yaml_event_t) throws(DocumentError) {
    let start = place.offset(of: event.start_mark)
    let range = source.trimmed(start..<max(place.offset(of: event.end_mark), start))
    let name = name(event.data.alias.anchor) ?? ""
    let text = DataText(verbatim: range, in: range)
    if open.last == .key {
      if !data.addAliasKey(name, at: range) { data.addKey(text) }
    } else if try !data.addAlias(name, at: range) {
      // `*important` without a matching anchor was meant as text.
      data.note(.quotesMissing, at: start)
      try data.addScalar(text)
    }
    finishNode()
  }

  private func name(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

extension DataText {
  fileprivate func isMergeKey(in source: SourceText) -> Bool {
    verbatim.map { source.utf8[$0].elementsEqual("<<".utf8) } ?? false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether an unquoted scalar means "no value".
  fileprivate var isNull: Bool {
    switch count {
    case 1: self[0] == UInt8(ascii: "~")
    case 4: ["null", "Null", "NULL"].contains { elementsEqual($0.utf8) }
    default: false
    }
  }
}

/// Converts libyaml's positions, lines and columns of characters, to offsets in the document.
private struct YAMLPlace {
  private let source: SourceText
  private var line = 0
  private var column = 0
  private var offset = 0

  init(_ source: SourceText) { self.source = source }

  /// The offset of a position; positions must come in order, so that each line is walked once.
  ///
  /// On a repaired line, offsets after the added quotes are a few bytes too high.
  mutating func offset(of mark: yaml_mark_t) -> Int {
    guard mark.line < source.lineCount else { return source.utf8.count }
    if mark.line > line {
      line = Int(mark.line)
      (column, offset) = (0, source.line(line).lowerBound)
    }
    guard mark.line == line else { return offset }
    let end = source.line(line).upperBound
    while column < mark.column, offset < end {
      offset += 1
      while offset < end, source.utf8[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }
}
