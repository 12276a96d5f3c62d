/// Bars of whole character cells, which every font draws alike and which need no colour.
enum Bar {
  /// The filled and the empty part of a bar that shows a share of a whole.
  ///
  /// The bar is empty only for 0 and full only for the whole. A whole of 0 gives an empty bar; a
  /// share
  /// beyond the whole a full one.
  ///
  ///     Bar.filled(share: 1, of: 3, columns: 6)  // ("██", "░░░░")
  static func filled(
    share numerator: Int, of whole: Int, columns: Int
  ) -> (done: String, rest: String) {
    let columns = max(0, columns)
    let part = min(max(0, numerator), max(0, whole))
    let done = cells(of: [part, max(0, whole) - part], columns: columns)[0]
    return (
      String(repeating: "█", count: done), String(repeating: "░", count: columns - done)
    )
  }

  /// Divides a bar's cells among the parts of a whole; the sum is `columns`.
  ///
  /// Every part above 0 gets a cell as long as there are enough. Without such a part the sum is 0.
  static func cells(of parts: [Int], columns: Int) -> [Int] {
    var cells = parts.map { _ in 0 }
    // Sainte-Laguë's method for dividing seats: each cell goes to the part with the highest claim.
    // An infinite first claim gives every part its first cell.
    let claim = { (part: Int, cells: Int) in
      cells == 0 ? Double.infinity : Double(part) / Double(2 * cells + 1)
    }
    for _ in 0..<max(0, columns) {
      let next = parts.indices.filter { parts[$0] > 0 }
        .max { claim(parts[$0], cells[$0]) < claim(parts[$1], cells[$1]) }
      if let next { cells[next] += 1 }
    }
    return cells
  }

  /// A block character as high as a count's share of the highest count; at least one step above 0.
  ///
  ///     Bar.column(1, of: 2)  // "▄"
  static func column(_ count: Int, of most: Int) -> Character {
    level(count, of: most, among: Array(" ▁▂▃▄▅▆▇█"))
  }

  /// The mark of a count on a scale from 0 to the highest count; only 0 gets the first mark.
  static func level(_ count: Int, of most: Int, among marks: [Character]) -> Character {
    guard count > 0, most > 0 else { return marks[0] }
    let share = Double(min(count, most)) / Double(most)
    return marks[max(1, Int((share * Double(marks.count - 1)).rounded(.up)))]
  }
}
