/// Something that the program remembers for a learner: the values that it may have, and the one that
/// it has until the learner sets another.
///
/// To add a setting, give it a ``Name`` and a line in ``all``; the parameterised tests then check it,
/// and every language must have words for it.
public struct Setting: Hashable, Sendable {
  /// The names of the settings; the words are in learners' logs and never change.
  public enum Name: String, CaseIterable, Sendable {
    /// The most new cards in a study day.
    case newCards = "new"
    /// The time limit of a review in minutes, which also bounds the due cards of a day; 0 for none.
    case minutes
    /// The language of sentences.
    case language
    /// Whether screens have colours.
    case color
    /// How an expansion is answered when an acronym is shown.
    case expansions
    /// How an acronym is answered when its expansion is shown.
    case acronyms
    /// How a term is answered when its definition is shown.
    case terms
    /// How a definition is answered when its term is shown.
    case definitions
    /// The hour at which a study day begins.
    case dayStart = "day-start"
    /// Whether a shared database keeps the learner's instants, durations and typed answers.
    case times
  }

  /// The values that a setting may have.
  public enum Values: Hashable, Sendable {
    /// One of some words.
    case words([String])
    /// A whole number.
    case numbers(ClosedRange<Int>)
  }

  /// The setting's name.
  public let name: Name
  /// The values that it may have.
  public let values: Values
  /// The value that it has until the learner sets another.
  public let usual: String

  private init(_ name: Name, _ values: Values, usual: String) {
    self.name = name
    self.values = values
    self.usual = usual
  }

  /// All settings, in the order in which they are listed.
  public static let all: [Setting] = [
    Setting(.newCards, .numbers(0...1000), usual: "20"),
    Setting(.minutes, .numbers(0...1440), usual: "15"),
    Setting(.language, .words([automatic] + Language.allCases.map(\.rawValue)), usual: automatic),
    Setting(.color, .words([automatic, "always", "never"]), usual: automatic),
    Setting(.expansions, .words([typed, byOneself]), usual: typed),
    Setting(.acronyms, .words([typed, byOneself]), usual: typed),
    Setting(.terms, .words([typed, byOneself]), usual: typed),
    Setting(.definitions, .words([typed, byOneself]), usual: byOneself),
    // After noon, most of a day would have the date of the day before.
    Setting(.dayStart, .numbers(0...12), usual: "4"),
    Setting(.times, .words([on, off]), usual: off),
  ]

  /// The setting of a name as people type it; nil when there is none.
  ///
  ///     Setting(named: "Day-Start")?.name  // .dayStart
  public init?(named text: String) {
    guard let setting = Self.all.first(where: { $0.name.rawValue == text.lowercased() }) else {
      return nil
    }
    self = setting
  }

  /// The setting of a name.
  public static func named(_ name: Name) -> Setting {
    // ``all`` has every name, which a test checks.
    all.first { $0.name == name } ?? Setting(name, .words([]), usual: "")
  }

  /// The value that a text says, as it is logged; nil when it is not allowed.
  ///
  /// An hour may be written as on a clock: `05:00`, `5h`.
  public func value(_ text: String) -> String? {
    let text = text.lowercased()
    switch values {
    case .words(let words): return words.contains(text) ? text : nil
    case .numbers(let range):
      let end = name == .dayStart ? [":00", "h00", "h"].first(where: text.hasSuffix) : nil
      let digits = text.dropLast(end?.count ?? 0)
      guard digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(digits),
        range.contains(number)
      else { return nil }
      return String(number)
    }
  }
}

extension Setting {
  /// The word that goes back to the default; no setting has it as a value.
  public static let backToDefault = "default"
  /// The value of a setting that the surroundings decide.
  public static let automatic = "auto"
  /// The value of a card that is answered by typing.
  public static let typed = "typed"
  /// The value of a card that the learner answers silently, and grades.
  public static let byOneself = "self"
  /// The value of a setting that is on.
  public static let on = "on"
  /// The value of a setting that is off.
  public static let off = "off"
}
