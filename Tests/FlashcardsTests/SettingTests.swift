import Testing

@testable import Flashcards

/// Laws of all settings; a new line in ``Setting/all`` is tested here.
@Suite struct `Settings` {
  private let noon = Moment(milliseconds: 1_795_262_400_000, utcOffset: 60)

  /// What is remembered after decisions, in the order of the log.
  private func remembered(_ decisions: Decision...) -> LearnerSettings {
    LearnerSettings(
      decisions.compactMap(\.payload).map { fields in
        SettingDecision(
          name: fields["name"] ?? "", value: fields["value"] ?? "",
          from: fields["from"].flatMap { Int($0) }.map(StudyDay.init(number:)))
      })
  }

  @Test func `each name has one setting, and is spelt for a log`() {
    #expect(Setting.all.map(\.name) == Setting.Name.allCases)
    for name in Setting.Name.allCases.map(\.rawValue) {
      #expect(name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
    }
  }

  @Test func `every name and word that logs hold since a release is still there`() {
    let released = [
      "new": "0", "minutes": "1440", "language": "fr", "color": "never", "expansions": "self",
      "acronyms": "typed", "terms": "self", "definitions": "typed", "day-start": "12",
      "times": "on",
    ]
    for (name, value) in released { #expect(Setting(named: name)?.value(value) == value) }
  }

  @Test(arguments: Setting.all)
  func `what was never set is the default, which is a value`(setting: Setting) {
    #expect(setting.value(setting.usual) == setting.usual)
    #expect(LearnerSettings()[setting.name] == setting.usual)
    #expect(LearnerSettings().isDefault(setting.name))
  }

  @Test(arguments: Setting.all)
  func `every value comes back as it was set, and changes nothing else`(setting: Setting) {
    for value in setting.samples {
      #expect(setting.value(value) == value)
      #expect(setting.value(value.uppercased()) == value)
      let settings = remembered(.setting(setting.name, value, at: noon))
      #expect(settings[setting.name] == value)
      #expect(!settings.isDefault(setting.name))
      for other in Setting.all where other != setting { #expect(settings.isDefault(other.name)) }
    }
  }

  @Test(arguments: Setting.all)
  func `another decision undoes one, and default undoes all`(setting: Setting) {
    let samples = setting.samples
    for (one, other) in zip(samples, samples.dropFirst()) {
      let (set, again) = (
        Decision.setting(setting.name, one, at: noon),
        Decision.setting(setting.name, other, at: noon)
      )
      #expect(remembered(set, again)[setting.name] == other)
      let back = remembered(set, again, .setting(setting.name, nil, at: noon))
      #expect(back[setting.name] == setting.usual)
      #expect(back.isDefault(setting.name))
    }
  }

  @Test(arguments: Setting.all)
  func `what is no value is refused`(setting: Setting) {
    let texts = [
      "", " ", "x", "-1", "+1", "1.5", "1,5", "٣", "99999999999999999999", "1441", "on off",
      Setting.backToDefault, ":00", "h", "on\n",
    ]
    for text in texts { #expect(setting.value(text) == nil, "\(text)") }
  }

  @Test(arguments: Setting.all)
  func `what a newer program wrote leaves the value that was there`(setting: Setting) {
    let value = setting.samples[0]
    let settings = LearnerSettings([
      SettingDecision(name: setting.name.rawValue, value: value),
      SettingDecision(name: setting.name.rawValue, value: "of tomorrow"),
      SettingDecision(name: "of tomorrow", value: value),
    ])
    #expect(settings[setting.name] == value)
  }

  @Test func `numbers are written without leading noughts, hours as on a clock too`() {
    #expect(Setting.named(.newCards).value("007") == "7")
    for text in ["5", "05", "05:00", "5:00", "5h", "5h00"] {
      #expect(Setting.named(.dayStart).value(text) == "5")
    }
    #expect(Setting.named(.minutes).value("5h") == nil)
  }

  @Test func `a day's due cards are those that the minutes hold`() {
    #expect(LearnerSettings().limits == StudyLimits())
    let short = remembered(.setting(.minutes, "5", at: noon)).limits
    #expect((short.minutes, short.dueCards) == (5, 30))
    let endless = remembered(.setting(.minutes, "0", at: noon)).limits
    #expect((endless.minutes, endless.dueCards) == (nil, 90))
  }

  @Test func `the queue asks each side as it was set`() {
    let entry = Entry(
      term: "Net Promoter Score", acronym: "NPS", expansion: "Net Promoter Score",
      definition: "Ten.")
    let study = StudyEntry(
      id: EntryID(deck: "d", key: "nps", sense: ""), entry: entry, schedules: [:])
    let queue = StudyQueue(due: study.cards)
    let usual = queue.asked(by: LearnerSettings()).due.map(\.question)
    #expect(usual == queue.due.map(\.question))
    let turned = remembered(
      .setting(.acronyms, Setting.byOneself, at: noon),
      .setting(.definitions, Setting.typed, at: noon))
    for question in queue.asked(by: turned).due.map(\.question) {
      #expect(question.isTyped == (question.asked != .acronym), "\(question.asked)")
      #expect((question.key != nil) == [.expansion, .term].contains(question.asked))
    }
  }
}

extension Setting {
  /// Values of the setting: all words, or the ends of the range and a number between.
  var samples: [String] {
    switch values {
    case .words(let words): words
    case .numbers(let range): [range.lowerBound, range.upperBound, 7].map(String.init)
    }
  }
}
