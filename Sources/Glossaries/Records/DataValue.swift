/// A value of structured data, JSON or YAML: its keys in their order, its lines kept.
struct DataValue {
  enum Content {
    /// A scalar as text; empty for null.
    case text(String)
    case list([DataValue])
    case map([DataField])
  }

  var content: Content
  /// The 1-based line on which it begins.
  let line: Int

  /// Deeper values are left out.
  static let depthLimit = 64
  /// More values than this are no glossary; each takes some hundred bytes of memory.
  static let countLimit = 300_000

  var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  var list: [DataValue]? {
    if case .list(let values) = content { values } else { nil }
  }

  var map: [DataField]? {
    if case .map(let fields) = content { fields } else { nil }
  }
}

/// A key of a map, and its value.
struct DataField {
  let key: String
  /// The 1-based line of the key.
  let line: Int
  var value: DataValue
}
