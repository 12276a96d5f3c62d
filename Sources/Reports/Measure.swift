import Flashcards

/// One of the measures of ``Figures``, under the name that every format gives it.
///
/// The raw value is the column of a CSV file and the key of a JSON object. Programs read it: once
/// shipped it is never changed. Formats show the measures in the order of this list.
enum Measure: String, CaseIterable {
  case entries
  case seen
  case coverage
  case learning
  case mastered
  case toRelearn = "to_relearn"
  case retention
  case firstTry = "first_try"
  case overdue
  case activeWeeks = "active_weeks"
  case weeks

  /// A measured value, by what it needs to be shown.
  enum Value {
    case count(Int)
    case share(Double?)
    case rate(Rate)
  }

  /// The value of this measure.
  func value(in figures: Figures) -> Value {
    switch self {
    case .entries: .count(figures.entries)
    case .seen: .count(figures.seen)
    case .coverage: .share(figures.coverage)
    case .learning: .count(figures.learning)
    case .mastered: .count(figures.mastered)
    case .toRelearn: .count(figures.toRelearn)
    case .retention: .rate(figures.retention)
    case .firstTry: .rate(figures.firstTry)
    case .overdue: .count(figures.overdue)
    case .activeWeeks: .count(figures.activeWeeks)
    case .weeks: .count(figures.weeks)
    }
  }

  /// Whether the measure is a share of a sample, whose size is shown beside it.
  var isRate: Bool {
    switch self {
    case .retention, .firstTry: true
    case .entries, .seen, .coverage, .learning, .mastered, .toRelearn, .overdue, .activeWeeks,
      .weeks:
      false
    }
  }
}

/// A share in four decimals, `0.8750`: a hundredth of a percent is finer than any sample here.
///
/// All formats share these digits, so that their numbers agree to the last one.
func fourDecimals(_ share: Double, mark: String = ".") -> String {
  let tenThousandths = Int((share * 10_000).rounded())
  let fraction = String(tenThousandths % 10_000)
  let zeros = String(repeating: "0", count: 4 - fraction.count)
  return "\(tenThousandths / 10_000)\(mark)\(zeros)\(fraction)"
}
