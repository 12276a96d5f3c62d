/// CommonMark with GitHub's tables, below front matter.
struct Markdown: GlossaryReader {
  let name = "Markdown"
  let fileExtensions = ["md", "markdown"]
  let example = """
    ---
    title: Lexique du support
    ---

    # Lexique

    | Terme | Définition |
    | --- | --- |
    | Astreinte | Période pendant laquelle une personne reste **joignable**.<br>Elle donne lieu à \
    compensation. |
    | Service Level Agreement (SLA) | Engagement écrit sur un [niveau](n.md) de service. |
    | Ticket | Demande suivie jusqu&#39;à sa résolution. |
    """

  func confidence(in source: SourceText) -> Double {
    let frontMatter = FrontMatter(of: source)
    if frontMatter.lineCount > 0 {
      // Front matter with nothing below it is data.
      let isAlone = source.filledLine(from: frontMatter.lineCount) == source.lines.count
      return isAlone ? 0.3 : 0.9
    }
    let beginning = source.lines.indices.prefix(2000)
    if beginning.contains(where: { source.tableColumns(at: $0) != nil }) { return 0.9 }
    if beginning.contains(where: { source.abbreviation(at: $0) != nil }) { return 0.8 }
    let filled = beginning.filter { !source.isBlank(source.lines[$0]) }
    let sure = filled.count { source.looksMarkedUp(source.lines[$0]) }
    let marked = sure + filled.count { source.string(source.lines[$0]).hasPrefix(": ") }
    let first = filled.first.map { source.string(source.lines[$0]) }
    let opensWithTitle = first?.hasPrefix("# ") ?? false
    guard marked >= 2 || opensWithTitle, marked * 20 >= filled.count else { return 0.25 }
    // So many marks, and the file's name, outweigh what looks like another syntax.
    return sure > 1 && sure * 10 >= filled.count ? 0.65 : 0.5
  }

  func outline(of source: SourceText) -> Outline {
    var scan = MarkdownScan(of: source)
    return scan.outline()
  }
}

extension SourceText {
  /// Whether a heading, strong emphasis, a link or a directive's fence stands in the line.
  fileprivate func looksMarkedUp(_ range: Range<Int>) -> Bool {
    let line = string(range.lowerBound..<min(range.upperBound, range.lowerBound + 2000))
    let hashes = line.prefix { $0 == "#" }.count
    if (1...6).contains(hashes), line.dropFirst(hashes).first == " " { return true }
    if line.hasPrefix(":::") || line.hasPrefix("```") || line.hasPrefix("- `") { return true }
    return line.contains("**") || line.contains("](")
  }
}
