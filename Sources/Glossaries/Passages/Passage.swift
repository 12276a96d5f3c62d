import Documents

/// A stretch of text between two breaks of its author: a paragraph, a heading, an item, a table.
///
/// Layouts read a document as a sequence of passages.
struct Passage {
  /// The kind of block that a passage comes from.
  enum Kind: Hashable {
    /// A title; 1 is the highest level.
    case heading(Int)
    case paragraph
    /// The first paragraph of a list's item; 1 for an item of a list that is in no other.
    case item(Int)
    /// Rows of cells; the index is that of the table in ``Passages/tables``.
    case table(Int)
    /// An entry that the syntax declares, as an index into ``Passages/declared``.
    case declared(Int)
    /// A line across the page.
    case rule
  }

  var kind: Kind
  /// The text without markup and surplus spaces; a line feed is a hard break (`<br>`), never a line
  /// that only the page's width broke.
  ///
  /// Empty for tables and declared entries, whose texts are in ``Passages/tables`` and
  /// ``Passages/declared``.
  var text: String {
    didSet { size = text.utf8.count }
  }
  /// How many bytes of text the passage is.
  var size: Int
  /// The parts of the text that markup sets apart, by their beginnings.
  var marks: [Mark] = []
  /// The 1-based line on which it begins.
  let line: Int
  /// The block that it was made of; a passage that is a further line of the same block has the
  /// same.
  let block: Int
  /// The index after all blocks that belong to it alone: for a table or a declared entry all its
  /// parts.
  var blockEnd: Int
  /// How many blank lines stand directly above it.
  var gap = 0
  /// The columns before it, where the syntax is plain text.
  var indent = 0
  /// Its form by element and place: passages of one form are things of the same kind.
  var forms = Forms()
  /// The number or bullet in front of it.
  var marker = ""
  /// Whether the text ended in a colon that was only the sign of a headword above its definition.
  var endsInColon: Bool {
    text.utf8.last == 0x3A || text.utf8.last == 0x9A && text.utf8.suffix(3).elementsEqual("：".utf8)
  }

  init(kind: Kind, text: String, marks: [Mark] = [], line: Int, block: Int, blockEnd: Int) {
    (self.kind, self.text, self.marks) = (kind, text, marks)
    (self.line, self.block, self.blockEnd) = (line, block, blockEnd)
    size = text.utf8.count
  }

  /// A part of a text that markup sets apart.
  struct Mark: Hashable {
    enum Kind: Hashable {
      case strong
      case emphasis
      case code
      case link
      /// An inline element or role of that name and those classes: `span.tag`.
      case tag(String)
    }

    let kind: Kind
    /// In UTF-8 bytes of the passage's text.
    var range: Range<Int>
    /// The URL of a link, or the title of an `<abbr>`.
    var target = ""
  }
}

extension Passage {
  /// The numbers of up to three forms, the widest first; an array of its own for each passage of a
  /// long text takes too much.
  struct Forms: RandomAccessCollection, ExpressibleByArrayLiteral {
    private var numbers: (Int32, Int32, Int32) = (0, 0, 0)
    private var formCount: UInt8 = 0

    init(arrayLiteral forms: Int...) {
      for form in forms { append(form) }
    }

    subscript(place: Int) -> Int {
      Int(place == 0 ? numbers.0 : place == 1 ? numbers.1 : numbers.2)
    }

    /// Adds a form; there are never more than three.
    mutating func append(_ form: Int) {
      switch formCount {
      case 0: numbers.0 = Int32(form)
      case 1: numbers.1 = Int32(form)
      default: numbers.2 = Int32(form)
      }
      formCount = Swift.min(formCount + 1, 3)
    }

    var startIndex: Int { 0 }
    var endIndex: Int { Int(formCount) }
  }
}

extension Passage {
  var headingLevel: Int? { if case .heading(let level) = kind { level } else { nil } }

  var itemLevel: Int? { if case .item(let level) = kind { level } else { nil } }

  /// Whether the passage is text, and no table, entry or rule.
  var isText: Bool {
    switch kind {
    case .heading, .paragraph, .item: true
    case .table, .declared, .rule: false
    }
  }

  /// The part of the text in a range of UTF-8 bytes.
  func string(_ range: Range<Int>) -> String {
    String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }

  /// The mark that sets apart the whole text, a sign at its end left aside; nil where none does.
  var wholeMark: Mark? {
    guard !marks.isEmpty else { return nil }
    var end = text.utf8.count
    while end > 0, let byte = text.utf8.dropLast(text.utf8.count - end).last,
      byte == 0x3A || byte == 0x20 || byte == 0x2E
    {
      end -= 1
    }
    return marks.first { $0.range.lowerBound == 0 && $0.range.upperBound >= end && end > 0 }
  }

  /// The mark with which the text begins; nil where it begins otherwise.
  var leadMark: Mark? {
    marks.first { $0.range.lowerBound == 0 && !$0.range.isEmpty }
  }
}
