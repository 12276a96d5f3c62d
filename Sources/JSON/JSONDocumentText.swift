/// Writes a JSON document whose arrays are appended element by element.
///
/// Consume and print the bytes from time to time: then memory never holds the values or the text of
/// 100,000 entries at once. The bytes equal those of ``JSONValue/document(_:_:)``.
///
///     var text = JSONDocumentText("entries")
///     text.beginArray("entries")
///     text.append(.object([("term", .string("Quai"))]))
///     text.endArray()
///     text.end()
///     text.consumeBytes()  // {"schema": "termwise.entries", "version": 1, "entries": [{"term": "Quai"}]}
public struct JSONDocumentText: Sendable {
  private var text = JSONText()
  private var elementCount = 0

  /// Begins a document with a schema's name.
  public init(_ name: String) {
    text.append("{")
    addMember("schema", isFirst: true)
    text.appendQuoted("termwise.\(name)")
    addMember("version", isFirst: false)
    text.append("1")
  }

  private mutating func addMember(_ key: String, isFirst: Bool) {
    text.beginLine(depth: 1, isFirst: isFirst)
    text.appendQuoted(key)
    text.append(": ")
  }

  /// The number of bytes not consumed yet.
  public var byteCount: Int { text.utf8.count }

  /// Begins an array member.
  public mutating func beginArray(_ key: String) {
    addMember(key, isFirst: false)
    text.append("[")
    elementCount = 0
  }

  /// Appends an element to the last begun array.
  public mutating func append(_ element: JSONValue) {
    text.beginLine(depth: 2, isFirst: elementCount == 0)
    text.append(element, depth: 2)
    elementCount += 1
  }

  /// Ends the last begun array.
  public mutating func endArray() {
    if elementCount > 0 { text.endLines(depth: 1) }
    text.append("]")
  }

  /// Ends the document.
  public mutating func end() {
    text.endLines(depth: 0)
    text.append("}\n")
  }

  /// Returns the bytes appended since the last call, and frees them.
  public mutating func consumeBytes() -> [UInt8] {
    defer { text.utf8.removeAll() }
    return text.utf8
  }
}
