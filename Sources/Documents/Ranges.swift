/// A range of an outline's text; ``Outline/string(_:)`` returns the text.
public struct TextRange: Hashable, Sendable {
  private let lower: UInt32
  private let upper: UInt32

  init(_ start: Int, _ end: Int) { (lower, upper) = (UInt32(start), UInt32(end)) }

  init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }

  /// An empty range.
  public static let empty = TextRange(0, 0)

  /// The offset of the first byte in the outline's text.
  public var start: Int { Int(lower) }
  /// The offset after the last byte.
  public var end: Int { Int(upper) }
  /// The length in bytes.
  public var count: Int { Int(upper - lower) }
  /// Whether the range contains no text.
  public var isEmpty: Bool { lower == upper }

  /// The part of the range between two offsets of the outline's text.
  public func clamped(to offsets: Range<Int>) -> TextRange {
    let start = min(max(offsets.lowerBound, self.start), end)
    return TextRange(start, min(max(offsets.upperBound, start), end))
  }
}

/// A range of a document's decoded bytes; ``Outline/location(of:)`` returns its line and column.
public struct SourceRange: Hashable, Sendable {
  private let lower: UInt32
  private let upper: UInt32

  init(_ range: Range<Int>) {
    (lower, upper) = (UInt32(range.lowerBound), UInt32(range.upperBound))
  }

  /// The offset of the first byte.
  public var start: Int { Int(lower) }
  /// The offset after the last byte.
  public var end: Int { Int(upper) }
}

/// A location in a document, counted from 1.
public struct Location: Hashable, Sendable {
  /// The sheet's name, in a workbook.
  public let sheet: String?
  /// The line, from 1; in a sheet, the row.
  public let line: Int
  /// The character in the line or the column of the sheet, from 1; nil if only the line is known.
  public let column: Int?

  /// A location by line, and by column if known.
  init(sheet: String? = nil, line: Int, column: Int? = nil) {
    (self.sheet, self.line, self.column) = (sheet, line, column)
  }
}
