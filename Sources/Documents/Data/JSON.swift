/// JSON (RFC 8259), and JSON Lines: a value on each line.
struct JSON: Syntax {
  let name = "JSON"
  let fileExtensions = ["json", "jsonl", "ndjson", "jsonld"]
  let isBounded = true
  let example = """
    {
      "name": "Lexique du support",
      "terms": [
        {
          "term": "Astreinte",
          "definition": "Période pendant laquelle une personne reste joignable.\\n\\nElle donne \
    lieu à compensation."
        },
        {
          "term": "Service Level Agreement",
          "acronym": "SLA",
          "definition": "Engagement écrit sur un niveau de service."
        },
        {"term": "Ticket", "acronym": null, "definition": "Demande suivie jusqu'\\u00e0 sa \
    résolution."}
      ]
    }
    """

  /// The number of bytes examined to tell JSON from other text.
  private static let beginning = 1 << 12

  func confidence(in source: SourceText) -> Double {
    var lexer = JSONLexer(source.utf8.prefix(Self.beginning))
    return lexer.opensLikeJSON() ? 0.97 : 0
  }

  func read(_ source: SourceText, into builder: inout OutlineBuilder) throws(DocumentError) {
    var reading = JSONReading(source, data: DataBuilder(builder))
    try reading.read()
    builder = reading.data.builder
  }
}

/// Reads JSON in one pass, with an explicit stack: recursion would let a document overflow the call
/// stack.
private struct JSONReading {
  private var lexer: JSONLexer
  private(set) var data: DataBuilder
  /// For each open map or list, whether it is a map.
  private var openMaps: [Bool] = []

  init(_ source: SourceText, data: DataBuilder) {
    // Ends at the last line with text, because blank lines below may have white space that JSON
    // does not allow.
    let last = (0..<source.lineCount).last { !source.isBlank(source.line($0)) } ?? 0
    lexer = JSONLexer(source.utf8[..<source.line(last).upperBound])
    self.data = data
  }

  /// Reads one value after another: one in JSON, one per line in JSON Lines.
  mutating func read() throws(DocumentError) {
    lexer.skipSpace()
    while !lexer.isAtEnd {
      try readValue()
      lexer.skipSpace()
    }
  }

  private var malformed: DocumentError {
    .malformed(syntax: "JSON", line: data.source.lineIndex(of: lexer.index) + 1)
  }

  private mutating func readValue() throws(DocumentError) {
    while true {
      lexer.skipSpace()
      guard let byte = lexer.byte else { throw malformed }
      let isMap = byte == UInt8(ascii: "{")
      if isMap || byte == UInt8(ascii: "[") {
        let start = lexer.index
        if try data.begin(isMap ? .map : .list, at: start..<(start + 1)) {
          openMaps.append(isMap)
          lexer.index += 1
          if try !readKeyOrEnd(ofMap: isMap) { continue }
          try end()
        } else if !lexer.skipNested() {
          throw .nestingTooDeep(
            limit: data.builder.limits.nesting, line: data.source.lineIndex(of: start) + 1)
        }
      } else {
        try readScalar()
      }
      if try readOn() { return }
    }
  }

  /// Reads on after a value up to the next one; true if there is no further value.
  private mutating func readOn() throws(DocumentError) -> Bool {
    while let isMap = openMaps.last {
      lexer.skipSpace()
      guard let byte = lexer.byte else { throw malformed }
      if byte == UInt8(ascii: ",") {
        lexer.index += 1
        if try !readKeyOrEnd(ofMap: isMap) { return false }
      } else {
        guard byte == UInt8(ascii: isMap ? "}" : "]") else { throw malformed }
        lexer.index += 1
      }
      try end()
    }
    return true
  }

  private mutating func end() throws(DocumentError) {
    openMaps.removeLast()
    try data.end()
  }

  /// Reads a map's next key; true at the end of the map or list.
  ///
  /// A comma before the end is a common mistake and is accepted.
  private mutating func readKeyOrEnd(ofMap isMap: Bool) throws(DocumentError) -> Bool {
    lexer.skipSpace()
    guard let byte = lexer.byte else { throw malformed }
    if byte == UInt8(ascii: isMap ? "}" : "]") {
      lexer.index += 1
      return true
    }
    guard isMap else { return false }
    guard byte == UInt8(ascii: "\""), let key = lexer.consumeString() else { throw malformed }
    lexer.skipSpace()
    guard lexer.byte == UInt8(ascii: ":") else { throw malformed }
    lexer.index += 1
    data.addKey(key)
    return false
  }

  private mutating func readScalar() throws(DocumentError) {
    let text =
      lexer.byte == UInt8(ascii: "\"") ? lexer.consumeString() : lexer.consumeWord()
    guard let text else { throw malformed }
    try data.addScalar(text)
  }
}
