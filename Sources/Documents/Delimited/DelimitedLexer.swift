/// A field of delimited text: its location and that of its content.
struct DelimitedField {
  /// The location of the field, with its quotes and the white space around them.
  var source: Range<Int>
  /// The location of the content; doubled quotes in it are still doubled.
  var content: Range<Int>
  var traits: Traits = []

  struct Traits: OptionSet {
    let rawValue: UInt8

    /// The field is in quotes.
    static let quoted = Traits(rawValue: 1)
    /// The content contains doubled quotes.
    static let hasDoubledQuotes = Traits(rawValue: 2)
    /// The content contains line feeds.
    static let hasLineEnds = Traits(rawValue: 4)
    /// The field contains bytes that may be embedded markup.
    static let hasMarks = Traits(rawValue: 8)
    /// Text follows the closing quote.
    static let hasRest = Traits(rawValue: 16)
    /// The field contains only white space.
    static let blank = Traits(rawValue: 32)
  }

  /// The text between the closing quote and the end of the field; it should be blank.
  var rest: Range<Int> { min(content.upperBound + 1, source.upperBound)..<source.upperBound }

  /// Whether an unquoted field begins with a space, as text after a comma in a sentence.
  func beginsWithSpace(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    !traits.contains(.quoted) && !source.isEmpty && text[source.lowerBound] == 0x20
  }
}

/// Reads the records of delimited text (RFC 4180), one at a time.
///
/// The bytes are read in place, none is copied. The next record overwrites the fields of the last.
struct DelimitedLexer {
  /// A quote that is never closed, with its offset.
  struct UnclosedQuote: Error {
    let offset: Int
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let classes: ByteClasses
  private let fieldLimit: Int
  private var index: Int
  /// The fields of the last record, at most `fieldLimit`.
  private(set) var fields: [DelimitedField] = []
  /// The number of fields of the record.
  private(set) var fieldCount = 0
  /// The number of fields up to the last one that is not blank.
  private(set) var filledCount = 0

  /// - Parameters:
  ///   - text: The text, with line feeds as its line ends.
  ///   - start: The offset of the first record.
  ///   - separator: The byte that ends a field, such as a semicolon.
  ///   - fieldLimit: The most fields kept of a record.
  init(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int = 0, separator: UInt8, fieldLimit: Int
  ) {
    (self.text, self.fieldLimit, index) = (text, fieldLimit, start)
    classes = ByteClasses(separator: separator)
  }

  /// The offset of the last record.
  var start: Int { fields.first?.source.lowerBound ?? index }

  /// Whether the text ends after the last record.
  var isAtEnd: Bool { index >= text.count }

  /// Reads the next record, skipping blank lines and comments; false at the end.
  mutating func readRecord() throws(UnclosedQuote) -> Bool {
    skipBlankLinesAndComments()
    guard index < text.count else { return false }
    fields.removeAll(keepingCapacity: true)
    (fieldCount, filledCount) = (0, 0)
    while true {
      var field = try readField()
      if isBlank(field.content), isBlank(field.rest) { field.traits.insert(.blank) }
      fieldCount += 1
      if !field.traits.contains(.blank) { filledCount = fieldCount }
      if fieldCount <= fieldLimit { fields.append(field) }
      guard index < text.count else { return true }
      index += 1
      if text[index - 1] == 0x0A { return true }
    }
  }

  private mutating func skipBlankLinesAndComments() {
    while index < text.count {
      if text[index] == 0x0A {
        index += 1
      } else if text[index] == UInt8(ascii: "#"), let end = commentEnd {
        index = end
      } else {
        return
      }
    }
  }

  /// The end of the comment at the index: `# updated in May`, or `#` in a line without separators.
  ///
  /// nil if the line is a record whose first field begins with `#`.
  private var commentEnd: Int? {
    let isSure = index + 1 < text.count && text[index + 1] == 0x20
    var end = index
    while end < text.count, text[end] != 0x0A {
      if !isSure, classes[text[end]] == .separator { return nil }
      end += 1
    }
    return end
  }

  /// Reads the field at the index, up to its separator or line end.
  private mutating func readField() throws(UnclosedQuote) -> DelimitedField {
    let start = index
    var content = start
    // RFC 4180 allows no space before a quote, but people write one after each comma.
    while content < text.count, text[content] == 0x20 { content += 1 }
    if content < text.count, text[content] == UInt8(ascii: "\"") {
      return try readQuotedField(from: start, quote: content)
    }
    let hasMarks = skipToFieldEnd()
    return DelimitedField(
      source: start..<index, content: start..<index, traits: hasMarks ? .hasMarks : [])
  }

  /// Moves to the next separator or line end; true if bytes of embedded markup were passed.
  private mutating func skipToFieldEnd() -> Bool {
    var hasMarks = false
    var place = index
    scan: while place < text.count {
      switch classes[text[place]] {
      case .plain, .quote: break
      case .mark: hasMarks = true
      case .separator, .lineEnd: break scan
      }
      place += 1
    }
    index = place
    return hasMarks
  }

  private mutating func readQuotedField(
    from start: Int, quote: Int
  ) throws(UnclosedQuote) -> DelimitedField {
    var traits = DelimitedField.Traits.quoted
    var place = quote + 1
    while place < text.count {
      switch classes[text[place]] {
      case .plain, .separator: break
      case .mark: traits.insert(.hasMarks)
      case .lineEnd: traits.insert(.hasLineEnds)
      case .quote:
        guard place + 1 < text.count, text[place + 1] == UInt8(ascii: "\"") else {
          index = place + 1
          if skipToFieldEnd() { traits.insert(.hasMarks) }
          if !isBlank((place + 1)..<index) { traits.insert(.hasRest) }
          return DelimitedField(
            source: start..<index, content: (quote + 1)..<place, traits: traits)
        }
        traits.insert(.hasDoubledQuotes)
        place += 1
      }
      place += 1
    }
    throw UnclosedQuote(offset: quote)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      switch text[place] {
      case 0x09, 0x0A, 0x20: place += 1
      // A no-break space, which some programs write into empty cells.
      case 0xC2 where place + 1 < range.upperBound && text[place + 1] == 0xA0: place += 2
      default: return false
      }
    }
    return true
  }
}

/// The meaning of each byte to the lexer, as a table: one look-up per byte.
private struct ByteClasses {
  enum Class: UInt8 {
    case plain
    /// The byte may be embedded markup.
    case mark
    case quote
    case separator
    case lineEnd
  }

  private let classes: [Class]

  init(separator: UInt8) {
    var classes = (0...255).map { EmbeddedMarkup.marks.contains($0) ? Class.mark : .plain }
    classes[Int(UInt8(ascii: "\""))] = .quote
    classes[Int(separator)] = .separator
    classes[0x0A] = .lineEnd
    self.classes = classes
  }

  subscript(_ byte: UInt8) -> Class { classes[Int(byte)] }
}
