// The choice of the next card, and the end of the sitting.

extension Sitting {
  /// Starts the warm-up of an introduced entry, if there is one.
  mutating func warmUp(_ index: Int, at now: Moment) -> [Effect] {
    past.append(state)
    introduced.append(ReturningCard(card: waiting[index], shownAt: state.shownCount))
    state.introducedCount = introduced.count
    state.phase = .idle
    if !offersChoices || !waiting[index].isNewEntry || limitReached(at: now) != nil {
      return advance(at: now)
    }
    return ask(.warmUp(introduced.count - 1), at: now)
  }

  mutating func skipWarmUp(at now: Moment) -> [Effect] {
    past.append(state)
    state.phase = .idle
    return advance(at: now)
  }

  mutating func advance(at now: Moment) -> [Effect] {
    skipPutAside()
    if let reason = limitReached(at: now) { return end(reason) }
    // Both lists are in the order in which the cards were shown: the first card has waited longest.
    let shown = state.nextIntroduced < introduced.count ? introduced[state.nextIntroduced] : nil
    if let shown, hasWaited(shown) { return ask(.introduced(state.nextIntroduced), at: now) }
    let failed = state.nextRepeat < repeats.count ? repeats[state.nextRepeat] : nil
    if state.nextWaiting < waiting.count {
      guard let failed, hasWaited(failed), holdsBack(waiting[state.nextWaiting], at: now) else {
        return goOnWaiting(at: now)
      }
      return ask(.repeats(state.nextRepeat), at: now)
    }
    switch (shown, failed) {
    case (nil, nil): return end(.nothingLeft)
    case (let shown?, let failed?) where shown.shownAt <= failed.shownAt && !hasWaited(failed):
      return ask(.introduced(state.nextIntroduced), at: now)
    case (_, .some): return ask(.repeats(state.nextRepeat), at: now)
    case (.some, nil): return ask(.introduced(state.nextIntroduced), at: now)
    }
  }

  mutating func skipPutAside() {
    guard !putAsideEntries.isEmpty else { return }
    while state.nextWaiting < waiting.count, isPutAside(waiting[state.nextWaiting]) {
      state.nextWaiting += 1
    }
    while state.nextIntroduced < introduced.count, isPutAside(introduced[state.nextIntroduced].card)
    {
      state.nextIntroduced += 1
    }
    while state.nextRepeat < repeats.count, isPutAside(repeats[state.nextRepeat].card) {
      state.nextRepeat += 1
    }
  }

  mutating func goOnWaiting(at now: Moment) -> [Effect] {
    let index = state.nextWaiting
    guard waiting[index].isNewEntry || waiting[index].changedFrom != nil else {
      return ask(.waiting(index), at: now)
    }
    state.nextWaiting += 1
    state.shownCount += 1
    state.phase = .introducing(index)
    return [.introduce(waiting[index])]
  }

  mutating func ask(_ position: Position, at now: Moment) -> [Effect] {
    switch position {
    case .waiting: state.nextWaiting += 1
    case .introduced: state.nextIntroduced += 1
    case .repeats: state.nextRepeat += 1
    case .warmUp: break
    }
    let turn = Turn(position: position, asked: now)
    // A warm-up counts with its introduction as one shown card.
    if !turn.isWarmUp { state.shownCount += 1 }
    state.phase = .asking(turn)
    let card = card(of: turn)
    return [isOffered(turn) ? .offer(card) : .ask(card, kind(of: turn))]
  }

  mutating func end(_ reason: Ending.Reason) -> [Effect] {
    state.phase = .ended(cardsInHand: state.phase.cardsInHand)
    let tally = Tally(
      reviews: state.reviewCount, drills: state.drillCount, warmUps: state.warmUpCount,
      passed: state.passedCount, missed: missed)
    return [.end(Ending(reason: reason, tally: tally, left: progress.left))]
  }

  func card(of turn: Turn) -> StudyCard {
    switch turn.position {
    case .waiting(let index): waiting[index]
    case .introduced(let index): introduced[index].card
    case .warmUp(let index): introduced[index].card.warmUp
    case .repeats(let index): repeats[index].card
    }
  }

  func kind(of turn: Turn) -> ReviewKind {
    card(of: turn).isConfirmation ? .drill : turn.kind
  }

  func hasWaited(_ item: ReturningCard) -> Bool {
    state.shownCount - item.shownAt >= ReturningCard.distance
  }

  /// Whether a new entry would leave the cards that come back no time before the time limit.
  ///
  /// Repeats of what was just failed help more than one new entry more, which keeps until tomorrow.
  private func holdsBack(_ card: StudyCard, at now: Moment) -> Bool {
    guard card.isNewEntry, let minutes = limits.minutes, let began else { return false }
    let returning =
      (repeats.count - state.nextRepeat) + (introduced.count - state.nextIntroduced)
    let left = Int64(minutes) * 60_000 - (now.milliseconds - began.milliseconds)
    return left < Int64(StudyLimits.seconds(forDue: returning, new: 1)) * 1000
  }

  /// The limit that ends the sitting now; nil when none is reached.
  func limitReached(at now: Moment) -> Ending.Reason? {
    if let answers = limits.answers, state.reviewCount + state.drillCount >= answers {
      return .answersGiven
    }
    if let minutes = limits.minutes, minutesSpent(at: now) >= minutes { return .timeIsUp }
    return nil
  }

  func minutesSpent(at now: Moment) -> Int {
    guard let began else { return 0 }
    return Int((now.milliseconds - began.milliseconds) / 60_000)
  }
}
