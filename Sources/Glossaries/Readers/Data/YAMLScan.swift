import Yams

/// Yams' nodes as values, and the slips mended that would have it refuse a whole document.
struct YAMLScan {
  private let source: SourceText
  private(set) var findings: [Finding] = []
  private var count = 0
  /// The bytes of all texts.
  private var textSize = 0
  private var repair = YAMLRepair()

  /// Each attempt reads the whole document again.
  private static let attemptLimit = 32

  init(_ source: SourceText) { self.source = source }

  /// The documents of the stream.
  mutating func roots() throws(GlossaryError) -> [DataValue] {
    try refuseBombs()
    // Tabs and no-break spaces on blank lines at the end mean nothing, but not to YAML.
    let last = source.lines.lastIndex { !source.isBlank($0) } ?? 0
    var text = source.string(0..<source.lines[last].upperBound) + "\n"
    var line = 1
    for _ in 0..<Self.attemptLimit {
      do {
        let nodes = try Self.nodes(of: text)
        findings += repair.findings
        return try nodes.map { node throws(GlossaryError) in try value(of: node, depth: 0) }
      } catch let error as GlossaryError {
        throw error
      } catch let error as YamlError {
        line = min(max(error.line ?? line, 1), max(source.lines.count, 1))
        guard let mended = repair.mend(text, after: error) else { break }
        text = mended
      } catch { break }
    }
    throw .malformed(syntax: "YAML", line: line)
  }

  private static func nodes(of text: String) throws -> [Node] {
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    var nodes: [Node] = []
    while let node = try parser.nextRoot() { nodes.append(node) }
    return nodes
  }

  private mutating func value(of node: Node, depth: Int) throws(GlossaryError) -> DataValue {
    count += 1
    // Where an alias stands, what it names is counted again: a bomb explodes here, and early.
    guard count <= DataValue.countLimit else { throw .tooManyValues(limit: DataValue.countLimit) }
    let line = min(max(node.mark?.line ?? 1, 1), max(source.lines.count, 1))
    guard depth < DataValue.depthLimit else {
      let remark = Remark.nestingTooDeep(limit: DataValue.depthLimit)
      if !findings.contains(where: { $0.remark == remark }) {
        findings.append(Finding(line: line, remark: remark))
      }
      return DataValue(content: .text(""), line: line)
    }
    switch node {
    case .scalar(let scalar):
      textSize += scalar.string.utf8.count
      // A long text that is named a thousand times is a bomb, too.
      guard textSize <= 2 * source.utf8.count + 1 << 20 else {
        throw .tooManyValues(limit: DataValue.countLimit)
      }
      return DataValue(content: .text(scalar.plainText), line: line)
    case .sequence(let nodes):
      var values: [DataValue] = []
      for node in nodes { values.append(try value(of: node, depth: depth + 1)) }
      return DataValue(content: .list(values), line: line)
    case .mapping(let pairs):
      var fields: [DataField] = []
      for (key, node) in pairs {
        let key = try value(of: key, depth: depth + 1)
        let content = try value(of: node, depth: depth + 1)
        let name = YAMLRepair.withoutMark(key.text ?? "")
        if name == "<<", let merged = content.map {
          fields += merged
        } else {
          fields.append(DataField(key: name, line: key.line, value: content))
        }
      }
      return DataValue(content: .map(fields), line: line)
    case .alias: return DataValue(content: .text(""), line: line)
    }
  }

  /// Refuses what would cost gigabytes or years before any value is seen.
  private func refuseBombs() throws(GlossaryError) {
    var (separators, aliases, oddKeys) = (0, 0, 0)
    var previous: UInt8 = 0x0A
    let end = source.lines.last { !source.isBlank($0) }?.upperBound ?? 0
    let bytes = source.utf8[..<end]
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A: separators += 1
      case 0x2C where index + 1 < bytes.count && bytes[index + 1] != 0x20 || previous == 0x5D:
        separators += 1
      // A token `*name`, as at the start of a line or behind a bracket.
      case 0x2A where previous.isSpace || [0x2C, 0x5B, 0x7B].contains(previous): aliases += 1
      case 0x3F where previous.isSpace: oddKeys += 1
      case 0x3A where previous == 0x5D || previous == 0x7D || aliases > 0 && previous == 0x20:
        oddKeys += 1
      default: break
      }
      previous = byte
    }
    // Yams compares keys: a key made of aliases of aliases takes it for ever.
    guard separators <= 3 * DataValue.countLimit / 2, aliases <= 8 || oddKeys == 0 else {
      throw .tooManyValues(limit: DataValue.countLimit)
    }
  }
}

extension Node.Scalar {
  /// The text with the author's paragraphs: in a literal block lines end where the page did.
  fileprivate var plainText: String {
    if style == .plain, ["~", "null", "Null", "NULL"].contains(string) { return "" }
    guard style == .literal, string.utf8.contains(0x0A) else { return string }
    return string.joiningWrappedLines
  }
}

extension String {
  /// The text, its lines joined to paragraphs where neither a blank line nor a list's mark stands
  /// between them.
  var joiningWrappedLines: String {
    var paragraphs: [String] = []
    var isOpen = false
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      let text = String(line).trimmed
      let isItem = text.hasPrefix("- ") || text.hasPrefix("* ") || text.hasPrefix("• ")
      if text.isEmpty {
        isOpen = false
      } else if isOpen, !isItem, let last = paragraphs.indices.last {
        paragraphs[last] += " " + text
      } else {
        paragraphs.append(text)
        isOpen = true
      }
    }
    return paragraphs.joined(separator: "\n")
  }
}

extension YamlError {
  /// The 1-based line where reading stopped.
  var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }
}
