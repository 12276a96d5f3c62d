import Documents

/// A value of structured data: a text, a list's items, or a record's fields.
///
/// Texts stay in the outline until they are asked for, because a document may have 300,000 of them.
struct DataValue {
  enum Content {
    /// A single text, number or other scalar.
    case text(DataString)
    case list([DataValue])
    case map([DataField])
  }

  var content: Content
  /// The line on which it begins, from 1.
  let line: Int

  /// Whether it is a text, even an empty one.
  var isText: Bool { if case .text = content { true } else { false } }

  /// The text, with one line for each paragraph and each line break of its author.
  var text: String? {
    if case .text(let text) = content { text.string } else { nil }
  }

  var list: [DataValue]? {
    if case .list(let values) = content { values } else { nil }
  }

  var map: [DataField]? {
    if case .map(let fields) = content { fields } else { nil }
  }

  /// The top-level values of a JSON or YAML outline.
  static func roots(of outline: Documents.Outline) -> [DataValue] {
    let source = DataSource(outline)
    return outline.roots.map { source.value(of: $0, in: nil) }
  }
}

/// A key of a map, with its value.
struct DataField {
  let key: String
  /// The line of the key, from 1.
  let line: Int
  var value: DataValue
}

/// A text that stays in its outline.
struct DataString {
  fileprivate let source: DataSource
  /// The index of the block with the text.
  fileprivate let block: Int

  var isEmpty: Bool { source.outline.blocks[block].text.isEmpty }

  var string: String { source.text(of: block) }
}

/// The outline that the values refer to.
private final class DataSource: Sendable {
  let outline: Documents.Outline

  init(_ outline: Documents.Outline) { self.outline = outline }

  /// The value of a block; `holder` is the field or item that contains it.
  func value(of index: Int, in holder: Int?) -> DataValue {
    let block = outline.blocks[index]
    let line = outline.line(of: block)
    switch block.kind {
    case .record:
      let fields = outline.children(of: index).map { field in
        let block = outline.blocks[field]
        return DataField(
          key: outline.string(block.label), line: outline.line(of: block), value: value(in: field))
      }
      return DataValue(content: .map(fields), line: line)
    case .list:
      let values = outline.children(of: index).map { value(in: $0) }
      return DataValue(content: .list(values), line: line)
    default:
      return DataValue(content: .text(DataString(source: self, block: holder ?? index)), line: line)
    }
  }

  /// The value of a field or an item.
  private func value(in holder: Int) -> DataValue {
    var children = outline.children(of: holder)
    guard let child = children.next(),
      outline.blocks[child].kind == .record || outline.blocks[child].kind == .list
    else { return value(of: holder, in: holder) }
    return value(of: child, in: holder)
  }

  /// The own text of a block and the paragraphs inside it, one per line.
  func text(of index: Int) -> String {
    let block = outline.blocks[index]
    let own = joinedLines(of: block)
    guard block.end > index + 1 else { return own }
    let rest = outline.blocks[(index + 1)..<block.end].map { joinedLines(of: $0) }
    return ([own] + rest).joined(separator: "\n")
  }

  /// A block's text, with only those line feeds that its author asked for.
  private func joinedLines(of block: Documents.Block) -> String {
    var bytes = outline.bytes(block.text)
    guard bytes.contains(0x0A) else { return String(decoding: bytes, as: UTF8.self) }
    let start = block.text.start
    let breaks = outline.spans(of: block).lazy.filter { $0.kind == .lineBreak }
    let kept = Set(breaks.map { $0.range.start - start + bytes.startIndex })
    for index in bytes.indices where bytes[index] == 0x0A && !kept.contains(index) {
      bytes[index] = 0x20
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
