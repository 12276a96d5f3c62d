// Turns: what the learner does about the present card.

extension Sitting {
  mutating func reveal(_ turn: Turn, _ response: Response) -> [Effect] {
    state.phase = .revealed(turn, response)
    return [.reveal(card(of: turn), kind(of: turn), response)]
  }

  mutating func recordAndGoOn(
    _ key: GradeKey, _ turn: Turn, _ response: Response, isOverruled: Bool = false, at now: Moment
  ) -> [Effect] {
    [recordAnswer(key, turn, response, isOverruled: isOverruled, at: now)] + advance(at: now)
  }

  /// Records a choice at once: an option is right or wrong and needs no grade.
  mutating func choose(
    _ option: Choice.Option, _ turn: Turn, at now: Moment
  ) -> [Effect] {
    let kept = recordAnswer(option.isRight ? .good : .again, turn, .chosen(option), at: now)
    state.phase = .chosen
    return [kept, .reveal(card(of: turn), .drill, .chosen(option))]
  }

  mutating func recordAnswer(
    _ key: GradeKey, _ turn: Turn, _ response: Response, isOverruled: Bool = false, at now: Moment
  ) -> Effect {
    var before = state
    before.phase = .asking(turn)
    past.append(before)
    let card = card(of: turn)
    let answer = Answer(
      card: card.id, kind: kind(of: turn), key: key, form: response.form, typed: response.text,
      mistakenFor: response.mistakenFor,
      isOverridden: isOverruled || response.isContradicted(by: key),
      duration: Int(max(0, now.milliseconds - turn.asked.milliseconds)))
    var again = card
    again.schedule = card.schedule.after(kind(of: turn).event(key.grade, on: now.studyDay))
    count(answer, of: again, in: turn)
    queueAgain(again, key.grade, turn)
    state.phase = .idle
    return .record(answer, expecting: card.schedule)
  }

  /// Queues a card to be repeated today, or to be reviewed after a failed confirmation.
  mutating func queueAgain(_ card: StudyCard, _ grade: Grade, _ turn: Turn) {
    if isPractice || turn.isWarmUp { return }
    if card.isConfirmation {
      var due = card
      due.isConfirmation = false
      if !grade.passes { introduced.append(ReturningCard(card: due, shownAt: state.shownCount)) }
      state.introducedCount = introduced.count
    } else if grade.asksForRepeat {
      repeats.append(ReturningCard(card: card, shownAt: state.shownCount))
      state.repeatCount = repeats.count
    }
  }

  mutating func count(_ answer: Answer, of card: StudyCard, in turn: Turn) {
    let passes = answer.key.grade.passes
    switch answer.kind {
    case .review:
      state.reviewCount += 1
      if passes { state.passedCount += 1 }
    case .drill: state.drillCount += 1
    }
    if turn.isWarmUp { state.warmUpCount += 1 }
    // A failed warm-up is no miss: the card's own question is still to come.
    if !passes, !turn.isWarmUp, missedCards.insert(card.id).inserted { missed.append(card) }
    state.missedCount = missed.count
    if answer.key == .hard { hardAnswers.append(card.id) }
    state.hardCount = hardAnswers.count
  }

  mutating func putAside(_ way: PutAsideKind, at now: Moment) -> [Effect] {
    guard let card = cardInHand else { return [] }
    past.append(state)
    putAsideOrder.append(card.id.entry)
    putAsideEntries.insert(card.id.entry)
    state.putAsideCount = putAsideOrder.count
    state.phase = .idle
    return [.putAside(card, way)] + advance(at: now)
  }

  /// Flags the entry of the card in hand, which stays in hand.
  mutating func flag(_ words: String) -> [Effect] {
    guard let card = cardInHand else { return [] }
    past.append(state)
    state.flagCount += 1
    return [.flag(card, words)]
  }

  mutating func undo(at now: Moment) -> [Effect] {
    guard let before = past.popLast() else { return [.nothingToUndo] }
    if before.flagCount != state.flagCount, let card = cardInHand {
      // A flag changes nothing else: the question or its answer stays on the screen.
      state.flagCount = before.flagCount
      return [.undoFlag(card)]
    }
    let answers = state.reviewCount + state.drillCount - before.reviewCount - before.drillCount
    let wasPutAside = before.putAsideCount != state.putAsideCount
    state = before
    introduced.removeSubrange(state.introducedCount...)
    repeats.removeSubrange(state.repeatCount...)
    for card in missed[state.missedCount...] { missedCards.remove(card.id) }
    missed.removeSubrange(state.missedCount...)
    hardAnswers.removeSubrange(state.hardCount...)
    putAsideEntries.subtract(putAsideOrder[state.putAsideCount...])
    putAsideOrder.removeSubrange(state.putAsideCount...)
    guard let card = cardInHand else { return [.nothingToUndo] }
    // Undoing a page turn changes nothing in the log.
    let effects: [Effect] = answers > 0 ? [.retract] : wasPutAside ? [.resume(card)] : []
    return effects + showAgain(card, at: now)
  }

  /// Shows the present card again as it was first shown.
  mutating func showAgain(_ card: StudyCard, at now: Moment) -> [Effect] {
    switch state.phase {
    case .asking(let turn), .revealed(let turn, _):
      let turn = Turn(position: turn.position, asked: now)
      state.phase = .asking(turn)
      return [isOffered(turn) ? .offer(card) : .ask(card, kind(of: turn))]
    case .introducing: return [.introduce(card)]
    case .idle, .chosen, .ended: return []
    }
  }

  var cardInHand: StudyCard? {
    switch state.phase {
    case .introducing(let index): waiting[index]
    case .asking(let turn), .revealed(let turn, _): card(of: turn)
    case .idle, .chosen, .ended: nil
    }
  }

  /// Whether the question is a multiple choice.
  func isOffered(_ turn: Turn) -> Bool {
    offersChoices && (isPractice || turn.isWarmUp)
  }

  func isPutAside(_ card: StudyCard) -> Bool { putAsideEntries.contains(card.id.entry) }
}
