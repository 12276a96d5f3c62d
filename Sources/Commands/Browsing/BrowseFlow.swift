import Flashcards
import Storage
import Terminal

/// Browsing on screens: reads the entries in pieces, and carries out what a ``Browsing`` asks for.
struct BrowseFlow {
  let context: Context
  let store: Store
  /// The ids of the decks to browse; nil means all.
  var decks: [String]?
  /// What was decided on this visit and not undone, each with its entry, in its order.
  private var decided: [(deed: LoggedDeed, entry: EntryID)] = []

  init(context: Context, store: Store, decks: [String]? = nil) {
    self.context = context
    self.store = store
    self.decks = decks
  }

  /// How browsing ended.
  enum End {
    case left
    case ended(ExitStatus)
    /// The terminal is too small for pages, and the learner goes on in lines.
    case tooSmall
  }

  /// The entries of the first piece, which a large glossary's first screen waits for, and of each
  /// further one, which a key may wait for.
  private static let (firstPiece, piece) = (500, 4_000)
  /// The most cards of a practice.
  private static let practiceCards = 20

  /// Browses until the learner leaves; practice replaces the terminal's session.
  mutating func run(
    searching text: String = "", on session: inout TerminalSession
  ) throws(Failure) -> End {
    let learner = try context.learner(in: store)
    let flags = try flags(of: learner)
    var screen = BrowseScreen(
      Browsing(on: context.now.studyDay, searching: text, flags: flags),
      titles: try context.deckTitles(in: store), words: context.words)
    var next: BrowsedEntries.Position? = .start
    while true {
      if let position = next { next = try read(from: position, for: learner, into: &screen) }
      switch session.present(&screen, for: next == nil ? nil : 0) {
      case nil: continue
      case .chose(let effect):
        if let end = try carryOut(effect, for: learner, &screen, on: &session) { return end }
      case .interrupted: return .ended(.interrupted)
      case .terminated(let signal): return .ended(ExitStatus(signal: signal))
      case .tooSmall: return .tooSmall
      }
    }
  }

  private func flags(of learner: String) throws(Failure) -> [EntryID: String] {
    let flags = try context.inDatabase(store.flags(of: learner))
    return Dictionary(flags.map { ($0.entry, $0.words) }) { $1 }
  }

  /// Reads a piece of the entries; nil after the last one.
  private func read(
    from position: BrowsedEntries.Position, for learner: String, into screen: inout BrowseScreen
  ) throws(Failure) -> BrowsedEntries.Position? {
    let isFirst = position == .start
    let piece = try context.inDatabase(
      store.browsedEntries(
        for: learner, decks: decks, behind: position, atMost: isFirst ? Self.firstPiece : Self.piece
      ))
    screen.append(piece.entries)
    screen.isReading = piece.next != nil
    return piece.next
  }

  /// Carries out what the browsing asks for; nil to go on.
  private mutating func carryOut(
    _ effect: Browsing.Effect, for learner: String, _ screen: inout BrowseScreen,
    on session: inout TerminalSession
  ) throws(Failure) -> End? {
    switch effect {
    case .leave: return .left
    case .readHistory(let entry):
      screen.show(try context.inDatabase(store.history(of: entry, for: learner)), of: entry)
    case .record(let decision, let entry):
      return try write(to: &screen, on: session) { (flow, recorder, now) throws(Failure) in
        try flow.record(decision, on: entry, by: recorder, at: now)
      }
    case .undo:
      guard !decided.isEmpty else {
        screen.note = context.words.notesInShort(.nothingToUndo, isTyping: false).first.map {
          StatusNote($0)
        }
        return nil
      }
      return try write(to: &screen, on: session) { (flow, recorder, now) throws(Failure) in
        try flow.undo(by: recorder, at: now)
      }
    case .drill(let entries):
      if let end = try drill(entries, on: &session) { return end }
      if let entry = screen.browsing.selectedEntry {
        try show(entry.id, of: learner, note: nil, on: &screen)
      }
    }
    return nil
  }

  /// Writes to the log and shows the entry that changed, with a note; a failure, such as that of a
  /// session in another window, is told and ends nothing.
  private mutating func write(
    to screen: inout BrowseScreen, on session: TerminalSession,
    _ body: (inout BrowseFlow, AnswerRecorder, Moment) throws(Failure) -> (
      EntryID, note: StatusNote
    )?
  ) throws(Failure) -> End? {
    do throws(Failure) {
      let recorder = try AnswerRecorder(in: context, with: store)
      if let status = try recorder.settle(on: .screen(session)) { return .ended(status) }
      if let (entry, note) = try body(&self, recorder, context.now) {
        try show(entry, of: recorder.learner, note: note, on: &screen)
      }
      screen.mayUndo = !decided.isEmpty
    } catch {
      return end(of: session.show(context.words.failure(error), in: context.words))
    }
    return nil
  }

  private mutating func record(
    _ decision: EntryDecision, on entry: StudyEntry, by recorder: AnswerRecorder, at now: Moment
  ) throws(Failure) -> (EntryID, note: StatusNote)? {
    let decisions = decision.decisions(on: entry, day: now.studyDay)
    decided.append((try recorder.record(decisions, at: now), entry.id))
    let note = StatusNote(
      context.words.done(decision, on: entry.entry), name: entry.entry.label)
    return (entry.id, note)
  }

  /// Undoes the last decision of this visit; what was answered in a practice since stays.
  private mutating func undo(
    by recorder: AnswerRecorder, at now: Moment
  ) throws(Failure) -> (EntryID, note: StatusNote)? {
    guard let last = decided.last else { return nil }
    let undone = try recorder.retract(last.deed, at: now)
    decided.removeLast()
    return undone.map {
      (last.entry, StatusNote(context.words.undone($0, on: now.studyDay), name: $0.term))
    }
  }

  /// Shows an entry as it is in the database now.
  private func show(
    _ id: EntryID, of learner: String, note: StatusNote?, on screen: inout BrowseScreen
  ) throws(Failure) {
    let flags = try flags(of: learner)
    let day = context.now.studyDay
    let entries = try context.inDatabase(store.studyEntries([id], for: learner, on: day))
    for entry in entries { screen.update(entry, flag: flags[entry.id], note: note) }
    screen.show(try context.inDatabase(store.history(of: id, for: learner)), of: id)
  }

  /// Practises cards of what is listed, and comes back; a session in another window is told.
  private func drill(
    _ entries: [EntryID], on session: inout TerminalSession
  ) throws(Failure) -> End? {
    var flow = PracticeFlow(
      context: context, store: store, practice: Practice(count: Self.practiceCards))
    flow.leadsBack = true
    let cards = try flow.choose(among: entries)
    guard !cards.isEmpty else {
      return end(of: session.show(context.words.nothingToPractise, in: context.words))
    }
    do throws(Failure) {
      if let status = try flow.run(chosen: cards, on: .screen(session)) { return .ended(status) }
    } catch {
      guard case .sittingHeld = error else { throw error }
      return end(of: session.show(context.words.failure(error), in: context.words))
    }
    guard let again = session.again() else { return .left }
    session = again
    return nil
  }

  /// How browsing ends when a page over it was left; nil to go on.
  private func end(of page: ScreenEnd<Bool>) -> End? {
    switch page {
    case .chose, .tooSmall: nil
    case .interrupted: .ended(.interrupted)
    case .terminated(let signal): .ended(ExitStatus(signal: signal))
    }
  }
}
