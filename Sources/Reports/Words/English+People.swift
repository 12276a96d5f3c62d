import Flashcards

// Sentences about learners.

extension English {
  // MARK: The verdict

  func verdict(_ verdict: Verdict, name: (Person) -> String) -> String {
    switch verdict {
    case .noDeck:
      "There is nothing to learn yet. Import a glossary first: termwise import FILE"
    case .nobodyHasBegun:
      "Nobody has begun: ask for a first session of ten minutes, with the command termwise."
    case .onePerson(let person): self.verdict(on: name(person), person)
    case .talk(let people): "Talk to \(names(people, name))."
    case .askToBegin(let people):
      "Ask \(names(people, name)) to begin; nobody else needs anything."
    case .watch(let people): "Nobody wants help. Keep an eye on \(names(people, name))."
    case .allAreDone: "Everybody is done: nothing needs doing."
    case .allIsWell: "Nobody wants help: nothing needs doing."
    }
  }

  private func verdict(on name: String, _ person: Person) -> String {
    switch (person.attention, person.all.status) {
    case (.wantsHelp, _): "Talk to \(name)."
    case (.watch, _): "Keep an eye on \(name)."
    case (.none, .notBegun): "Ask \(name) to begin."
    case (.none, .firstWeeks):
      "\(name) is in the first weeks: nothing needs doing yet."
    case (.none, .done): "\(name) is done: nothing needs doing."
    case (.none, .inProgress), (.none, .late):
      "\(name) is getting on well: nothing needs doing."
    }
  }

  func sentence(_ tally: PeopleTally) -> String {
    var parts: [String] = []
    if tally.wantHelp > 0 {
      parts.append("\(tally.wantHelp) \(tally.wantHelp == 1 ? "wants" : "want") help")
    }
    if tally.watched > 0 { parts.append("\(tally.watched) \(are(tally.watched)) to be watched") }
    parts += tally.others.map { status, count in
      switch status {
      case .notBegun: "\(count) \(count == 1 ? "has" : "have") not begun"
      case .firstWeeks: "\(count) \(are(count)) in their first weeks"
      case .inProgress: "\(count) \(are(count)) getting on well"
      case .done: "\(count) \(are(count)) done"
      case .late: "\(count) \(are(count)) late"
      }
    }
    return "Of \(tally.learners) learners, \(list(parts))."
  }

  private func are(_ count: Int) -> String { count == 1 ? "is" : "are" }

  private func names(_ people: [Person], _ name: (Person) -> String) -> String {
    people.count > Self.namesAtMost ? "\(people.count) learners" : list(people.map(name))
  }

  // MARK: One learner

  func name(of attention: Attention) -> String {
    switch attention {
    case .wantsHelp: "wants help"
    case .watch: "watch"
    case .none: "nothing to report"
    }
  }

  func status(_ status: Status) -> String {
    switch status {
    case .notBegun: "not begun"
    case .firstWeeks: "first weeks"
    case .inProgress: "in progress"
    case .done: "done"
    case .late: "late"
    }
  }

  func name(of state: TargetStanding.State) -> String {
    switch state {
    case .reached: "reached"
    case .onCourse: "possible"
    case .behind: "at risk"
    case .missed: "missed"
    }
  }

  func need(_ need: Need) -> String {
    switch need {
    case .noAnswer(let monday):
      """
      No answer for more than a week, the last in the week of \(date(monday)): ask what stands in \
      the way.
      """
    case .neverBegan(let day):
      "No answer since the start on \(date(day)): ask for a first session of ten minutes."
    case .pile(let cards, let days):
      """
      \(cards) overdue cards, \(self.days(days)) of work: they need time for \
      it, and new cards wait meanwhile.
      """
    case .forgetting(let rate):
      """
      Retention \(sentence(rate)) over \(Thresholds.trendWeeks) weeks, under \
      \(Thresholds.retentionPercent)%: ask which definitions are hard to understand.
      """
    case .behindTarget(let target, let week): behind(target, week)
    case .missedTarget(let target): missed(target)
    }
  }

  private func behind(_ target: StudyDay, _ week: StudyDay?) -> String {
    guard let week else {
      return """
        Began no new entry in the last four weeks and cannot be done by \(date(target)): agree on ten \
        minutes a day, or on another date.
        """
    }
    return """
      At the pace of the last four weeks, done in the week of \(date(week)) at the earliest, after \
      the target date of \(date(target)): agree on ten minutes a day, or on another date.
      """
  }

  private func missed(_ target: StudyDay) -> String {
    "Not done by \(date(target)): agree on a new date."
  }

  func watch(_ watch: Watch) -> String {
    switch watch {
    case .growingPile(let from, let to):
      """
      Overdue cards have grown for \(Thresholds.growingWeeks) weeks, from \(from) to \(to): ask \
      whether ten minutes a day are possible.
      """
    case .nothingMastered:
      """
      Nothing is mastered yet, more than \(Thresholds.masteryExpected / 7) weeks after the first \
      review: look together at what does not stick.
      """
    }
  }

  func advice(on person: Person) -> String {
    if !person.reasons.isEmpty { return person.reasons.map(reason).joined(separator: " ") }
    switch person.all.status {
    case .notBegun: return "Ask for a first session of ten minutes."
    case .firstWeeks:
      let from = person.all.masteryWeek.map { " " + masteryFrom(weekOf: $0) } ?? ""
      return "These are the first weeks, and all is well.\(from)"
    case .inProgress, .late: return "All is well: say so."
    case .done:
      return "It is learnt: say well done, and leave a few minutes a week to keep it."
    }
  }

  func short(_ reason: Reason) -> String {
    switch reason {
    case .need(.noAnswer(let monday)): "no answer since the week of \(date(monday))"
    case .need(.neverBegan(let day)): "no answer since \(date(day))"
    case .need(.pile(let cards, _)): "\(cards) overdue cards"
    case .need(.forgetting(let rate)): "retention \(sentence(rate))"
    case .need(.behindTarget(let day, _)): "target of \(date(day)) at risk"
    case .need(.missedTarget(let day)): "target of \(date(day)) missed"
    case .watch(.growingPile(let from, let to)): "overdue cards up from \(from) to \(to)"
    case .watch(.nothingMastered): "nothing mastered"
    }
  }

  var previewHeading: String { "This is all that a manager would see of you:" }

  var previewOfSums: String {
    """
    Together with other people, your entries and answers also count in the team's sums, week by week, \
    and your reviews of a term in those of \(Thresholds.termLearners) people or more. Only the format \
    xapi also gives your number of answers a week, and the week in which a glossary is seen to the end \
    or mastered.
    """
  }

  func masteryFrom(weekOf monday: StudyDay) -> String {
    "Mastery can show from the week of \(date(monday))."
  }
}
