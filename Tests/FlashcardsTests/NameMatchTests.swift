import Testing

@testable import Flashcards

@Suite struct `The name that a person writes` {
  private func known(_ entries: [Entry], deck: String = "d") -> [StudyEntry] {
    entries.map { StudyEntry(id: EntryID(deck: deck, of: $0), entry: $0, schedules: [:]) }
  }

  private func meant(_ name: String, _ entries: [Entry]) -> [String] {
    known(entries).meant(by: name).map(\.entry.term)
  }

  @Test func `means the entry that has it to the letter, before any that has it otherwise`() {
    let entries = [
      Entry(term: "HEAD", definition: "The commit checked out."),
      Entry(term: "head", definition: "The tip of a branch."),
      Entry(term: "Tip", aliases: ["Head"], definition: "An end."),
    ]
    #expect(meant("HEAD", entries) == ["HEAD"])
    #expect(meant("head", entries) == ["head"])
    #expect(meant("Head", entries) == ["Tip"])
    #expect(meant("hEAD", entries) == ["HEAD", "head"])
    #expect(meant("tip", entries) == ["Tip"])
    #expect(meant("tail", entries) == [])
  }

  @Test func `means a term before another name, as long as both are spelt alike`() {
    let entries = [
      Entry(term: "Lead", aliases: ["Prospect"], definition: "Who may buy."),
      Entry(term: "Prospect", definition: "Who has answered."),
    ]
    #expect(meant("Prospect", entries) == ["Prospect"])
    #expect(meant("prospect", entries) == ["Prospect"])
  }

  @Test func `may have in brackets what tells a headword from another`() {
    let entries = [
      Entry(term: "port", qualifier: "a wine", definition: "A wine of Porto."),
      Entry(term: "port", qualifier: "a place", definition: "A place where ships lie."),
    ]
    let all = known(entries)
    #expect(all.meant(by: "port").count == 2)
    #expect(all.meant(by: "Port (A Wine)") == [all[0]])
    #expect(all.map { all.distinctName(of: $0)?.name } == ["port (a wine)", "port (a place)"])
  }

  @Test func `is told with its deck where only the deck tells it from another`() {
    let batch = [Entry(term: "Batch", definition: "A run.")]
    let all = known(batch, deck: "a") + known(batch, deck: "b")
    for element in all {
      let distinct = all.distinctName(of: element)
      #expect(distinct?.name == "Batch")
      #expect(distinct?.onlyInDeck == true)
    }
  }
}
