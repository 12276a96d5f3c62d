import Flashcards

/// A study day as a calendar date.
struct CivilDate: Hashable, Sendable {
  let year: Int
  /// The month, 1...12.
  let month: Int
  /// The day of the month, 1...31.
  let day: Int
  /// The weekday, from 0 for Monday to 6 for Sunday.
  let weekday: Int

  /// The date of a study day.
  init(_ day: StudyDay) {
    // Take the parts from the ISO form: only `StudyDay` knows the lengths of months.
    let parts = day.iso.split(separator: "-").compactMap { Int($0) }
    year = parts.first ?? 0
    month = parts.dropFirst().first ?? 1
    self.day = parts.dropFirst(2).first ?? 1
    weekday = day.weekday
  }
}

extension StudyDay {
  /// The Monday of the day's ISO week.
  var monday: StudyDay { StudyDay(number: 7 * week - 3) }

  /// The weekday, from 0 for Monday to 6 for Sunday.
  var weekday: Int { days(since: monday) }

  /// The number of working days, Monday to Friday, after another day up to this one; 0 when this
  /// day is not later.
  ///
  /// Public holidays count as working days, since a study day has no country.
  func workingDays(since other: StudyDay) -> Int {
    max(0, workingDayNumber - other.workingDayNumber)
  }

  /// The number of working days up to this one, from the week of 1970-01-01 on.
  private var workingDayNumber: Int { 5 * week + min(weekday + 1, 5) }
}
