/// A date and time as spreadsheets store it: days since the beginning of 1900 or 1904.
struct CellDate {
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  let second: Int
  /// The seconds since the beginning of the first day.
  let totalSeconds: Int

  /// The date of a number; nil if it is out of range.
  ///
  /// - Parameters:
  ///   - serial: Days, with the time as a fraction.
  ///   - startsIn1904: Whether day 0 is the first of January 1904.
  init?(_ serial: Double, startsIn1904: Bool) {
    // The limit is the last day of the year 9999.
    guard serial >= 0, serial < 2_958_466 else { return nil }
    totalSeconds = Int((serial * 86_400).rounded())
    let days = totalSeconds / 86_400
    let seconds = totalSeconds % 86_400
    (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    if !startsIn1904, days == 60 {
      // Lotus 1-2-3 took 1900 for a leap year, and all later spreadsheets do as well.
      (year, month, day) = (1900, 2, 29)
    } else {
      // Days from the first of January 1970.
      let shift = startsIn1904 ? 24_107 : days < 60 ? 25_568 : 25_569
      (year, month, day) = Self.civil(days - shift)
    }
  }

  /// The date of a day counted from the first of January 1970 (Howard Hinnant's `civil_from_days`).
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}
