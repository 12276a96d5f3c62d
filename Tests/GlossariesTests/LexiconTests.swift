import Flashcards
import Testing

@testable import Glossaries

@Suite struct LexiconTests {
  /// A copied page: navigation, a welcome that looks like an entry, letters of which some are empty
  /// and one is missing, uneven spacing, and a footer that looks like an entry.
  static let page = """
    Aller au contenu

    Les mots de la facturation

    Mis en ligne le 3 mars

    Bonjour à tous !


    Nous avons réuni ici les mots que vos factures emploient, dans l'ordre de l'alphabet.



    B comme…


    Bon de commande (BDC)

    Le bon de commande engage l'acheteur.

    Il porte un numéro unique.


    Brouillon

    Facture que personne n'a encore validée.




    C comme…



    Comptes clients

    Sommes que les clients doivent encore, quelle que soit l'échéance.



    Days Sales Outstanding (DSO)

    Délai moyen d'encaissement

    Il se calcule sur douze mois glissants.


    E comme…

    Échéance
    Date à laquelle une facture doit être payée.



    Encours

    Montant total des factures émises et non réglées.


    W comme…


    Z comme…




    18 partages

    Réactions

    Les réactions sont closes.
    Retour en haut
    """

  static let entriesOfPage = [
    Entry(
      term: "Bon de commande", acronym: "BDC", expansion: "Bon de commande",
      definition: "Le bon de commande engage l'acheteur.\n\nIl porte un numéro unique."),
    Entry(term: "Brouillon", definition: "Facture que personne n'a encore validée."),
    Entry(
      term: "Comptes clients",
      definition: "Sommes que les clients doivent encore, quelle que soit l'échéance."),
    Entry(
      term: "Days Sales Outstanding", acronym: "DSO", expansion: "Days Sales Outstanding",
      definition: "Délai moyen d'encaissement\n\nIl se calcule sur douze mois glissants."),
    Entry(term: "Échéance", definition: "Date à laquelle une facture doit être payée."),
    Entry(term: "Encours", definition: "Montant total des factures émises et non réglées."),
  ]

  @Test func `navigation, welcome, letters and footer of a page are not entries`() throws {
    let glossary = try Glossary(reading: document(Self.page))
    #expect(glossary.entries.map(\.entry) == Self.entriesOfPage)
    #expect(glossary.findings == [])
  }

  @Test(arguments: ["B", "– B –", "[B]", "Lettre B", "B (1)", "B.", "Les mots en B"])
  func `letters may be written in any way`(_ style: String) throws {
    var text = Self.page
    for letter in ["B", "C", "E", "W", "Z"] {
      let heading = style.map { $0 == "B" ? letter : String($0) }.joined()
      text = text.split(separator: "\(letter) comme…", omittingEmptySubsequences: false)
        .joined(separator: heading)
    }
    #expect(try entries(text) == Self.entriesOfPage)
  }

  @Test func `the line above an introduction is the title`() throws {
    let text = """
      Words of the workshop

      What we say at the bench, and what we mean by it.

      A

      Anvil

      The block that we strike on.

      B

      Bellows

      What makes the fire breathe.
      """
    #expect(try Glossary(reading: document(text)).title == "Words of the workshop")
    #expect(try entries(text).map(\.term) == ["Anvil", "Bellows"])
  }

  @Test func `a short line above the entries that mentions words is the title`() throws {
    #expect(try Glossary(reading: document(Self.page)).title == "Les mots de la facturation")
    let text = "Words\n\nA\n\nAnvil\n\nWe strike on it.\n\nB\n\nBellows\n\nThey blow."
    #expect(try Glossary(reading: document(text)).title == "Words")
  }

  @Test(arguments: [
    // Nothing is above the letters.
    "A\n\nAnvil\n\nWe strike on it.\n\nB\n\nBellows\n\nThey blow.",
    // Without letters, the line may be the first term.
    "Anvil\n\nWe strike on it.\n\n\nBellows\n\nThey blow.",
  ])
  func `a possible letter or term is not a title`(_ text: String) throws {
    #expect(try Glossary(reading: document(text)).title == nil)
  }

  @Test func `an index of letters above the page is navigation`() throws {
    let index = "A\nB\nC\nD\nE\nW\nZ\n\n"
    #expect(try entries(index + Self.page.replacing(" comme…", with: "")) == Self.entriesOfPage)
  }

  @Test func `a footer has a larger gap above it`() throws {
    let text = """
      A

      Agenda

      Where meetings are planned.


      Audit

      An inspection by somebody from outside.


      B

      Backlog

      Work that nobody has begun.

      It is kept in order of value.





      All rights reserved by the authors of this page.

      Contact us at any time.
      """
    let expected = [
      Entry(term: "Agenda", definition: "Where meetings are planned."),
      Entry(term: "Audit", definition: "An inspection by somebody from outside."),
      Entry(
        term: "Backlog",
        definition: "Work that nobody has begun.\n\nIt is kept in order of value."),
    ]
    #expect(try entries(text) == expected)
  }
}
