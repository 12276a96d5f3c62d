/// How much of a document is read; what is beyond is told as a problem or an error.
///
/// A glossary of 100,000 entries fits; a hostile document ends within seconds and 200 MB.
public struct Limits: Hashable, Sendable {
  /// Bytes of a document, and of what a workbook unpacks to.
  public var bytes = 64 << 20
  /// Lines, blank ones included.
  public var lines = 1_000_000
  /// Lines with text on them, and rows, in syntaxes where each may become an entry.
  var filledLines = 250_000
  /// Columns of a table.
  public var columns = 100
  /// Cells of the tables of delimited text and of workbooks: 100,000 entries of ten columns.
  public var cells = 1_000_000
  /// Parts of texts that markup sets apart.
  public var spans = 2_000_000
  /// Lists, quotations, groups and values inside each other.
  var nesting = 64
  /// Elements of HTML inside each other.
  var elementNesting = 200
  /// Elements and texts of a page of HTML.
  public var elements = 600_000
  /// Values of structured data.
  public var values = 300_000

  /// The usual limits.
  public init() {}
}
