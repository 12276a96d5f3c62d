/// A part of an outline's text; ``Outline/string(_:)`` says what stands there.
public struct TextRange: Hashable, Sendable {
  private let lower: UInt32
  private let upper: UInt32

  init(_ start: Int, _ end: Int) { (lower, upper) = (UInt32(start), UInt32(end)) }

  init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }

  /// No text.
  public static let empty = TextRange(0, 0)

  /// The offset of its first byte in the outline's text.
  public var start: Int { Int(lower) }
  /// The offset behind its last byte.
  public var end: Int { Int(upper) }
  /// Its length in bytes.
  public var count: Int { Int(upper - lower) }
  /// Whether it holds no text.
  public var isEmpty: Bool { lower == upper }

  /// The part of it that lies between two offsets in the outline's text.
  public func clamped(to offsets: Range<Int>) -> TextRange {
    let start = min(max(offsets.lowerBound, self.start), end)
    return TextRange(start, min(max(offsets.upperBound, start), end))
  }
}

/// A part of a document's decoded bytes; ``Outline/location(of:)`` says which line and column.
public struct SourceRange: Hashable, Sendable {
  private let lower: UInt32
  private let upper: UInt32

  init(_ range: Range<Int>) {
    (lower, upper) = (UInt32(range.lowerBound), UInt32(range.upperBound))
  }

  /// The offset of its first byte.
  public var start: Int { Int(lower) }
  /// The offset behind its last byte.
  public var end: Int { Int(upper) }
}

/// A place in a document, as people count.
public struct Location: Hashable, Sendable {
  /// The sheet, where the document is a workbook.
  public let sheet: String?
  /// The 1-based line; in a sheet, the row.
  public let line: Int
  /// The 1-based character in the line, or column of the sheet; nil where only the line is known.
  public let column: Int?

  /// A place by its line, and by its column where that is known.
  init(sheet: String? = nil, line: Int, column: Int? = nil) {
    (self.sheet, self.line, self.column) = (sheet, line, column)
  }
}
