import Flashcards
import Testing

@testable import Glossaries

extension LexiconTests {
  @Test func `without letters, alphabetical order reveals title and footer`() throws {
    let text = """
      Words we use

      This page is for everybody who has just joined us.

      Agenda

      Where meetings are planned.

      Backlog

      Work that nobody has begun.

      Churn

      Customers who leave.

      Demo

      A first look at the product.

      Escalation

      A call for help from above.

      Forecast

      What we expect to sell.

      About us

      We are a company of forty people.
      """
    let terms = try entries(text).map(\.term)
    #expect(terms == ["Agenda", "Backlog", "Churn", "Demo", "Escalation", "Forecast"])
  }

  @Test func `a term with no blank line under it keeps its definition`() throws {
    let text = """
      Lead
      Somebody who has left an address.
      They may buy later.

      Quote
      A price in writing.
      """
    let expected = [
      Entry(
        term: "Lead",
        definition: "Somebody who has left an address.\n\nThey may buy later."),
      Entry(term: "Quote", definition: "A price in writing."),
    ]
    #expect(try entries(text) == expected)
  }

  @Test func `lines broken at a width are one paragraph`() throws {
    let text = """
      Lead

      Somebody who has left an address with us and who may well become a
      customer one day, if we are patient.

      Quote

      A price in writing, which binds us for as many days as it says below
      the total.
      """
    #expect(
      try entries(text).map(\.definition) == [
        "Somebody who has left an address with us and who may well become a customer one day, "
          + "if we are patient.",
        "A price in writing, which binds us for as many days as it says below the total.",
      ])
  }

  @Test func `a recurring line between the entries is not an entry`() throws {
    let text = """
      Agenda

      Where meetings are planned.

      Back to top

      Backlog

      Work that nobody has begun.

      Back to top

      Churn

      Customers who leave.

      Back to top
      """
    #expect(try entries(text).map(\.term) == ["Agenda", "Backlog", "Churn"])
    #expect(try entries(text).map(\.definition).last == "Customers who leave.")
  }

  @Test func `a term in the body without a definition is a finding`() throws {
    let text = Self.page.replacing("Facture que personne n'a encore validée.", with: "")
    #expect(
      try entries(text).map(\.term) == Self.entriesOfPage.map(\.term).filter { $0 != "Brouillon" })
    #expect(try findings(text) == [Finding(line: 24, kind: .noDefinition(term: "Brouillon"))])
  }

  @Test(arguments: [
    "A list\nof names\nOne\nTwo\nThree\nFour", "Hello\n\nThis is a letter, and no glossary.",
    "AI for all\nCSV files\nDOI of a paper\nMIS",
  ])
  func `short lines without definitions are not a glossary`(_ text: String) {
    #expect(throws: GlossaryError.noEntries([])) { try entries(text) }
  }
}
