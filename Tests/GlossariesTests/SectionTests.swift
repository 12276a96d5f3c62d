import Documents
import Flashcards
import Testing

@testable import Glossaries

/// A document, and the section of each of its entries.
struct SectionedDocument: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let sections: [String]

  init(_ name: String, _ text: String, _ sections: [String]) {
    (self.name, self.text, self.sections) = (name, text, sections)
  }

  var testDescription: String { name }

  static let all = [
    SectionedDocument(
      "headings.md",
      """
      # Lexique

      Pour les nouveaux.

      **Avoir** : papier qui annule une facture.

      ## Facturation :

      **Relance** : rappel d'une facture impayée.

      ### S

      **Solde** : ce qui reste à payer.

      ## Support

      **Ticket** : demande suivie jusqu'à sa résolution.

      ## Liens

      Voir aussi le [site](https://example.org).
      """,
      ["Avoir: -", "Relance: Facturation", "Solde: Facturation", "Ticket: Support"]),
    SectionedDocument(
      "headwords.md",
      """
      ## Billing

      ### Dunning

      - **Definition**: To ask for money again.
      - **Owner**: Finance

      ### Write-off

      - **Definition**: To give money up.
      - **Owner**: Finance

      [More about money](https://example.org)

      ## Support

      ### Ticket

      - **Definition**: A request that is followed up.
      - **Owner**: Support
      """,
      ["Dunning: Billing", "Write-off: Billing", "Ticket: Support"]),
    SectionedDocument(
      "lines.txt",
      """
      BILLING

      Dunning: to ask for money again after some weeks.
      Write-off: to give up money that never comes.

      SUPPORT

      Ticket: a request that is followed up to its end.
      Triage: to decide which request comes first.
      """,
      ["Dunning: BILLING", "Write-off: BILLING", "Ticket: SUPPORT", "Triage: SUPPORT"]),
    SectionedDocument(
      "letters.md",
      """
      # Words

      ## A

      - **Audit**: a check of the books by others.

      ## B

      - **Bond**: a loan that is traded.
      """,
      ["Audit: -", "Bond: -"]),
    SectionedDocument(
      "rows.html",
      """
      <h1>Words</h1><h2>All</h2><table><tr><th>Term</th><th>Definition</th></tr>
      <tr><td>Audit</td><td>A check of the books.</td></tr>
      <tr><td colspan="2">Billing</td></tr>
      <tr><td>Dunning</td><td>To ask for money again.</td></tr>
      <tr><td colspan="2">Support</td></tr>
      <tr><td>Ticket</td><td>A request that is followed up.</td></tr></table>
      """,
      ["Audit: All", "Dunning: Billing", "Ticket: Support"]),
    SectionedDocument(
      "copied.txt",
      """
      Term\tDefinition\tOwner
      Audit\tA check of the books by others.\tBoard

      Billing

      Dunning\tTo ask for money again.\tFinance
      Write-off\tTo give money up.\tFinance

      T

      Ticket\tA request that is followed up.\tSupport
      """,
      ["Audit: -", "Dunning: Billing", "Write-off: Billing", "Ticket: Billing"]),
    SectionedDocument(
      "column.csv",
      """
      Catégorie,Terme,Définition,Source
      Facturation,Avoir,Papier qui annule une facture.,Wiki
      ,Relance,Rappel d'une facture impayée.,Wiki
      "Support
      client",Ticket,Demande suivie jusqu'à sa résolution.,Wiki
      """,
      ["Avoir: Facturation", "Relance: -", "Ticket: Support client"]),
    SectionedDocument(
      "column.md",
      """
      # Words

      ## Money

      | Term | Definition | Theme |
      | --- | --- | --- |
      | Dunning | To ask for money again. | Billing |
      | Write-off | To give money up. | |
      """,
      ["Dunning: Billing", "Write-off: Money"]),
    SectionedDocument(
      "records.yaml",
      """
      - term: Dunning
        category: [Billing, Cash]
        definition: To ask for money again.
      - term: Ticket
        definition: A request that is followed up.
      """,
      ["Dunning: Billing, Cash", "Ticket: -"]),
  ]
}

@Suite struct `The section of an entry` {
  @Test(arguments: SectionedDocument.all)
  func `is the title above it, or the cell of its row`(_ document: SectionedDocument) throws {
    let entries = try glossary(document.text, name: document.name).entries
    #expect(
      entries.map { "\($0.entry.term): \($0.section ?? "-")" } == document.sections)
    #expect(try complaints(document.text, document.name) == [])
  }

  @Test(arguments: SyntaxExample.all)
  func `agrees with the roles in a syntax's example`(_ example: SyntaxExample) throws {
    #expect(try complaints(example.text, example.document.name) == [])
  }

  @Test(arguments: NamedLayout.all)
  func `agrees with the roles in a layout's example`(_ named: NamedLayout) throws {
    #expect(try complaints(named.layout.example, "glossary") == [])
  }

  @Test(arguments: MatrixLayout.all)
  func `agrees with the roles in every layout with every slip`(_ layout: MatrixLayout) throws {
    for (number, slip) in MatrixSlip.all.enumerated() where slip.isPossible(in: layout) {
      let words = MatrixWords.all[number % MatrixWords.all.count]
      let sample = MatrixSample(layout, slip, words, seed: UInt64(number))
      #expect(
        try complaints(sample.text, layout.file) == [], "\(slip.name):\n\(sample.text)")
    }
  }

  @Test func `of a folder's file is a title of that file`() throws {
    let files = try [
      ("1.md", "# Books\n\n## Money\n\n**Audit**: a check.\n\n**Bond**: a loan that is traded.\n"),
      ("2.md", "# Help\n\n**Ticket**: a request.\n\n**Triage**: to decide what comes first.\n"),
    ].map { try GlossaryFile(reading: document($0.1, name: $0.0)) }
    #expect(
      try Glossary(joining: files).entries.map(\.section) == ["Money", "Money", nil, nil])
  }

  @Test(arguments: [
    (String(repeating: "é", count: 200), String(repeating: "é", count: 200)),
    (String(repeating: "é", count: 201), String(repeating: "é", count: 199) + "…"),
    ("Finance\u{A0}:", "Finance"), ("財務：", "財務"), ("One\ntwo", "One two"), ("— * —", nil),
    ("", nil), (":", nil),
  ])
  func `is one line of at most 200 characters`(title: String, name: String?) {
    #expect(title.sectionName == name)
  }

  @Test func `costs a column that nobody named so nothing`() throws {
    let text = "Term,Definition,Category\nQuay,A wall for ships.,Place\n"
    let ignored = DeclaredColumns([.init(.ignore, "Category")])
    let read = try Glossary(reading: document(text, name: "a.csv"), declaring: ignored)
    #expect(read.entries.map(\.section) == [nil])
    #expect(try glossary(text, name: "a.csv").entries.map(\.section) == ["Place"])
  }
}

/// The entries whose section is neither the last title above them that has the role of one, nor a
/// field of their row.
private func complaints(_ text: String, _ name: String) throws -> [String] {
  let texts = try Explanation(of: document(text, name: name)).texts
  return try Glossary(reading: document(text, name: name)).entries.compactMap { located in
    let head =
      texts.firstIndex { $0.line == located.line && $0.role == .headword }
      ?? texts.firstIndex { $0.line >= located.line } ?? texts.count
    let title = texts[..<head].last { $0.role == .section }?.text.sectionName
    if located.section == title { return nil }
    // The field of a record stands on a line of its own, and each text of a list.
    let fields = texts.filter { $0.line >= located.line && $0.role == .field }
      .compactMap { $0.text.sectionName }
    let parts = located.section?.split(separator: ", ").map(String.init) ?? []
    if !parts.isEmpty,
      fields.contains(parts.joined(separator: ", ")) || parts.allSatisfy(fields.contains)
    {
      return nil
    }
    return "\(located.entry.term): \(located.section ?? "-"), \(title ?? "-") by roles"
  }
}
