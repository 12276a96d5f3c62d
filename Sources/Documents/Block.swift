/// A block of a document: heading, paragraph, list item, table, cell, record.
///
/// A block has text of its own, blocks inside it, or both. The first paragraph of an item, term,
/// definition, cell, field, note or caption is that block's own text; everything after it is inside
/// the block.
public struct Block: Sendable {
  /// The kind of block that its syntax makes it.
  public enum Kind: UInt8, Sendable {
    /// A title; ``Block/level`` is 1 for the highest.
    case heading
    /// A paragraph of text.
    case paragraph
    /// A list; contains its items.
    case list
    /// A list item; the label is its marker, `-` or `2.`, the level the nesting depth of its list.
    case item
    /// A list of terms with definitions; contains definition items.
    case definitionList
    /// One entry of a definition list; contains its terms, one or more, and their definitions.
    case definitionItem
    /// A term of a definition list.
    case term
    /// A definition of a definition list.
    case definition
    /// A table; contains its rows and its caption, if any.
    case table
    /// A row of a table; contains its cells.
    case row
    /// A cell of a table row.
    case cell
    /// The title of a table or picture.
    case caption
    /// Code or other literal text; the label is its language.
    case code
    /// A quotation or a callout; the label is the callout's type, `note`.
    case quote
    /// A horizontal rule.
    case rule
    /// The text of a footnote; the label is its key.
    case note
    /// A macro, directive, template, shortcode, component or map; the label is its name.
    ///
    /// Its arguments are fields inside it and come before its body.
    case record
    /// A key with its value, or an argument of a record; the label is empty for a positional one.
    case field
    /// An HTML element without a kind of its own here; the label is the element's name.
    case element
    /// Facts about the document above its text, such as front matter or `<title>`; contains fields.
    case metadata
  }

  /// Properties that the syntax gives a block beside its kind.
  public struct Traits: OptionSet, Hashable, Sendable {
    /// The traits as bits.
    public let rawValue: UInt8

    /// Traits of the given bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A header row, or a header cell of a row or column.
    public static let header = Traits(rawValue: 1)
    /// A numbered list, or an item of one.
    public static let ordered = Traits(rawValue: 2)
    /// A row or sheet that its program hides.
    public static let hidden = Traits(rawValue: 4)
  }

  /// The kind of block.
  public let kind: Kind
  /// Properties such as header, numbered or hidden.
  public internal(set) var traits: Traits = []
  private var levelByte: UInt8 = 0
  private var blankLines: UInt8 = 0
  /// The block's own text, without white space at its ends or around its line feeds.
  ///
  /// A line feed is the end of a source line; ``Span/Kind/lineBreak`` marks those that the author
  /// asked for.
  public internal(set) var text: TextRange = .empty
  /// The label that ``kind`` describes (name, key, marker or language); for HTML the element's
  /// name.
  public internal(set) var label: TextRange = .empty
  /// The location of the block's own text with its marker; for a container, of what opens it.
  public internal(set) var source: SourceRange
  private var endIndex: UInt32 = 0
  private var spansStart: UInt32 = 0
  private var spansCount: UInt32 = 0
  private var attributesStart: UInt32 = 0
  private var attributesCount: UInt16 = 0
  private var columns: UInt16 = 1
  private var rows: UInt16 = 1

  init(_ kind: Kind, source: SourceRange) { (self.kind, self.source) = (kind, source) }

  /// A heading's rank or a list's nesting depth, from 1; 0 for any other block.
  public internal(set) var level: Int {
    get { Int(levelByte) }
    set { levelByte = UInt8(clamping: newValue) }
  }

  /// The number of blank lines directly above the block, at most 255.
  public internal(set) var blankLinesBefore: Int {
    get { Int(blankLines) }
    set { blankLines = UInt8(clamping: newValue) }
  }

  /// The index in ``Outline/blocks`` after the last block inside this one.
  public internal(set) var end: Int {
    get { Int(endIndex) }
    set { endIndex = UInt32(newValue) }
  }

  /// The indices of the block's spans in ``Outline/spans``.
  public internal(set) var spans: Range<Int> {
    get { Int(spansStart)..<Int(spansStart + spansCount) }
    set { (spansStart, spansCount) = (UInt32(newValue.lowerBound), UInt32(newValue.count)) }
  }

  /// The indices of the block's attributes in ``Outline/attributes``.
  public internal(set) var attributes: Range<Int> {
    get { Int(attributesStart)..<(Int(attributesStart) + Int(attributesCount)) }
    set {
      attributesStart = UInt32(newValue.lowerBound)
      attributesCount = UInt16(clamping: newValue.count)
    }
  }

  /// The number of columns that a cell spans, at least 1.
  public internal(set) var columnSpan: Int {
    get { Int(columns) }
    set { columns = UInt16(clamping: max(newValue, 1)) }
  }

  /// The number of rows that a cell spans; 0 if it reaches to the end of the table.
  public internal(set) var rowSpan: Int {
    get { Int(rows) }
    set { rows = UInt16(clamping: newValue) }
  }
}

/// A part of a block's text with markup: emphasis, a link, code.
public struct Span: Sendable {
  /// The kind of markup.
  public enum Kind: UInt8, Sendable {
    /// Emphasis, usually shown in italics.
    case emphasis
    /// Bold.
    case strong
    /// Code, a keyboard key or other literal text.
    case code
    /// A link; the label is its target.
    case link
    /// A picture; the label is its alternative text. The range is empty, at the picture's position.
    case image
    /// A footnote mark or citation; the label is its key. The range is empty, at the mark's
    /// position.
    case note
    /// An inline element, role, template or macro; the label is its name.
    case tag
    /// A line feed that the author asked for.
    case lineBreak
  }

  /// The kind of markup.
  public let kind: Kind
  /// The marked part of the block's text.
  public internal(set) var range: TextRange
  /// The target, key or name that ``kind`` describes.
  public internal(set) var label: TextRange = .empty
  private var attributesStart: UInt32 = 0
  private var attributesCount: UInt16 = 0

  init(_ kind: Kind, range: TextRange) { (self.kind, self.range) = (kind, range) }

  /// The indices of the span's attributes in ``Outline/attributes``.
  public internal(set) var attributes: Range<Int> {
    get { Int(attributesStart)..<(Int(attributesStart) + Int(attributesCount)) }
    set {
      attributesStart = UInt32(newValue.lowerBound)
      attributesCount = UInt16(clamping: newValue.count)
    }
  }
}

/// A name with its value, from an element, directive or macro.
public struct Attribute: Sendable {
  /// The name, in lower case for HTML; empty if the value has no name.
  public let name: TextRange
  /// The value; empty if the name has none.
  public let value: TextRange
}
