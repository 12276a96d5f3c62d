import Flashcards
import Foundation

/// A day as people write it on the command line: `2026-12-24`, `24/12/2026`, `24.12.`, `24 décembre`,
/// `Dec 24, 2026`, `tomorrow`, `demain`, `lundi`, `+14`.
enum WrittenDate: Hashable {
  /// The day.
  case day(StudyDay)
  /// It is written like a date, and the calendar has no such day.
  case noSuchDay
  /// It is written with slashes, and day and month could each be the first number.
  case ambiguous(dayFirst: StudyDay, monthFirst: StudyDay)
  /// It is not written like a date.
  case noDate

  /// Reads a text.
  ///
  /// A date without a year, and a day of the week, is the next one after today. French writes the
  /// day first; English writes either first, so that `03/04` is ambiguous there.
  init(_ text: String, today: StudyDay, language: Language) {
    let text = text.folded
    if let days = Self.daysAhead(text, today) {
      self = .day(today.advanced(by: days))
    } else if let named = Self.withMonthName(text) {
      self = Self.next(day: named.day, month: named.month, year: named.year, today)
    } else if let numbers = Self.numbers(text, separator: ".") {
      self = Self.dayFirst(numbers, today)
    } else if let numbers = Self.numbers(text.replacing("/", with: " "), separator: " ") {
      // Folding made spaces of the hyphens.
      self = Self.inEitherOrder(numbers, today, language)
    } else {
      self = .noDate
    }
  }
}

extension WrittenDate {
  /// The days from today to `+14`, `tomorrow` or the next `monday`; nil for another text.
  private static func daysAhead(_ text: String, _ today: StudyDay) -> Int? {
    if text.hasPrefix("+"), let days = Int(text.dropFirst()), (0...36_500).contains(days) {
      return days
    }
    for words in Language.allCases.map(\.words) {
      if let days = words.daysAhead.first(where: { $0.name.folded == text }) { return days.days }
    }
    guard let weekday = weekday(text) else { return nil }
    // 1970-01-01, the day with the number 0, was a Thursday: the fifth day of a week from Sunday.
    let todays = (today.number + 4) % 7
    return (weekday - todays + 6) % 7 + 1
  }

  /// The number of a day of the week, Sunday being 0; nil for another text.
  private static func weekday(_ text: String) -> Int? {
    var calendar = Calendar(identifier: .gregorian)
    for language in Language.allCases {
      calendar.locale = Locale(identifier: language.rawValue)
      if let day = calendar.weekdaySymbols.firstIndex(where: { $0.folded == text }) { return day }
    }
    return nil
  }

  /// The day, month and year of a text that names the month, in any order; nil for any other text.
  ///
  ///     withMonthName("le 1er mai")  // (1, 5, nil)
  private static func withMonthName(_ text: String) -> (day: Int, month: Int, year: Int?)? {
    let parts = text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
      .filter { !["le", "the", "of"].contains($0) }
    let months = parts.compactMap(month)
    let numbers = parts.compactMap(number)
    guard months.count == 1, (1...2).contains(numbers.count),
      parts.count == numbers.count + 1
    else { return nil }
    if numbers.count == 2, numbers[0] > 999 { return (numbers[1], months[0], numbers[0]) }
    return (numbers[0], months[0], numbers.dropFirst().first)
  }

  /// A number of up to four digits, or an ordinal of a day, `1er` or `30th`; nil for another text.
  private static func number(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count) else { return nil }
    let ending = text.dropFirst(digits.count)
    guard ending.isEmpty || digits.count < 3 && ["er", "st", "nd", "rd", "th"].contains(ending)
    else { return nil }
    return Int(digits)
  }

  /// The number of a month, 1 to 12, from its English or French name or from the beginning of it.
  ///
  /// Nil for a beginning of less than three letters, and for one that two months share: `juil` is
  /// July, `jui` may be June.
  private static func month(_ text: String) -> Int? {
    guard text.count >= 3 else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    var found: Set<Int> = []
    for language in Language.allCases {
      calendar.locale = Locale(identifier: language.rawValue)
      for (index, name) in calendar.monthSymbols.enumerated() where name.folded.hasPrefix(text) {
        found.insert(index + 1)
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// Two or three numbers between separators, one of which may end the text; nil for another text.
  private static func numbers(_ text: String, separator: Character) -> [Int]? {
    let parts = text.split(separator: separator)
    guard parts.count > 1, parts.count <= 3 else { return nil }
    let numbers = parts.compactMap { part in
      part.count <= 4 && part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    return numbers.count == parts.count ? numbers : nil
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> WrittenDate {
    let year = year < 100 ? year + 2000 : year
    return StudyDay(iso: String(format: "%04d-%02d-%02d", year, month, day)).map { .day($0) }
      ?? .noSuchDay
  }

  private static func dayFirst(_ numbers: [Int], _ today: StudyDay) -> WrittenDate {
    next(day: numbers[0], month: numbers[1], year: numbers.dropFirst(2).first, today)
  }

  /// The date; without a year, the next one after today.
  private static func next(day: Int, month: Int, year: Int?, _ today: StudyDay) -> WrittenDate {
    if let year { return Self.day(year, month, day) }
    let thisYear = Int(today.iso.prefix(4)) ?? 0
    // A leap day comes within eight years.
    let years = (thisYear...thisYear + 8).map { Self.day($0, month, day) }
    return years.first { if case .day(let day) = $0 { day > today } else { false } } ?? .noSuchDay
  }

  private static func inEitherOrder(
    _ numbers: [Int], _ today: StudyDay, _ language: Language
  ) -> WrittenDate {
    if numbers.count == 3, numbers[0] > 999 { return day(numbers[0], numbers[1], numbers[2]) }
    let dayFirst = dayFirst(numbers, today)
    guard language == .english else { return dayFirst }
    let year = numbers.dropFirst(2).first
    let monthFirst = next(day: numbers[1], month: numbers[0], year: year, today)
    switch (dayFirst, monthFirst) {
    case (.day(let one), .day(let other)) where one != other:
      return .ambiguous(dayFirst: one, monthFirst: other)
    case (.day, _): return dayFirst
    default: return monthFirst
    }
  }
}

extension Context {
  /// The day that an option names; throws the true reason when there is none.
  func day(_ text: String, of option: String) throws(Failure) -> StudyDay {
    switch WrittenDate(text, today: now.studyDay, language: language) {
    case .day(let day): return day
    case .noSuchDay: throw .badDate(option, text)
    case .ambiguous(let dayFirst, let monthFirst):
      throw .ambiguousDate(option, text, dayFirst: dayFirst, monthFirst: monthFirst)
    case .noDate: throw .noDate(option, text)
    }
  }
}
