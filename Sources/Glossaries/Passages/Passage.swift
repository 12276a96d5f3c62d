import Documents

/// A stretch of text between two breaks of its author: a paragraph, a heading, an item, a table.
///
/// Layouts read a document as a sequence of passages.
struct Passage {
  /// The kind of block that a passage comes from.
  enum Kind: Hashable {
    /// A heading; 1 is the highest level.
    case heading(Int)
    case paragraph
    /// The first paragraph of a list item; 1 for an item of an outermost list.
    case item(Int)
    /// A table, by its index in ``Passages/tables``.
    case table(Int)
    /// An entry that the syntax declares, by its index in ``Passages/declared``.
    case declared(Int)
    /// A horizontal rule.
    case rule
  }

  var kind: Kind
  /// The text without markup and surplus spaces; a line feed is a hard break (`<br>`), never mere
  /// wrapping.
  ///
  /// Empty for tables and declared entries, whose texts are in
  /// ``Passages/tables`` and ``Passages/declared``.
  var text: String {
    didSet { size = text.utf8.count }
  }
  /// The number of bytes of text in the passage.
  var size: Int
  /// The marked parts of the text, ordered by their start.
  var marks: [Mark] = []
  /// The line on which it begins, from 1.
  let line: Int
  /// The index of its block; several lines of one block can be passages with the same index.
  let block: Int
  /// The index after the blocks that belong to it alone; for a table or a declared entry, after all
  /// its parts.
  var blockEnd: Int
  /// The number of blank lines directly above.
  var gap = 0
  /// The number of columns before it, in plain text.
  var indent = 0
  /// Its form, by element and position; passages of one form are things of the same kind.
  var forms = Forms()
  /// The number or bullet before it.
  var marker = ""
  /// Whether the text ends in a colon, which may announce a list or mark a headword above its
  /// definition.
  var endsInColon: Bool {
    text.utf8.last == 0x3A || text.utf8.last == 0x9A && text.utf8.suffix(3).elementsEqual("：".utf8)
  }

  init(kind: Kind, text: String, marks: [Mark] = [], line: Int, block: Int, blockEnd: Int) {
    (self.kind, self.text, self.marks) = (kind, text, marks)
    (self.line, self.block, self.blockEnd) = (line, block, blockEnd)
    size = text.utf8.count
  }

  /// A part of a text with markup.
  struct Mark: Hashable {
    enum Kind: Hashable {
      case strong
      case emphasis
      case code
      case link
      /// An inline element or role, with its name and classes: `span.tag`.
      case tag(String)
    }

    let kind: Kind
    /// The location in the passage's text, in UTF-8 bytes.
    var range: Range<Int>
    /// The URL of a link, or the title of an `<abbr>`.
    var target = ""
  }
}

extension Passage {
  /// The numbers of up to three forms, the widest first; an array for each passage of a long text
  /// would take too much memory.
  struct Forms: RandomAccessCollection, ExpressibleByArrayLiteral {
    private var numbers: (Int32, Int32, Int32) = (0, 0, 0)
    private var formCount: UInt8 = 0

    init(arrayLiteral forms: Int...) {
      for form in forms { append(form) }
    }

    subscript(place: Int) -> Int {
      Int(place == 0 ? numbers.0 : place == 1 ? numbers.1 : numbers.2)
    }

    /// Adds a form; there are at most three.
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

  /// Whether the passage is text rather than a table, a declared entry or a rule.
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

  /// The mark around the whole text, apart from a final colon or full stop; nil if there is none.
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

  /// The mark at the beginning of the text; nil if there is none.
  var leadMark: Mark? {
    marks.first { $0.range.lowerBound == 0 && !$0.range.isEmpty }
  }
}
