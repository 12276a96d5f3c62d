import Flashcards

/// A measure of ``Figures``, by the name that every format gives it.
///
/// The raw value is a CSV column and a JSON key that programs read: never change a shipped one.
/// Formats show the measures in this order.
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

  /// A measure's value, by how it is shown.
  enum Value {
    /// A whole number; nil where there is none to tell: an empty cell in CSV, `null` in JSON.
    case count(Int?)
    /// A share from 0 to 1; nil where there is nothing of which it would be a share.
    case share(Double?)
    /// A share of a sample, with the sample's size.
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

  /// Whether the measure is a share of a sample, shown with the sample's size.
  var isRate: Bool { [.retention, .firstTry].contains(self) }
}

/// Formats a share with four decimals, `0.8750`, finer than any sample here.
///
/// All formats use it, so that their numbers are equal.
func fourDecimals(_ share: Double, mark: String = ".") -> String {
  let tenThousandths = Int((share * 10_000).rounded())
  let fraction = String(tenThousandths % 10_000)
  let zeros = String(repeating: "0", count: 4 - fraction.count)
  return "\(tenThousandths / 10_000)\(mark)\(zeros)\(fraction)"
}
