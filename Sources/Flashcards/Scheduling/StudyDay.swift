import Foundation

/// An instant with the UTC offset in force where the learner was.
///
/// Storing both keeps past study days fixed when the learner travels or the clocks change.
public struct Moment: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64
  /// Minutes by which the local clock is ahead of UTC.
  public let utcOffset: Int
  /// When the learner's study days begin.
  public let dayStart: DayStart

  /// A moment made of its parts.
  public init(milliseconds: Int64, utcOffset: Int, dayStart: DayStart = .usual) {
    self.milliseconds = milliseconds
    self.utcOffset = utcOffset
    self.dayStart = dayStart
  }

  /// The study day of the moment: the local date, which changes at the hour of ``dayStart``.
  public var studyDay: StudyDay { dayStart.day(at: localSeconds) }

  /// The hour on the learner's clock, 0 to 23.
  public var hour: Int {
    let hours = localSeconds.dividedDown(by: 3600)
    return Int(hours - 24 * hours.dividedDown(by: 24))
  }

  /// Seconds since 1970-01-01 on the learner's clock.
  var localSeconds: Int64 { milliseconds.dividedDown(by: 1000) + Int64(utcOffset) * 60 }
}

/// A civil date that begins at 04:00 local time, or at an hour that the learner set; it has no time
/// zone.
public struct StudyDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int

  /// The day with a number.
  public init(number: Int) {
    self.number = number
  }

  /// The day that is `days` later.
  public func advanced(by days: Int) -> StudyDay { StudyDay(number: number + days) }

  /// The number of days from another day to this one; negative when this day is earlier.
  public func days(since other: StudyDay) -> Int { number - other.number }

  /// The number of the ISO week, Monday to Sunday; 0 is the week of 1970-01-01.
  public var week: Int { (number + 3).dividedDown(by: 7) }

  /// The date as `2026-11-21`.
  public var iso: String {
    Date(timeIntervalSince1970: Double(number) * 86_400)
      .formatted(.iso8601.year().month().day())
  }

  /// Parses a date such as `2026-11-21`; nil when the date does not exist.
  ///
  ///     StudyDay(iso: "2026-02-29")  // nil
  public init?(iso text: String) {
    guard let date = try? Date(text, strategy: .iso8601.year().month().day()) else { return nil }
    self.init(number: Int((date.timeIntervalSince1970 / 86_400).rounded(.down)))
    // Foundation's parser turns 30 February into 2 March: compare the result with the text.
    guard iso == text, text.utf8.count == 10 else { return nil }
  }

  /// Whether a day is earlier than another.
  public static func < (one: StudyDay, other: StudyDay) -> Bool { one.number < other.number }
}

extension FixedWidthInteger {
  /// The quotient rounded down, also for days before 1970.
  func dividedDown(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
