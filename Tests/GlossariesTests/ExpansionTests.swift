import Flashcards
import Testing

@testable import Glossaries

@Suite struct ExpansionTests {
  struct Case: CustomTestStringConvertible {
    let acronym: String
    let definition: String
    let expansion: String?
    let rest: String
    var testDescription: String { "\(acronym): \(definition)" }

    init(_ acronym: String, _ definition: String, _ expansion: String?, _ rest: String) {
      (self.acronym, self.definition) = (acronym, definition)
      (self.expansion, self.rest) = (expansion, rest)
    }
  }

  @Test(arguments: [
    Case("SAS", "Société par actions simplifiée", "Société par actions simplifiée", ""),
    Case("BFR", "Besoin en fonds de roulement.", "Besoin en fonds de roulement", ""),
    Case(
      "BFR", "Besoin en fonds de roulement. Ce qu'il faut avancer.",
      "Besoin en fonds de roulement",
      "Besoin en fonds de roulement. Ce qu'il faut avancer."),
    Case(
      "BFR", "Besoin en fonds de roulement : ce qu'il faut avancer.",
      "Besoin en fonds de roulement", "ce qu'il faut avancer."),
    Case(
      "CRUD", "Create, Read, Update, Delete", "Create, Read, Update, Delete", ""),
    Case(
      "CID", "A content identifier (CID) is a label.", "content identifier",
      "A content identifier (CID) is a label."),
    Case(
      "ADL", "ADL is short for Advanced Data Layout, a way.", "Advanced Data Layout",
      "ADL is short for Advanced Data Layout, a way."),
    Case("PO", "Personne qui décide.", nil, "Personne qui décide."),
  ])
  func `an expansion is taken from any form of definition that states it`(_ example: Case) throws {
    let text = """
      - **\(example.acronym)**: \(example.definition)
      - **Bail**: Contrat de location.
      - **Mandat**: Pouvoir donné à quelqu'un.
      """
    let entry = try #require(try entries(text, name: "g.md").first)
    #expect(entry.term == example.acronym)
    #expect(entry.expansion == example.expansion)
    #expect(entry.definition == example.rest)
  }

  @Test func `in a list of acronyms, any definition is an expansion`() throws {
    let text = """
      - DDI : Data Documentation Initiative
      - DCAT : Data Catalog Vocabulary
      - IMF : International Monetary Fund
      - HDR UK : Health Data Research UK
      """
    #expect(
      try entries(text, name: "g.md").map(\.expansion) == [
        "Data Documentation Initiative", "Data Catalog Vocabulary", "International Monetary Fund",
        "Health Data Research UK",
      ])
  }

  @Test func `numbered senses and consecutive expansions are entries of their own`()
    throws
  {
    let text = """
      | Term | Definition |
      | --- | --- |
      | Lead | 1. Someone who may buy. 2) Who heads a team. |
      | AP | Access Point<br>Accounts Payable, what is owed |
      | Slot | Room for 2. parts and 3. more. |
      """
    let read = try entries(text)
    #expect(read.map(\.term) == ["Lead", "Lead", "AP", "AP", "Slot"])
    #expect(
      read.map(\.sense) == ["", "who heads a team", "access point", "accounts payable", ""])
    #expect(read[0].definition == "Someone who may buy.")
  }

  @Test func `a term that only refers to another becomes its alias`() throws {
    let text = """
      ## Attrition
      Voir Churn.

      ## Churn
      Perte de clients.

      ## Désabonnement
      Voir Résiliation.
      """
    #expect(try entries(text, name: "g.md").map(\.aliases) == [["Attrition"]])
    #expect(
      try findings(text, name: "g.md") == [
        Finding(line: 1, kind: .onlyCrossReference(term: "Attrition", target: "Churn")),
        Finding(
          line: 7, kind: .onlyCrossReference(term: "Désabonnement", target: "Résiliation")),
      ])
  }

  @Test(arguments: [
    "See Churn", "see also “Churn”.", "Voir : Churn", "→ Churn", "siehe Churn",
    "Véase Churn.", "Vedi Churn", "Did you mean Churn?", "「Churn」を参照", "参照: Churn", "→Churnを参照。",
  ])
  func `a bare reference is recognised in several languages`(_ text: String) {
    #expect(text.crossReferenceTarget == "Churn")
  }

  @Test func `a reference's target may begin like longer words of reference`() {
    #expect("Voir Ayant droit.".crossReferenceTarget == "Ayant droit")
    #expect(
      "voir chef de la barge de nuit ou pilote de la rade".crossReferenceTarget
        == "chef de la barge de nuit ou pilote de la rade")
    #expect("See Thesaurus".crossReferenceTarget == "Thesaurus")
  }

  @Test func `a sentence in a list of acronyms is not an expansion`() throws {
    let text = """
      - ASN: Advance Shipping Notice
      - SKU: Stock Keeping Unit
      - WMS: Warehouse Management System
      - LSP: A firm that moves goods for others
      - OOS: Shorthand for “nothing is left”, used in reports
      """
    let pairs = try entries(text).map { $0.expansion ?? "-" }
    let expected = [
      "Advance Shipping Notice", "Stock Keeping Unit", "Warehouse Management System", "-", "-",
    ]
    #expect(pairs == expected)
  }

  @Test func `a heading is the term even if its definition begins with the acronym's expansion`()
    throws
  {
    let text = """
      # Words

      ## GTP

      Goods to person — boxes come to whoever picks, on belts or on robots.

      ## PTL

      Put to light — lamps show where the goods of each order go.

      ## SLOTTING

      Place planning — deciding which goods lie where, and for how long they do.
      """
    #expect(
      try told(text) == """
        3 GTP (GTP = Goods to person): boxes come to whoever picks, on belts or on robots.
        7 PTL (PTL = Put to light): lamps show where the goods of each order go.
        11 SLOTTING: Place planning — deciding which goods lie where, and for how long they do.
        """)
  }

  @Test func `quotes around every term are removed, an apostrophe closes none`() throws {
    let text = """
      'l’amer': 'repère fixe, vu du large'
      'd'abord': 'ce qui se fait avant le reste'
      'Balise': 'marque posée sur l'eau'
      """
    #expect(try names(text) == ["l’amer", "d'abord", "Balise"])
  }
}
