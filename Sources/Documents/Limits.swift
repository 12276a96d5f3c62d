/// The limits of what is read of a document; the rest becomes a problem or an error.
///
/// A glossary of 100,000 entries fits; a hostile document is done within seconds and 200 MB.
public struct Limits: Hashable, Sendable {
  /// Bytes of a document, and of a workbook's unpacked content.
  public var bytes = 64 << 20
  /// Lines, blank ones included.
  public var lines = 1_000_000
  /// Rows and lines with text, in syntaxes in which each may become an entry.
  var filledLines = 250_000
  /// Columns of a table.
  public var columns = 100
  /// Table cells in delimited text and workbooks: 100,000 entries of ten columns.
  public var cells = 1_000_000
  /// Spans of inline markup.
  public var spans = 2_000_000
  /// Nesting of lists, quotations, groups and values.
  var nesting = 64
  /// Nesting of HTML elements.
  var elementNesting = 200
  /// Elements and texts of an HTML page.
  public var elements = 600_000
  /// Values of structured data: JSON and YAML.
  public var values = 300_000

  /// The default limits.
  public init() {}
}
