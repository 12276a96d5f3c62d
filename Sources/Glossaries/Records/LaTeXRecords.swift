import Documents

/// Reads the entries that commands and environments of a LaTeX document declare.
struct LaTeXRecords {
  private let outline: Documents.Outline
  private let habits: LaTeXRecordHabits

  init(_ outline: Documents.Outline) {
    self.outline = outline
    habits = LaTeXRecordHabits(outline)
  }

  /// The entry of a record; nil if it declares none.
  func entry(at index: Int) -> RecordEntry? {
    guard var entry = declared(at: index) ?? ownCommand(at: index) ?? ownEnvironment(at: index)
    else { return nil }
    entry.consumed = index..<outline.blocks[index].end
    if entry.consumed.upperBound < outline.blocks.count {
      joinExpansion(of: index, to: &entry)
    }
    return entry.terms.isEmpty ? nil : entry
  }

  // MARK: Commands that declare

  private func declared(at index: Int) -> RecordEntry? {
    let (positional, labelled) = outline.fields(of: index)
    switch outline.string(outline.blocks[index].label) {
    case "newacronym", "newabbreviation":
      return pair(index, positional.suffix(3), description: labelled["description"])
    case "acro", "acrodef", "newacro":
      // `\acro{key}[short]{long}`; the key is the short form if there is no other.
      return pair(
        index, positional.count == 2 ? [positional[0]] + positional : positional.suffix(3))
    case "newdualentry":
      let groups = positional.suffix(4)
      return pair(index, groups.prefix(3), description: groups.dropFirst(3).first)
    case "newterm":
      return positional.last.map { RecordEntry(terms: [text($0)], line: line(index, nil)) }
    case "nomenclature":
      guard positional.count > 1 else { return nil }
      let (symbol, meaning) = (positional[positional.count - 2], positional[positional.count - 1])
      return RecordEntry(
        terms: [text(symbol)], paragraphs: outline.paragraphs(of: meaning), line: line(index, nil))
    case "glossary": return unnamed(at: index, positional)
    case "DeclareAcronym", "newglossaryentry", "provideglossaryentry", "longnewglossaryentry",
      "longprovideglossaryentry":
      return described(at: index, positional)
    default: return nil
    }
  }

  private func text(_ index: Int) -> String { outline.joinedText(of: index) }

  /// The line of the name, if the document has it; otherwise the command's line.
  private func line(_ record: Int, _ name: Int?) -> Int {
    let isWritten = name.map { outline.blocks[$0].source.end > outline.blocks[$0].source.start }
    return outline.line(of: outline.blocks[isWritten ?? false ? name ?? record : record])
  }

  /// `\newacronym[description={…}]{key}{short}{long}`.
  private func pair(
    _ index: Int, _ groups: some Collection<Int>, description: Int? = nil
  ) -> RecordEntry? {
    guard let short = groups.dropFirst().first, let long = groups.dropFirst(2).first else {
      return nil
    }
    // If an author's command shows the short form, its text is empty here: use the key.
    let name = text(short).isEmpty ? groups.first.map(text) ?? "" : text(short)
    return RecordEntry(
      terms: [name], acronym: name, expansion: text(long),
      paragraphs: description.map { outline.paragraphs(of: $0) } ?? [], line: line(index, short))
  }

  /// `\glossary{name={…}, description={…}}`, which has no key.
  private func unnamed(at index: Int, _ positional: [Int]) -> RecordEntry? {
    guard let group = positional.last else { return nil }
    let options = outline.fields(of: group).labelled
    guard let name = options["name"], let description = options["description"] else { return nil }
    return RecordEntry(
      terms: [text(name)], paragraphs: outline.paragraphs(of: description), line: line(index, nil))
  }

  /// `\newglossaryentry{key}{name={…}, description={…}}`, `\DeclareAcronym{key}{short=…, long=…}`.
  private func described(at index: Int, _ positional: [Int]) -> RecordEntry? {
    guard positional.count > 1 else { return nil }
    let options = outline.fields(of: positional[1]).labelled
    func option(_ name: String) -> String? {
      options[name].map(text).flatMap { $0.isEmpty ? nil : $0 }
    }
    let short = option("short") ?? option("short-format")
    let name = option("name") ?? option("text") ?? short ?? text(positional[0])
    var entry = RecordEntry(
      terms: [name], line: line(index, options["name"] ?? options["short"]))
    if let long = option("long") { (entry.acronym, entry.expansion) = (short ?? name, long) }
    let description =
      positional.count > 2 ? positional[2] : options["description"] ?? options["extra"]
    entry.paragraphs = description.map { outline.paragraphs(of: $0) } ?? []
    // `first={Service Level Agreement (SLA)}` gives the expansion of the name.
    if entry.acronym == nil, let first = option("first"), let parts = BracketedHeadword(first),
      let pair = parts.pair(unless: []), pair.acronym == name
    {
      (entry.acronym, entry.expansion) = pair
    }
    if let synonym = option("alias") ?? option("foreign") { entry.terms.append(synonym) }
    return entry
  }

  // MARK: Commands of the author's own

  /// Joins the two records of one use of an author's command: an entry and an acronym with the same
  /// name.
  ///
  /// In the outline, all but the first record of such a use are at the use's end.
  private func joinExpansion(of index: Int, to entry: inout RecordEntry) {
    let next = entry.consumed.upperBound
    let (block, second) = (outline.blocks[index], outline.blocks[next])
    guard second.kind == .record, second.source.start == second.source.end,
      second.source.start == block.source.end, let other = declared(at: next),
      other.terms.first == entry.terms.first
    else { return }
    let pairs = [(index, entry), (next, other)].map { acronymPair($0.0, $0.1) }
    guard let place = pairs.firstIndex(where: { $0 != nil }), let pair = pairs[place] else {
      return
    }
    (entry.acronym, entry.expansion) = pair
    if place == 0 { entry.paragraphs = other.paragraphs }
    entry.consumed = entry.consumed.lowerBound..<second.end
  }

  /// An entry as an acronym with its expansion; in a list of acronyms the description is the
  /// expansion.
  private func acronymPair(_ index: Int, _ entry: RecordEntry) -> (String, String)? {
    if let acronym = entry.acronym, let expansion = entry.expansion, entry.paragraphs.isEmpty {
      return (acronym, expansion)
    }
    let positional = outline.fields(of: index).positional
    guard positional.count == 2, let name = entry.terms.first,
      let type = outline.fields(of: positional[1]).labelled["type"],
      text(type).firstPlace(of: "acronym") != nil, let long = entry.paragraphs.first,
      long.count > name.count
    else { return nil }
    return (name, long)
  }

  /// `\entry{Dock}{Where trucks are unloaded.}`, if such commands repeat.
  private func ownCommand(at index: Int) -> RecordEntry? {
    let label = outline.string(outline.blocks[index].label)
    let (positional, labelled) = outline.fields(of: index)
    if let place = habits.pairCommands[label], positional.count > place + 1 {
      let name = text(positional[place])
      var entry = RecordEntry(
        terms: [name], acronym: name, expansion: text(positional[place + 1]),
        line: outline.line(of: outline.blocks[index]))
      if positional.count > place + 2 {
        entry.paragraphs = outline.paragraphs(of: positional[place + 2])
      }
      return entry
    }
    guard habits.commands.contains(label), positional.count == 2, labelled.isEmpty else {
      return nil
    }
    let (term, definition) = (text(positional[0]), outline.paragraphs(of: positional[1]))
    let mark = outline.source(outline.blocks[positional[0]].source).dropFirst().first
    guard (1...80).contains(term.count), term.contains(where: \.isLetter),
      definition.first?.contains(" ") == true, mark != UInt8(ascii: "\\")
    else { return nil }
    return RecordEntry(
      terms: [term], paragraphs: definition, line: outline.line(of: outline.blocks[index]))
  }

  /// `\begin{definition}[Dock] … \end{definition}`, if such environments repeat.
  private func ownEnvironment(at index: Int) -> RecordEntry? {
    let block = outline.blocks[index]
    guard habits.environments.contains(outline.string(block.label)),
      let option = outline.environmentOption(at: index)
    else { return nil }
    let body = outline.children(of: index).filter { outline.blocks[$0].kind != .field }
    return RecordEntry(
      terms: [text(option)], paragraphs: body.flatMap { outline.paragraphs(of: $0) },
      line: outline.line(of: block))
  }
}
