/// The second column of a list that its author set with spaces.
///
///     Berth      The length of quay given to a ship.
///     Bollard    An iron post on the quay.
struct AlignedColumn {
  /// In characters from the margin.
  let start: Int

  /// Nil where no column begins in most of the lines, behind two spaces or more.
  init?(in lines: some Sequence<String>) {
    var counts: [Int: Int] = [:]
    var lineCount = 0
    for line in lines {
      lineCount += 1
      if let start = line.startsBehindGaps.first { counts[start, default: 0] += 1 }
    }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value >= 5, best.value * 10 >= lineCount * 6
    else { return nil }
    start = best.key
  }

  /// The cells of a line; nil where it is none with a term at the margin.
  func cells(_ line: String) -> [String]? {
    let starts = line.startsBehindGaps
    // A term that is too long for its column pushes what stands behind it.
    guard let place = starts.first(where: { $0 >= start }) else { return nil }
    let split = line.index(line.startIndex, offsetBy: place)
    return [String(line[..<split]).tidied, String(line[split...]).tidied]
  }

  /// Whether a line goes on with the second column of the one above.
  func continues(_ line: TypedLine) -> Bool {
    line.indent == start && line.blankLinesBefore == 0
  }
}

extension String {
  /// Where words begin behind two spaces or more, in a line that begins at the margin.
  fileprivate var startsBehindGaps: [Int] {
    guard let first, first != " ", first != "\t" else { return [] }
    var starts: [Int] = []
    var spaces = 0
    for (place, character) in prefix(200).enumerated() {
      if character == " " {
        spaces += 1
        continue
      }
      if spaces > 1 { starts.append(place) }
      spaces = 0
    }
    return starts
  }
}
