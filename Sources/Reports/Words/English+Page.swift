import Flashcards

extension English {
  func title(_ day: StudyDay) -> String {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return "Termwise report, \(names[CivilDate(day).weekday]) \(date(day))"
  }

  func heading(of section: PageSection) -> String {
    switch section {
    case .learners: "Learners"
    case .team: "The team in figures"
    case .terms: "Terms remembered badly"
    case .flagged: "Flagged as unclear or wrong"
    case .glossaries: "Glossaries"
    case .trend: "Twelve weeks"
    case .onboarding: "Onboarding"
    case .rules: "How this report judges"
    case .definitions: "What the figures mean"
    case .source: "Where this report comes from"
    }
  }

  func labelled(_ label: String, _ value: String) -> String { "\(label): \(value)" }

  func date(_ day: StudyDay) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let date = CivilDate(day)
    return "\(date.day) \(names[date.month - 1]) \(date.year)"
  }

  func period(from start: StudyDay?, through end: StudyDay) -> String {
    start.map { "from \(date($0)) to \(date(end))" } ?? "until \(date(end))"
  }

  /// `a, b and c`.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  // MARK: Figures

  func passed(_ part: Int, of whole: Int) -> String { "passed \(part) of \(whole)" }

  func count(_ part: Int, of whole: Int) -> String { "\(part) of \(whole)" }

  func share(_ part: Int, of whole: Int) -> String {
    Rate.percent(part, of: whole).map(percent) ?? "–"
  }

  func percent(_ number: Int) -> String { "\(number)%" }

  func cell(_ rate: Rate) -> String { rate.of > 0 ? "\(told(rate)) (\(rate.of))" : "–" }

  func shortCell(_ rate: Rate) -> String {
    rate.of > 0 ? "\(rate.percent.map(percent) ?? "–") (\(rate.of))" : "–"
  }

  func columnTitle(of field: Field) -> String {
    switch field {
    case .coverage: "Seen"
    case .mastery: "Mastery"
    case .overdue: "Overdue"
    case .lastActiveWeek: "Active in week of"
    case .activeLearners: "Active"
    default: name(of: field)
    }
  }

  func sentence(_ rate: Rate) -> String {
    "\(told(rate)) (\(rate.of) \(rate.of == 1 ? "review" : "reviews"))"
  }

  private func told(_ rate: Rate) -> String { rate.percent.map(percent) ?? "not enough data" }

  func range(_ low: Int, _ high: Int) -> String { "\(low)% to \(high)%" }

  func difference(_ difference: Int) -> String {
    difference < 0 ? "−\(-difference)" : difference > 0 ? "+\(difference)" : "0"
  }

  func sentence(_ forms: AnswerForms) -> String {
    let parts = [
      ("typed", forms.typed), ("self-graded", forms.selfGraded), ("chosen", forms.chosen),
    ].filter { $0.1 > 0 }.map { "\(share($0.1, of: forms.count)) \($0.0)" }
    return parts.isEmpty ? "–" : parts.joined(separator: ", ")
  }

  func pile(_ cards: Int, days: Int) -> String {
    cards == 0 ? "0" : "\(cards) (\(self.days(days)))"
  }

  func days(_ count: Int) -> String { "\(count) \(count == 1 ? "day" : "days")" }

  var tooEarly: String { "too early" }

  var whyTooEarly: String {
    """
    Nothing can be mastered in the first \(Thresholds.firstWeeks) days, however well it goes: the \
    reviews of an entry come 1, 6 and at least 14 days apart before they are \
    \(Standing.masteryInterval) days apart or more, which is what mastered means.
    """
  }

  // MARK: Terms, glossaries and weeks

  var passed: String { "Passed" }
  var likelyRange: String { "Likely range" }

  func tooFewLearners(_ learners: Int) -> String {
    """
    This list needs \(Thresholds.termLearners) learners; there \
    \(learners == 1 ? "is 1" : "are \(learners)") here. It is there to find definitions to mend: \
    with fewer people it would tell who forgets what.
    """
  }

  var noWeakTerm: String { "No term was forgotten enough to be listed here." }

  var mendDefinitions: String {
    """
    Read these definitions again: what several people forget is more often badly explained than \
    badly learnt.
    """
  }

  func moreTerms(_ terms: Int) -> String { "And \(terms) more." }

  var lookAtFlags: String {
    "Learners find these definitions unclear or wrong, in their own words:"
  }

  func flagged(_ term: String, _ deck: String, _ words: [String]) -> String {
    let learners = words.count == 1 ? "1 learner" : "\(words.count) learners"
    return "\(term) (\(deck)), \(learners): "
      + words.map { "“\($0)”" }.joined(separator: "; ")
  }

  func furthestBehind(_ decks: [String], _ coverage: String) -> String {
    "Furthest behind: \(list(decks)), \(coverage) seen."
  }

  func version(_ version: GlossaryVersion) -> String {
    "version \(version.number) of \(date(version.day)) (\(version.digest))"
  }

  func changes(_ glossary: GlossaryFigures, since day: StudyDay) -> String {
    let parts = [
      ("added", glossary.added.count), ("changed", glossary.changed.count),
      ("retired", glossary.retired.count),
    ].filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    return parts.isEmpty
      ? "no entry changed since \(date(day))"
      : "entries changed since \(date(day)): \(list(parts))"
  }

  func onboardingPoint(_ point: Onboarding.Point) -> String {
    let snapshot = point.snapshot
    return """
      Day \(point.days): \(share(snapshot.seen, of: snapshot.entries)) seen, \
      \(share(snapshot.mastered, of: snapshot.entries)) mastered
      """
  }

  func onboarding(_ onboarding: Onboarding, learners: Int) -> String {
    let done = onboarding.weeksToBeDone.count
    let start = """
      Day \(onboarding.elapsedDays) since \(date(onboarding.dayZero)): \
      \(count(done, of: learners)) \(done == 1 ? "is" : "are") done
      """
    guard let median = onboarding.weeksToBeDone(quantile: 0.5) else { return start + "." }
    return start + ", half of them within \(median) \(median == 1 ? "week" : "weeks")."
  }
}
