/// One pass over a LaTeX document, from command to command.
struct LaTeXScan {
  private let source: SourceText
  private var arguments: LaTeXArguments
  private var outline = Outline()
  private var open: OpenDefinition?
  /// The environments that are inside each other here.
  private var environments: [String] = []
  /// How many of them there were when the open definition began.
  private var definitionDepth = 0
  /// Where the text began that is not read yet.
  private var textStart = 0
  private var entries = LaTeXEntries()
  private let habits: LaTeXHabits

  init(_ source: SourceText) {
    self.source = source
    habits = LaTeXHabits(in: source)
    arguments = LaTeXArguments(source.utf8)
  }

  mutating func read() -> Outline {
    while let command = arguments.nextCommand() { read(command) }
    endText(at: source.utf8.count)
    endDefinition()
    return outline
  }

  private mutating func read(_ command: LaTeXCommand) {
    if let entry = entries.entry(of: command, &arguments) ?? ownEntry(of: command) {
      endText(at: command.start)
      endDefinition()
      let start = entry.start ?? command.start
      var open = OpenDefinition(terms: entry.terms, line: line(at: start))
      (open.acronym, open.expansion) = (entry.acronym, entry.expansion)
      open.paragraphs = entry.paragraphs
      if !entry.terms.isEmpty || entry.acronym != nil {
        outline.append(open.content, line: open.line, of: source)
      }
      textStart = arguments.index
      return
    }
    switch command.name {
    case "begin": begin(command)
    case "end": end(command)
    case "item": readItem(command)
    case "part", "chapter", "section", "subsection", "subsubsection": readHeading(command)
    case "title":
      if let title = arguments.group() { outline.frontMatter["title"] = plain(title) }
    case "newcommand", "renewcommand", "providecommand", "def", "newenvironment", "usepackage",
      "DeclareRobustCommand", "NewDocumentCommand", "RenewDocumentCommand",
      "ProvideDocumentCommand", "DeclareDocumentCommand", "NewDocumentEnvironment":
      endText(at: command.start)
      entries.learn(command, arguments)
      _ = arguments.bracket()
      while arguments.group() != nil { _ = arguments.bracket() }
      textStart = arguments.index
    default: break
    }
  }

  private mutating func ownEntry(of command: LaTeXCommand) -> LaTeXEntries.Entry? {
    guard habits.commands.contains(command.name), arguments.beginsLine(command.start) else {
      return nil
    }
    return entries.own(&arguments)
  }

  private func plain(_ range: Range<Int>) -> String {
    LaTeXText(source.utf8[range], entries.names).inline.text
  }

  private func line(at offset: Int) -> Int {
    var (low, high) = (0, source.lines.count)
    while low < high {
      let middle = (low + high) / 2
      if source.lines[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  // MARK: Environments

  private mutating func begin(_ command: LaTeXCommand) {
    guard let group = arguments.group() else { return }
    let name = String(source.string(group).filter { $0 != "*" })
    if tables.contains(name) { return readTable(name, from: command.start) }
    if name == "document" {
      // What stands above it sets up the page.
      textStart = arguments.index
      return
    }
    if verbatim.contains(name), let end = arguments.end(of: name) {
      arguments.index = end
      return
    }
    if open == nil {
      endText(at: command.start)
      textStart = arguments.index
    }
    if environments.count < 64 { environments.append(name) }
    guard open == nil, habits.environments.contains(name), let term = arguments.bracket() else {
      return
    }
    open = OpenDefinition(terms: [plain(term)], line: line(at: command.start))
    definitionDepth = environments.count
    textStart = arguments.index
  }

  private mutating func end(_ command: LaTeXCommand) {
    guard let group = arguments.group() else { return }
    let name = String(source.string(group).filter { $0 != "*" })
    if open != nil, environments.count <= definitionDepth {
      endText(at: command.start)
      endDefinition()
      textStart = arguments.index
    } else if open == nil {
      endText(at: command.start)
      textStart = arguments.index
    }
    if let place = environments.lastIndex(of: name) { environments.removeSubrange(place...) }
  }

  private mutating func readItem(_ command: LaTeXCommand) {
    if open != nil, environments.count > definitionDepth { return }
    let label = arguments.bracket()
    if label != nil { arguments.skip(":") }
    endText(at: command.start)
    endDefinition()
    textStart = arguments.index
    if let label {
      open = OpenDefinition(terms: [plain(label)], line: line(at: command.start))
      definitionDepth = environments.count
    } else {
      // A plain item's text is told from a paragraph's by its mark.
      textStart = command.start
    }
  }

  private mutating func readHeading(_ command: LaTeXCommand) {
    endText(at: command.start)
    endDefinition()
    _ = arguments.bracket()
    if let title = arguments.group() {
      let inline = LaTeXText(source.utf8[title], entries.names).inline
      let level = ["part": 1, "chapter": 1, "section": 2, "subsection": 3][command.name] ?? 4
      outline.append(
        .heading(level: level, text: inline.text, lead: inline.lead),
        line: line(at: command.start), of: source)
    }
    textStart = arguments.index
  }

  // MARK: Text

  /// Reads the text that has been passed over so far.
  private mutating func endText(at end: Int) {
    defer { textStart = max(end, textStart) }
    guard textStart < end else { return }
    for piece in LaTeXText(source.utf8[textStart..<end], entries.names).paragraphs {
      let inline = piece.inline
      guard inline.text.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
      if open != nil {
        open?.paragraphs.append(piece.isItem ? "• " + inline.text : inline.text)
      } else {
        let content: Block.Content =
          piece.isItem
          ? .listItem(inline.text, lead: inline.lead)
          : .paragraph(inline.text, lead: inline.lead)
        outline.append(content, line: line(at: piece.start), of: source)
      }
    }
  }

  private mutating func endDefinition() {
    if let open { outline.append(open.content, line: open.line, of: source) }
    open = nil
  }

  private mutating func readTable(_ name: String, from start: Int) {
    if open == nil { endText(at: start) }
    guard let end = arguments.end(of: name) else { return }
    _ = arguments.bracket()
    if ["tabularx", "tabulary", "xltabular"].contains(name) { _ = arguments.group() }
    _ = arguments.group()
    let reading = LaTeXTable(arguments.index, end, in: source.utf8, names: entries.names)
    arguments.index = end
    if open != nil { return }
    textStart = end
    outline.findings += reading.findings(line: line(at: start))
    let table = reading.table { line(at: $0) }
    if !table.rows.isEmpty { outline.append(.table(table), line: line(at: start), of: source) }
  }
}

private let tables: Set<String> = [
  "tabular", "tabularx", "tabulary", "longtable", "tabu", "longtabu", "supertabular", "xtabular",
  "xltabular", "tblr", "longtblr",
]

private let verbatim: Set<String> = [
  "verbatim", "lstlisting", "minted", "tikzpicture", "comment", "thebibliography", "equation",
  "align",
]
