/// Signs in a text's lines that it is YAML.
struct YAMLLook {
  /// Whether a key stands deeper than the margin.
  private(set) var isNested = false
  /// Whether a mark of a document's beginning stands above the first key.
  private(set) var opensDocument = false
  /// How many marks of a document's beginning there are.
  private(set) var documentCount = 0
  /// Lists and maps in brackets.
  private var flowCount = 0
  /// Keys that stand at the same indent below another item or map, too.
  private var recurringCount = 0
  /// Keys whose value is a block of text: `Quay: |`, which nothing but YAML writes.
  private var blockCount = 0
  /// Items and nested maps that begin with a key.
  private var groupCount = 0
  /// Those that have a second key below the first.
  private var wideGroupCount = 0

  private var keyCount = 0
  /// The indent of the last line with a key: what is deeper is its value.
  private var keyIndent = -1
  /// Whether the last key's value is a text on the lines below it.
  private var isOpen = false
  /// The keys of the nested groups that are open, by their indent.
  private var groups: [Int: (keys: Set<String>, isWide: Bool)] = [:]
  /// Nested keys and their indents.
  private var seen: Set<String> = []

  private static let lineLimit = 500

  /// Nil where some line can be no line of YAML, or no key is seen.
  init?(of source: SourceText) {
    for index in 0..<min(source.lineCount, Self.lineLimit) where !source.isBlank(source.line(index))
    {
      guard source.line(index).count < 20_000 else { return nil }
      if read(source.markupLine(at: index)) { continue }
      // Records, line after line, are YAML whatever somebody noted below them.
      guard recurringCount > 10, index * 2 > source.lineCount else { return nil }
      break
    }
    if keyCount == 0 { return nil }
  }

  /// Whether maps and lists stand in one another, as they do nowhere else.
  var isStructured: Bool {
    flowCount + recurringCount > 1 || blockCount > 1
      || wideGroupCount > 0 && wideGroupCount * 2 >= groupCount
  }

  /// Reads a line that is not blank; false where it is no YAML.
  private mutating func read(_ line: MarkupLine) -> Bool {
    if line.text.hasPrefix("#") || line.text.hasPrefix("? ") { return true }
    if line.text == "---" || line.text == "..." || line.text.hasPrefix("%YAML") {
      documentCount += 1
      opensDocument = opensDocument || keyCount == 0
      return true
    }
    let text = line.text.drop { $0 == "-" || $0 == " " }
    let marks = line.text.utf8.count - text.utf8.count
    // `-5` and `--verbose` are no items.
    if marks > 0, line.text.dropFirst(marks - 1).first == "-", !text.isEmpty { return false }
    let indent = line.indent + marks
    if isOpen, line.indent > keyIndent { return true }
    if text.isFlowMap {
      isNested = true
      flowCount += 1
      return true
    }
    guard let key = text.yamlKey else {
      // A list's item, or a text that goes on below its key.
      return indent > line.indent || line.indent > max(keyIndent, 0)
    }
    note(key, indent: indent, isItem: marks > 0)
    return true
  }

  private mutating func note(_ key: YAMLKey, indent: Int, isItem: Bool) {
    keyCount += 1
    if key.opensFlow { flowCount += 1 }
    if key.opensBlock { blockCount += 1 }
    for deeper in groups.keys where deeper > indent { groups[deeper] = nil }
    if indent > 0 {
      isNested = true
      if isItem || groups[indent] == nil {
        groups[indent] = ([], false)
        groupCount += 1
      } else if groups[indent]?.isWide == false {
        groups[indent]?.isWide = true
        wideGroupCount += 1
      }
      let isNew = groups[indent]?.keys.insert(key.name).inserted ?? false
      if isNew, !seen.insert("\(indent) \(key.name)").inserted { recurringCount += 1 }
    }
    (keyIndent, isOpen) = (indent, key.opensText)
  }
}

/// The key that a line of YAML begins with.
private struct YAMLKey {
  let name: String
  /// Whether its value is a text on the lines below.
  let opensText: Bool
  /// Whether nothing but the header of such a text stands behind it: `|`, `>-`, `|2`.
  let opensBlock: Bool
  /// Whether its value is a list or a map in brackets.
  let opensFlow: Bool
}

extension Substring {
  /// Whether the text is a map in brackets: `{term: Quai, definition: Lieu.}`.
  fileprivate var isFlowMap: Bool { first == "{" && last == "}" && contains(":") }

  /// The key that a line begins with; nil where it begins with none.
  fileprivate var yamlKey: YAMLKey? {
    guard let first, !"&*!|>%@`{}[],".contains(first) else { return nil }
    let key: Substring
    let rest: Substring
    if first == "\"" || first == "'" {
      guard let end = dropFirst().firstIndex(of: first) else { return nil }
      (key, rest) = (self[..<end].dropFirst(), self[index(after: end)...])
      guard rest.first == ":" else { return nil }
    } else {
      guard let colon = firstSeparatingColon else { return nil }
      (key, rest) = (self[..<colon], self[colon...])
    }
    let value = rest.dropFirst().drop { $0 == " " }
    guard rest.count == 1 || rest.dropFirst().first?.isWhitespace == true, key.last != " ",
      key.utf8.count <= 120
    else { return nil }
    let flow = value.first == "&" ? value.drop { $0 != " " }.dropFirst() : value
    let opensFlow =
      flow.first == "[" && flow.last == "]" || flow.first == "{" && flow.last == "}"
    let opensText = value.first == "|" || value.first == ">"
    let opensBlock =
      opensText && value.count <= 3
      && value.dropFirst().allSatisfy { "+-".contains($0) || $0.isNumber }
    return YAMLKey(
      name: String(key), opensText: opensText, opensBlock: opensBlock, opensFlow: opensFlow)
  }

  /// The first colon with white space, or nothing, behind it.
  private var firstSeparatingColon: Index? {
    var index = startIndex
    while let colon = self[index...].firstIndex(of: ":") {
      let next = self.index(after: colon)
      if next == endIndex || self[next].isWhitespace { return colon }
      index = next
    }
    return nil
  }
}
