/// A picture of some weeks, oldest first: lines of shares, or bars of counts.
struct WeekChart {
  /// The names of the weeks, one for each value: `7 Sep`.
  let weeks: [String]
  /// Writes a number beside the picture.
  let number: (Double) -> String

  private static let width = 360.0
  private static let height = 190.0
  private static let left = 36.0
  private static let right = 74.0
  private static let top = 12.0
  private static let bottom = 24.0

  private var plotWidth: Double { Self.width - Self.left - Self.right }
  private var plotHeight: Double { Self.height - Self.top - Self.bottom }

  /// A row of shares with its name; a week without enough data has none.
  struct Line {
    let name: String
    let shares: [Double?]
  }

  /// Lines of shares from 0 to 1, at most two.
  func lines(_ lines: [Line], threshold: Double? = nil) -> SVG {
    var svg = SVG(width: Self.width, height: Self.height)
    drawScale(&svg, [0, 0.5, 1], maximum: 1)
    if let threshold {
      let y = y(threshold, of: 1)
      svg.line("threshold", from: (Self.left, y), to: (Self.width - Self.right, y))
      svg.text(number(threshold), "", at: (Self.left - 8, y + 4), anchor: "end")
    }
    for (line, name) in zip(lines, ["first", "second"]) {
      for run in runs(of: line.shares) {
        if run.count > 1 { svg.path("line \(name)", through: run) }
        // A week alone between two without data is a dot, or nobody would see it.
        if run.count == 1, let point = run.first { svg.dot(name, at: point, radius: 2) }
      }
      if let point = lastPoint(of: line.shares) { svg.dot(name, at: point) }
    }
    drawNames(&svg, of: lines)
    return svg
  }

  /// Bars of counts; the last one is the present week.
  func bars(_ counts: [Int], of whole: Int? = nil) -> SVG {
    var svg = SVG(width: Self.width, height: Self.height)
    let maximum = Double(max(1, whole ?? 0, counts.max() ?? 0))
    drawScale(&svg, [0, maximum], maximum: maximum)
    let step = plotWidth / Double(max(1, counts.count))
    for (index, count) in counts.enumerated() {
      let y = y(Double(count), of: maximum)
      svg.rectangle(
        index == counts.count - 1 ? "now" : "bar",
        x: Self.left + (Double(index) + 0.15) * step, y: y, width: step * 0.7,
        height: Self.height - Self.bottom - y)
    }
    if let last = counts.last {
      svg.text(
        number(Double(last)), "value",
        at: (Self.width - Self.right + 8, y(Double(last), of: maximum) + 4))
    }
    return svg
  }

  // MARK: The parts of a chart

  private func y(_ value: Double, of maximum: Double) -> Double {
    Self.top + plotHeight * (1 - min(1, max(0, value / maximum)))
  }

  private func x(_ index: Int) -> Double {
    let step = plotWidth / Double(max(1, weeks.count))
    return Self.left + (Double(index) + 0.5) * step
  }

  private func drawScale(_ svg: inout SVG, _ marks: [Double], maximum: Double) {
    for mark in marks {
      let y = y(mark, of: maximum)
      svg.line(
        mark == 0 ? "base" : "grid", from: (Self.left, y), to: (Self.width - Self.right, y))
      svg.text(number(mark), "", at: (Self.left - 8, y + 4), anchor: "end")
    }
    let baseline = Self.height - 6
    if let first = weeks.first { svg.text(first, "", at: (Self.left, baseline)) }
    if let last = weeks.last, weeks.count > 1 {
      svg.text(last, "", at: (Self.width - Self.right, baseline), anchor: "end")
    }
  }

  /// The points of the weeks with data, cut where a week has none.
  private func runs(of shares: [Double?]) -> [[(x: Double, y: Double)]] {
    var runs: [[(x: Double, y: Double)]] = [[]]
    for (index, share) in shares.enumerated() {
      guard let share else {
        runs.append([])
        continue
      }
      runs[runs.count - 1].append((x(index), y(share, of: 1)))
    }
    return runs.filter { !$0.isEmpty }
  }

  private func lastPoint(of shares: [Double?]) -> (x: Double, y: Double)? {
    shares.lastIndex { $0 != nil }.flatMap { index in
      shares[index].map { (x(index), y($0, of: 1)) }
    }
  }

  /// Writes each line's last share and name at its end, apart from each other.
  private func drawNames(_ svg: inout SVG, of lines: [Line]) {
    let ends = lines.compactMap { line -> (line: Line, share: Double)? in
      line.shares.compactMap(\.self).last.map { (line, $0) }
    }.sorted { $0.share > $1.share }
    var lowest = -Double.infinity
    for (line, share) in ends {
      let top = max(y(share, of: 1), lowest + 30)
      svg.text(number(share), "value", at: (Self.width - Self.right + 8, top + 1))
      svg.text(line.name, "", at: (Self.width - Self.right + 8, top + 14))
      lowest = top
    }
  }
}

/// The likely range of a share as a line, with the share as a dot and a threshold as a stroke.
func rangeMark(_ range: ClosedRange<Double>, share: Double, threshold: Double) -> SVG {
  let width = 120.0
  var svg = SVG(width: width, height: 14)
  svg.line("grid", from: (0, 7), to: (width, 7))
  svg.line("threshold", from: (threshold * width, 0), to: (threshold * width, 14))
  svg.rectangle(
    "bar", x: range.lowerBound * width, y: 5.5,
    width: max(1, (range.upperBound - range.lowerBound) * width), height: 3)
  svg.rectangle("now", x: share * width - 2, y: 2, width: 4, height: 10)
  return svg
}
