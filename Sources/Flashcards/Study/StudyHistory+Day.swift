extension StudyHistory {
  /// The history up to the end of a study day, and how many later answers it leaves out.
  ///
  /// A card without later answers keeps its schedule as it is. Of the others, what is put aside stays
  /// put aside.
  func through(_ day: StudyDay) -> (history: StudyHistory, leftOut: Int) {
    var leftOut = 0
    let decks = decks.map { deck in
      DeckHistory(
        deck: deck.deck,
        entries: deck.entries.map { entry in
          EntryHistory(
            term: entry.term, isRetired: entry.isRetired, hasChanged: entry.hasChanged,
            cards: entry.cards.map { card in
              let later = card.answers.count { $0.day > day }
              leftOut += later
              return later == 0 ? card : card.through(day)
            })
        })
    }
    return (StudyHistory(decks: decks, pauses: pauses), leftOut)
  }
}

extension CardHistory {
  fileprivate func through(_ day: StudyDay) -> CardHistory {
    let answers = answers.filter { $0.day <= day }
    var schedule = Schedule.replay(answers.map { $0.kind.event($0.grade, on: $0.day) })
    schedule.isSuspended = self.schedule.isSuspended
    schedule.buriedUntil = self.schedule.buriedUntil
    return CardHistory(schedule: schedule, isCurrent: isCurrent, answers: answers)
  }
}
