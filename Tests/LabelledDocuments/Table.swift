import Foundation

/// Formats how well each labelled document was read, as a table of aligned columns.
struct Table {
  /// The width of the names, in characters.
  let nameWidth: Int

  init(names: [String]) {
    nameWidth = max(24, names.map(\.count).max() ?? 0)
  }

  var head: String {
    line(
      "document",
      [
        "labels", "hits", "P", "R", "F1", "def", "pairs", "+def", "leaks", "finds", "exit", "lost",
      ])
  }

  /// The row of a document; a second line names the headwords that reading it lost.
  func lines(about result: DocumentResult) -> [String] {
    let row = line(
      result.name,
      [String(result.score.labelCount), String(result.score.matchCount)]
        + ratios(Measures(result.score)) + [
          String(result.score.leakCount), String(result.findingCount), result.end.text,
          String(result.lost.count),
        ])
    guard !result.lost.isEmpty else { return [row] }
    return [row, "    lost: " + result.lost.joined(separator: "; ")]
  }

  /// The row of several documents: means of ratios, sums of counts.
  func line(about results: [DocumentResult], as name: String) -> String {
    let scores = results.map(\.score)
    let sum = { (counts: [Int]) in String(counts.reduce(0, +)) }
    return line(
      name,
      [sum(scores.map(\.labelCount)), sum(scores.map(\.matchCount))]
        + ratios(Measures(meanOf: scores.map(Measures.init))) + [
          sum(scores.map(\.leakCount)), sum(results.map(\.findingCount)),
          // How many runs did not end with 0.
          String(results.count { $0.end != .exited(0) }), sum(results.map(\.lost.count)),
        ])
  }

  /// A row for each layout of the generated documents; none for a single layout.
  func lines(byLayoutOf results: [DocumentResult]) -> [String] {
    let groups = Dictionary(grouping: results) { $0.layout ?? "" }
    guard groups.count > 1 else { return [] }
    return groups.sorted { $0.key < $1.key }.map { line(about: $0.value, as: $0.key) }
  }

  private func ratios(_ measures: Measures?) -> [String] {
    guard let measures else { return Array(repeating: "-", count: 6) }
    return [
      measures.precision, measures.recall, measures.f1, measures.definitions, measures.pairs,
      measures.allPairs,
    ].map { ratio in ratio.map { String(format: "%.3f", $0) } ?? "-" }
  }

  private func line(_ name: String, _ cells: [String]) -> String {
    let spaces = { (text: String, width: Int) in
      String(repeating: " ", count: max(0, width - text.count))
    }
    return cells.reduce(name + spaces(name, nameWidth)) { line, cell in
      line + " " + spaces(cell, 6) + cell
    }
  }
}

extension Program.End {
  fileprivate var text: String {
    switch self {
    case .exited(let code): String(code)
    case .killed(let signal): String(128 + signal)
    case .timedOut: "time"
    case .unreadable: "JSON"
    }
  }
}
