import Testing

@testable import Flashcards

/// Tests which known entry an entry of a document matches; a wrong match loses a learner's
/// progress.
@Suite struct `An entry of a document` {
  // MARK: Is the known one

  @Test(arguments: ["PLAN D’ACTION", "Plan d'action", " plan  d'Action ", "Plan d‘action"])
  func `keeps its identity through case, apostrophes and spaces`(term: String) {
    let plan = planning(
      known([Entry(term: "Plan d’action", definition: "X.")]), [Entry(term: term, definition: "X.")]
    )
    #expect(plan.added.isEmpty && plan.retired.isEmpty)
    #expect(plan.changed.map(\.id) == (term == "Plan d’action" ? [] : [EntryID("plan d'action")]))
    #expect(plan.changed.allSatisfy { $0.weight == .form })
  }

  @Test(arguments: [
    ("Activité", "Activite"), ("Expert Success", "Expert-Success"), ("Œuvre", "Oeuvre"),
  ])
  func `keeps its identity through accents and hyphens, there and back`(one: String, other: String)
  {
    let first = Entry(term: one, definition: "X.")
    let second = Entry(term: other, definition: "X.")
    for (before, after) in [(first, second), (second, first)] {
      let plan = planning(known([before]), [after])
      #expect(plan.added.isEmpty && plan.retired.isEmpty)
      #expect(plan.changed.map(\.weight) == [.form])
    }
  }

  @Test func `is another one beside one that differs by its accents`() {
    let both = [Entry(term: "Pêche", definition: "X."), Entry(term: "Péché", definition: "Y.")]
    #expect(planning(known([both[0]]), both).added.map(\.entry.term) == ["Péché"])
    #expect(planning(known(both), both.reversed()).unchanged == 2)
  }

  @Test func `keeps its identity when its pair is written the other way round`() {
    var long = sense("TAM", "Technical Account Manager", "X.")
    long.term = "Technical Account Manager"
    let plan = planning(known([sense("TAM", "Technical Account Manager", "X.")]), [long])
    #expect(plan.changed.map(\.id.key) == ["tam"])
    #expect(plan.added.isEmpty && plan.retired.isEmpty)
  }

  @Test func `keeps the identity of its first import when its expansion is mended`() {
    let first = sense("ARR", "Anual Recurring Revenue")
    let mended = sense("ARR", "Annual Recurring Revenue")
    let plan = planning(known([first]), [mended])
    #expect(plan.changed.map(\.id) == [EntryID("arr", sense: "anual recurring revenue")])
    #expect(plan.changed.map(\.weight) == [.form])
    // A later import matches the current text, whatever other senses it has.
    let deck = known([first]).after(plan)
    let next = planning(deck, [sense("ARR", "Average Run Rate"), mended])
    #expect(next.unchanged == 1)
    #expect(next.added.map(\.id.sense) == ["average run rate"])
  }

  @Test func `is known by its key alone when no other entry could be meant`() {
    let plain = Entry(term: "KPI", definition: "X.")
    let full = sense("KPI", "Key Performance Indicator", "X.")
    #expect(planning(known([plain]), [full]).changed.map(\.id) == [EntryID("kpi")])
    #expect(
      planning(known([full]), [plain]).changed.map(\.id.sense) == ["key performance indicator"])
    #expect(planning(known([full]), [plain]).needsConsent)
  }

  @Test func `is matched whatever the order`() {
    let senses = ["Alpha", "Beta", "Gamma"].map { sense("ABC", $0) }
    let plan = planning(known(senses), senses.reversed())
    #expect(plan.unchanged == 3)
    #expect(plan.added.isEmpty && plan.retired.isEmpty)
  }

  // MARK: Is another one

  @Test func `is new beside another sense of its acronym`() {
    let plan = planning(
      known([sense("ARR", "Annual Recurring Revenue")]),
      [sense("ARR", "Annual Recurring Revenue"), sense("ARR", "Average Run Rate")])
    #expect(plan.unchanged == 1)
    #expect(plan.added.map(\.id.sense) == ["average run rate"])
    #expect(plan.changed.isEmpty)
  }

  @Test func `is new when it might be one of several`() {
    let plan = planning(
      known([sense("ARR", "Annual Recurring Revenue"), sense("ARR", "Average Run Rate")]),
      [sense("ARR", "Accounting Rate of Return")])
    #expect(plan.added.count == 1)
    #expect(plan.retired.count == 2)
  }

  @Test func `is new when several might be the known one`() {
    let plan = planning(
      known([Entry(term: "ARR", definition: "X.")]),
      [sense("ARR", "Annual Recurring Revenue"), sense("ARR", "Average Run Rate")])
    #expect(plan.added.count == 2)
    #expect(plan.retired.count == 1)
  }

  @Test(arguments: [("pêche", "péché"), ("C", "C++"), ("cote", "côté")])
  func `is another where accents or signs make another word`(one: String, other: String) {
    let plan = planning(
      known([Entry(term: one, definition: "X.")]), [Entry(term: other, definition: "Y.")])
    #expect(plan.added.count == 1)
    #expect(plan.retired.count == 1)
  }

  // MARK: Of another document

  @Test func `of another document keeps its own sense of an acronym`() {
    let sales = known([sense("ARR", "Annual Recurring Revenue")], from: "sales.md")
    let plan = planning(sales, [sense("ARR", "Accounting Rate of Return")], from: "finance.md")
    #expect(plan.added.map(\.id.sense) == ["accounting rate of return"])
    #expect(plan.changed.isEmpty)
    // Both entries stay when either document is imported again.
    let deck = sales.after(plan)
    #expect(planning(deck, sales.map(\.entry), from: "sales.md").isEmpty)
  }

  @Test func `of a document that got another name is still known when its sense was mended`() {
    let old = known([sense("ARR", "Anual Recurring Revenue")], from: "2025.md")
    let plan = planning(old, [sense("ARR", "Annual Recurring Revenue")], from: "2026.md")
    #expect(plan.changed.map(\.id) == old.map(\.id))
  }

  @Test func `that comes back in another sense is not the retired one`() {
    let gone = known([sense("ARR", "Annual Recurring Revenue")], retired: true)
    let plan = planning(gone, [sense("ARR", "Accounting Rate of Return")])
    #expect(plan.returned.isEmpty)
    #expect(plan.added.count == 1)
  }

  @Test func `that comes back with a slip mended is the retired one`() {
    let gone = known([sense("ARR", "Anual Recurring Revenue")], retired: true)
    #expect(
      planning(gone, [sense("ARR", "Annual Recurring Revenue")]).returned.map(\.id)
        == gone.map(\.id))
    let plain = known([Entry(term: "ARR", definition: "X.")], retired: true)
    #expect(planning(plain, [sense("ARR", "Annual Recurring Revenue")]).returned.count == 1)
  }

  private func sense(_ acronym: String, _ expansion: String, _ text: String = "X.") -> Entry {
    Entry(term: acronym, acronym: acronym, expansion: expansion, definition: text)
  }
}
