/// What a document consists of, whatever its syntax.
struct Outline {
  var blocks: [Block] = []
  /// The `key: value` lines above the document proper; keys in lower case.
  var frontMatter: [String: String] = [:]
  var findings: [Finding] = []

  /// The first heading of level one.
  var firstTitle: String? {
    for case .heading(1, let text, _) in blocks.lazy.map(\.content) where !text.isEmpty {
      return text
    }
    return nil
  }

  /// No text is looked at beyond so many bytes: no definition is as long.
  private static let textLimit = 100_000

  /// The outline, its endless texts cut.
  var withTextsCut: Outline {
    let limit = Self.textLimit
    guard blocks.contains(where: { $0.size > limit }) else { return self }
    var outline = self
    for index in blocks.indices where blocks[index].size > limit {
      outline.blocks[index].content = blocks[index].content.cut(to: limit)
    }
    return outline
  }

  /// How much text there is, in bytes: what the shapes explain a share of.
  var size: Int { blocks.reduce(0) { $0 + $1.size } }
}

/// A piece of a document.
struct Block {
  var content: Content
  /// The 1-based line on which it begins.
  let line: Int
  /// How many blank lines stand directly before it.
  let blankLinesBefore: Int
  /// Whether it is an item of a list whose items bear numbers.
  var isNumbered = false

  /// Texts are plain; a line feed in them is a break that the author asked for.
  enum Content {
    /// `lead` is as in a paragraph. An empty text of level 6 is a rule across the page.
    case heading(level: Int, text: String, lead: String? = nil)
    /// A paragraph; the lead is the part it begins with where the syntax sets that apart, in bold,
    /// as code, as a link: `NRR` of `**NRR** – net revenue retention`.
    case paragraph(String, lead: String? = nil)
    /// The first paragraph of a list's item; `level` is 1 for an item of a list that is in no
    /// other.
    case listItem(String, lead: String? = nil, level: Int = 1)
    /// A further paragraph of the item or definition that stands before it.
    case continuation(String)
    /// What the syntax itself says is a term and its definition: a definition list, a map, a macro.
    ///
    /// Several terms share the definition, the first being what it is called. What the syntax says
    /// of a short form is in `acronym` and `expansion`.
    case definition(
      terms: [String], acronym: String? = nil, expansion: String? = nil, paragraphs: [String])
    case table(Table)
  }

  var size: Int {
    switch content {
    case .heading(_, let text, _), .paragraph(let text, _), .listItem(let text, _, _),
      .continuation(let text):
      text.utf8.count
    case .definition(let terms, let acronym, let expansion, let paragraphs):
      (terms + [acronym ?? "", expansion ?? ""] + paragraphs).reduce(0) { $0 + $1.utf8.count }
    case .table(let table): table.size
    }
  }
}

/// Rows of cells.
struct Table {
  /// The row that the syntax sets apart as a header, where it does so.
  var header: Row?
  var rows: [Row] = []
  /// Whether it is all that its file holds, as in CSV.
  var isWholeFile = false
  /// The roles that a person declares, by the indices of the columns.
  var roles: [Int: DeclaredColumns.Role] = [:]
  /// What the head of a flashcard program's export says of the columns.
  var flashcardHeader = FlashcardHeader()

  struct Row {
    var cells: [String]
    /// The 1-based line on which it begins.
    let line: Int
    /// The columns whose text stands in a cell that began in a row above.
    var hangingColumns: [Int] = []

    var size: Int { cells.reduce(0) { $0 + $1.utf8.count } }
  }

  var size: Int { rows.reduce(header?.size ?? 0) { $0 + $1.size } }

  fileprivate func cut(to limit: Int) -> Table {
    var table = self
    for index in rows.indices where rows[index].size > limit {
      table.rows[index].cells = rows[index].cells.map { $0.cut(to: limit) }
    }
    if let header, header.size > limit {
      table.header?.cells = header.cells.map { $0.cut(to: limit) }
    }
    return table
  }

  /// The most columns a table may have: a hostile one has ten thousand.
  static let columnLimit = 100
}

extension Block.Content {
  /// The content without what its texts have beyond so many bytes.
  fileprivate func cut(to limit: Int) -> Self {
    switch self {
    case .heading(let level, let text, let lead):
      .heading(level: level, text: text.cut(to: limit), lead: lead?.cut(to: limit))
    case .paragraph(let text, let lead):
      .paragraph(text.cut(to: limit), lead: lead?.cut(to: limit))
    case .listItem(let text, let lead, let level):
      .listItem(text.cut(to: limit), lead: lead?.cut(to: limit), level: level)
    case .continuation(let text): .continuation(text.cut(to: limit))
    case .definition(let terms, let acronym, let expansion, let paragraphs):
      .definition(
        terms: terms.map { $0.cut(to: limit) }, acronym: acronym?.cut(to: limit),
        expansion: expansion?.cut(to: limit), paragraphs: paragraphs.map { $0.cut(to: limit) })
    case .table(let table): .table(table.cut(to: limit))
    }
  }

  /// A rule across the page, which no entry goes beyond.
  static var rule: Self { .heading(level: 6, text: "") }

  /// What the block adds to a definition; nil when that is nothing.
  var paragraph: String? {
    switch self {
    case .heading(_, let text, _), .paragraph(let text, _), .continuation(let text): text
    case .listItem(let text, _, _): "• " + text
    case .definition(let terms, _, _, let paragraphs):
      (terms.joined(separator: ", ") + " : " + paragraphs.joined(separator: " "))
    case .table: nil
    }
  }
}

extension String {
  /// The text up to so many bytes.
  func cut(to limit: Int) -> String {
    guard utf8.count > limit else { return self }
    let end = utf8.index(startIndex, offsetBy: limit)
    return String(
      self[..<(end.samePosition(in: unicodeScalars) ?? unicodeScalars.index(before: end))])
  }

  /// The text without white space at its ends, its inner runs of spaces as one.
  ///
  /// Line feeds stay, without the spaces around them; a no-break space inside a line stays too, as
  /// French punctuation asks for it.
  var tidied: String {
    if isTidy { return self }
    return
      brokenLines
      .map { $0.withSingleSpaces.trimmed }
      .filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// The text without white space of any kind at its ends.
  var trimmed: String {
    if utf8.first?.isVisibleASCII == true, utf8.last?.isVisibleASCII == true { return self }
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }

  /// The parts between its line feeds, found by bytes: by characters it takes ten times as long.
  var brokenLines: [String] {
    guard utf8.contains(0x0A) else { return isEmpty ? [] : [self] }
    return utf8.split(separator: 0x0A).map { String(Substring($0)) }
  }

  /// The words of a line with one space between them; by bytes, as a line may have millions.
  private var withSingleSpaces: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isApart = false
    for byte in utf8 {
      if byte == 0x20 || byte == 0x09 {
        isApart = !bytes.isEmpty
      } else {
        if isApart { bytes.append(0x20) }
        isApart = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether ``tidied`` would change nothing, by a look at the bytes alone.
  private var isTidy: Bool {
    var previous: UInt8 = 0x20
    for byte in utf8 {
      if byte == 0x09 || byte == 0x0A || byte == 0x20 && previous == 0x20 { return false }
      previous = byte
    }
    guard previous != 0x20, let first = unicodeScalars.first, let last = unicodeScalars.last else {
      return utf8.isEmpty
    }
    // Beyond ASCII only the ends matter, where no-break spaces like to hide.
    return !first.properties.isWhitespace && !last.properties.isWhitespace
  }
}

extension UInt8 {
  /// Whether the byte is a visible ASCII character.
  fileprivate var isVisibleASCII: Bool { self > 0x20 && self < 0x7F }
}
