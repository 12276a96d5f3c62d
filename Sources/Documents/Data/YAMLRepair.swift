/// Adds quotes to values that need them, `note: ends: 5 pm`, when libyaml refuses a document.
struct YAMLRepair {
  private let source: SourceText
  private var end: Int
  /// The quoted replacements of values, by line.
  private var patches: [Int: (range: Range<Int>, text: [UInt8])] = [:]

  /// The longest line repaired, in bytes; a longer one is not a slip.
  private static let lineLimit = 100_000

  init(_ source: SourceText) {
    self.source = source
    // Blank lines at the end may have tabs and no-break spaces, which YAML refuses.
    let last = (0..<source.lineCount).last { !source.isBlank(source.line($0)) }
    end = last.map { source.line($0).upperBound } ?? 0
  }

  /// The lines on which quotes were added, from 0.
  var mendedLines: [Int] { patches.keys.sorted() }

  /// The text in pieces, with the added quotes.
  var pieces: [YAMLParser.Piece] {
    var pieces: [YAMLParser.Piece] = []
    var start = 0
    for line in mendedLines {
      guard let patch = patches[line] else { continue }
      pieces += [.source(start..<patch.range.lowerBound), .text(patch.text)]
      start = patch.range.upperBound
    }
    return pieces + [.source(start..<max(end, start)), .text([0x0A])]
  }

  /// Drops a line and all lines below it.
  mutating func cut(before line: Int) {
    end = min(end, source.line(line).lowerBound)
    patches = patches.filter { $0.key < line }
  }

  /// Quotes the value on a line; false if quotes would not repair it.
  mutating func mend(_ number: Int) -> Bool {
    // libyaml reports the error on the line of the colon or on the next one.
    for line in [number, number - 1] where (0..<source.lineCount).contains(line) {
      guard patches[line] == nil, let value = value(on: line),
        !"\"'|>{[&".utf8.contains(source.utf8[value.lowerBound]), needsQuotes(value)
      else { continue }
      var text: [UInt8] = [0x27]
      for byte in source.utf8[value] { text += byte == 0x27 ? [0x27, 0x27] : [byte] }
      patches[line] = (value, text + [0x27])
      return true
    }
    return false
  }

  /// The location of the value after a line's first key; nil if there is none.
  private func value(on index: Int) -> Range<Int>? {
    let line = source.line(index)
    guard line.count <= Self.lineLimit else { return nil }
    var place = line.lowerBound
    while place + 1 < line.upperBound {
      if source.utf8[place] == 0x3A, source.utf8[place + 1] == 0x20 {
        let value = source.trimmed((place + 2)..<line.upperBound)
        return value.isEmpty ? nil : value
      }
      place += 1
    }
    return nil
  }

  private func needsQuotes(_ value: Range<Int>) -> Bool {
    let bytes = source.utf8[value]
    if bytes.last == 0x3A || "@`%*!".utf8.contains(bytes[value.lowerBound]) { return true }
    return zip(bytes, bytes.dropFirst()).contains { $0 == 0x3A && $1 == 0x20 }
  }
}
