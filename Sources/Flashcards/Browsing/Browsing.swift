/// The state machine of browsing: takes what the learner does, returns what is to be done.
///
/// Knows neither screen nor database. Entries are appended in pieces while the learner already types,
/// and each piece is searched as it comes.
public struct Browsing: Sendable {
  /// What keys act on.
  public enum Focus: Hashable, Sendable {
    /// The text of the search: letters are typed.
    case search
    /// The list: letters are commands.
    case list
    /// One entry, read as a whole.
    case entry
  }

  /// What the learner does.
  public enum Event: Hashable, Sendable {
    /// Searches a text.
    case search(String)
    /// Goes to the search from the list.
    case focusSearch
    /// Selects another entry, that many further; negative for earlier ones.
    case move(Int)
    case moveToFirst
    case moveToLast
    /// Reads the selected entry.
    case read
    /// Leaves the search, the entry or the list.
    case goBack
    /// Decides about the selected entry.
    case decide(EntryDecision)
    /// Undoes the last decision of this visit.
    case undo
    /// Practises the cards of what is listed.
    case drill
  }

  /// Work for the caller: reading, recording, practising.
  public enum Effect: Hashable, Sendable {
    /// Reads what the learner did about an entry, for ``Browsing/show(_:of:)``.
    case readHistory(EntryID)
    /// Records a decision, then tells ``Browsing/update(_:flag:)``.
    case record(EntryDecision, StudyEntry)
    /// Undoes the last decision that was recorded here, then tells ``Browsing/update(_:flag:)``.
    case undo
    /// Practises cards of these entries.
    case drill([EntryID])
    /// Ends browsing.
    case leave
  }

  /// The study day.
  public let today: StudyDay
  /// What keys act on.
  public private(set) var focus: Focus
  /// The entries, as far as they are read.
  public private(set) var index = EntryIndex()
  /// The text searched.
  public private(set) var text: String
  /// The words of the learner's flags, by entry.
  public private(set) var flags: [EntryID: String]
  /// What the learner did about the entry that is read, the newest first; nil until it is known.
  public private(set) var history: [EntryEvent]?
  private var query: SearchQuery
  /// The indices of the found entries, one list for each ``EntryIndex/Place``.
  private var found: [[Int]]
  /// The place and the position in its list of the selected entry.
  private var selection = Selection(place: 0, position: 0)

  private struct Selection: Hashable, Sendable {
    var place: Int
    var position: Int
  }

  /// Browsing before any entry is read.
  public init(
    on today: StudyDay, searching text: String = "", flags: [EntryID: String] = [:],
    focus: Focus = .search
  ) {
    self.today = today
    self.text = text
    self.flags = flags
    self.focus = focus
    query = SearchQuery(text)
    found = EntryIndex.Place.allCases.map { _ in [] }
  }

  /// Takes further entries, in the order in which they are listed.
  public mutating func append(_ entries: [StudyEntry]) {
    let first = index.entries.count
    for entry in entries { index.append(entry) }
    let isAtTop = selected == 0
    find(from: first)
    // Keep the selected entry after a move; else select the best match of all pieces.
    if isAtTop { select(0) }
  }

  /// Handles an event; no effects where it makes no sense.
  public mutating func receive(_ event: Event) -> [Effect] {
    switch event {
    case .search(let text): search(text)
    case .focusSearch: if focus == .list { focus = .search }
    case .move(let steps): return move(to: selected + steps)
    case .moveToFirst: return move(to: 0)
    case .moveToLast: return move(to: foundCount - 1)
    case .read: return read()
    case .goBack: return goBack()
    case .decide(let decision):
      guard let entry = selectedEntry,
        decision.changes(entry, flag: flags[entry.id], on: today)
      else { return [] }
      return [.record(decision, entry)]
    case .undo: return [.undo]
    case .drill:
      let entries = focus == .entry ? selectedEntry.map { [$0] } ?? [] : foundEntries
      return entries.isEmpty ? [] : [.drill(entries.map(\.id))]
    }
    return []
  }

  /// Takes what the learner did about an entry.
  public mutating func show(_ history: [EntryEvent], of entry: EntryID) {
    if focus == .entry, selectedEntry?.id == entry { self.history = history }
  }

  /// Takes an entry whose schedules or flag changed.
  public mutating func update(_ entry: StudyEntry, flag: String?) {
    flags[entry.id] = flag
    guard let place = index.entries.firstIndex(where: { $0.id == entry.id }) else { return }
    index.update(entry, at: place)
  }
}

// MARK: - The found entries

extension Browsing {
  /// The number of entries that have the text.
  public var foundCount: Int { found.reduce(0) { $0 + $1.count } }

  /// The position of the selected entry among those found.
  public var selected: Int {
    found[..<selection.place].reduce(0) { $0 + $1.count } + selection.position
  }

  /// The selected entry; nil where nothing is found.
  public var selectedEntry: StudyEntry? { self[selected] }

  /// All found entries: those with the text in a name first, the most alike before the others; then
  /// those that have it in the definition, and those in whose section's name it stands.
  public var foundEntries: [StudyEntry] { found.joined().map { index.entries[$0] } }

  /// The found entry at a position; nil beyond the last one.
  public subscript(position: Int) -> StudyEntry? {
    var rest = position
    for list in found {
      if list.indices.contains(rest) { return index.entries[list[rest]] }
      rest -= list.count
    }
    return nil
  }

  /// Where the found entry at a position has the text; nil beyond the last one.
  public func foundPlace(at position: Int) -> EntryIndex.Place? {
    var rest = position
    for (place, list) in zip(EntryIndex.Place.allCases, found) {
      if list.indices.contains(rest) { return place }
      rest -= list.count
    }
    return nil
  }

  /// The entry that the text names and no other does, or no other in the same spelling; else the only
  /// entry found; nil otherwise.
  public var onlyEntry: StudyEntry? {
    let named =
      query.isEmpty ? [] : found[EntryIndex.Place.name.rawValue].map { index.entries[$0] }
    if named.count == 1 { return named[0] }
    let exact = named.filter { $0.entry.match(text)?.isExact ?? false }.meant(by: text)
    if exact.count == 1 { return exact[0] }
    return foundCount == 1 && named.isEmpty ? self[0] : nil
  }

  private mutating func search(_ text: String) {
    guard text != self.text else { return }
    self.text = text
    query = SearchQuery(text)
    found = found.map { _ in [] }
    find(from: 0)
    select(0)
  }

  private mutating func find(from first: Int) {
    for (index, place) in index.places(of: query, from: first) {
      found[place.rawValue].append(index)
    }
  }

  private mutating func select(_ position: Int) {
    var rest = min(max(position, 0), max(0, foundCount - 1))
    for (place, list) in found.enumerated() {
      if rest < list.count {
        selection = Selection(place: place, position: rest)
        return
      }
      rest -= list.count
    }
    selection = Selection(place: 0, position: 0)
  }

  private mutating func move(to position: Int) -> [Effect] {
    let before = selected
    select(position)
    guard focus == .entry, selected != before else { return [] }
    return read()
  }

  private mutating func read() -> [Effect] {
    guard let entry = selectedEntry else { return [] }
    focus = .entry
    history = nil
    return [.readHistory(entry.id)]
  }

  private mutating func goBack() -> [Effect] {
    switch focus {
    case .search, .entry: focus = .list
    case .list: return [.leave]
    }
    return []
  }
}

/// What a learner decides about all cards of an entry, or about the entry itself.
public enum EntryDecision: Hashable, Sendable {
  case suspend
  /// Takes up again what was suspended or put aside.
  case resume
  /// Puts aside until tomorrow.
  case bury
  /// Flags the entry, in the learner's words; without words, takes the flag back.
  case flag(String)

  /// Whether it changes anything about an entry that is flagged, or not, on a day.
  func changes(_ entry: StudyEntry, flag: String?, on day: StudyDay) -> Bool {
    switch self {
    case .suspend: entry.cards.contains { !$0.schedule.isSuspended }
    case .resume: entry.isSetAside(on: day)
    case .bury: !entry.cards.isEmpty
    case .flag(let words): words != flag ?? ""
    }
  }

  /// The decisions about an entry on a day.
  public func decisions(on entry: StudyEntry, day: StudyDay) -> [Decision] {
    switch self {
    case .suspend: entry.cards.map { .suspend($0.id) }
    case .resume:
      entry.cards.filter { $0.schedule.isSetAside(on: day) }.map { .resume($0.id) }
    case .bury: entry.cards.map { .bury($0.id, until: day.advanced(by: 1)) }
    case .flag(let words): [words.isEmpty ? .unflag(entry.id) : .flag(entry.id, words)]
    }
  }
}

extension StudyEntry {
  /// Whether a card of the entry is suspended, or buried beyond a day.
  public func isSetAside(on day: StudyDay) -> Bool {
    cards.contains { $0.schedule.isSetAside(on: day) }
  }
}

extension StudyEntry {
  /// When an entry comes back, judged by its cards.
  public enum BriefState: Hashable, Sendable {
    /// All cards are suspended.
    case suspended
    /// All cards that are not suspended are buried.
    case aside
    /// No card was ever reviewed.
    case new
    case due
    /// The first card comes back in some days.
    case inDays(Int)
  }

  /// When the entry comes back, seen from a day.
  public func briefState(on day: StudyDay) -> BriefState {
    let schedules = cards.map(\.schedule)
    let active = schedules.filter { !$0.isSetAside(on: day) }
    guard let first = active.first else {
      return schedules.contains { !$0.isSuspended } ? .aside : schedules.isEmpty ? .new : .suspended
    }
    guard let due = active.compactMap(\.due).min() else {
      return first.isStudied ? .due : .new
    }
    let days = due.days(since: day)
    if days > 0 { return .inDays(days) }
    return schedules.wereReviewed(on: day) ? .inDays(1) : .due
  }
}
