import Decks
import Flashcards
import Storage
import Terminal

/// The first screen and everything that starts from it.
struct TodayPages {
  let context: Context
  let store: Store

  /// How the pages ended.
  enum End {
    case ended(ExitStatus)
    /// The terminal became too small.
    case tooSmall
    /// A deck was added, cards were practised, settings changed or a pause ended: the counts must be read again.
    case again
  }

  /// Shows what is due until the learner starts something or leaves.
  func show(_ counts: DueCounts, on session: TerminalSession) throws(Failure) -> End {
    let presentation = Presentation.screen(session)
    var screen = try screen(counts)
    while true {
      switch session.present(&screen) {
      case .chose(.leave): return .ended(.done)
      case .chose(.review(let decks)):
        return .ended(
          try ReviewFlow(context: context, store: store).run(over: decks, on: presentation))
      case .chose(.drill(let decks)):
        if let end = try drill(decks, on: session) { return end }
      case .chose(.progress):
        if let status = try showProgress(on: session) { return .ended(status) }
      case .chose(.browse(let decks)):
        if let end = try browse(decks, on: session) { return end }
      case .chose(.goOn):
        let flow = ReviewFlow(context: context, store: store).beyondToday
        return .ended(try flow.run(over: nil, on: presentation))
      case .chose(.endPause):
        let recorder = try AnswerRecorder(in: context, with: store)
        if let status = try recorder.settle(on: presentation) { return .ended(status) }
        try recorder.record([.endPause], at: context.now)
        return .again
      case .chose(.settings):
        let status = try SettingsPages(context: context, store: store).show(on: session)
        return status.map(End.ended) ?? .again
      case .chose(.add):
        if let end = try addDeck(on: session) { return end }
      case .interrupted: return .ended(.interrupted)
      case .terminated(let signal): return .ended(ExitStatus(signal: signal))
      case .tooSmall: return .tooSmall
      }
    }
  }

  /// Drills acronyms, then comes back to today; nil when there are none, so that the pages go on.
  private func drill(
    _ decks: [String]?, on session: TerminalSession
  ) throws(Failure) -> End? {
    var flow = PracticeFlow(
      context: context, store: store, practice: Practice(acronymsOnly: true), decks: decks)
    flow.leadsBack = true
    let cards = try flow.choose()
    guard !cards.isEmpty else {
      return status(of: session.show(flow.nothing, in: context.words)).map(End.ended)
    }
    return try flow.run(chosen: cards, on: .screen(session)).map(End.ended) ?? .again
  }

  /// Browses, then comes back to today, since what is put aside changes the counts.
  private func browse(_ decks: [String]?, on session: TerminalSession) throws(Failure) -> End? {
    var current = session
    var flow = BrowseFlow(context: context, store: store, decks: decks)
    let end = try flow.run(on: &current)
    switch end {
    case .left:
      current.leave()
      return .again
    case .ended(let status): return .ended(status)
    case .tooSmall:
      current.leave()
      try context.tellDraft(of: current)
      return .tooSmall
    }
  }

  /// Offers the shipped decks that are not added; nil when none is added.
  private func addDeck(on session: TerminalSession) throws(Failure) -> End? {
    let listings = try context.deckListings(with: store).filter { !$0.isAdded }
    guard !listings.isEmpty else {
      return status(of: session.show(context.words.howToImport, in: context.words)).map(End.ended)
    }
    var screen = WelcomeScreen(listings, isFirst: false, words: context.words)
    switch session.present(&screen) {
    case .chose(.add(let index, _)):
      // Leave the screens first: the import prints lines that must stay visible.
      session.leave()
      if let shipped = ShippedDecks.named(listings[index].deck.id) { _ = try context.add(shipped) }
      return .again
    case .chose(.leave), .tooSmall: return nil
    case .interrupted: return .ended(.interrupted)
    case .terminated(let signal): return .ended(ExitStatus(signal: signal))
    }
  }

  /// Shows the learner's figures; the exit status if the program was ended there.
  private func showProgress(on session: TerminalSession) throws(Failure) -> ExitStatus? {
    status(of: session.show(try context.progressPage(in: store), in: context.words))
  }

  /// The exit status if the program was ended on a page; nil to go on.
  private func status(of end: ScreenEnd<Bool>) -> ExitStatus? {
    switch end {
    case .chose, .tooSmall: nil
    case .interrupted: .interrupted
    case .terminated(let signal): ExitStatus(signal: signal)
    }
  }

  private func screen(_ counts: DueCounts) throws(Failure) -> TodayScreen {
    let day = context.now.studyDay
    let learner = try context.learner(in: store)
    let standings = try context.inDatabase(store.standings(of: learner, on: day))
    let news = try context.inDatabase(store.news(for: learner))
    let leftOut = try context.leftOut(for: learner, in: store)
    return TodayScreen(
      day: day, counts: counts, standings: standings,
      minutesASession: context.limits.minutes,
      news: [leftOut].compactMap { $0 } + news.map(context.words.news), words: context.words)
  }
}
