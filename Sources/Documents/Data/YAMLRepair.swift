/// Puts quotes around values that need them, `note: ends: 5 pm`, where libyaml refuses a document.
struct YAMLRepair {
  private let source: SourceText
  private var end: Int
  /// The values that get quotes, by their lines.
  private var patches: [Int: (range: Range<Int>, text: [UInt8])] = [:]

  /// Longer lines are no slips.
  private static let lineLimit = 100_000

  init(_ source: SourceText) {
    self.source = source
    // Tabs and no-break spaces on blank lines at the end mean nothing, but not to YAML.
    let last = (0..<source.lineCount).last { !source.isBlank(source.line($0)) }
    end = last.map { source.line($0).upperBound } ?? 0
  }

  /// The lines on which quotes were added, counted from 0.
  var mendedLines: [Int] { patches.keys.sorted() }

  /// The text, the quotes in their places.
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

  /// Leaves out a line and all below it.
  mutating func cut(before line: Int) {
    end = min(end, source.line(line).lowerBound)
    patches = patches.filter { $0.key < line }
  }

  /// Puts the value on a line in quotes; false where quotes are not what it needs.
  mutating func mend(_ number: Int) -> Bool {
    // The fault is seen where the colon stands, or on the line below.
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

  /// Where the value behind a line's first key stands; nil where there is none.
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
