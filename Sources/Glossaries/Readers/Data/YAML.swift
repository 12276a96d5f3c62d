/// YAML 1.1, as data files of static sites and of translations are written.
struct YAML: GlossaryReader {
  let name = "YAML"
  let fileExtensions = ["yaml", "yml"]
  let isBounded = true
  let example = """
    title: Lexique du support
    terms:
      - term: Astreinte
        definition: |
          Période pendant laquelle une personne reste joignable.

          Elle donne lieu à compensation.
      - term: Service Level Agreement
        acronym: SLA
        definition: Engagement écrit sur un niveau de service.
      - term: Ticket
        definition: "Demande suivie jusqu'à sa résolution."
    """

  func confidence(in source: SourceText) -> Double {
    let frontMatter = FrontMatter(of: source)
    guard let look = YAMLLook(of: source) else { return 0 }
    if frontMatter.lineCount > 0 {
      // Front matter and nothing below it is data; so are several documents in a row.
      let end = source.filledLine(from: frontMatter.lineCount)
      return end == source.lines.count || look.documents > 2 ? 0.97 : 0
    }
    if look.namedFields > 1 { return 0.95 }
    if look.isNested { return look.opensDocument ? 0.95 : 0.4 }
    // `ARR: Annual Recurring Revenue`, line after line, is typed as text just as often.
    return look.opensDocument ? 0.6 : 0.28
  }

  func outline(of source: SourceText) throws(GlossaryError) -> Outline {
    var scan = YAMLScan(source)
    let roots = try scan.roots()
    var data = DataOutline(of: roots)
    data.outline.findings += scan.findings
    return data.outline
  }
}

/// What the lines of a text say about its being YAML.
private struct YAMLLook {
  /// Nested keys that name a field of an entry, and lists or maps in brackets.
  private(set) var namedFields = 0
  private(set) var isNested = false
  private(set) var opensDocument = false
  /// How many marks of a document's beginning there are.
  private(set) var documents = 0

  /// Nil where some line can be no line of YAML, or no key is seen.
  init?(of source: SourceText) {
    var keys = 0
    /// The indent of the last line with a key: what is deeper is its value.
    var keyIndent = -1
    var isOpen = false
    for index in source.lines.indices.prefix(500) where !source.isBlank(source.lines[index]) {
      guard source.lines[index].count < 20_000 else { return nil }
      let line = source.markupLine(at: index)
      if line.text.hasPrefix("#") || line.text.hasPrefix("? ") { continue }
      if line.text == "---" || line.text == "..." || line.text.hasPrefix("%YAML") {
        documents += 1
        opensDocument = opensDocument || keys == 0
        continue
      }
      let text = line.text.drop { $0 == "-" || $0 == " " }
      let marks = line.text.count - text.count
      // `-5` and `--verbose` are no items.
      if marks > 0, line.text.dropFirst(marks - 1).first == "-", !text.isEmpty { return nil }
      let indent = line.indent + marks
      if isOpen, line.indent > keyIndent { continue }
      if text.isFlowMap {
        (isNested, namedFields) = (true, namedFields + 1)
        continue
      }
      guard let key = text.yamlKey else {
        // A list's item, or a text that goes on below its key.
        guard indent > line.indent || line.indent > max(keyIndent, 0) else { return nil }
        continue
      }
      keys += 1
      if key.opensFlow { namedFields += 1 }
      if indent > 0 {
        isNested = true
        if key.name.namesField { namedFields += 1 }
      }
      (keyIndent, isOpen) = (indent, key.opensText)
    }
    if keys == 0 { return nil }
  }
}

extension String {
  fileprivate var namesField: Bool {
    let name = ColumnName(self)
    return !name.isOther && !name.isAside
  }
}

extension Substring {
  /// `{term: Quai, definition: Lieu.}`.
  fileprivate var isFlowMap: Bool { first == "{" && last == "}" && contains(":") }

  /// The key that a line begins with, and whether its value is a text on the lines below, or a list
  /// or a map in brackets.
  fileprivate var yamlKey: (name: String, opensText: Bool, opensFlow: Bool)? {
    guard let first, !"&*!|>%@`{}[],".contains(first) else { return nil }
    let key: Substring
    let rest: Substring
    if first == "\"" || first == "'" {
      guard let end = dropFirst().firstIndex(of: first) else { return nil }
      (key, rest) = (self[..<end].dropFirst(), self[index(after: end)...])
      guard rest.first == ":" else { return nil }
    } else {
      guard let colon = range(ofColon: ()) else { return nil }
      (key, rest) = (self[..<colon], self[colon...])
    }
    let value = rest.dropFirst().drop { $0 == " " }
    guard rest.count == 1 || rest.dropFirst().first?.isWhitespace == true, key.last != " ",
      key.utf8.count <= 120
    else { return nil }
    let flow = value.first == "&" ? value.drop { $0 != " " }.dropFirst() : value
    let opensFlow =
      flow.first == "[" && flow.last == "]" || flow.first == "{" && flow.last == "}"
    return (String(key), value.first == "|" || value.first == ">", opensFlow)
  }

  private func range(ofColon: Void) -> Index? {
    var index = startIndex
    while let colon = self[index...].firstIndex(of: ":") {
      let next = self.index(after: colon)
      if next == endIndex || self[next].isWhitespace { return colon }
      index = next
    }
    return nil
  }
}
