import Flashcards

extension English {
  func title(_ day: StudyDay) -> String {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return "Termwise report, \(names[CivilDate(day).weekday]) \(date(day))"
  }

  func heading(of section: PageSection) -> String {
    switch section {
    case .firstWeeks: "First weeks"
    case .learners: "Learners"
    case .figures: "Figures"
    case .terms: "Terms nobody remembers"
    case .decks: "Glossaries"
    case .judgements: "How this page judges"
    case .definitions: "What the figures mean"
    case .source: "Where this page comes from"
    }
  }

  func labelled(_ label: String, _ value: String) -> String { "\(label): \(value)" }

  /// `7 December 2026`.
  func date(_ day: StudyDay) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let date = CivilDate(day)
    return "\(date.day) \(names[date.month - 1]) \(date.year)"
  }

  /// `a, b and c`.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  // MARK: Figures

  func count(_ part: Int, of whole: Int) -> String { "\(part) of \(whole)" }

  func share(_ part: Int, of whole: Int) -> String {
    Rate.percent(part, of: whole).map { "\($0)%" } ?? "–"
  }

  func cell(_ rate: Rate) -> String { rate.of > 0 ? "\(told(rate)) (\(rate.of))" : "–" }

  func sentence(_ rate: Rate) -> String {
    "\(told(rate)) (\(rate.of) \(rate.of == 1 ? "review" : "reviews"))"
  }

  private func told(_ rate: Rate) -> String {
    rate.percent.map { "\($0)%" } ?? "not enough data"
  }

  func range(_ low: Int, _ high: Int) -> String { "\(low)% to \(high)%" }

  func coverage(_ seen: Int, of entries: Int, isTeam: Bool) -> String {
    let each = isTeam ? ", counted once per learner" : ""
    return "\(share(seen, of: entries)) (\(count(seen, of: entries)) entries seen\(each))"
  }

  func mastered(_ mastered: Int, of entries: Int, tooEarlyFor learners: Int) -> String {
    let figure = "\(share(mastered, of: entries)) (\(count(mastered, of: entries)) entries)"
    let people = learners == 1 ? "1 learner" : "\(learners) learners"
    return figure + (learners > 0 ? ", too early for \(people)" : "")
  }

  var tooEarly: String { "too early" }

  // MARK: Terms and decks

  var term: String { "Term" }
  var passed: String { "Passed" }
  var likelyRange: String { "Likely range" }

  func tooFewLearners(_ learners: Int) -> String {
    """
    This list needs \(Thresholds.termLearners) learners, and \(Thresholds.termReviews) reviews of a \
    term by \(Thresholds.termLearners) of them; there \
    \(learners == 1 ? "is 1 learner" : "are \(learners) learners") here. It is there to find \
    definitions to mend: with fewer people it would tell who forgets what.
    """
  }

  var noTermMeasured: String {
    """
    No term has \(Thresholds.termReviews) reviews by \(Thresholds.termLearners) learners yet, first \
    meetings left out.
    """
  }

  func noHardTerm(of measured: Int) -> String {
    """
    None of the terms with enough reviews (\(measured)) is surely remembered less than \
    \(Thresholds.retentionPercent)% of the time.
    """
  }

  var mendDefinitions: String {
    """
    Read these definitions again: what several people forget is more often badly explained than \
    badly learnt.
    """
  }

  func moreTerms(_ terms: Int) -> String { "And \(terms) more." }

  var begunBy: String { "Begun by" }

  func furthestBehind(_ decks: [String], _ coverage: String) -> String {
    "Furthest behind: \(list(decks)), \(coverage) seen."
  }

  // MARK: What it means

  var thresholds: [String] {
    [
      """
      First weeks, or too early: fewer than \(Thresholds.firstWeeks) days since the first review (in \
      the row of a glossary: since the first one in it).
      """,
      """
      Needs help: no answer in the last \(Thresholds.idleWorkingDays) working days (Monday to \
      Friday; the days of a pause are left out), or more than \(Thresholds.overdueCards) overdue \
      cards (two days of \(StudyLimits.dueCardsADay)), or a retention under \
      \(Thresholds.retentionPercent)% on at least \(Rate.enough) reviews.
      """,
      """
      Terms nobody remembers: at least \(Thresholds.termReviews) reviews, first meetings left out, \
      by at least \(Thresholds.termLearners) learners, and all of the likely range under \
      \(Thresholds.retentionPercent)%; the true share lies in that range with a confidence of 95% \
      (Wilson’s interval).
      """,
      """
      Percentages are rounded down, to 1% at least: 100% means all, 0% none. The size of the sample \
      stands in brackets.
      """,
    ]
  }

  var privacy: String {
    """
    Made from study days, pauses and grades alone: no clock times, no speed, no typed text. When \
    somebody studied is told by the week, and nobody is ranked.
    """
  }
}
