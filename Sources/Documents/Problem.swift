/// A located remark of a syntax reader about a document that it read all the same.
public struct Problem: Hashable, Sendable {
  /// Where it was met.
  public let location: Location
  /// What it is.
  public let kind: Kind

  /// A problem of a kind at a place.
  init(_ kind: Kind, at location: Location) { (self.kind, self.location) = (kind, location) }

  /// A problem of a kind on a line.
  init(_ kind: Kind, line: Int) { self.init(kind, at: Location(line: line)) }

  /// What can be wrong with a document that is read all the same.
  public enum Kind: Hashable, Sendable {
    /// The bytes are not UTF-8 and were read as Windows-1252; at the first byte that says so.
    case readAsWindows1252
    /// The document stops inside a character, which was dropped.
    case unfinishedLastCharacter
    /// Control, direction and zero-width characters were removed; at the first of them.
    case invisibleCharactersRemoved(count: Int)
    /// The front matter's opening line is never closed, so that it was read as text.
    case frontMatterNotClosed
    /// A quoted cell goes on after its closing quote; the text was kept.
    case textAfterClosingQuote
    /// A row has more cells than the others; the surplus ones were joined to its last cell.
    case surplusCells(expected: Int, found: Int)
    /// A row has more columns than are read, and was left out.
    case tooManyColumns(limit: Int)
    /// Lists, quotations or elements are nested deeper than is read; the deeper ones were left out.
    case nestingTooDeep(limit: Int)
    /// The document has more lines, rows, elements or values than are read; the rest was left out.
    case restLeftOut(limit: Int)
    /// A text is too long or too tangled for its markup to be read; it was kept as written.
    case markupNotRead
    /// A YAML text with a colon or the like stands without the quotes it needs; it was read with
    /// them.
    case quotesMissing
    /// The grammar of the syntax is broken from this line on; what follows was left out.
    case restNotRead(syntax: String)
    /// At the head of delimited text, a line such as `#colour:red` says something that is not known
    /// here.
    case unknownDirective(String)
    /// A sheet that its workbook does not show was read.
    case hiddenSheet
    /// Rows that their sheet does not show were read; at the first of them.
    case hiddenRows(count: Int)
  }
}

/// Why a document could not be read at all.
public enum DocumentError: Error, Hashable, Sendable {
  /// There is nothing in the file but white space.
  case empty
  /// The file has more bytes than are read.
  case tooLarge(limit: Int)
  /// The file is not text: a NUL byte, or the first of too many control bytes. `byte` is the
  /// 1-based offset in the file.
  case binary(line: Int, byte: Int)
  /// A byte that no encoding read here has, given the bytes around it. `byte` is the 1-based offset
  /// in the file.
  case undecodable(line: Int, byte: Int)
  /// A quoted cell that opens on this line is never closed.
  case unclosedQuote(line: Int)
  /// JSON or YAML whose grammar is broken; at the line where it could not be read on.
  case malformed(syntax: String, line: Int)
  /// JSON or YAML with more values than are read, references counted as often as they are made.
  case tooManyValues(limit: Int)
  /// A PDF, whose text has no reading order to rely on.
  case pdf
  /// A workbook that is damaged, encrypted, or unpacks to more than is read.
  case unreadableWorkbook
  /// A word processor's format, which another program has to convert first.
  case needsConversion(OfficeFormat)
}
