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

  /// So many bytes are looked at to tell JSON from other text.
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

/// One pass over JSON, with a stack of its own: recursion would let a document overflow the stack.
private struct JSONReading {
  private var lexer: JSONLexer
  private(set) var data: DataBuilder
  /// For each map or list that is open, whether it is a map.
  private var openMaps: [Bool] = []

  init(_ source: SourceText, data: DataBuilder) {
    // Beyond the last line that says something there may be white space that JSON does not know.
    let last = (0..<source.lineCount).last { !source.isBlank(source.line($0)) } ?? 0
    lexer = JSONLexer(source.utf8[..<source.line(last).upperBound])
    self.data = data
  }

  /// Reads the values that stand one after the other: one in JSON, one a line in JSON Lines.
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
          throw malformed
        }
      } else {
        try readScalar()
      }
      if try readOn() { return }
    }
  }

  /// Reads what stands behind a value, up to the next one; true where there is none.
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

  /// Reads a map's next key; true where the map or list ends here.
  ///
  /// A comma before the end is common and does no harm.
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
