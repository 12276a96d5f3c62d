/// Fills in the blanks of a fill-in-the-blank card: `{{c1::Lisbon::city}}` hides `Lisbon` behind
/// the hint `city`.
enum Cloze {
  /// The longest text read, in bytes; longer ones are kept as written.
  private static let sizeLimit = 10_000
  /// The deepest nesting of blanks; texts with deeper ones are kept as written.
  private static let depthLimit = 8

  /// A text with its blanks filled in: each answer in its place, without the hint; nil if there are
  /// none.
  ///
  ///     Cloze.opened("The {{c1::quay::where?}} is wet.")  // "The quay is wet."
  static func opened(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "{")), text.utf8.count <= sizeLimit else { return nil }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var openStarts: [Int] = []
    var (index, openedCount) = (0, 0)
    while index < bytes.count {
      if let start = answerStart(in: bytes, at: index) {
        // Each level of nesting costs the text's length once more.
        guard openStarts.count < depthLimit else { return nil }
        openStarts.append(output.count)
        index = start
      } else if let start = openStarts.last, bytes[index...].starts(with: "}}".utf8) {
        openStarts.removeLast()
        dropHint(from: start, in: &output)
        openedCount += 1
        index += 2
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    // Treat an unclosed blank as text.
    return openedCount > 0 && openStarts.isEmpty ? String(decoding: output, as: UTF8.self) : nil
  }

  /// The index after `{{c1::`; nil if no blank opens here.
  private static func answerStart(in bytes: [UInt8], at index: Int) -> Int? {
    guard bytes[index] == UInt8(ascii: "{"), bytes[index...].starts(with: "{{c".utf8) else {
      return nil
    }
    let digits = bytes[(index + 3)...].prefix(4).prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, bytes[digits.endIndex...].starts(with: "::".utf8) else { return nil }
    return digits.endIndex + 2
  }

  /// Cuts an answer at the `::` before its hint.
  private static func dropHint(from start: Int, in output: inout [UInt8]) {
    let colon = UInt8(ascii: ":")
    let hint = output.indices.dropFirst(start).dropLast().first {
      output[$0] == colon && output[$0 + 1] == colon
    }
    if let hint { output.removeSubrange(hint...) }
  }
}
