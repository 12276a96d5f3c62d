/// The text of a document of ours whose arrays are added element by element.
///
/// Take the bytes and print them from time to time: then neither the values of 100,000 entries nor
/// their text stand in memory together. The bytes are those of ``JSONValue/document(_:_:)``,
/// printed whole.
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

  /// A document whose schema has this name, without arrays yet.
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

  /// How many bytes wait to be taken.
  public var byteCount: Int { text.utf8.count }

  /// Begins a member that is an array.
  public mutating func beginArray(_ key: String) {
    addMember(key, isFirst: false)
    text.append("[")
    elementCount = 0
  }

  /// Adds an element to the array that was begun last.
  public mutating func append(_ element: JSONValue) {
    text.beginLine(depth: 2, isFirst: elementCount == 0)
    text.append(element, depth: 2)
    elementCount += 1
  }

  /// Ends the array that was begun last.
  public mutating func endArray() {
    if elementCount > 0 { text.endLines(depth: 1) }
    text.append("]")
  }

  /// Ends the document.
  public mutating func end() {
    text.endLines(depth: 0)
    text.append("}\n")
  }

  /// Takes the bytes that were added since the last time.
  public mutating func consumeBytes() -> [UInt8] {
    defer { text.utf8.removeAll() }
    return text.utf8
  }
}
