import Flashcards
import Foundation
import JSON
import Storage
import Terminal

/// Reviews cards with grade keys read from a list (`--keys`), for scripts and measurements.
///
/// Shows no screen. Prints one line for each committed answer, and the latencies at the end; neither
/// on a terminal, where nobody reads them.
struct KeyedReview {
  private let recorder: AnswerRecorder
  private let context: Context
  private let input: LineReader
  private var sitting: Sitting
  private var latencies: [Duration] = []
  private var reviews = 0
  private var drills = 0

  init(_ sitting: Sitting, recorder: AnswerRecorder, input: LineReader) {
    self.sitting = sitting
    self.recorder = recorder
    self.input = input
    context = recorder.context
  }

  /// Answers questions until the keys or the questions run out.
  mutating func run() throws(Failure) -> ExitStatus {
    let start = ContinuousClock.now
    let cpu = Self.cpuTime()
    var failure: Failure?
    do { try answerAll() } catch { failure = error }
    // Print the figures of the answers given so far even when an error stopped the review.
    try printFigures(total: ContinuousClock.now - start, cpu: Self.cpuTime() - cpu)
    if let failure { throw failure }
    return ExitStatus.ofSignal ?? .done
  }

  private mutating func answerAll() throws(Failure) {
    var lines = 0
    _ = passIntroductions(sitting.receive(.begin, at: context.now))
    while !sitting.hasEnded, case .text(let line) = input.next() {
      lines += 1
      let text = line.collapsingSpaces
      if text.isEmpty { continue }
      guard let key = Int(text).flatMap({ GradeKey(rawValue: $0) }) else {
        throw .badKey(line: lines, text: text)
      }
      try answer(key)
    }
  }

  private mutating func answer(_ key: GradeKey) throws(Failure) {
    let start = ContinuousClock.now
    let now = context.now
    for effect in passIntroductions(sitting.receive(.grade(key), at: now)) {
      guard case .record(let answer, let schedule) = effect else { continue }
      let kept = try recorder.record(answer, at: now, expecting: schedule)
      switch answer.kind {
      case .review: reviews += 1
      case .drill: drills += 1
      }
      latencies.append(ContinuousClock.now - start)
      let output = context.environment.standardError
      if !output.isTerminal { try output.print(TerminalText("saved \(kept.sequence)")) }
    }
  }

  /// Passes over introductions until a question is asked; returns all effects on the way.
  private mutating func passIntroductions(_ effects: [Sitting.Effect]) -> [Sitting.Effect] {
    var all = effects
    while case .introduce = all.last { all += sitting.receive(.advance, at: context.now) }
    return all
  }

  private func printFigures(total: Duration, cpu: Duration) throws(Failure) {
    let output = context.environment.standardOutput
    guard !output.isTerminal else { return }
    let sorted = latencies.sorted()
    let count = latencies.count
    let rank = { (share: Double) in
      sorted.isEmpty ? Duration.zero : sorted[min(count - 1, Int(Double(count) * share))]
    }
    let figures = JSONValue.object([
      ("n", .count(count)),
      ("reviews", .count(reviews)),
      ("drills", .count(drills)),
      ("total_s", .decimals(total / .seconds(1), 6)),
      ("per_s", .decimals(count == 0 ? 0 : Double(count) / (total / .seconds(1)), 1)),
      ("median_us", .decimals(rank(0.5) / .microseconds(1), 1)),
      ("p99_us", .decimals(rank(0.99) / .microseconds(1), 1)),
      ("max_us", .decimals(rank(1) / .microseconds(1), 1)),
      ("cpu_us", .decimals(count == 0 ? 0 : cpu / .microseconds(1) / Double(count), 1)),
    ])
    try output.print(figures, onOneLine: true)
  }

  /// The processor time of this process, system calls included.
  private static func cpuTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

extension JSONValue {
  /// A JSON number with a fixed number of digits after the point.
  fileprivate static func decimals(_ number: Double, _ digits: Int) -> JSONValue {
    .number(String(format: "%.\(digits)f", number))
  }
}
