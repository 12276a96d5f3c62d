/// CommonMark with front matter, GitHub's tables and the additions of site generators.
struct Markdown: Syntax {
  let name = "Markdown"
  let fileExtensions = ["md", "markdown", "mdx"]
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
      // Front matter without text below it is probably a YAML file.
      let isAlone = source.filledLine(from: frontMatter.lineCount) == source.lineCount
      return isAlone ? 0.3 : 0.9
    }
    let beginning = 0..<min(source.lineCount, 2000)
    let lines = MarkdownLines(source)
    if beginning.contains(where: { lines.tableColumns(at: $0) != nil }) { return 0.9 }
    if beginning.contains(where: { source.abbreviation(in: source.line($0)) != nil }) { return 0.8 }
    let filled = beginning.filter { !source.isBlank(source.line($0)) }
    let sureCount = filled.count { source.looksMarkedUp(source.line($0)) }
    let markedCount =
      sureCount + filled.count { source.utf8[source.line($0)].starts(with: ": ".utf8) }
    let opensWithTitle = filled.first.map {
      source.utf8[source.line($0)].starts(with: "# ".utf8)
    }
    guard markedCount >= 2 || opensWithTitle == true, markedCount * 20 >= filled.count else {
      return 0.25
    }
    // With many marks, and the factor for the file's name, Markdown wins over a similar syntax.
    return sureCount > 1 && sureCount * 10 >= filled.count ? 0.65 : 0.5
  }

  func read(_ source: SourceText, into builder: inout OutlineBuilder) {
    var reading = MarkdownReading(source, builder: builder)
    reading.read()
    builder = reading.builder
  }
}

extension SourceText {
  /// Whether a line has a heading, strong emphasis, a link or the beginning of a dialect's block.
  fileprivate func looksMarkedUp(_ range: Range<Int>) -> Bool {
    let end = min(range.upperBound, range.lowerBound + 2000)
    let line = string(range.lowerBound..<end)
    let hashes = line.prefix { $0 == "#" }.count
    if (1...6).contains(hashes), line.dropFirst(hashes).first == " " { return true }
    let marks = [":::", "```", "- `", "{{<", "{{%", "!!! ", "> [!"]
    if marks.contains(where: line.hasPrefix) { return true }
    // Searches bytes: a search by characters takes longer than reading the rest of the file.
    return utf8.withUnsafeBufferPointer { bytes in
      (range.lowerBound..<max(range.lowerBound, end - 1)).contains { place in
        let (byte, next) = (bytes[place], bytes[place + 1])
        return byte == 0x2A && next == 0x2A || byte == 0x5D && next == 0x28
      }
    }
  }

  /// The abbreviation that a line defines, `*[SKU]: Stock Keeping Unit`, with its text; nil if
  /// none.
  func abbreviation(in line: Range<Int>) -> (name: Range<Int>, text: Range<Int>)? {
    let text = trimmed(line)
    let bytes = utf8[text]
    guard bytes.starts(with: [0x2A, 0x5B]), let end = bytes.prefix(300).firstIndex(of: 0x5D),
      end > text.lowerBound + 2, end + 1 < text.upperBound, utf8[end + 1] == 0x3A
    else { return nil }
    return ((text.lowerBound + 2)..<end, trimmed((end + 2)..<text.upperBound))
  }
}
