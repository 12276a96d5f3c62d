import Documents

/// Reads an outline as passages.
///
/// It calls itself for blocks inside blocks, which `Documents.Limits` bounds.
struct PassageReader {
  let source: Documents.Outline
  let page: HiddenParts?
  let records: RecordEntries
  private let badges: Badges
  var passages = Passages()
  private var keepsAll = false
  /// The forms of the containers that are open, the outermost first.
  private var path: [Step] = []
  /// The blocks that have a term on their first line, and what defines it below.
  private var termLines: Set<Int>
  /// The blocks before this one are part of an entry that was read.
  private var readUntil = 0

  struct Step {
    let name: String
    /// Whether it is the first thing in its container.
    var isFirst: Bool
  }

  /// The passages of a document.
  ///
  /// A person may declare columns; texts that are no passages are kept in ``Passages/leftOut`` where
  /// `keepingAll` says so.
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
    badges = Badges(of: source)
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
      leaveOut(root, .note, "what the document says of itself")
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

  /// Keeps the badges and the page's own marks that were taken out of texts.
  private mutating func leaveOutMarks() {
    for block in source.blocks {
      for (index, span) in zip(block.spans, source.spans(of: block)) where isHidden(span: index) {
        let isBadge = badges.contains(span: index)
        passages.leftOut.append(
          ExplainedText(
            line: source.line(of: block), role: isBadge ? .field : .navigation,
            rule: isBadge ? "a badge" : "a mark for the page's own use",
            text: source.string(span.range)))
      }
    }
  }

  /// Takes in the fields of front matter; a list's values stand one a line.
  private mutating func takeMetadata(_ index: Int) {
    for field in source.children(of: index) where source.blocks[field].kind == .field {
      let key = source.string(source.blocks[field].label).lowercased()
      guard passages.frontMatter[key] == nil else { continue }
      // The title of a page has its site's name in it; ``HiddenParts/title`` takes that off.
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
      passage.forms = [passages.form("value")]
      passages.all.append(passage)
    }
  }

  // MARK: Blocks

  private mutating func visitAll(_ siblings: [Int]) {
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

  /// Reads what is inside a block that itself only lays out.
  mutating func visitInside(_ index: Int) {
    visitChildren(
      of: index, as: "\(source.blocks[index].kind)", isFirst: true,
      ownText: !source.blocks[index].text.isEmpty)
  }

  private mutating func visit(_ index: Int, isFirst: Bool) {
    guard index >= readUntil else { return }
    if let page, page.isHidden(block: index) {
      return leaveOut(index, .navigation, "page furniture")
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
    case .note: leaveOut(index, .note, "a footnote")
    case .caption: leaveOut(index, .title, "the caption of a table or picture")
    case .field: leaveOut(index, .field, "an argument")
    case .metadata: break
    }
  }

  /// Keeps the texts of a block and of what is inside it for whoever asks what became of them.
  private mutating func leaveOut(_ index: Int, _ role: TextRole, _ rule: String) {
    guard keepsAll else { return }
    for block in source.blocks[index..<source.blocks[index].end] where !block.text.isEmpty {
      passages.leftOut.append(
        ExplainedText(
          line: source.line(of: block), role: role, rule: rule, text: source.text(of: block)))
    }
  }

  /// Keeps the texts of blocks that none of the entries made of them holds.
  private mutating func leaveOut(_ blocks: Range<Int>, besides entries: ArraySlice<Candidate>) {
    guard keepsAll else { return }
    var held: Set<String> = []
    for entry in entries {
      held.formUnion([entry.headword] + entry.aliases + entry.paragraphs)
      held.formUnion([entry.acronym, entry.expansion].compactMap { $0 })
    }
    for block in source.blocks[blocks] where !block.text.isEmpty {
      let text = source.text(of: block)
      let lines = text.tidied.brokenLines
      if lines.allSatisfy(held.contains) || held.contains(text.replacing("\n", with: " ").tidied) {
        continue
      }
      passages.leftOut.append(
        ExplainedText(
          line: source.line(of: block), role: .field, rule: "a value beside the entries",
          text: text))
    }
  }

  /// An element's name with its classes, numbers taken off.
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

  /// The forms of something by its own name and where it stands.
  ///
  /// The first tells it from things elsewhere; the second also from those that stand further on in
  /// the same container; the third from those in a container that is further on.
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

  /// Whether a span says nothing that belongs to its text: a badge, a mark for the page's own use.
  private func isHidden(span: Int) -> Bool {
    badges.contains(span: span) || page?.isHidden(span: span) == true
  }

  mutating func appendText(_ index: Int, kind: Passage.Kind, _ isFirst: Bool) {
    let block = source.blocks[index]
    let text = PassageText(
      block, in: source, hidden: isHidden(span:), keepsLines: block.kind == .code,
      keepsFirstLine: termLines.contains(index),
      keepsBareLeads: source.syntax == "Markdown")
    guard !text.bytes.isEmpty else { return }
    let own: String
    switch kind {
    case .heading(let level): own = "h\(level)"
    case .item(let level): own = block.traits.contains(.ordered) ? "li\(level)#" : "li\(level)"
    default: own = block.kind == .paragraph ? elementName(block) : "\(block.kind)"
    }
    let forms = forms(own, isFirst: isFirst)
    let splits = PassageSplit(text, splitsAtLineWidth: source.syntax == "Markdown").parts
    var lines = TextLines(of: block, in: source)
    for (place, part) in splits.enumerated() {
      // A page's lines are not those of its source.
      let line =
        place > 0 && source.syntax == "HTML"
        ? lines.line(at: block.text.start + part.sourceStart)
        : source.line(of: block) + part.lineOffset
      let (said, marks) = text.part(part.range)
      guard !said.isEmpty else { continue }
      var passage = Passage(
        kind: part.isBulleted && kind == .paragraph ? .item(1) : kind, text: said, marks: marks,
        line: line, block: index,
        blockEnd: kind.isItem ? index + 1 : block.end)
      passage.gap = place == 0 ? block.blankLinesBefore : 0
      passage.forms = part.isBulleted ? [passages.form("bullet")] : forms
      if kind.isItem, place == 0 { passage.marker = source.string(block.label) }
      passage.insertAbbreviation()
      append(passage)
    }
  }

  // MARK: Entries of the syntax

  mutating func declare(_ candidate: Candidate, block: Int, end: Int) {
    // One more than are judged tells that there are more.
    guard passages.declared.count <= Glossary.candidateLimit else { return }
    var passage = Passage(
      kind: .declared(passages.declared.count), text: "", line: candidate.line, block: block,
      blockEnd: end)
    passage.size = candidate.size
    passage.gap = 1
    passages.declared.append(candidate)
    passages.all.append(passage)
  }

  private mutating func visitRecord(_ index: Int, _ isFirst: Bool) {
    let block = source.blocks[index]
    if let entry = records.entry(at: index) {
      readUntil = max(readUntil, entry.consumed.upperBound)
      guard let first = entry.terms.first ?? entry.acronym ?? entry.expansion else { return }
      var candidate = Candidate(headword: first, paragraphs: entry.paragraphs, line: entry.line)
      (candidate.acronym, candidate.expansion) = (entry.acronym, entry.expansion)
      candidate.aliases = Array(entry.terms.dropFirst())
      declare(candidate, block: index, end: entry.consumed.upperBound)
      return leaveOut(entry.consumed, besides: passages.declared.suffix(1))
    }
    if source.syntax == "reStructuredText", block.label.isEmpty {
      // A field list: each field's name is a term, what it says its definition.
      for field in source.children(of: index) {
        let name = source.string(source.blocks[field].label).tidied
        let candidate = Candidate(
          headword: name, paragraphs: paragraphs(of: field),
          line: source.line(of: source.blocks[field]))
        declare(candidate, block: field, end: source.blocks[field].end)
      }
      return
    }
    let name = "record \(source.string(block.label))"
    var hasTitle = false
    if let title = recordTitle(index) {
      path.append(Step(name: name, isFirst: isFirst))
      appendTitle(title, true)
      path.removeLast()
      hasTitle = true
    }
    visitChildren(of: index, as: name, isFirst: isFirst, ownText: hasTitle)
  }

  /// Adds what a block is called, as text that is set apart.
  private mutating func appendTitle(_ index: Int, _ isFirst: Bool) {
    appendText(index, kind: .paragraph, isFirst)
    guard var last = passages.all.last, last.block == index else { return }
    last.marks = [Passage.Mark(kind: .strong, range: 0..<last.text.utf8.count)]
    passages.all[passages.all.count - 1] = last
  }

  /// What the author calls a directive's block: `!!! note "Title"`.
  private func recordTitle(_ index: Int) -> Int? {
    source.children(of: index).first {
      source.blocks[$0].kind == .field && source.has(source.blocks[$0].label, text: "title")
        && !source.blocks[$0].text.isEmpty
    } ?? source.titleArgument(of: index)
  }

  private mutating func appendDefinition(_ index: Int) {
    var terms: [(text: String, block: Int)] = []
    var paragraphs: [String] = []
    for child in source.children(of: index) {
      if let page, page.isHidden(block: child) { continue }
      switch source.blocks[child].kind {
      case .term: terms += names(of: child).map { ($0, child) }
      default: paragraphs += self.paragraphs(of: child)
      }
    }
    terms.removeAll { $0.text.isEmpty }
    paragraphs.removeAll { $0.isEmpty }
    while terms.count > 1, terms[0].text.isLoneLetter {
      let letter = terms.removeFirst()
      appendText(letter.block, kind: .heading(2), true)
    }
    guard let first = terms.first else {
      // Lines of a wiki that are only indented go on with what stands above them.
      for text in paragraphs {
        var passage = Passage(
          kind: .paragraph, text: text, line: source.line(of: source.blocks[index]), block: index,
          blockEnd: source.blocks[index].end)
        passage.forms = [passages.form("indented")]
        append(passage)
      }
      return
    }
    if paragraphs.isEmpty { return appendLoneTerms(terms.map(\.block), of: index) }
    var candidate = Candidate(
      headword: first.text, paragraphs: paragraphs,
      line: source.line(of: source.blocks[first.block]))
    candidate.aliases = terms.dropFirst().map(\.text)
    declare(candidate, block: index, end: source.blocks[index].end)
  }

  /// Adds terms without a definition; it may stand in a term's own text, behind a part in bold.
  private mutating func appendLoneTerms(_ terms: [Int], of index: Int) {
    for term in terms {
      let text = PassageText(source.blocks[term], in: source, hidden: isHidden(span:)).whole
      let lead = text.marks.first { $0.range.lowerBound == 0 }
      if let lead, lead.range.upperBound < text.text.utf8.count {
        appendText(term, kind: .paragraph, false)
      } else {
        let line = source.line(of: source.blocks[term])
        declare(
          Candidate(headword: text.text, paragraphs: [], line: line), block: term,
          end: source.blocks[term].end)
      }
    }
  }

  /// The names in a term: one a line, and its gloss.
  private func names(of index: Int) -> [String] {
    var names = text(of: index).brokenLines
    if let gloss = badges.gloss(of: index, in: source), names.count == 1, names[0].hasSuffix(gloss)
    {
      names = [String(names[0].dropLast(gloss.count)).tidied, gloss]
    }
    for child in source.children(of: index) where source.blocks[child].kind != .field {
      names += paragraphs(of: child)
    }
    return names
  }

  /// A block's own text, in which lines that only width broke are joined.
  func text(of index: Int, keepsLines: Bool = false) -> String {
    let text = PassageText(
      source.blocks[index], in: source,
      hidden: isHidden(span:), keepsLines: keepsLines)
    let (said, marks) = text.whole
    var passage = Passage(
      kind: .paragraph, text: said, marks: marks, line: 0, block: 0, blockEnd: 0)
    passage.insertAbbreviation()
    return passage.text
  }

  /// What a block and all that is inside it says, a string for each paragraph; items begin with `•
  /// `.
  func paragraphs(of index: Int) -> [String] {
    if let page, page.isHidden(block: index) { return [] }
    let block = source.blocks[index]
    switch block.kind {
    case .table:
      return grid(of: index).rows.map { $0.cells.filter { !$0.isEmpty }.joined(separator: " – ") }
    case .definitionItem: return [definitionLine(index)]
    case .field where block.text.isEmpty && block.end == index + 1: return []
    default: break
    }
    var all = text(of: index).brokenLines
    if block.kind == .item, let first = all.first { all[0] = mark(of: block) + first }
    for child in source.children(of: index) {
      // Arguments of a directive, an image's path or a version, are no text.
      if block.kind == .record, source.blocks[child].kind == .field { continue }
      all += paragraphs(of: child)
    }
    return all
  }

  private func mark(of item: Documents.Block) -> String {
    guard item.traits.contains(.ordered) else { return "• " }
    let label = source.string(item.label)
    return label.isEmpty
      ? "• " : label.hasSuffix(".") || label.hasSuffix(")") ? label + " " : label + ". "
  }

  /// A definition inside a definition: `Term: text`.
  private func definitionLine(_ index: Int) -> String {
    let children = Array(source.children(of: index))
    let terms = children.filter { source.blocks[$0].kind == .term }.map { text(of: $0) }
    let rest = children.filter { source.blocks[$0].kind != .term }.flatMap { paragraphs(of: $0) }
    return terms.joined(separator: ", ") + ": " + rest.joined(separator: " ")
  }
}

extension Passage {
  /// No text is looked at beyond so many bytes: no definition is as long.
  private static let textLimit = 100_000

  /// Takes off what the text has beyond the limit.
  mutating func cut() {
    guard text.utf8.count > Self.textLimit else { return }
    text = text.cut(to: Self.textLimit)
    marks = marks.filter { $0.range.upperBound <= text.utf8.count }
  }
}

extension Passage.Kind {
  var isItem: Bool { if case .item = self { true } else { false } }
}

extension Passage {
  /// Puts what an abbreviation stands for behind it, where its element says it and the text begins
  /// with it: `ARR (Annual Recurring Revenue)`.
  mutating func insertAbbreviation() {
    // It may stand inside other marks: `<b><abbr title="…">ARR</abbr></b>`.
    let abbreviation = marks.first { mark in
      guard mark.range.lowerBound == 0, case .tag(let name) = mark.kind else { return false }
      return name.hasPrefix("abbr") || name.hasPrefix("acronym")
    }
    guard let mark = abbreviation, mark.target.contains(where: \.isWhitespace),
      text.firstPlace(of: mark.target) == nil
    else { return }
    let more = " (\(mark.target))"
    let index = text.utf8.index(text.startIndex, offsetBy: mark.range.upperBound)
    text.insert(contentsOf: more, at: index)
    let length = more.utf8.count
    for other in marks.indices where marks[other].range.upperBound >= mark.range.upperBound {
      let range = marks[other].range
      let lower =
        range.lowerBound >= mark.range.upperBound ? range.lowerBound + length : range.lowerBound
      marks[other].range = lower..<(range.upperBound + length)
    }
  }
}
