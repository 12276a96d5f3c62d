import Flashcards

extension English {
  func definition(of field: Field, on scale: ShareScale) -> String {
    let range = scale == .fraction ? ", from 0 to 1" : ""
    let insertedRange = scale == .fraction ? range + "," : ""
    return switch field {
    case .attention: "Wants help, watch, or nothing to report, by the rules of the report."
    case .status:
      """
      Not begun, first weeks, in progress, done (\(Thresholds.donePercent)% of the entries \
      mastered), or late for the target date.
      """
    case .reasons: "The rules that say why this person wants help or is to be watched."
    default: figureDefinition(of: field, range, insertedRange)
    }
  }

  private func figureDefinition(
    of field: Field, _ range: String, _ insertedRange: String
  ) -> String {
    switch field {
    case .coverage: "Entries seen as a share of all entries\(range)."
    case .mastery:
      """
      Entries mastered as a share\(insertedRange) of those that can be by now, rounded down to \
      \(Thresholds.masteryStep) points for a person.
      """
    case .overdue:
      """
      Cards due before today that could have been asked: one of an entry at most and none of an \
      entry reviewed today or yesterday, without cards suspended or put aside and without the days \
      of a pause.
      """
    case .daysToClear:
      """
      Days it takes to ask all that is due, at \(StudyLimits.dueCardsADay) cards a day or what the \
      learner’s minutes hold; 0 without an overdue card; of several people, the longest.
      """
    case .lastActiveWeek: "Monday of the last week with an answer."
    case .retention:
      """
      Share passed\(insertedRange) among each card’s first review of a study day, counting only \
      cards first seen on an earlier day; not given below \(Rate.enough) reviews.
      """
    default: targetDefinition(of: field, insertedRange)
    }
  }

  private func targetDefinition(of field: Field, _ insertedRange: String) -> String {
    switch field {
    case .retentionReviews: "Number of reviews behind the retention."
    case .targetState:
      """
      Reached, possible, at risk or missed: whether \(Thresholds.donePercent)% of the entries can be \
      mastered by the target date, at the pace of the last four weeks.
      """
    case .projectedWeek:
      """
      Monday of the week in which \(Thresholds.donePercent)% of the entries are mastered at the \
      earliest, if every review is passed.
      """
    default: teamDefinition(of: field, insertedRange)
    }
  }

  private func teamDefinition(of field: Field, _ insertedRange: String) -> String {
    switch field {
    case .learners: "People counted."
    case .begun: "People with at least one review."
    case .done: "People who have mastered at least \(Thresholds.donePercent)% of their entries."
    case .activeLearners: "People with an answer in the week."
    case .entries: "Entries to learn, retired ones left out, counted once for each person."
    case .seen: "Entries of which at least one card has been reviewed."
    case .learning:
      """
      Entries seen of which every studied card was passed at its last review and some interval is \
      under \(Standing.masteryInterval) days.
      """
    case .mastered:
      """
      Entries of which every studied card has an interval of \(Standing.masteryInterval) days or \
      more, was passed at its last review, and is overdue by less than its interval.
      """
    case .toRelearn:
      """
      Entries seen that are neither learning nor mastered, because a card was failed at its last \
      review or has been overdue for as long as its interval.
      """
    case .firstTry:
      """
      Share passed\(insertedRange) among each card’s first review of a study day, first meetings \
      included; not given below \(Rate.enough) reviews.
      """
    case .firstTryReviews: "Number of reviews behind the first-try rate."
    case .activeWeeks:
      """
      ISO weeks (Monday to Sunday) with at least one answer, repeats and practice included, added up \
      over people.
      """
    case .weeks:
      """
      ISO weeks (Monday to Sunday) since the first answer, this one included, added up over people.
      """
    default: formDefinition(of: field, insertedRange)
    }
  }

  private func formDefinition(of field: Field, _ insertedRange: String) -> String {
    switch field {
    case .answers: "Answers of the period, repeats and practice included."
    case .typed: "Of the answers, those that were typed."
    case .chosen: "Of the answers, those chosen from a list."
    case .selfGraded: "Of the answers, those that people graded themselves."
    case .retentionTyped: "Of the reviews behind the retention, those that were typed."
    case .retentionChosen: "Of the reviews behind the retention, those chosen from a list."
    case .retentionSelfGraded:
      "Of the reviews behind the retention, those that people graded themselves."
    case .firstTryTyped: "Of the reviews behind the first-try rate, those that were typed."
    case .firstTryChosen: "Of the reviews behind the first-try rate, those chosen from a list."
    case .firstTrySelfGraded:
      "Of the reviews behind the first-try rate, those that people graded themselves."
    case .masteredTyped: "Of the last reviews of mastered entries’ cards, those that were typed."
    case .masteredChosen:
      "Of the last reviews of mastered entries’ cards, those chosen from a list."
    case .masteredSelfGraded:
      "Of the last reviews of mastered entries’ cards, those that people graded themselves."
    case .passed: "Reviews of a term that were passed, of those that retention counts."
    case .reviews: "Reviews of a term that retention counts."
    case .likelyLow, .likelyHigh:
      """
      The true share passed lies in this range\(insertedRange) with a confidence of 95% (Wilson’s \
      interval); given from \(Thresholds.termReviews) reviews on.
      """
    case .lapses: "How often a card of the term was failed after it had been passed."
    case .forgotten:
      """
      Yes when the whole likely range is under \(Thresholds.retentionPercent)%: chance alone hardly \
      ever explains it.
      """
    case .glossaryVersion:
      "Number of imports that changed the glossary in this database, the first included."
    case .glossaryDay: "Day of the last import that changed the glossary."
    case .glossaryDigest: "The same in every database whose glossary has the same text."
    case .added: "Entries added, or come back, since the start of the period compared."
    case .changed: "Entries whose text changed since the start of the period compared."
    case .retired: "Entries retired since the start of the period compared."
    default: ""
    }
  }
}
