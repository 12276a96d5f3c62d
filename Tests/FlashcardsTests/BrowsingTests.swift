import Testing

@testable import Flashcards

@Suite struct `Browsing step by step` {
  private let today = StudyDay(number: 20_778)

  private func entry(_ term: String, _ schedules: [String: Schedule] = [:]) -> StudyEntry {
    let entry = Entry(term: term, definition: "What \(term.lowercased()) means.")
    return StudyEntry(id: EntryID(deck: "d", of: entry), entry: entry, schedules: schedules)
  }

  private func browsing(_ terms: [String], searching text: String = "") -> Browsing {
    var browsing = Browsing(on: today, searching: text)
    browsing.append(terms.map { entry($0) })
    return browsing
  }

  private func terms(_ browsing: Browsing) -> [String] { browsing.foundEntries.map(\.entry.term) }

  @Test func `lists everything, and narrows with each letter`() {
    var browsing = browsing(["Churn", "Cohort", "Renewal"])
    #expect(terms(browsing) == ["Churn", "Cohort", "Renewal"])
    #expect(browsing.receive(.search("co")) == [])
    #expect(terms(browsing) == ["Cohort"])
    _ = browsing.receive(.search(""))
    #expect(terms(browsing).count == 3)
  }

  @Test func `tells where each entry has the text`() {
    var browsing = Browsing(on: today, searching: "cash")
    let terms = [("Churn", "Cash"), ("Net cash", nil), ("Cash", "Cash"), ("Cohort", nil)]
    browsing.append(
      terms.map { term, section in
        let entry = Entry(term: term, definition: "Flow of \(term == "Cohort" ? "cash" : "it").")
        return StudyEntry(
          id: EntryID(deck: "d", of: entry), entry: entry, section: section, schedules: [:])
      })
    #expect(self.terms(browsing) == ["Cash", "Net cash", "Cohort", "Churn"])
    #expect(
      (0..<5).map { browsing.foundPlace(at: $0) } == [.name, .nameWord, .definition, .section, nil])
    #expect(browsing.onlyEntry?.entry.term == "Cash")
  }

  @Test func `selects the best match, also when it comes in a later piece`() {
    var browsing = browsing(["Net churn"], searching: "churn")
    #expect(browsing.selectedEntry?.entry.term == "Net churn")
    browsing.append([entry("Churn")])
    #expect(browsing.selectedEntry?.entry.term == "Churn")
  }

  @Test func `keeps the selected entry when further pieces come`() {
    var browsing = browsing(["Net churn", "Gross churn"], searching: "churn")
    _ = browsing.receive(.move(1))
    browsing.append([entry("Churn"), entry("Churn rate")])
    #expect(browsing.selectedEntry?.entry.term == "Gross churn")
    #expect(browsing[browsing.selected]?.entry.term == "Gross churn")
  }

  @Test func `moves within the list and no further`() {
    var browsing = browsing(["A", "B", "C"])
    for (event, term) in [
      (Browsing.Event.move(-1), "A"), (.move(1), "B"), (.move(99), "C"), (.moveToFirst, "A"),
      (.moveToLast, "C"), (.move(-2), "A"),
    ] {
      #expect(browsing.receive(event) == [])
      #expect(browsing.selectedEntry?.entry.term == term)
    }
  }

  @Test func `leaves the search first, then the list`() {
    var browsing = browsing(["Churn"])
    #expect(browsing.focus == .search)
    #expect(browsing.receive(.goBack) == [])
    #expect(browsing.focus == .list)
    _ = browsing.receive(.focusSearch)
    #expect(browsing.focus == .search)
    _ = browsing.receive(.goBack)
    #expect(browsing.receive(.goBack) == [.leave])
  }

  @Test func `asks for the history of each entry that is read`() {
    var browsing = browsing(["A", "B"])
    let ids = browsing.foundEntries.map(\.id)
    #expect(browsing.receive(.read) == [.readHistory(ids[0])])
    browsing.show([EntryEvent(day: today, .suspend)], of: ids[0])
    #expect(browsing.history?.count == 1)
    #expect(browsing.receive(.move(1)) == [.readHistory(ids[1])])
    #expect(browsing.history == nil)
    // What comes late, for an entry that was left, is not shown.
    browsing.show([], of: ids[0])
    #expect(browsing.history == nil)
    #expect(browsing.receive(.goBack) == [])
    #expect(browsing.focus == .list)
  }

  @Test func `decides only what changes something`() {
    var browsing = browsing(["Churn"])
    let churn = browsing.foundEntries[0]
    #expect(browsing.receive(.decide(.resume)) == [])
    #expect(browsing.receive(.decide(.flag(""))) == [])
    #expect(browsing.receive(.decide(.suspend)) == [.record(.suspend, churn)])
    var suspended = Schedule.new
    suspended.isSuspended = true
    let schedules = Dictionary(uniqueKeysWithValues: churn.cards.map { ($0.id.kind, suspended) })
    browsing.update(entry("Churn", schedules), flag: "Unclear.")
    #expect(browsing.receive(.decide(.suspend)) == [])
    #expect(browsing.receive(.decide(.flag("Unclear."))) == [])
    #expect(browsing.receive(.decide(.flag(""))).count == 1)
    #expect(browsing.receive(.decide(.resume)).count == 1)
  }

  @Test func `practises what is listed, or what is read`() {
    var browsing = browsing(["Churn", "Cohort", "Renewal"], searching: "c")
    let ids = browsing.foundEntries.map(\.id)
    #expect(browsing.receive(.drill) == [.drill(ids)])
    _ = browsing.receive(.read)
    #expect(browsing.receive(.drill) == [.drill([ids[0]])])
    _ = browsing.receive(.goBack)
    _ = browsing.receive(.search("zzz"))
    #expect(browsing.receive(.drill) == [])
    #expect(browsing.receive(.read) == [])
  }

  @Test func `names the only entry, or the one of that name`() {
    #expect(browsing(["Churn", "Net churn"], searching: "churn").onlyEntry?.entry.term == "Churn")
    #expect(browsing(["Churn", "Cohort"], searching: "co").onlyEntry?.entry.term == "Cohort")
    #expect(browsing(["Churn", "Cohort"], searching: "c").onlyEntry == nil)
    #expect(browsing(["Churn"]).onlyEntry?.entry.term == "Churn")
    #expect(browsing([]).onlyEntry == nil)
  }

  @Test func `names the entry whose term has the same capitals, where another has others`() {
    let terms = ["HEAD", "head"]
    for term in terms {
      #expect(browsing(terms, searching: term).onlyEntry?.entry.term == term)
    }
    #expect(browsing(terms, searching: "Head").onlyEntry == nil)
    #expect(browsing(terms, searching: "Head").foundCount == 2)
  }

  @Test func `says when an entry comes back`() {
    let due = { (days: Int) in
      let yesterday = self.today.advanced(by: -1)
      return Schedule(memory: .start, due: self.today.advanced(by: days), lastDay: yesterday)
    }
    let state = { (schedules: [Schedule]) in
      let kinds = ["term-definition", "definition-term"]
      return self.entry("Churn", Dictionary(uniqueKeysWithValues: zip(kinds, schedules)))
        .briefState(on: self.today)
    }
    var suspended = due(1)
    suspended.isSuspended = true
    var buried = due(-1)
    buried.buriedUntil = today.advanced(by: 1)
    #expect(state([]) == .new)
    #expect(state([due(6), due(3)]) == .inDays(3))
    #expect(state([due(6), due(0)]) == .due)
    #expect(state([suspended, due(4)]) == .inDays(4))
    #expect(state([suspended, suspended]) == .suspended)
    #expect(state([suspended, buried]) == .aside)
  }

  @Test func `says that a due card waits for tomorrow when another of its entry was asked today`() {
    let asked = Schedule.new.after(.review(.hesitant, today))
    let yesterday = today.advanced(by: -1)
    let due = Schedule(memory: .start, due: yesterday, lastDay: yesterday)
    let entry = entry("Churn", ["term-definition": asked, "definition-term": due])
    #expect(entry.briefState(on: today) == .inDays(1))
    #expect(entry.cards.map { entry.keepsWaiting($0, on: today) } == [false, true])
    let tomorrow = today.advanced(by: 1)
    #expect(entry.briefState(on: tomorrow) == .due)
    #expect(entry.cards.filter { entry.keepsWaiting($0, on: tomorrow) } == [])
  }
}
