import Flashcards

// Sentences about learners.

extension English {
  // MARK: The verdict

  var noDeck: String {
    "There is nothing to learn yet. Import a glossary first: termwise import FILE"
  }

  var nobodyHasBegun: String {
    "Nobody has begun: ask for a first session of ten minutes, with the command termwise."
  }

  func talk(to learners: [String]) -> String {
    "Have a word with \(people(learners)): the reasons are under “\(heading(of: .learners))”."
  }

  func verdict(on learner: String, _ status: Status) -> String {
    switch status {
    case .needsHelp: "Have a word with \(learner)."
    case .notBegun: "Ask \(learner) to begin."
    case .firstWeeks: "\(learner) is in the first weeks: nothing is needed from you yet."
    case .onTrack: "\(learner) is on track: nothing is needed from you this week."
    }
  }

  func askToBegin(_ learners: [String]) -> String {
    "Ask \(people(learners)) to begin; nobody else needs anything."
  }

  var allIsWell: String { "Nobody needs help: nothing is needed from you this week." }

  func tally(_ tally: [(status: Status, learners: Int)], of learners: Int) -> String {
    let parts = tally.map { status, count in
      switch status {
      case .needsHelp: "\(count) \(count == 1 ? "needs" : "need") help"
      case .notBegun: "\(count) \(count == 1 ? "has" : "have") not begun"
      case .firstWeeks: "\(count) \(count == 1 ? "is" : "are") in their first weeks"
      case .onTrack: "\(count) \(count == 1 ? "is" : "are") on track"
      }
    }
    return "Of \(learners) learners, \(list(parts))."
  }

  private func people(_ names: [String]) -> String {
    names.count > Self.namesAtMost ? "\(names.count) learners" : list(names)
  }

  // MARK: Learners

  var learners: String { "Learners" }

  var whyFirstWeeks: String {
    """
    Nothing can be mastered in the first \(Thresholds.firstWeeks) days, however well it goes: the \
    reviews of an entry come 1, 6 and at least 14 days apart before they are \
    \(Standing.masteryInterval) days apart or more, which is what mastered means. Until then, \
    coverage and the first-try rate say how it goes.
    """
  }

  func status(_ status: Status) -> String {
    switch status {
    case .needsHelp: "needs help"
    case .notBegun: "no reviews yet"
    case .firstWeeks: "first weeks"
    case .onTrack: "on track"
    }
  }

  var askForFirstSitting: String { "Ask for a first session of ten minutes." }

  func beginnings(_ figures: Figures) -> String {
    "\(seen(figures)), first-try rate: \(sentence(figures.firstTry))."
  }

  func progress(_ figures: Figures) -> String {
    """
    \(seen(figures)), \(figures.mastered) mastered, retention: \(sentence(figures.retention)), \
    active in \(count(figures.activeWeeks, of: figures.weeks)) weeks.
    """
  }

  private func seen(_ figures: Figures) -> String {
    """
    \(count(figures.seen, of: figures.entries)) entries seen \
    (\(share(figures.seen, of: figures.entries)))
    """
  }

  func masteryFrom(weekOf monday: StudyDay) -> String {
    "Mastery can show from the week of \(date(monday))."
  }

  func reason(_ need: Need) -> String {
    switch need {
    case .noAnswer(let monday):
      """
      No answer for more than a week, the last in the week of \(date(monday)): ask what stands in \
      the way.
      """
    case .pile(let cards):
      """
      \(cards) overdue cards, \(StudyLimits.days(forPile: cards)) days of work: they need time for \
      it, and new cards wait meanwhile.
      """
    case .forgetting(let rate):
      """
      Retention \(sentence(rate)), under \(Thresholds.retentionPercent)%: ask which definitions are \
      hard to understand.
      """
    }
  }
}
