import Flashcards
import Terminal

/// The page on which entries are searched, listed and read; a ``Browsing`` keeps what it shows.
struct BrowseScreen: Screen {
  typealias Outcome = Browsing.Effect

  private(set) var browsing: Browsing
  /// Whether further entries are still being read.
  var isReading = true
  /// What has just happened, for the lower rule.
  var note: StatusNote?
  /// Whether something was decided here that `u` undoes.
  var mayUndo = false
  /// The titles of the decks by id.
  let titles: [String: String]
  let words: any Words
  /// The text of the search being typed.
  private(set) var editor = LineEditor()
  /// The first visible position of the list.
  private var top = 0
  /// The first visible line of the entry that is read; nil until it is scrolled.
  private var scrolled: Int?
  private var flagging: FlagScreen?
  private var help: ReadingScreen?

  init(_ browsing: Browsing, titles: [String: String], words: any Words) {
    self.browsing = browsing
    self.titles = titles
    self.words = words
    if !browsing.text.isEmpty { _ = editor.apply(.paste(browsing.text)) }
  }

  func frame(_ size: TerminalSize) -> Frame {
    let layout = Layout(size: size)
    if let help { return help.frame(size) }
    if let flagging { return flagging.frame(size) }
    return browsing.focus == .entry
      ? entryPage(layout).frame(layout, scrolledTo: scrolled) : listPage(layout).frame(layout)
  }

  /// The words of a flag, or a search that is still being typed.
  var draft: String { flagging?.draft ?? (browsing.focus == .search ? editor.text : "") }

  /// Takes further entries.
  mutating func append(_ entries: [StudyEntry]) { browsing.append(entries) }

  /// Takes what the learner did about an entry.
  mutating func show(_ history: [EntryEvent], of entry: EntryID) {
    browsing.show(history, of: entry)
  }

  /// Replaces an entry that a decision changed, and shows a note about it.
  mutating func update(_ entry: StudyEntry, flag: String?, note: StatusNote?) {
    browsing.update(entry, flag: flag)
    self.note = note
  }

  /// The first position of the list that a screen with some rows shows.
  func firstVisible(rows: Int) -> Int {
    let selected = browsing.selected
    let first = max(min(top, selected), selected - rows + 1)
    return max(0, min(first, browsing.foundCount - rows))
  }
}

// MARK: - Keys

extension BrowseScreen {
  mutating func press(_ key: Key, in size: TerminalSize) -> Outcome? {
    if help.consume(key, in: size) { return nil }
    if flagging != nil { return flag(key, in: size) }
    note = nil
    if key == .control("d") { return .leave }
    switch browsing.focus {
    case .search: return search(key, in: size)
    case .list: return command(key, in: size)
    case .entry: return read(key, in: size)
    }
  }

  private mutating func flag(_ key: Key, in size: TerminalSize) -> Outcome? {
    switch flagging?.press(key, in: size) {
    case .flag(let words):
      flagging = nil
      return send(.decide(.flag(words)), in: size)
    case .cancel: flagging = nil
    case nil: break
    }
    return nil
  }

  private mutating func search(_ key: Key, in size: TerminalSize) -> Outcome? {
    if let event = listEvent(key, in: size) { return send(event, in: size) }
    guard editor.apply(key) else { return nil }
    return send(.search(editor.text), in: size)
  }

  /// What a key does in the list, whether letters are typed or not.
  private func listEvent(_ key: Key, in size: TerminalSize) -> Browsing.Event? {
    switch key {
    case .enter: .read
    case .escape: .goBack
    case .up: .move(-1)
    case .down: .move(1)
    case .pageUp: .move(-max(1, listRows(Layout(size: size)) - 1))
    case .pageDown: .move(max(1, listRows(Layout(size: size)) - 1))
    case .home: .moveToFirst
    case .end: .moveToLast
    default: nil
    }
  }

  private mutating func command(_ key: Key, in size: TerminalSize) -> Outcome? {
    if let event = listEvent(key, in: size) ?? decision(key) { return send(event, in: size) }
    guard case .character(let character) = key else { return nil }
    switch character.lowercased() {
    case "/": return send(.focusSearch, in: size)
    case " ": return send(.read, in: size)
    case "q": return .leave
    default: return other(character)
    }
  }

  private mutating func read(_ key: Key, in size: TerminalSize) -> Outcome? {
    if let line = entryPage(Layout(size: size)).scrolled(by: key, from: scrolled, in: size) {
      scrolled = line
      return nil
    }
    if let event = decision(key) { return send(event, in: size) }
    switch key {
    case .enter, .escape, .character("q"), .character("Q"): return send(.goBack, in: size)
    case .left: return send(.move(-1), in: size)
    case .right: return send(.move(1), in: size)
    case .character(let character): return other(character)
    default: return nil
    }
  }

  /// What a key decides, undoes or practises; nil for another key.
  private func decision(_ key: Key) -> Browsing.Event? {
    switch key {
    case .character("-"): .decide(.bury)
    case .character("@"): .decide(.suspend)
    case .character("r"), .character("R"): .decide(.resume)
    case .character("u"), .character("U"): .undo
    case .character("d"), .character("D"): .drill
    default: nil
    }
  }

  /// Opens a page above the list or the entry.
  private mutating func other(_ character: Character) -> Outcome? {
    switch character {
    case "!":
      guard let entry = browsing.selectedEntry else { return nil }
      flagging = FlagScreen(.entry(entry.entry), earlier: browsing.flags[entry.id], words: words)
    case "?": help = .help(on: hints + KeyHint.everywhere, words)
    default: break
    }
    return nil
  }

  private mutating func send(_ event: Browsing.Event, in size: TerminalSize) -> Outcome? {
    let before = (browsing.selected, browsing.focus)
    let effects = browsing.receive(event)
    if before != (browsing.selected, browsing.focus) { scrolled = nil }
    if browsing.focus != .entry { top = firstVisible(rows: listRows(Layout(size: size))) }
    return effects.first
  }

  /// The most lines of keys: commands may take two.
  var keyRows: Int { browsing.focus == .search ? 1 : 2 }

  /// The keys of the page, the most important first.
  var hints: [KeyHint] {
    let entry = browsing.selectedEntry
    let aside = entry?.isSetAside(on: browsing.today) ?? false
    let decisions: [KeyHint] =
      (entry == nil ? [] : (aside ? [.takeUp] : [.suspend, .bury]) + [.flag])
      + (mayUndo ? [.undoDecision] : [])
    switch browsing.focus {
    case .search: return (entry == nil ? [] : [.read, .pickEntry]) + [.leaveSearch]
    case .list:
      let found: [KeyHint] = entry == nil ? [] : [.read, .drillThese]
      return found + [.search, .leavePage] + decisions + [.help]
    case .entry: return [.back] + decisions + [.neighbours, .drillThis, .help]
    }
  }
}
