/// A learner's decision about a setting, as the log has it.
public struct SettingDecision: Hashable, Sendable {
  /// The setting's name; a newer program may have written one that this program does not know.
  public let name: String
  /// The value, or ``Setting/backToDefault``.
  public let value: String
  /// The study day from which the value holds; nil when it holds at once.
  public let from: StudyDay?

  /// A decision made of its parts.
  public init(name: String, value: String, from: StudyDay? = nil) {
    self.name = name
    self.value = value
    self.from = from
  }
}

/// What is remembered for one learner: a value for each setting.
public struct LearnerSettings: Hashable, Sendable {
  private var chosen: [Setting.Name: String] = [:]
  /// From which hour on a study day begins, today and from some day on.
  public private(set) var dayStart = DayStart.usual

  /// The settings of a learner who decided nothing.
  public init() {}

  /// The settings after decisions in the order of the log.
  ///
  /// A decision that this program does not understand leaves the value that was there.
  public init(_ decisions: some Sequence<SettingDecision>) {
    for decision in decisions { take(decision) }
  }

  private mutating func take(_ decision: SettingDecision) {
    guard let setting = Setting(named: decision.name) else { return }
    let isDefault = decision.value == Setting.backToDefault
    guard let value = isDefault ? setting.usual : setting.value(decision.value) else { return }
    chosen[setting.name] = isDefault ? nil : value
    if setting.name == .dayStart, let hour = Int(value) {
      dayStart.change(to: hour, from: decision.from)
    }
  }

  /// The value of a setting.
  public subscript(name: Setting.Name) -> String { chosen[name] ?? Setting.named(name).usual }

  /// Whether the learner never set it, or went back to the default.
  public func isDefault(_ name: Setting.Name) -> Bool { chosen[name] == nil }
}

extension LearnerSettings {
  /// The language that the learner set; nil when the surroundings decide.
  public var language: Language? { Language(rawValue: self[.language]) }

  /// How much the learner studies in a day and a sitting.
  public var limits: StudyLimits {
    let minutes = number(.minutes)
    return StudyLimits(
      newCards: number(.newCards), minutes: minutes == 0 ? nil : minutes,
      dueCards: StudyLimits.dueCards(inMinutes: minutes))
  }

  /// Whether a side of an entry is answered by typing when it is asked for.
  public func isTyped(_ asked: Aspect) -> Bool {
    let name: Setting.Name =
      switch asked {
      case .term: .terms
      case .definition: .definitions
      case .acronym: .acronyms
      case .expansion: .expansions
      }
    return self[name] == Setting.typed
  }

  private func number(_ name: Setting.Name) -> Int { Int(self[name]) ?? 0 }
}
