import Documents
import Testing

@testable import Glossaries

/// Every word of a document is in an entry or explained by another role.
@Suite struct ExplanationLaws {
  /// The number of occurrences of each word.
  private func words(_ texts: some Sequence<String>) -> [String: Int] {
    var counts: [String: Int] = [:]
    for text in texts {
      for word in text.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
        counts[String(word), default: 0] += 1
      }
    }
    return counts
  }

  /// The words of an outline that no explained text contains.
  private func missing(_ text: String, name: String) throws -> [String] {
    let outline = try Document.read(Array(text.utf8), name: name)
    let told = words(try Explanation(of: document(text, name: name)).texts.map(\.text))
    return words(outline.blocks.map { outline.text(of: $0) })
      .filter { told[$0.key, default: 0] < $0.value }.keys.sorted()
  }

  @Test(arguments: SyntaxExample.all)
  func `every word of a syntax's example has a role`(_ example: SyntaxExample) throws {
    let words = try missing(example.text, name: example.document.name)
    #expect(words == [])
  }

  @Test(arguments: NamedLayout.all)
  func `every word of a layout's example has a role`(_ named: NamedLayout) throws {
    #expect(try missing(named.layout.example, name: "glossary") == [])
  }

  @Test func `text around entries is explained in full`() throws {
    let page = """
      <html><head><title>Mots | Site</title></head><body><nav><a href=a>Accueil</a></nav><main>
      <h1>Nos mots</h1><p>Pour les nouveaux.</p>
      <div class=t><div>Quai <span class=tag>Lieu</span></div><div>Où l'on charge.</div></div>
      <div class=t><div>Rampe <span class=tag>Outil</span></div><div>Plan incliné.</div></div>
      </main><footer>Tous droits réservés</footer></body></html>
      """
    #expect(try missing(page, name: "x.html") == [])
    let roles = try Explanation(of: document(page, name: "x.html")).texts.map {
      "\($0.role) \($0.text)"
    }
    #expect(
      Set(roles).isSuperset(of: [
        "navigation Accueil", "title Nos mots", "introduction Pour les nouveaux.", "headword Quai",
        "field Lieu", "definition Où l'on charge.", "navigation Tous droits réservés",
      ]))
  }

  @Test func `text between entries that belongs to none is reported`() throws {
    let text = """
      # Mots

      ## A

      - **Aval** : garantie d'un tiers.
      - **Avoir** : papier qui annule une facture.
      - **Agio** : frais du découvert.

      Ce paragraphe parle de tout autre chose, et ne définit rien.

      ## B

      - **Bail** : contrat de location.
      """
    #expect(
      try findings(text).map(\.kind) == [
        .textLeftOut("Ce paragraphe parle de tout autre chose, et ne définit rien.")
      ])
    let other = try Explanation(of: document(text)).texts.filter { $0.role == .other }
    #expect(other.map(\.line) == [9])
  }

  @Test func `a table beside the glossary is reported`() throws {
    let text = """
      ## Quai
      Lieu où l'on charge.

      ## Rampe
      Plan incliné.

      ## Cuve
      Récipient.

      ---

      | Jour | Site |
      | --- | --- |
      | 1er mai | tous |
      | 2 mai | le quai |
      """
    #expect(try findings(text).map(\.kind) == [.tableLeftOut])
  }

  @Test func `the parts of an entry have roles of their own`() throws {
    let text = """
      ### Convoyeur

      - **Definition**: Ruban qui porte les pots.
      - **Abbreviation**: CV
      - **Owner**: Atelier

      ### Cuve

      - **Definition**: Récipient.
      - **Abbreviation**: CU
      - **Owner**: Atelier
      """
    let roles = try Explanation(of: document(text)).texts.map(\.role)
    #expect(
      roles == [
        .headword, .field, .definition, .field, .pair, .field,
        .headword, .field, .definition, .field, .pair, .field,
      ])
  }
}
