import Flashcards
import Testing

/// Commas in headwords: they part names only where the whole glossary shows it.
@Suite struct `Names between the commas of headwords` {
  private func aliases(_ headwords: [String]) throws -> [[String]] {
    let rows = headwords.map { "| \($0) | What \($0.count) people of the office say of it. |\n" }
    let text = "| Term | Definition |\n| --- | --- |\n" + rows.joined()
    return try entries(text, name: "words.md").map(\.aliases)
  }

  @Test func `are aliases where several headwords list names, one of them certainly`() throws {
    #expect(
      try aliases(["Churn, attrition", "Client, cliente", "Lead, prospect", "Upsell"]) == [
        ["Churn", "attrition"], ["Client", "cliente"], ["Lead", "prospect"], [],
      ])
    #expect(
      try aliases(["Churn, attrition", "Run rate, RR", "Lead, prospect, contact"]) == [
        ["Churn", "attrition"], [], ["Lead", "prospect", "contact"],
      ])
  }

  @Test(arguments: [
    // A single headword, or two.
    ["Churn, attrition", "Upsell"], ["Client, cliente", "Churn, attrition", "Upsell"],
    // Nothing shows that the commas part names.
    ["Paris, France", "Rome, Italy", "Berlin, Germany"],
    // Places and inverted terms repeat a name.
    ["Client, cliente", "Paris, France", "Lyon, France", "Rome, Italy"],
    ["Client, cliente", "Discount, volume", "Discount, cash", "Price, list"],
    // Modifiers belong before their names.
    ["Client, cliente", "Loss, accidental", "Churn, rate of", "Price, list"],
  ])
  func `are parts of one name elsewhere`(headwords: [String]) throws {
    #expect(try aliases(headwords).allSatisfy(\.isEmpty))
  }
}
