import Testing

@testable import Flashcards

@Suite struct `A choice` {
  private let english = MultipleChoiceDeck(Entry.customerSuccess)
  private let french = MultipleChoiceDeck(Entry.finance)

  @Test(arguments: [
    "acronym-expansion", "term-definition", "expansion-acronym", "definition-term",
  ])
  func `has acronyms beside those that are one letter apart`(kind: String) {
    for seed in 0..<6 as Range<UInt64> {
      let others = english.distractors("Net Revenue Retention", kind, seed: seed)
      #expect(
        others == [
          "Annual Recurring Revenue", "Gross Revenue Retention", "Monthly Recurring Revenue",
        ])
      #expect(
        french.distractors("équivalent temps plein", kind, seed: seed)
          .contains("entreprise de taille intermédiaire"))
    }
  }

  @Test(arguments: [
    ("Upsell", "Cross-sell"), ("Cross-sell", "Upsell"),
    ("Customer Success Manager", "Customer success plan"),
    ("Customer success plan", "Customer Success Manager"),
    ("Gross Revenue Retention", "Net Revenue Retention"),
  ])
  func `has names beside those that share a word or a part of one`(term: String, other: String) {
    for seed in 0..<6 as Range<UInt64> {
      #expect(english.distractors(term, "definition-term", seed: seed).contains(other))
      #expect(english.distractors(term, "term-definition", seed: seed).contains(other))
    }
  }

  @Test(arguments: [
    ("Marge brute", "Marge nette"), ("Marge nette", "Marge brute"),
    ("Encaissement", "Décaissement"), ("Décaissement", "Encaissement"),
  ])
  func `does so in French`(term: String, other: String) {
    for seed in 0..<6 as Range<UInt64> {
      #expect(french.distractors(term, "definition-term", seed: seed).contains(other))
    }
  }

  @Test func `has what the right definition is told from`() {
    for seed in 0..<6 as Range<UInt64> {
      let others = english.distractors("Champion", "term-definition", seed: seed)
      #expect(others.contains("Executive sponsor"))
    }
  }

  @Test func `has what the learner takes for the right answer, the most frequent first`() {
    let ids = english.entries.map(\.id)
    var confusions = Confusions()
    for (times, term) in ["Churn", "Kick-off", "SLA", "Adoption", "Upsell"].enumerated() {
      for id in ids where id.key == term.identityForm || id.key == "service level agreement" {
        confusions.add(id, for: ids[11], times: times + 1)
      }
    }
    let deck = MultipleChoiceDeck(Entry.customerSuccess, confusions: confusions)
    for seed in 0..<6 as Range<UInt64> {
      #expect(
        deck.distractors("Net Revenue Retention", "definition-term", seed: seed) == [
          "Service Level Agreement", "Upsell", "Adoption",
        ])
    }
    #expect(english.distractors("Net Revenue Retention", "definition-term").count == 3)
  }

  @Test func `never has two options that say nearly the same, right or wrong`() {
    let entries = [
      Entry(term: "Ticket", definition: "A customer's request that support answers in writing."),
      Entry(term: "Churn rate", definition: "The share of customers who leave during one month."),
      Entry(
        term: "Rate of churn", definition: "The share of customers who leave during one quarter."),
      Entry(term: "Health score", definition: "A figure that says how likely a renewal is."),
    ]
    let deck = MultipleChoiceDeck(entries)
    for seed in 0..<6 as Range<UInt64> {
      for kind in ["term-definition", "definition-term"] {
        let others = deck.distractors("Ticket", kind, seed: seed)
        #expect(others.count == 2)
        #expect(others.contains("Health score"))
      }
    }
  }

  @Test func `leaves out a confusion that has nothing of what is asked`() {
    let ids = english.entries.map(\.id)
    var confusions = Confusions()
    confusions.add(ids[3], for: ids[11])
    confusions.add(ids[11], for: ids[11])
    confusions.add(EntryID("gone"), for: ids[11])
    let deck = MultipleChoiceDeck(Entry.customerSuccess, confusions: confusions)
    #expect(
      deck.distractors("Net Revenue Retention", "acronym-expansion") == [
        "Annual Recurring Revenue", "Gross Revenue Retention", "Monthly Recurring Revenue",
      ])
  }

  @Test func `asks a definition by its first sentence, all names of the two entries masked`() throws
  {
    let long =
      "A rate of loss. " + String(repeating: "It says little about churn alone. ", count: 9)
    let deck = MultipleChoiceDeck([
      Entry(
        term: "Churn", aliases: ["Attrition"],
        definition: "Attrition, in short: every account lost within a year. " + long),
      Entry(
        term: "Renewal",
        definition:
          "A contract that goes on for another term, the contrary of churn; renewals of the "
          + "same customers, at whatever price and for whatever length, count as one for each of those years"
      ),
    ])
    let card = try #require(deck.card("Churn", "term-definition"))
    let choice = try #require(deck.choice(for: card))
    #expect(
      Set(choice.options.map(\.text)) == [
        "[…], in short: every account lost within a year. A rate of loss. "
          + "It says little about […] alone. It says little about […] alone. "
          + "It says little about […] alone.",
        "A contract that goes on for another term, the contrary of […]; […] of the same customers, "
          + "at whatever price and for whatever length, count as one for each of…",
      ])
  }

  @Test func `is made of two answers where there are no more`() {
    let deck = MultipleChoiceDeck([
      .named("Churn"), Entry(term: "Upsell", definition: "More seats."),
    ])
    for card in deck.cards {
      #expect(deck.choice(for: card)?.options.count == 2)
    }
  }

  @Test func `is none where one answer stands alone`() {
    for entries in [[.arr], [Entry.named("Churn")], [.arr, Entry.named("Churn")]] {
      let deck = MultipleChoiceDeck(entries)
      for card in deck.cards where card.question.asked == .acronym || entries.count == 1 {
        #expect(deck.choice(for: card) == nil)
      }
    }
  }

  @Test func `is none about an entry that the deck has not`() throws {
    let card = try #require(english.card("Churn", "term-definition"))
    #expect(french.choice(for: card) == nil)
  }

  @Test func `is another one by chance, of answers that are as easily confused`() {
    let deck = MultipleChoiceDeck(
      ["Alder", "Birch", "Cedar", "Elder", "Hazel", "Maple", "Rowan", "Thorn"].map {
        Entry(term: $0, definition: "A tree, the \($0.lowercased()), of number \($0.count)\($0).")
      })
    let sets = Set(
      (0..<30 as Range<UInt64>).map { deck.distractors("Elder", "definition-term", seed: $0) })
    #expect(sets.count > 3)
  }
}
