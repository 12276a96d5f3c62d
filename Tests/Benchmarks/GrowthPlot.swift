import Foundation

/// How each workload's cost grows with the database: processor time over cards, both by powers of ten,
/// as SVG.
struct GrowthPlot {
  let results: [Result]

  private static let (width, height, left, bottom) = (760.0, 430.0, 70.0, 50.0)
  private static let colours = [
    "#4477aa", "#ee6677", "#228833", "#aa7711", "#66ccee", "#aa3377", "#555555",
  ]

  /// Our workloads that were run at several sizes: their costs by the number of cards.
  private var series: [(name: String, points: [(cards: Double, seconds: Double)])] {
    var all: [(name: String, points: [(cards: Double, seconds: Double)])] = []
    for result in results where result.contender == Contender.ours.rawValue {
      let words = result.workload.split(separator: " ")
      guard let place = words.firstIndex(where: { Double($0) ?? 0 >= 1000 && $0 != "5000" }),
        let cards = Double(words[place])
      else { continue }
      var rest = words
      rest.remove(at: place)
      let name = rest.joined(separator: " ")
      let cost = result.figures["cpu_us"].map { $0 / 1e6 } ?? result.processorSeconds.median
      if let index = all.firstIndex(where: { $0.name == name }) {
        all[index].points.append((cards, cost))
      } else {
        all.append((name, [(cards, cost)]))
      }
    }
    return all.filter { $0.points.count > 1 }
  }

  var svg: String {
    let lines = series.enumerated().map { index, line in
      let colour = Self.colours[index % Self.colours.count]
      let points = line.points.map { "\(x($0.cards)),\(y($0.seconds))" }.joined(separator: " ")
      let last = line.points[line.points.count - 1]
      return """
        <polyline points="\(points)" fill="none" stroke="\(colour)" stroke-width="2"/>
        <text x="\(x(last.cards) + 8)" y="\(y(last.seconds) + 4)" fill="\(colour)">\(line.name)</text>
        """
    }
    let marks = [1e3, 1e4, 1e5].map { cards in
      "<text x=\"\(x(cards))\" y=\"\(Self.height - 25)\" text-anchor=\"middle\">\(Int(cards))</text>"
    }
    let levels = [1e-4, 1e-3, 1e-2, 0.1, 1, 10].map { seconds in
      """
      <line x1="\(Self.left)" x2="560" y1="\(y(seconds))" y2="\(y(seconds))" stroke="#ddd"/>
      <text x="\(Self.left - 8)" y="\(y(seconds) + 4)" text-anchor="end">\(Table.time(seconds))</text>
      """
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(Self.height)" \
      font-family="sans-serif" font-size="12">
      <rect width="100%" height="100%" fill="#fff"/>
      \((levels + marks + lines).joined(separator: "\n"))
      <text x="310" y="\(Self.height - 6)" text-anchor="middle">cards</text>
      </svg>

      """
  }

  private func x(_ cards: Double) -> Double { (Self.left + (log10(cards) - 3) * 240).rounded() }

  private func y(_ seconds: Double) -> Double {
    let share = (log10(max(seconds, 1e-4)) + 4) / 5
    return (Self.height - Self.bottom - share * (Self.height - Self.bottom - 15)).rounded()
  }
}
