/// A token of a number format's code.
enum FormatToken {
  /// Text shown as it is.
  case literal(String)
  /// A part of a date or time: the letter and its number of repetitions.
  case field(Character, Int)
  /// Hours, minutes or seconds that count beyond 24 or 60: `[h]`.
  case elapsed(Character, Int)
  /// `AM/PM`
  case halfOfDay
  /// `0`, `#` or `?`
  case digit(Character)
  case point
  case comma
  case percent
  /// A token that is not supported.
  case unknown

  var isDateField: Bool {
    switch self {
    case .field, .elapsed, .halfOfDay: true
    default: false
    }
  }

  /// The longest code read; Excel allows no longer one.
  private static let codeLimit = 255

  /// The tokens of a code's sections, which semicolons separate; none for `General`.
  static func sections(of code: String) -> [[FormatToken]] {
    if code.lowercased() == "general" || code.utf8.count > codeLimit { return [] }
    var scanner = FormatScanner(code)
    return scanner.sections()
  }
}

private struct FormatScanner {
  private var rest: Substring

  init(_ code: String) { rest = code[...] }

  mutating func sections() -> [[FormatToken]] {
    var sections: [[FormatToken]] = [[]]
    while let sign = rest.first {
      if sign == ";" {
        rest.removeFirst()
        sections.append([])
      } else if let token = nextToken(sign) {
        sections[sections.count - 1].append(token)
      }
    }
    return sections
  }

  private mutating func nextToken(_ sign: Character) -> FormatToken? {
    if rest.lowercased().hasPrefix("general") {
      rest.removeFirst(7)
      return .unknown
    }
    for halves in ["am/pm", "a/p"] where rest.lowercased().hasPrefix(halves) {
      rest.removeFirst(halves.count)
      return .halfOfDay
    }
    rest.removeFirst()
    switch sign {
    case "\"": return .literal(take(upTo: "\""))
    case "\\": return rest.popFirst().map { .literal(String($0)) }
    // A space as wide as the next character, or a character that fills the column.
    case "_", "*":
      _ = rest.popFirst()
      return nil
    case "[": return bracket(take(upTo: "]"))
    case "0", "#", "?": return .digit(sign)
    case ".": return .point
    case ",": return .comma
    case "%": return .percent
    case "y", "m", "d", "h", "s", "Y", "M", "D", "H", "S": return field(sign)
    case " ", "-", "/", ":", "+", "(", ")", "$", "€", "£", "¥", "!", "&", "'", "~", "{", "}", "<",
      ">", "=", "^", "\u{A0}", "\u{202F}":
      return .literal(String(sign))
    default: return .unknown
    }
  }

  private mutating func field(_ sign: Character) -> FormatToken {
    let letter = Character(sign.lowercased())
    let count = rest.prefix { $0.lowercased() == sign.lowercased() }.count
    rest.removeFirst(count)
    return .field(letter, count + 1)
  }

  private mutating func take(upTo end: Character) -> String {
    let text = rest.prefix { $0 != end }
    rest = rest[text.endIndex...].dropFirst()
    return String(text)
  }

  private func bracket(_ content: String) -> FormatToken? {
    let letters = Set(content.lowercased())
    if letters.count == 1, let letter = letters.first, "hms".contains(letter) {
      return .elapsed(letter, content.count)
    }
    if content.hasPrefix("$") {
      // `[$€-407]` is a currency, `[$-407]` only a language. -F800 and -F400 are date formats of
      // the user's system.
      let currency = content.dropFirst().prefix { $0 != "-" }
      if currency.isEmpty { return content.uppercased().contains("-F") ? .unknown : nil }
      return .literal(String(currency))
    }
    // A condition such as `[>100]` is not supported; a colour has no effect on the text.
    return content.contains { "<>=".contains($0) } ? .unknown : nil
  }
}
