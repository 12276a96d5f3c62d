import Flashcards

extension English {
  func shortDate(_ day: StudyDay) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let date = CivilDate(day)
    return "\(date.day) \(names[date.month - 1])"
  }

  func number(_ number: Int) -> String { number.grouped(by: ",") }

  var notEnoughData: String { "not enough data" }

  func reviews(_ count: Int) -> String { "\(number(count)) \(count == 1 ? "review" : "reviews")" }

  func count(_ part: String, of whole: String) -> String { "\(part) of \(whole)" }

  var peopleTable: String { "All glossaries together. The size of a sample stands in brackets." }
  var glossaryTable: String { "All learners together. The size of a sample stands in brackets." }
  var periodName: String { "Period" }

  var contents: String { "On this page" }

  func heading(of attention: Attention, people: Int) -> String {
    switch attention {
    case .wantsHelp: "Talk to them (\(people))"
    case .watch: "Keep an eye on them (\(people))"
    case .none: "The others (\(people))"
    }
  }

  func everybody(_ people: Int) -> String { people == 1 ? "One learner" : "All \(people)" }

  var whatToSay: String { "What to say" }
  var whatToSayToEach: String { "What to say to each of them" }

  func fact(_ reason: Reason) -> String {
    switch reason {
    case .need(.noAnswer(let monday)): "No answer since the week of \(shortDate(monday))"
    case .need(.neverBegan(let day)): "No answer since the start on \(shortDate(day))"
    case .need(.pile(let cards, let days)):
      "\(number(cards)) overdue cards: \(self.days(days)) of work"
    case .need(.forgetting(let rate)):
      """
      Remembers \(rate.percent.map(percent) ?? notEnoughData) of \(reviews(rate.of)), under \
      \(Thresholds.retentionPercent)%
      """
    case .need(.behindTarget(let target, let week?)):
      """
      At this pace done in the \(weekOf(week)), after the target date of \(shortDate(target))
      """
    case .need(.behindTarget(let target, nil)):
      "No new entry in four weeks: cannot be done by \(shortDate(target))"
    case .need(.missedTarget(let target)): "Not done by \(shortDate(target))"
    case .watch(.growingPile(let from, let to)):
      "Overdue cards have grown for \(Thresholds.growingWeeks) weeks, from \(from) to \(to)"
    case .watch(.nothingMastered):
      "Nothing mastered, over \(Thresholds.masteryExpected / 7) weeks after the first review"
    }
  }

  func saying(to person: Person) -> String {
    let sayings = person.reasons.map(saying).prefix(Self.sayingsAtMost)
    return "“\(sayings.isEmpty ? saying(person.all.status) : sayings.joined(separator: " "))”"
  }

  private func saying(_ reason: Reason) -> String {
    switch reason {
    case .need(.noAnswer):
      "The glossary has had to wait. What gets in the way of ten minutes a day?"
    case .need(.neverBegan): saying(.notBegun)
    case .need(.pile(_, let days)):
      """
      What has piled up is \(self.days(days)) of work. Take the time for it; \
      new cards can wait.
      """
    case .need(.forgetting):
      "Shall we go through the terms that do not stick, ten minutes together?"
    case .need(.behindTarget): "The date comes close. Ten minutes a day, or shall we move it?"
    case .need(.missedTarget): saying(.late)
    case .watch(.growingPile): "A little more piles up each week. Would a fixed time of day help?"
    case .watch(.nothingMastered): "Let us look together at what does not stick."
    }
  }

  private func saying(_ status: Status) -> String {
    switch status {
    case .notBegun: "Ten minutes are enough for a first session. When would suit you this week?"
    case .firstWeeks: "You have begun well. Nothing counts as mastered yet, and that is normal."
    case .inProgress: "It is going well: keep to your few minutes a day."
    case .done: "Well done. A few minutes a week are enough to keep it."
    case .late: "Which date would be realistic, and what do you need for it?"
    }
  }

  func weekOf(_ monday: StudyDay) -> String { "week of \(shortDate(monday))" }

  func heading(of chart: TrendChart) -> String {
    switch chart {
    case .progress: "How far the team is"
    case .retention: "What is remembered"
    case .activeLearners: "Who learnt each week"
    case .overdue: "What has piled up"
    }
  }

  var chartFigures: String { "The figures of this chart" }

  func describe(_ name: String, from first: String, to last: String) -> String {
    "\(name) from \(first) to \(last)."
  }

  func weeks(from first: StudyDay, to last: StudyDay) -> String {
    "Week by week, from the week of \(date(first)) to that of \(date(last))."
  }

  func sinceLastWeek(_ change: String) -> String { "\(change) since last Sunday" }
  func thisWeek(_ rate: String) -> String { "this week \(rate)" }
  func lastWeek(_ number: String) -> String { "last week \(number)" }

  func points(_ difference: Int) -> String {
    difference == 0
      ? "unchanged"
      : "\(self.difference(difference)) \(abs(difference) == 1 ? "point" : "points")"
  }

  func threshold(_ percent: String) -> String { "The dashed line is \(percent)." }

  func title(of sheet: ReportSheet) -> String {
    switch sheet {
    case .overview: "Overview"
    case .learners: "Learners"
    case .glossaries: "Glossaries"
    case .terms: "Terms"
    case .weeks: "Weeks"
    case .definitions: "Definitions"
    }
  }

  var name: String { "Name" }
  var meaning: String { "Meaning" }
}
