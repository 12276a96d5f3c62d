import Documents

/// Reads an outline as passages.
///
/// Recurses into blocks; `Documents.Limits` bounds the depth.
struct PassageReader {
  let source: Documents.Outline
  let page: HiddenParts?
  let records: RecordEntries
  let texts: BlockTexts
  var passages = Passages()
  var keepsAll = false
  /// The forms of the open containers, the outermost first.
  var path: [Step] = []
  /// The blocks with a term on their first line and its definition below.
  var termLines: Set<Int>
  /// The index up to which blocks belong to an entry already read.
  var readUntil = 0

  struct Step {
    let name: String
    /// Whether it comes first in its container.
    var isFirst: Bool
  }

  /// Reads the passages of a document.
  ///
  /// `columns` are the roles that the user declared; with `keepingAll`, texts outside all passages
  /// are kept in ``Passages/leftOut``.
  static func passages(
    of source: Documents.Outline, declaring columns: DeclaredColumns = DeclaredColumns(),
    keepingAll: Bool = false
  ) -> Passages {
    var reader = PassageReader(source)
    reader.keepsAll = keepingAll
    reader.passages.declaredColumns = columns
    reader.read()
    return reader.passages
  }

  private init(_ source: Documents.Outline) {
    self.source = source
    page = HiddenParts(of: source)
    records = RecordEntries(source)
    texts = BlockTexts(source: source, page: page, badges: Badges(of: source))
    termLines = source.calloutsOfTerms
    passages.syntax = source.syntax
    passages.parents = [Int32](repeating: 0, count: source.blocks.count)
    passages.ends = source.blocks.map { Int32($0.end) }
    var open: [Int] = []
    for index in source.blocks.indices {
      while let last = open.last, source.blocks[last].end <= index { open.removeLast() }
      passages.parents[index] = Int32(open.last ?? index)
      if source.blocks[index].end > index + 1 { open.append(index) }
    }
  }

  private mutating func read() {
    passages.findings = source.problems.map(Finding.init)
    for root in source.roots where source.blocks[root].kind == .metadata {
      takeMetadata(root)
      leaveOut(root, .note, .aboutDocument)
    }
    if let title = page?.title {
      passages.frontMatter["title"] = passages.frontMatter["title"] ?? title
    }
    switch source.syntax {
    case "text": readTypedText()
    case "JSON", "YAML":
      let data = DataReading(
        of: DataValue.roots(of: source), declaring: passages.declaredColumns)
      passages.frontMatter.merge(data.frontMatter) { own, _ in own }
      passages.recordColumns = data.columns
      passages.findings += data.findings
      for part in data.parts { append(part) }
      leaveOut(source.blocks.indices, besides: passages.declared[...])
    default: visitAll(Array(source.roots))
    }
    if keepsAll { leaveOutMarks() }
  }

  /// Stores the fields of front matter; a list's values become one line each.
  private mutating func takeMetadata(_ index: Int) {
    for field in source.children(of: index) where source.blocks[field].kind == .field {
      let key = source.string(source.blocks[field].label).lowercased()
      guard passages.frontMatter[key] == nil else { continue }
      // `<title>` contains the site's name; ``HiddenParts/title`` is without it.
      if key == "title", source.has(source.blocks[index].label, text: "head") { continue }
      let values = (field..<source.blocks[field].end).map { source.text(of: source.blocks[$0]) }
        .filter { !$0.isEmpty }
      let value =
        values.count > 1
        ? values.joined(separator: "\n") : (values.first ?? "").replacing("\n", with: " ").tidied
      if !value.isEmpty { passages.frontMatter[key] = value }
    }
  }

  private mutating func append(_ part: DataPart) {
    switch part {
    case .entry(let candidate): declare(candidate, block: 0, end: 1)
    case .rows(let table):
      var grid = Grid()
      grid.rows = table.rows.map { Grid.Row(cells: $0.cells, line: $0.line) }
      append(grid, block: 0, end: 1, line: part.line, gap: 1)
    case .text(let text, let line):
      var passage = Passage(kind: .item(1), text: text, line: line, block: 0, blockEnd: 1)
      passage.forms = [passages.form(Passages.valueForm)]
      passages.all.append(passage)
    }
  }

  // MARK: Blocks

  mutating func visitAll(_ siblings: [Int]) {
    var isFirst = true
    for index in siblings {
      let count = passages.all.count
      visit(index, isFirst: isFirst)
      if passages.all.count > count { isFirst = false }
    }
  }

  mutating func visitChildren(of index: Int, as name: String, isFirst: Bool, ownText: Bool = false)
  {
    path.append(Step(name: name, isFirst: isFirst))
    var isFirst = !ownText
    for child in source.children(of: index) {
      let count = passages.all.count
      visit(child, isFirst: isFirst)
      if passages.all.count > count { isFirst = false }
    }
    path.removeLast()
  }

  /// Reads the contents of a block that is only layout.
  mutating func visitInside(_ index: Int) {
    visitChildren(
      of: index, as: "\(source.blocks[index].kind)", isFirst: true,
      ownText: !source.blocks[index].text.isEmpty)
  }

  mutating func visit(_ index: Int, isFirst: Bool) {
    guard index >= readUntil else { return }
    if let page, page.isHidden(block: index) {
      return leaveOut(index, .navigation, .pageFurniture)
    }
    let block = source.blocks[index]
    switch block.kind {
    case .heading: appendText(index, kind: .heading(max(min(block.level, 6), 1)), isFirst)
    case .paragraph: appendText(index, kind: .paragraph, isFirst)
    case .code: appendText(index, kind: .paragraph, isFirst)
    case .rule:
      append(
        Passage(
          kind: .rule, text: "", line: source.line(of: block), block: index, blockEnd: block.end))
    case .item:
      let level = max(block.level, 1)
      if !block.text.isEmpty { appendText(index, kind: .item(level), true) }
      visitChildren(
        of: index, as: "li\(level)", isFirst: isFirst, ownText: !block.text.isEmpty)
    case .definitionItem: appendDefinition(index)
    case .table: appendTable(index, isFirst)
    case .record: visitRecord(index, isFirst)
    case .element:
      visitChildren(of: index, as: elementName(block), isFirst: isFirst)
    case .list:
      if source.syntax == "Markdown", source.setsTermsOnLines(index) {
        termLines.formUnion(source.children(of: index))
      }
      visitChildren(of: index, as: elementName(block), isFirst: isFirst)
    case .quote: visitChildren(of: index, as: "quote", isFirst: isFirst)
    case .caption where source.isTitleOfParagraph(index): appendTitle(index, isFirst)
    case .definitionList: visitChildren(of: index, as: "dl", isFirst: isFirst)
    case .row, .cell, .term, .definition:
      if !block.text.isEmpty { appendText(index, kind: .paragraph, isFirst) }
      visitChildren(of: index, as: "\(block.kind)", isFirst: isFirst, ownText: !block.text.isEmpty)
    case .note: leaveOut(index, .note, .footnote)
    case .caption: leaveOut(index, .title, .caption)
    case .field: leaveOut(index, .field, .argument)
    case .metadata: break
    }
  }

  /// An element's name with its classes, without digits.
  private func elementName(_ block: Documents.Block) -> String {
    let label = source.string(block.label)
    let name = label.isEmpty ? "\(block.kind)" : label
    guard !block.attributes.isEmpty, let classes = source.attribute("class", of: block) else {
      return name
    }
    let words = classes.split(whereSeparator: \.isWhitespace).prefix(6)
      .map { $0.filter { !$0.isNumber } }.sorted()
    return name + words.map { "." + $0 }.joined()
  }

  mutating func append(_ passage: Passage) {
    var passage = passage
    passage.cut()
    passages.all.append(passage)
  }

  /// The forms of an element, by its name and position.
  ///
  /// The first distinguishes it from elements elsewhere; the second also from later ones in the
  /// same container; the third from those in later containers.
  mutating func forms(_ own: String, isFirst: Bool) -> Passage.Forms {
    let steps = path.suffix(2)
    let plain = (steps.map(\.name) + [own]).joined(separator: ">")
    var forms: Passage.Forms = [passages.form(plain)]
    if isFirst, let parent = steps.last {
      forms.append(passages.form(plain + "^"))
      if parent.isFirst { forms.append(passages.form(plain + "^^")) }
    }
    return forms
  }

  // MARK: Texts

  /// Whether a span is not part of its text: a badge, or a mark for the page's own use.
  func isHidden(span: Int) -> Bool { texts.isHidden(span: span) }

  private func formName(of block: Documents.Block, as kind: Passage.Kind) -> String {
    switch kind {
    case .heading(let level): "h\(level)"
    case .item(let level): block.traits.contains(.ordered) ? "li\(level)#" : "li\(level)"
    default: block.kind == .paragraph ? elementName(block) : "\(block.kind)"
    }
  }

  mutating func appendText(_ index: Int, kind: Passage.Kind, _ isFirst: Bool) {
    let block = source.blocks[index]
    let text = PassageText(
      block, in: source, hidden: isHidden(span:), keepsLines: block.kind == .code,
      keepsFirstLine: termLines.contains(index),
      keepsBareLeads: source.syntax == "Markdown")
    guard !text.bytes.isEmpty else { return }
    let forms = forms(formName(of: block, as: kind), isFirst: isFirst)
    let splits = PassageSplit(text, splitsAtLineWidth: source.syntax == "Markdown").parts
    var lines = TextLines(of: block, in: source)
    for (place, part) in splits.enumerated() {
      // A page's lines differ from those of its source, so look the line up.
      let line =
        place > 0 && source.syntax == "HTML"
        ? lines.line(at: block.text.start + part.sourceStart)
        : source.line(of: block) + part.lineOffset
      let (content, marks) = text.part(part.range)
      guard !content.isEmpty else { continue }
      var passage = Passage(
        kind: part.isBulleted && kind == .paragraph ? .item(1) : kind, text: content, marks: marks,
        line: line, block: index,
        blockEnd: kind.isItem ? index + 1 : block.end)
      passage.gap = place == 0 ? block.blankLinesBefore : 0
      passage.forms = part.isBulleted ? [passages.form("bullet")] : forms
      if kind.isItem, place == 0 { passage.marker = source.string(block.label) }
      passage.insertAbbreviation()
      append(passage)
    }
  }
}
