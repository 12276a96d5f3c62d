import Flashcards
import Testing

@testable import Glossaries

@Suite struct TableTests {
  static let pair = [
    Entry(term: "Marge brute", definition: "Ce qui reste du prix une fois les achats payés."),
    Entry(
      term: "Chiffre d'affaires", acronym: "CA", expansion: "Chiffre d'affaires",
      definition: "Total des ventes d'un exercice, hors taxes."),
  ]

  @Test(arguments: [
    "Terme;Sigle;Définition", "Term;Acronym;Definition", "Begriff;Abkürzung;Bedeutung",
    "Término;Sigla;Definición", "TERME (FR);ABRÉVIATION;SIGNIFICATION",
  ])
  func `columns are recognised by their names in several languages`(_ names: String) throws {
    let text =
      names + """

        Marge brute;;Ce qui reste du prix une fois les achats payés.
        Chiffre d'affaires;CA;Total des ventes d'un exercice, hors taxes.
        """
    #expect(try entries(text) == Self.pair)
  }

  @Test func `columns may be in any order`() throws {
    let text = """
      | Définition | Source | Terme | Sigle |
      |:--|:-:|--:|---|
      | Ce qui reste du prix une fois les achats payés. | compta | Marge brute | |
      | Total des ventes d'un exercice, hors taxes. | ventes | Chiffre d'affaires | CA |
      """
    #expect(try entries(text) == Self.pair)
  }

  @Test func `without a header, cells decide the columns`() throws {
    let text = """
      CA,Chiffre d'affaires,"Total des ventes d'un exercice, hors taxes."
      BFR,Besoin en fonds de roulement,Ce qu'il faut avancer avant d'être payé par ses clients.
      """
    let expected = [
      Entry(
        term: "CA", acronym: "CA", expansion: "Chiffre d'affaires",
        definition: "Total des ventes d'un exercice, hors taxes."),
      Entry(
        term: "BFR", acronym: "BFR", expansion: "Besoin en fonds de roulement",
        definition: "Ce qu'il faut avancer avant d'être payé par ses clients."),
    ]
    #expect(try entries(text) == expected)
  }

  @Test(arguments: [
    "Sigle,Signification", "Acronym,Definition", "CRM,Customer Relationship Management",
  ])
  func `acronyms with expansions need no definition`(_ first: String) throws {
    let text = first + "\nCA,Chiffre d'affaires\nPME,Petites et moyennes entreprises\n"
    let expected = [
      Entry(term: "CA", acronym: "CA", expansion: "Chiffre d'affaires", definition: ""),
      Entry(
        term: "PME", acronym: "PME", expansion: "Petites et moyennes entreprises", definition: ""),
    ]
    #expect(try entries(text).suffix(2) == expected)
    #expect(try findings(text) == [])
  }

  @Test func `several tables make one glossary without the letters between rows`() throws {
    let text = """
      # Lexique

      ## M

      Terme | Définition
      --- | ---
      **M** |
      Marge brute | Ce qui reste du prix\\
      une fois les achats payés.

      | Terme | Définition |
      | --- | --- |
      | Mandat | Pouvoir donné à quelqu'un. |
      """
    #expect(try entries(text).map(\.term) == ["Marge brute", "Mandat"])
  }

  @Test func `a table with unknown columns is skipped with a finding`() throws {
    let text = """
      | Terme | Définition |
      | --- | --- |
      | Mandat | Pouvoir donné à quelqu'un. |

      | Jan | Fév | Mar | Avr | Mai |
      | --- | --- | --- | --- | --- |
      | 1 | 2 | 3 | 4 | 5 |
      """
    #expect(try entries(text).map(\.term) == ["Mandat"])
    #expect(try findings(text) == [Finding(line: 5, kind: .tableSkipped(columns: 5))])
  }
}

@Suite struct JudgementTests {
  private func table(_ rows: String...) -> String {
    "Terme;Définition\n" + rows.joined(separator: "\n") + "\nMandat;Pouvoir donné à quelqu'un.\n"
  }

  @Test(arguments: ["", " ", "-", "…", "?"])
  func `an empty cell is not a definition`(_ text: String) throws {
    let text = table("Avenant;\(text)")
    #expect(try entries(text).map(\.term) == ["Mandat"])
    #expect(try findings(text) == [Finding(line: 2, kind: .noDefinition(term: "Avenant"))])
  }

  @Test(arguments: ["TODO", "to do", "TBD", "À compléter", "[à définir]", "n/a", "(en cours)"])
  func `a note to write a definition is not one`(_ note: String) throws {
    let kind = Finding.Kind.definitionToBeWritten(term: "Avenant", note: note)
    let text = table("Avenant;\(note)")
    #expect(try entries(text).map(\.term) == ["Mandat"])
    #expect(try findings(text) == [Finding(line: 2, kind: kind)])
  }

  @Test(arguments: [
    "Voir Mandat", "voir aussi « Mandat ».", "See Mandat.", "Cf. Mandat", "→ Mandat",
  ])
  func `a reference alone is not a definition`(_ reference: String) throws {
    let kind = Finding.Kind.onlyCrossReference(term: "Avenant", target: "Mandat")
    let text = table("Avenant;\(reference)")
    #expect(try entries(text).map(\.term) == ["Mandat"])
    #expect(try findings(text) == [Finding(line: 2, kind: kind)])
  }

  @Test(arguments: [
    "Voir un client chez lui, au moins deux fois par an, pour parler de ses projets.",
    "Acte signé. Voir Mandat.", "Seen by the customer.", "To do list of a team",
  ])
  func `a definition may begin or end like such a note`(_ definition: String) throws {
    #expect(try entries(table("Avenant;\"\(definition)\"")).first?.definition == definition)
  }

  @Test func `the same term and sense is kept once`() throws {
    let text = table("mandat;Premier texte.", "Bail;Contrat de location.")
    #expect(try entries(text).map(\.definition) == ["Premier texte.", "Contrat de location."])
    let kind = Finding.Kind.duplicate(term: "Mandat", Finding.Place(file: nil, line: 2))
    #expect(try findings(text) == [Finding(line: 4, kind: kind)])
  }

  @Test func `a term twice in a row has two senses, unless they are the same`() throws {
    let text = """
      Terme;Définition
      Bascule;Passage d'une version à la suivante, la nuit.
      Bascule;Planche sur laquelle deux enfants montent tour à tour.
      Crue;Montée des eaux d'une rivière au printemps.
      Crue;La montée des eaux d'une rivière, au printemps.
      """
    let read = try entries(text)
    #expect(read.map(\.term) == ["Bascule", "Bascule", "Crue"])
    #expect(read.map(\.qualifier) == [nil, "Planche sur laquelle deux", nil])
    let kind = Finding.Kind.duplicate(term: "Crue", Finding.Place(file: nil, line: 4))
    #expect(try findings(text) == [Finding(line: 5, kind: kind)])
  }

  @Test func `two senses of one acronym are two entries`() throws {
    let text = """
      PO (Product Owner);Qui décide de la valeur.
      PO (Purchase Order);Qui engage l'acheteur.
      """
    #expect(try entries(text).map(\.expansion) == ["Product Owner", "Purchase Order"])
    #expect(try findings(text) == [])
  }

  @Test func `a definition without a term is a finding`() throws {
    let text = table(";Texte sans terme.")
    #expect(try entries(text).map(\.term) == ["Mandat"])
    #expect(try findings(text) == [Finding(line: 2, kind: .noTerm)])
  }

  @Test func `a paragraph in a term's place is a finding`() throws {
    let text = table("\(String(repeating: "é", count: 201));Texte.")
    #expect(try findings(text) == [Finding(line: 2, kind: .termTooLong(limit: 200))])
  }

  @Test func `a definition is cut after 20,000 characters`() throws {
    let text = table("Bail;\(String(repeating: "é,", count: 10_001))")
    #expect(try entries(text).first?.definition.count == 20_000)
    let kind = Finding.Kind.definitionCut(term: "Bail", limit: 20_000)
    #expect(try findings(text) == [Finding(line: 2, kind: kind)])
  }

  @Test func `a document with only findings throws them`() {
    let finding = Finding(line: 2, kind: .noDefinition(term: "Avenant"))
    #expect(throws: GlossaryError.noEntries([finding])) {
      try entries("Terme;Définition\nAvenant;\n")
    }
  }

  @Test(arguments: [
    "A,B,C\nid,term,definition\n1,Bail,Contrat de location.\n2,Quittance,\"Reçu, daté.\"",
    "VarName,ShortDescription\nBail,Contrat de location.\nQuittance,\"Reçu, daté.\"",
    "Objet,Explication\nBail,Contrat de location.\nQuittance,\"Reçu, daté.\"",
    "\"term,definition\"\n\"Bail,Contrat de location.\"\n\n\"Quittance,\"\"Reçu, daté.\"\"\"",
  ])
  func `columns are recognised beside ids, by compound names and in quoted lines`(_ text: String)
    throws
  {
    #expect(
      try entries(text, name: "x.csv") == [
        Entry(term: "Bail", definition: "Contrat de location."),
        Entry(term: "Quittance", definition: "Reçu, daté."),
      ])
  }

  @Test func `rows below a header may lack their last cells`() throws {
    let text = """
      Terme,Définition,Image
      Bail,"Contrat de location, écrit."
      Quittance,Reçu daté.
      Loyer,"Prix du bail, par mois.",x.png
      """
    #expect(try entries(text, name: "x.csv").map(\.term) == ["Bail", "Quittance", "Loyer"])
  }

  @Test func `of several languages, the first is read`() throws {
    let bail = "Contrat par lequel quelqu'un obtient d'habiter un logement contre un loyer."
    let lease = "A contract that lets somebody live in a house for a rent, which both sides sign."
    let text = """
      id,tags,level,term_fr,short_fr,long_fr,example_fr,term_en,short_en,long_en,example_en
      b,x,1,Bail,Contrat de location.,\(bail),Ici.,Lease,A contract for rent.,"\(lease)",Here.
      """
    #expect(try entries(text, name: "x.csv") == [Entry(term: "Bail", definition: bail)])
  }

  @Test func `a phrase in a column of acronyms is an alias`() throws {
    let text = """
      term,acronym,definition
      Man Overboard,MOB,Somebody has fallen into the sea.
      Sea bottom,Davy Jones' locker,Where lost ships lie.
      """
    #expect(
      try told(text, name: "x.csv") == """
        2 Man Overboard (MOB = Man Overboard): Somebody has fallen into the sea.
        3 Sea bottom (Davy Jones' locker): Where lost ships lie.
        """)
  }

  @Test func `a column of definitions may contain expansions`() throws {
    let text = """
      Acronym,Definition,Meaning,Notes
      ETA,Estimated Time of Arrival,When a ship is expected,Port term
      VTS,Vessel Traffic Service,Tells ships who else is under way,Port term
      PSC,Port State Control,,Legal term
      """
    #expect(
      try told(text, name: "x.csv") == """
        2 ETA (ETA = Estimated Time of Arrival): When a ship is expected / Port term
        3 VTS (VTS = Vessel Traffic Service): Tells ships who else is under way / Port term
        4 PSC (PSC = Port State Control):
        """)
  }

  @Test func `notes define if nothing else does`() throws {
    let text = """
      | 区分 | 日本語名 | 英語名 | 備考 |
      |---|---|---|---|
      | 港 | 岸壁 | Quay | 船を横付けして荷物を積み下ろしするための場所 |
      | 港 | 水先人 | Pilot | 港の中で船長に代わって船を導く資格を持つ人 |
      | 船 | 船首 | Bow | 船のいちばん前の部分で、波を切って進むところ |
      | 船 | 船倉 | Hold | 甲板の下にあって荷物を入れておく大きな部屋 |
      | 船 | 錨 | Anchor | 海の底に沈めて船を動かないようにする重い金具 |
      | 港 | 灯台 | Lighthouse | 夜に光を出して船に岬や港の場所を知らせる塔 |
      """
    #expect(
      try entries(text, name: "x.md").prefix(2) == [
        Entry(term: "岸壁", definition: "船を横付けして荷物を積み下ろしするための場所"),
        Entry(term: "水先人", definition: "港の中で船長に代わって船を導く資格を持つ人"),
      ])
  }

  @Test func `a picture in a cell is not a term`() throws {
    let text = """
      | Begriff | Erklärung | Einsatz |
      |---|---|---|
      | ![Kran](img/kran.png) | **Kran** | Hebt Lasten vom Kai in den Laderaum. | Tag und Nacht. |
      | ![Boje](img/boje.png) | **Boje** | Schwimmt über einer Stelle im Wasser. | Bei Nebel. |
      | ![Poller](img/poller.png) | **Poller** | Hält die Leinen eines Schiffes. | Immer. |
      """
    #expect(try entries(text, name: "x.md").map(\.term) == ["Kran", "Boje", "Poller"])
  }
}
