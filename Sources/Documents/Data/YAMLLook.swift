/// Evidence in a text's lines that it is YAML.
struct YAMLLook {
  /// Whether a key is indented.
  private(set) var isNested = false
  /// Whether a document marker, `---`, comes before the first key.
  private(set) var opensDocument = false
  /// The number of document markers, `---`.
  private(set) var documentCount = 0
  /// The number of lists and maps in brackets.
  private var flowCount = 0
  /// The number of keys that other items or maps have at the same indentation.
  private var recurringCount = 0
  /// The number of keys with a block scalar, `Quay: |`, which only YAML has.
  private var blockCount = 0
  /// The number of items and nested maps that begin with a key.
  private var groupCount = 0
  /// The number of those that have a second key.
  private var wideGroupCount = 0

  /// The number of keys or values in quotes.
  private var quotedCount = 0

  private var keyCount = 0
  /// The indentation of the last line with a key; deeper lines are its value.
  private var keyIndent = -1
  /// Whether the last key's value is text on the lines below it.
  private var isOpen = false
  /// The open nested groups by their indentation, with their keys.
  private var groups: [Int: (keys: Set<String>, isWide: Bool)] = [:]
  /// The nested keys seen so far, with their indentation.
  private var seen: Set<String> = []

  private static let lineLimit = 500

  /// Examines the first lines; nil if one of them cannot be YAML or none has a key.
  init?(of source: SourceText) {
    for index in 0..<min(source.lineCount, Self.lineLimit) where !source.isBlank(source.line(index))
    {
      guard source.line(index).count < 20_000 else {
        if Self.isDeep(source.utf8[source.line(index)].prefix(4096), limit: Limits().nesting) {
          continue
        }
        return nil
      }
      if read(source.markupLine(at: index)) { continue }
      // Many similar records are YAML, whatever notes someone added below them.
      guard recurringCount > 10, index * 2 > source.lineCount else { return nil }
      break
    }
    if keyCount == 0 { return nil }
  }

  /// Whether a text begins with more lists and maps, one in another, than are read.
  ///
  /// `[[[[`, `- - - -` or `{a: {a: `, over and over: no glossary does that, and the reader of YAML
  /// tells what is wrong.
  static func isDeep(_ beginning: ArraySlice<UInt8>, limit: Int) -> Bool {
    opensDeepBrackets(beginning, limit: limit) || opensDeepItems(beginning, limit: limit)
  }

  /// Whether a text begins with a bracket, and with more of them open than are read.
  static func opensDeepBrackets(_ beginning: ArraySlice<UInt8>, limit: Int) -> Bool {
    guard let first = beginning.first, "[{".utf8.contains(first) else { return false }
    var depth = 0
    for byte in beginning {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return depth > limit
  }

  /// Whether a text begins with more marks of list items on a line than are read.
  static func opensDeepItems(_ beginning: ArraySlice<UInt8>, limit: Int) -> Bool {
    let marks = beginning.prefix { "-? ".utf8.contains($0) }
    return zip(marks, marks.dropFirst()).count { $0 != 0x20 && $1 == 0x20 } > limit
  }

  /// Whether the text has what only YAML has: values in brackets, block scalars, or maps that recur
  /// with the same keys below each other.
  var isStructured: Bool {
    flowCount + recurringCount > 1 || blockCount > 1
      || wideGroupCount > 0 && wideGroupCount * 2 >= groupCount
  }

  /// Whether a third of the keys at least, and two, have quotes around them or their value; people
  /// who type `Quay: where ships lie` set none.
  var isQuoted: Bool { quotedCount > 1 && quotedCount * 3 >= keyCount }

  /// Reads a line that is not blank; false if it cannot be YAML.
  private mutating func read(_ line: MarkupLine) -> Bool {
    if line.text.hasPrefix("#") || line.text.hasPrefix("? ") { return true }
    if line.text == "---" || line.text == "..." || line.text.hasPrefix("%YAML") {
      documentCount += 1
      opensDocument = opensDocument || keyCount == 0
      return true
    }
    let text = line.text.drop { $0 == "-" || $0 == " " }
    let marks = line.text.utf8.count - text.utf8.count
    // `-5` and `--verbose` are not list items.
    if marks > 0, line.text.dropFirst(marks - 1).first == "-", !text.isEmpty { return false }
    let indent = line.indent + marks
    if isOpen, line.indent > keyIndent { return true }
    if text.isFlowMap {
      isNested = true
      flowCount += 1
      return true
    }
    guard let key = text.yamlKey else {
      // Without a key: a list item, or text that continues the value of the key above.
      return indent > line.indent || line.indent > max(keyIndent, 0)
    }
    note(key, indent: indent, isItem: marks > 0)
    return true
  }

  private mutating func note(_ key: YAMLKey, indent: Int, isItem: Bool) {
    keyCount += 1
    if key.opensFlow { flowCount += 1 }
    if key.opensBlock { blockCount += 1 }
    if key.isQuoted { quotedCount += 1 }
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

/// The key at the beginning of a line of YAML.
private struct YAMLKey {
  let name: String
  /// Whether its value is text on the lines below.
  let opensText: Bool
  /// Whether a block scalar's header follows it: `|`, `>-`, `|2`.
  let opensBlock: Bool
  /// Whether its value is a list or a map in brackets.
  let opensFlow: Bool
  /// Whether the key or its whole value is in quotes.
  let isQuoted: Bool
}

extension Substring {
  /// Whether the text is a map in braces: `{term: Quai, definition: Lieu.}`.
  fileprivate var isFlowMap: Bool { first == "{" && last == "}" && contains(":") }

  /// The key at the beginning of a line; nil if there is none.
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
    let isQuoted =
      key.startIndex != startIndex
      || value.count > 1 && value.first == value.last && "\"'".contains(value.first ?? " ")
    return YAMLKey(
      name: String(key), opensText: opensText, opensBlock: opensBlock, opensFlow: opensFlow,
      isQuoted: isQuoted)
  }

  /// The first colon that white space or the line's end follows.
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
