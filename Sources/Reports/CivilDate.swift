import Flashcards

/// A study day as a calendar has it.
struct CivilDate: Hashable, Sendable {
  let year: Int
  /// 1...12.
  let month: Int
  /// 1...31.
  let day: Int
  /// 0 for Monday to 6 for Sunday.
  let weekday: Int

  /// The date of a study day.
  init(_ day: StudyDay) {
    // The ISO form is the one place that knows how long months are.
    let parts = day.iso.split(separator: "-").compactMap { Int($0) }
    year = parts.first ?? 0
    month = parts.dropFirst().first ?? 1
    self.day = parts.dropFirst(2).first ?? 1
    weekday = day.weekday
  }
}

extension StudyDay {
  /// The Monday of its ISO week.
  var monday: StudyDay { StudyDay(number: 7 * week - 3) }

  /// 0 for Monday to 6 for Sunday.
  var weekday: Int { days(since: monday) }

  /// The days from Monday to Friday after the other day, this one included; 0 when it is not after.
  ///
  /// Holidays count as any other day: a study day knows of no country.
  func workingDays(since other: StudyDay) -> Int {
    max(0, workingDayNumber - other.workingDayNumber)
  }

  /// The days from Monday to Friday up to this one, counted from the week of 1970-01-01.
  private var workingDayNumber: Int { 5 * week + min(weekday + 1, 5) }
}
