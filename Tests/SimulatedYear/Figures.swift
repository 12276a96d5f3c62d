import Flashcards
import Foundation

/// The figures of a year, as lines of text.
struct Figures {
  private let year: Year
  private let mornings: [Morning]

  init(of year: Year) {
    self.year = year
    mornings = year.mornings
  }

  /// All figures, and a row for each four weeks.
  func lines() throws -> [String] {
    try [title, ""] + summary() + [""] + months()
  }

  private var title: String {
    let options = year.options
    let due = options.due == 0 ? "all due cards" : "at most \(options.due) due cards"
    let minutes = options.minutes == 0 ? "no time limit" : "\(options.minutes) minutes"
    return "\(options.entries) entries, \(options.days) days, \(options.week) mornings a week:"
      + " \(options.new) new cards, \(due), \(minutes); \(options.away) days away from day"
      + " \(options.holiday); seed \(options.seed)"
  }

  private func summary() throws -> [String] {
    let cards = try year.history().decks.flatMap(\.entries).flatMap(\.cards)
    let later = mornings.reduce(0) { $0 + $1.later }
    let recalled = mornings.reduce(0) { $0 + $1.recalled }
    return [
      row("mornings", "\(mornings.count)"),
      row("reviews a morning", spread(mornings.map { Double($0.reviews) })),
      row("repeats a morning", spread(mornings.map { Double($0.repeats) })),
      row("repeats left out", spread(mornings.map { Double($0.unrepeated) })),
      row("minutes a morning", spread(mornings.map { $0.seconds / 60 })),
      row("due cards left behind", spread(mornings.map { Double($0.left) })),
      row("retention", "\(percent(recalled, later)) of \(later) reviews on a later day"),
      row(
        "known on the last day",
        "\(share(year.learner.knowledge(on: year.options.days)))"
          + " of \(cards.count) cards begun, by the model"),
      row("all cards begun", allBegun),
      row("entries mastered", "\(mornings.last?.mastered ?? 0) of \(year.options.entries)"),
      row("leeches", "\(cards.count { $0.schedule.isLeech }) cards"),
      row("after the holiday", afterHoliday),
    ]
  }

  private var allBegun: String {
    guard let last = mornings.last(where: { $0.begun > 0 }) else { return "none" }
    let before = mornings.filter { $0.day <= last.day && $0.begun == 0 }.count
    return "by day \(last.day); \(before) mornings without a new card before that"
  }

  /// The pile on the first morning back, and the mornings until a sitting leaves none of it.
  private var afterHoliday: String {
    let options = year.options
    let back = mornings.drop { $0.day < options.holiday + options.away }
    guard options.away > 0, let first = back.first else { return "none" }
    let before = mornings.last { $0.day < options.holiday }
    let gone = back.prefix { $0.left > 0 }.count + 1
    let end = gone > back.count ? "not gone by the end" : "gone after \(gone) mornings"
    return "\(first.due) due, \(before?.due ?? 0) on the last morning before; \(end)"
  }

  private func months() -> [String] {
    let head = ["days", "due", "reviews", "minutes", "left", "new", "retention", "mastered"]
    let rows = stride(from: 1, through: year.options.days, by: 28).compactMap {
      start -> [String]? in
      let some = mornings.filter { (start..<(start + 28)).contains($0.day) }
      guard let last = some.last else { return nil }
      let mean = { (value: (Morning) -> Int) in
        "\(some.reduce(0) { $0 + value($1) } / some.count)"
      }
      let later = some.reduce(0) { $0 + $1.later }
      return [
        "\(start)–\(min(start + 27, year.options.days))", mean(\.due), mean(\.reviews),
        mean { Int($0.seconds / 60) }, mean(\.left), mean(\.begun),
        "\(percent(some.reduce(0) { $0 + $1.recalled }, later)) of \(later)", "\(last.mastered)",
      ]
    }
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    return ([head] + rows).map { cells in
      zip(cells, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }
        .joined(separator: "  ")
    }
  }

  private func row(_ name: String, _ value: String) -> String {
    name + String(repeating: " ", count: max(1, 24 - name.count)) + value
  }

  /// Mean, 95th percentile and largest of some numbers.
  private func spread(_ numbers: [Double]) -> String {
    guard !numbers.isEmpty else { return "none" }
    let sorted = numbers.sorted()
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let high = sorted[min(sorted.count - 1, sorted.count * 95 / 100)]
    return [("mean", mean), ("95 % up to", high), ("most", sorted[sorted.count - 1])]
      .map { "\($0) \(String(format: "%.1f", $1))" }.joined(separator: ", ")
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    Rate(passed: part, of: whole).percent.map { "\($0) %" } ?? "too few"
  }

  private func share(_ value: Double) -> String { String(format: "%.0f %%", value * 100) }
}
