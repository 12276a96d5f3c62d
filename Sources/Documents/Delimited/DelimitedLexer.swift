/// One field of delimited text: where it stands in the source, and where its content does.
struct DelimitedField {
  /// Where the field stands, its quotes and the white space around them included.
  var source: Range<Int>
  /// Where its content stands; doubled quotes in it are still doubled.
  var content: Range<Int>
  var traits: Traits = []

  struct Traits: OptionSet {
    let rawValue: UInt8

    /// The field is in quotes.
    static let quoted = Traits(rawValue: 1)
    /// Quotes stand doubled in the content.
    static let hasDoubledQuotes = Traits(rawValue: 2)
    /// Line feeds stand in the content.
    static let hasLineEnds = Traits(rawValue: 4)
    /// Bytes stand in it that embedded markup is made with.
    static let hasMarks = Traits(rawValue: 8)
    /// Text follows the closing quote.
    static let hasRest = Traits(rawValue: 16)
    /// Nothing but white space stands in the field.
    static let blank = Traits(rawValue: 32)
  }

  /// The text between the closing quote and the field's end; a mistake where it is not blank.
  var rest: Range<Int> { min(content.upperBound + 1, source.upperBound)..<source.upperBound }

  /// Whether white space stands at the field's beginning, as after a comma in a sentence.
  func beginsWithSpace(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    !traits.contains(.quoted) && !source.isEmpty && text[source.lowerBound] == 0x20
  }
}

/// The records of delimited text (RFC 4180), one at a time.
///
/// It reads the bytes in place and copies none of them. A record's fields are overwritten by the
/// next one's.
struct DelimitedLexer {
  /// Where a quote stands that is never closed.
  struct UnclosedQuote: Error {
    let offset: Int
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let classes: ByteClasses
  private let fieldLimit: Int
  private var index: Int
  /// The fields of the record that was read last; of an endless one the first so many.
  private(set) var fields: [DelimitedField] = []
  /// How many fields the record has.
  private(set) var fieldCount = 0
  /// How many fields it has up to the last one that is not blank.
  private(set) var filledCount = 0

  /// - Parameters:
  ///   - text: The text; its line ends are line feeds.
  ///   - start: Where the first record begins.
  ///   - separator: What stands between two fields.
  ///   - fieldLimit: How many fields of a record are kept.
  init(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int = 0, separator: UInt8, fieldLimit: Int
  ) {
    (self.text, self.fieldLimit, index) = (text, fieldLimit, start)
    classes = ByteClasses(separator: separator)
  }

  /// Where the record begins that was read last.
  var start: Int { fields.first?.source.lowerBound ?? index }

  /// Whether the text ends behind the record that was read last.
  var isAtEnd: Bool { index >= text.count }

  /// Reads the next record that is neither a blank line nor a comment; false at the end.
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

  /// Where the comment ends that begins here: `# updated in May`, or `#` and one field.
  private var commentEnd: Int? {
    let isSure = index + 1 < text.count && text[index + 1] == 0x20
    var end = index
    while end < text.count, text[end] != 0x0A {
      if !isSure, classes[text[end]] == .separator { return nil }
      end += 1
    }
    return end
  }

  /// Reads the field that begins here; the index is then at what ends it.
  private mutating func readField() throws(UnclosedQuote) -> DelimitedField {
    let start = index
    var content = start
    // RFC 4180 knows no space before a quote; people write one after each comma.
    while content < text.count, text[content] == 0x20 { content += 1 }
    if content < text.count, text[content] == UInt8(ascii: "\"") {
      return try readQuotedField(from: start, quote: content)
    }
    let hasMarks = skipToFieldEnd()
    return DelimitedField(
      source: start..<index, content: start..<index, traits: hasMarks ? .hasMarks : [])
  }

  /// Goes to the next separator or line's end; whether marks of embedded markup were passed.
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
      // A no-break space, with which some programs fill empty cells.
      case 0xC2 where place + 1 < range.upperBound && text[place + 1] == 0xA0: place += 2
      default: return false
      }
    }
    return true
  }
}

/// What each byte means to the lexer, in a table: one look-up a byte.
private struct ByteClasses {
  enum Class: UInt8 {
    case plain
    /// Embedded markup is made with it.
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
