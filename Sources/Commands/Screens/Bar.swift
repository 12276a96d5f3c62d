/// Bars of whole cells, which are drawn alike in every font and need no colour to be told apart.
enum Bar {
  /// The two parts of a bar that shows a share: what is done, then the rest.
  ///
  /// Only nothing is drawn as none, and only the whole as all. Without a whole all is rest; a share
  /// beyond the whole is the whole.
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

  /// How many of so many cells each part of a whole takes; all together take all.
  ///
  /// A part that is not nought has a cell, as long as there are cells for all such parts. Without
  /// any part there are no cells.
  static func cells(of parts: [Int], columns: Int) -> [Int] {
    var cells = parts.map { _ in 0 }
    // Sainte-Laguë's method, as seats are shared out after an election: each further cell goes
    // where it is most deserved, and the first one before all others.
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

  /// A column of one cell as high as its share of the highest; whatever is not nought is seen.
  ///
  ///     Bar.column(1, of: 2)  // "▄"
  static func column(_ count: Int, of most: Int) -> Character {
    level(count, of: most, among: Array(" ▁▂▃▄▅▆▇█"))
  }

  /// The mark of a count on a scale from nothing to the most; only nothing has the first mark.
  static func level(_ count: Int, of most: Int, among marks: [Character]) -> Character {
    guard count > 0, most > 0 else { return marks[0] }
    let share = Double(min(count, most)) / Double(most)
    return marks[max(1, Int((share * Double(marks.count - 1)).rounded(.up)))]
  }
}
