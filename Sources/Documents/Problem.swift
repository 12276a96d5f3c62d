/// A located problem in a document that was read all the same.
public struct Problem: Hashable, Sendable {
  /// The location of the problem.
  public let location: Location
  /// The kind of problem.
  public let kind: Kind

  /// A problem of a kind at a place.
  init(_ kind: Kind, at location: Location) { (self.kind, self.location) = (kind, location) }

  /// A problem of a kind on a line.
  init(_ kind: Kind, line: Int) { self.init(kind, at: Location(line: line)) }

  /// The problems that do not keep a document from being read.
  public enum Kind: Hashable, Sendable {
    /// The bytes are not UTF-8 and were read as Windows-1252; located at the first such byte.
    case readAsWindows1252
    /// The document ends inside a character, which was dropped.
    case unfinishedLastCharacter
    /// Control, direction and zero-width characters were removed; located at the first of them.
    case invisibleCharactersRemoved(count: Int)
    /// The front matter's opening line is never closed; its lines were read as text.
    case frontMatterNotClosed
    /// Text follows a quoted cell's closing quote; it was kept as part of the cell.
    case textAfterClosingQuote
    /// A row has more cells than the others; the extra ones were joined to its last cell.
    case surplusCells(expected: Int, found: Int)
    /// A row exceeds the column limit and was left out.
    case tooManyColumns(limit: Int)
    /// Lists, quotations or elements exceed the nesting limit; the deeper ones were left out.
    case nestingTooDeep(limit: Int)
    /// The document exceeds the limit of lines, rows, elements or values; the rest was left out.
    case restLeftOut(limit: Int)
    /// A text is too long or nested too deeply for its markup to be read; it was kept as written.
    case markupNotRead
    /// A YAML text needs quotes, for a colon for example, and has none; it was read as if quoted.
    case quotesMissing
    /// A syntax error from this line on; the rest was left out.
    case restNotRead(syntax: String)
    /// An unknown directive, such as `#colour:red`, at the head of delimited text.
    case unknownDirective(String)
    /// A sheet that its workbook hides was read.
    case hiddenSheet
    /// Rows that their sheet hides were read; located at the first of them.
    case hiddenRows(count: Int)
  }
}

/// The reasons why a document cannot be read at all.
public enum DocumentError: Error, Hashable, Sendable {
  /// The file contains nothing but white space.
  case empty
  /// The file exceeds the byte limit.
  case tooLarge(limit: Int)
  /// The file is not text: it has a NUL byte or too many control bytes, of which this is the first.
  ///
  /// `byte` is the 1-based offset in the file.
  case binary(line: Int, byte: Int)
  /// A byte that is invalid in every supported encoding, given the bytes around it.
  ///
  /// `byte` is the 1-based offset in the file.
  case undecodable(line: Int, byte: Int)
  /// UTF-16 of an odd number of bytes, or with half of a surrogate pair.
  ///
  /// `byte` is the 1-based offset in the file.
  case undecodableUTF16(line: Int, byte: Int)
  /// A quoted cell that opens on this line is never closed.
  case unclosedQuote(line: Int)
  /// JSON or YAML with a syntax error; located at the line where reading stopped.
  case malformed(syntax: String, line: Int)
  /// JSON or YAML whose lists and maps exceed the nesting limit and do not end; located at the line
  /// where the limit is exceeded.
  case nestingTooDeep(limit: Int, line: Int)
  /// JSON or YAML over the limit of values; an alias counts all its values each time it is used.
  case tooManyValues(limit: Int)
  /// A PDF: its text has no dependable reading order.
  case pdf
  /// A workbook that is damaged, encrypted, or unpacks beyond the byte limit.
  case unreadableWorkbook
  /// A word processor's format, which pandoc has to convert first.
  case needsConversion(OfficeFormat)
}
