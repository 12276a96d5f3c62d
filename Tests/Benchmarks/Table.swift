import Foundation

/// The figures as lines for people.
struct Table {
  let results: [Result]
  /// The figures of another commit; empty without one.
  let earlier: [Result]

  var lines: [String] {
    let head = row(
      ["workload", "", "wall", "least…most", "CPU", "MB", "µs median", "p99", "CPU", "before"])
    return [head, row(["---"] + Array(repeating: "---:", count: 9))] + results.map(line)
  }

  private func line(_ result: Result) -> String {
    let before = earlier.first {
      $0.workload == result.workload && $0.contender == result.contender
    }
    let answer = ["median_us", "p99_us", "cpu_us"].map { name in
      result.figures[name].map { Self.number($0, 0) } ?? ""
    }
    return row(
      [
        result.workload, result.contender, Self.time(result.seconds.median),
        "\(Self.time(result.seconds.least))…\(Self.time(result.seconds.most))",
        Self.time(result.processorSeconds.median), Self.number(result.peakMegabytes, 0),
      ] + answer + [before.map { change(from: $0, to: result) } ?? ""])
  }

  /// How many times as long a run takes as before, by processor time, which a busy machine changes
  /// least.
  private func change(from before: Result, to after: Result) -> String {
    let (first, second) = (
      before.figures["cpu_us"] ?? before.processorSeconds.median,
      after.figures["cpu_us"] ?? after.processorSeconds.median
    )
    return first > 0 ? "× \(Self.number(second / first, 2))" : ""
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  static func time(_ seconds: Double) -> String {
    seconds < 1 ? "\(number(seconds * 1000, 1)) ms" : "\(number(seconds, 2)) s"
  }

  static func number(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
