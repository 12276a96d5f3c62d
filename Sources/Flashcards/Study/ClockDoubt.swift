/// A fact that the computer's clock is compared with.
public struct DatedFact: Hashable, Sendable {
  /// The study day on which it was written.
  public let day: StudyDay
  /// Its instant in UTC milliseconds; nil where none is kept.
  public let milliseconds: Int64?

  /// Whether the fact is of the learner who answers; else it only tells that the clock is far ahead.
  ///
  /// A colleague's fact may well be later: of a wrong clock, or of an import made after the day that
  /// `--now` names.
  public let isOwn: Bool

  /// A fact of a day.
  public init(day: StudyDay, milliseconds: Int64?, isOwn: Bool = true) {
    self.isOwn = isOwn
    self.day = day
    self.milliseconds = milliseconds
  }
}

/// Why the computer's clock may be wrong: answers given now would put cards away for years, or be
/// sorted before answers that came first.
public enum ClockDoubt: Hashable, Sendable {
  /// The present is more than ``longestBreak`` days after the last fact, which has this day.
  case ahead(of: StudyDay)
  /// The present is a day or more before the last fact, which has this day.
  case behind(StudyDay)

  /// The days without any fact after which the clock is doubted.
  public static let longestBreak = 400

  /// The doubt about a present moment after the last fact; nil when the present is credible.
  ///
  /// By instants, 24 hours and more before the fact are doubted: a flight takes less back. Where no
  /// instant is kept, two study days.
  public init?(at now: Moment, after last: DatedFact) {
    let isBehind =
      if let instant = last.milliseconds {
        instant - now.milliseconds >= 86_400_000
      } else {
        last.day.days(since: now.studyDay) >= 2
      }
    if isBehind, last.isOwn {
      self = .behind(last.day)
    } else if now.studyDay.days(since: last.day) > Self.longestBreak {
      self = .ahead(of: last.day)
    } else {
      return nil
    }
  }
}

/// Answers and decisions of a learner that are dated after a moment.
public struct LaterFacts: Hashable, Sendable {
  /// Answers of later study days; no figure of today counts them.
  public let answers: Int
  /// Answers and decisions that only a clock that was ahead can have dated: none of them is explained
  /// by a flight.
  public let untrue: Int
  /// The last study day among them.
  public let last: StudyDay

  /// Counts of facts.
  public init(answers: Int, untrue: Int, last: StudyDay) {
    self.answers = answers
    self.untrue = untrue
    self.last = last
  }
}
