import Foundation

/// A workbook's number format: `0.00`, `0%`, `dd/mm/yyyy`.
///
///     NumberFormat(code: "0.0 %").text(of: 0.125, startsIn1904: false)   // "12.5 %"
///
/// Thousands are not separated and months are not named, because both depend on the user's country.
/// Dates that depend on it are written as in ISO 8601; unsupported formats are shown as General.
struct NumberFormat {
  private enum Form {
    case general
    case number(NumberPattern)
    case date([FormatToken])
  }

  /// The forms for positive, negative and zero numbers; a single form applies to all numbers.
  private let forms: [Form]

  /// The format of numbers without one.
  static let general = NumberFormat(code: "General")

  init(code: String) {
    let sections = FormatToken.sections(of: code).prefix(3)
    forms = sections.map { section in
      if section.contains(where: \.isDateField) { return .date(section.dateTokens) }
      return NumberPattern(section).map(Form.number) ?? .general
    }
  }

  /// Creates the format that Excel predefines under `number` (9 is `0%`); nil if there is none.
  init?(builtIn number: Int) {
    guard let code = Self.builtIn[number] else { return nil }
    self.init(code: code)
  }

  /// Whether the format is General, which shows whole numbers as their digits.
  var isGeneral: Bool {
    if case .general? = forms.first { return forms.count == 1 }
    return forms.isEmpty
  }

  /// The number as the workbook shows it.
  func text(of number: Double, startsIn1904: Bool) -> String {
    guard number.isFinite else { return "" }
    let hasNegativeForm = number < 0 && forms.count > 1
    let form = number == 0 && forms.count > 2 ? forms[2] : hasNegativeForm ? forms[1] : forms.first
    switch form {
    case .number(let pattern)?:
      return pattern.text(of: hasNegativeForm ? -number : number)
    case .date(let tokens)?:
      guard let date = CellDate(number, startsIn1904: startsIn1904) else { break }
      return tokens.text(of: date)
    case .general?, nil: break
    }
    return Self.generalText(of: number)
  }

  /// A number with as many digits as it needs: whole numbers in full, others with ten significant
  /// digits.
  static func generalText(of number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return String(format: "%.10g", number)
  }

  private static let builtIn: [Int: String] = {
    var codes = [
      0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
      11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "yyyy-mm-dd", 15: "yyyy-mm-dd",
      16: "yyyy-mm-dd", 17: "yyyy-mm", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
      21: "h:mm:ss", 22: "yyyy-mm-dd hh:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00",
      40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss",
      46: "[h]:mm:ss", 47: "mm:ss", 48: "##0.0E+0", 49: "@",
    ]
    // These numbers are date formats in East Asian versions.
    for number in Array(27...36) + Array(50...58) { codes[number] = "yyyy-mm-dd" }
    return codes
  }()
}

/// The pattern of digits in a section.
private struct NumberPattern {
  private var prefix = ""
  private var suffix = ""
  private var wholeCount = 0
  private var leastDecimals = 0
  private var mostDecimals = 0
  private var factor = 1.0
  private var hasDigits = false

  /// Reads a section; nil if it contains unsupported signs.
  init?(_ section: [FormatToken]) {
    var (hasPoint, hasEnded, commaCount) = (false, false, 0)
    for token in section {
      switch token {
      case .literal(let text):
        if hasDigits { suffix += text } else { prefix += text }
        hasEnded = hasDigits
      case .digit(let sign):
        // Digits in several groups are telephone numbers and the like, so show the number as
        // General.
        guard !hasEnded else { return nil }
        (hasDigits, commaCount) = (true, 0)
        if hasPoint {
          mostDecimals += 1
          if sign == "0" { leastDecimals = mostDecimals }
        } else if sign == "0" {
          wholeCount += 1
        }
      case .point:
        guard !hasPoint, !hasEnded else { return nil }
        (hasPoint, hasDigits) = (true, true)
        factor /= power(commaCount)
        commaCount = 0
      case .comma: commaCount += 1
      case .percent:
        factor *= 100
        if hasDigits { suffix += "%" } else { prefix += "%" }
      case .field, .elapsed, .halfOfDay, .unknown: return nil
      }
    }
    factor /= power(commaCount)
    guard mostDecimals <= 30, wholeCount <= 30 else { return nil }
  }

  /// Each comma after the digits divides the number by a thousand.
  private func power(_ count: Int) -> Double { pow(1000, Double(min(count, 10))) }

  func text(of number: Double) -> String {
    guard hasDigits else { return (number < 0 ? "-" : "") + prefix + suffix }
    var digits = String(format: "%.\(mostDecimals)f", abs(number * factor))
    if mostDecimals > leastDecimals {
      var surplus = mostDecimals - leastDecimals
      while surplus > 0, digits.last == "0" {
        digits.removeLast()
        surplus -= 1
      }
      if digits.last == "." { digits.removeLast() }
    }
    let whole = digits.prefix { $0 != "." }.count
    let padding = String(repeating: "0", count: max(wholeCount - whole, 0))
    let isZero = !digits.contains { ("1"..."9").contains($0) }
    return (number < 0 && !isZero ? "-" : "") + prefix + padding + digits + suffix
  }
}

extension [FormatToken] {
  /// The tokens of a date; those of ISO 8601 if its form depends on a language.
  fileprivate var dateTokens: [FormatToken] {
    let isKnown = allSatisfy {
      switch $0 {
      case .field(let letter, let count): letter == "y" || count <= 2
      case .digit, .percent, .unknown, .comma: false
      default: true
      }
    }
    return isKnown ? withMinutes : isoTokens
  }

  /// Turns months into minutes: `m` after hours or before seconds means minutes.
  private var withMinutes: [FormatToken] {
    var tokens = self
    var isAfterHour = false
    for index in indices {
      switch self[index] {
      case .field("h", _), .elapsed("h", _): isAfterHour = true
      case .field("m", let count):
        let next = self[(index + 1)...].first { $0.isDateField }
        let isBeforeSecond = if case .field("s", _)? = next { true } else { false }
        if isAfterHour || isBeforeSecond { tokens[index] = .field("n", count) }
        isAfterHour = false
      case .field, .elapsed: isAfterHour = false
      default: break
      }
    }
    return tokens
  }

  private var isoTokens: [FormatToken] {
    let letters = Set(compactMap { if case .field(let letter, _) = $0 { letter } else { nil } })
    let date: [FormatToken] = [
      .field("y", 4), .literal("-"), .field("m", 2), .literal("-"), .field("d", 2),
    ]
    let time: [FormatToken] = [.field("h", 2), .literal(":"), .field("n", 2)]
    guard letters.contains("h") || letters.contains("s") else { return date }
    return letters.isDisjoint(with: ["y", "d"]) ? time : date + [.literal(" ")] + time
  }

  /// Writes a date with these tokens.
  fileprivate func text(of date: CellDate) -> String {
    let hasHalves = contains { if case .halfOfDay = $0 { true } else { false } }
    return reduce(into: "") { text, token in
      switch token {
      case .literal(let literal): text += literal
      case .field(let letter, let count):
        text += date.field(letter, count: count, hasHalves: hasHalves)
      case .elapsed(let letter, let count): text += date.elapsed(letter, count: count)
      case .halfOfDay: text += date.hour < 12 ? "AM" : "PM"
      case .point: text += "."
      case .digit, .comma, .percent, .unknown: break
      }
    }
  }
}

extension CellDate {
  fileprivate func field(_ letter: Character, count: Int, hasHalves: Bool) -> String {
    switch letter {
    case "y": count <= 2 ? padded(year % 100, 2) : padded(year, 4)
    case "m": padded(month, count)
    case "d": padded(day, count)
    case "h": padded(hasHalves ? (hour + 11) % 12 + 1 : hour, count)
    case "n": padded(minute, count)
    default: padded(second, count)
    }
  }

  fileprivate func elapsed(_ letter: Character, count: Int) -> String {
    switch letter {
    case "h": padded(totalSeconds / 3600, count)
    case "m": padded(totalSeconds / 60, count)
    default: padded(totalSeconds, count)
    }
  }

  private func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(min(count, 4) - digits.count, 0)) + digits
  }
}
