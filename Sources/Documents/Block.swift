/// A piece of a document: a heading, a paragraph, an item, a table and its cells, a record.
///
/// A block has text of its own, blocks inside it, or both. An item, a term, a definition, a cell, a
/// field, a note or a caption that begins with a paragraph has that paragraph as its own text; what
/// follows is inside it.
public struct Block: Sendable {
  /// What a block is, by its syntax.
  public enum Kind: UInt8, Sendable {
    /// A title; ``Block/level`` is 1 for the highest.
    case heading
    /// Text.
    case paragraph
    /// A list; its items are inside.
    case list
    /// An item of a list; the label is its mark, `-` or `2.`, the level how deep the list is
    /// nested.
    case item
    /// A list of terms with definitions; its items are inside.
    case definitionList
    /// One or more terms and their definitions, which are inside.
    case definitionItem
    /// A term of a definition list.
    case term
    /// A definition of a definition list.
    case definition
    /// A table; its rows, and its caption where it has one, are inside.
    case table
    /// A row of a table; its cells are inside.
    case row
    /// A cell of a row.
    case cell
    /// What a table or a picture is titled.
    case caption
    /// Text that is no prose; the label is its language.
    case code
    /// A quotation or a callout; the label is the callout's type, `note`.
    case quote
    /// A line across the page.
    case rule
    /// The text of a footnote; the label is its key.
    case note
    /// A macro, directive, template, shortcode, component or map; the label is its name. Its
    /// arguments are fields inside it, before its body.
    case record
    /// A labelled or positional argument, a key and its value; the label is empty where the
    /// argument has none.
    case field
    /// An element of HTML that no other kind stands for; the label is its name.
    case element
    /// What a document says about itself above its text: front matter, its `<title>`; fields are
    /// inside.
    case metadata
  }

  /// What a block's syntax says beside its kind.
  public struct Traits: OptionSet, Hashable, Sendable {
    /// The traits as bits.
    public let rawValue: UInt8

    /// Traits of the given bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A row or cell that names columns or rows.
    public static let header = Traits(rawValue: 1)
    /// A list whose items are counted, or such an item.
    public static let ordered = Traits(rawValue: 2)
    /// A row or sheet that its program does not show.
    public static let hidden = Traits(rawValue: 4)
  }

  /// What the block is.
  public let kind: Kind
  /// What the syntax says beside the kind.
  public internal(set) var traits: Traits = []
  private var levelByte: UInt8 = 0
  private var blankLines: UInt8 = 0
  /// The block's own text: no white space at its ends, nor around its line feeds.
  ///
  /// A line feed is a line's end in the source; ``Span/Kind/lineBreak`` marks those that the author
  /// asked for.
  public internal(set) var text: TextRange = .empty
  /// The name, key, mark or language that the kind speaks of; for HTML the element's name.
  public internal(set) var label: TextRange = .empty
  /// Where the block's own text stands, its mark included; for a container, what opens it.
  public internal(set) var source: SourceRange
  private var endIndex: UInt32 = 0
  private var spansStart: UInt32 = 0
  private var spansCount: UInt32 = 0
  private var attributesStart: UInt32 = 0
  private var attributesCount: UInt16 = 0
  private var columns: UInt16 = 1
  private var rows: UInt16 = 1

  init(_ kind: Kind, source: SourceRange) { (self.kind, self.source) = (kind, source) }

  /// A heading's rank or a list's depth, from 1 on; 0 for any other block.
  public internal(set) var level: Int {
    get { Int(levelByte) }
    set { levelByte = UInt8(clamping: newValue) }
  }

  /// How many blank lines stand directly above it, at most 255.
  public internal(set) var blankLinesBefore: Int {
    get { Int(blankLines) }
    set { blankLines = UInt8(clamping: newValue) }
  }

  /// The index after all that is inside the block.
  public internal(set) var end: Int {
    get { Int(endIndex) }
    set { endIndex = UInt32(newValue) }
  }

  /// Where its spans stand in ``Outline/spans``.
  public internal(set) var spans: Range<Int> {
    get { Int(spansStart)..<Int(spansStart + spansCount) }
    set { (spansStart, spansCount) = (UInt32(newValue.lowerBound), UInt32(newValue.count)) }
  }

  /// Where its attributes stand in ``Outline/attributes``.
  public internal(set) var attributes: Range<Int> {
    get { Int(attributesStart)..<(Int(attributesStart) + Int(attributesCount)) }
    set {
      attributesStart = UInt32(newValue.lowerBound)
      attributesCount = UInt16(clamping: newValue.count)
    }
  }

  /// How many columns a cell spans, from 1 on.
  public internal(set) var columnSpan: Int {
    get { Int(columns) }
    set { columns = UInt16(clamping: max(newValue, 1)) }
  }

  /// How many rows a cell spans, from 1 on; 0 where it reaches to the end of its table.
  public internal(set) var rowSpan: Int {
    get { Int(rows) }
    set { rows = UInt16(clamping: newValue) }
  }
}

/// A part of a block's text that markup sets apart.
public struct Span: Sendable {
  /// What the markup says of the text.
  public enum Kind: UInt8, Sendable {
    /// Italic, or whatever weak emphasis is shown as.
    case emphasis
    /// Bold.
    case strong
    /// Code, a key, a literal.
    case code
    /// A link; the label is its target.
    case link
    /// A picture, at the place where it stands; the label is the text in its stead. The range is
    /// empty.
    case image
    /// A mark of a footnote or citation, at the place where it stands; the label is its key. The
    /// range is empty.
    case note
    /// An inline element, role, template or macro; the label is its name.
    case tag
    /// A line feed that the author asked for.
    case lineBreak
  }

  /// What the markup says.
  public let kind: Kind
  /// The part of the text.
  public internal(set) var range: TextRange
  /// The target, key or name that the kind speaks of.
  public internal(set) var label: TextRange = .empty
  private var attributesStart: UInt32 = 0
  private var attributesCount: UInt16 = 0

  init(_ kind: Kind, range: TextRange) { (self.kind, self.range) = (kind, range) }

  /// Where its attributes stand in ``Outline/attributes``.
  public internal(set) var attributes: Range<Int> {
    get { Int(attributesStart)..<(Int(attributesStart) + Int(attributesCount)) }
    set {
      attributesStart = UInt32(newValue.lowerBound)
      attributesCount = UInt16(clamping: newValue.count)
    }
  }
}

/// A name and its value, as elements, directives and macros have them.
public struct Attribute: Sendable {
  /// The name, as HTML in lower case; empty for a value without one.
  public let name: TextRange
  /// The value; empty where there is none.
  public let value: TextRange
}
