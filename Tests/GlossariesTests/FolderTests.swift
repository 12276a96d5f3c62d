import Flashcards
import GoldenText
import Testing

@testable import Glossaries

/// Folders whose files make one glossary.
@Suite struct FolderTests {
  @Test func `a file for each term may have the same sections as others`() throws {
    let read = try folder([
      "_index.md": "---\ntitle: Mots du rail\nid: rail\nlang: fr\n---\n\nBienvenue. Choisissez.\n",
      "ballast.md": """
      ---
      title: Ballast
      ---

      ## En deux mots

      Lit de pierres sous les traverses.

      ## Pourquoi c'est utile

      Il porte la voie.

      ## Exemple

      La ligne du nord.
      """,
      "catenary.md": """
      ---
      title: Caténaire (ou ligne de contact)
      tags: [courant]
      ---

      Câble qui donne le courant aux trains.

      <!--more-->

      Il est tendu par des poids.

      ## Pourquoi c'est utile

      Sans lui, rien ne roule.

      ## Exemple

      La ligne du sud.
      """,
      "guard.md": """
      ---
      title: Sabot
      ---

      ## En deux mots

      Pièce que l'on pose devant une roue.

      ## Exemple

      Le dépôt.
      """,
    ])
    #expect(
      read.told == [
        "ballast.md:5 Ballast: Lit de pierres sous les traverses.",
        "catenary.md:6 Caténaire (ligne de contact): Câble qui donne le courant aux trains. / Il est tendu par des poids.",
        "guard.md:5 Sabot: Pièce que l'on pose devant une roue.",
      ])
    #expect(read.findings == [])
    #expect(read.title == "Mots du rail")
    #expect(read.id == "rail")
    #expect(read.language == "fr")
  }

  @Test func `a folder's explanation reads each file as the folder does`() throws {
    let documents = [
      "_index.md": "# Mots du port\n\n- [Ancre](ancre.md)\n- [Bitte](bitte.md)\n",
      "ancre.md":
        "---\ntitle: Ancre\n---\n\nElle retient le navire.\n\n## Exemple\n\nCelle du bac.\n",
      "bitte.md": "# Bitte\n\nOn y tourne les amarres.\n\n## Exemple\n\nCelle du quai nord.\n",
    ]
    let files = try documents.sorted { $0.key < $1.key }.map {
      try GlossaryFile(reading: document($0.value, name: $0.key), keepingAll: true)
    }
    let texts = Explanation(joining: files).texts.map {
      "\($0.file ?? ""):\($0.line) \($0.role) \($0.text)"
    }
    #expect(
      texts.joined(separator: "\n").golden == """
        _index.md:1 title Mots du port
        _index.md:3 introduction Ancre
        _index.md:4 introduction Bitte
        ancre.md:2 headword Ancre
        ancre.md:5 definition Elle retient le navire.
        ancre.md:7 section Exemple
        ancre.md:9 footer Celle du bac.
        bitte.md:1 headword Bitte
        bitte.md:3 definition On y tourne les amarres.
        bitte.md:5 section Exemple
        bitte.md:7 footer Celle du quai nord.
        """)
  }

  @Test func `a folder per term, inside one per letter, is read`() throws {
    let read = try folder([
      "index.md":
        "# Words of the harbour\n\n- [Berth](b/berth/index.md)\n- [Tug](t/tug/index.md)\n",
      "b/berth/index.md": """
      # Berth

      A **berth** is where a ship is {{term("mooring", "moored")}}.

      ## See also

      - [Tug](../../t/tug/index.md)
      - [Quay](https://quay.example)
      """,
      "t/tug/index.md": """
      # Tug

      Small and strong, it pulls the {{term("ship")}} in.

      ## See also

      - [Berth](../../b/berth/index.md)
      """,
    ])
    #expect(
      read.told == [
        "b/berth/index.md:1 Berth: A berth is where a ship is moored.",
        "t/tug/index.md:1 Tug: Small and strong, it pulls the ship in.",
      ])
    #expect(read.title == "Words of the harbour")
  }

  @Test(arguments: ["## What it is", "## Définition", "### Qué es", "# 定義"])
  func `a single page may be defined by its first section`(heading: String) throws {
    let text = """
      ---
      title: Bollard
      category: quay
      ---

      \(heading)

      A post to which ships are tied.

      ## Why it matters

      Without it they would drift.

      ## How it is used

      With a rope.
      """
    #expect(try told(text) == "6 Bollard: A post to which ships are tied.")
  }

  @Test func `definitions in front matter alone are read`() throws {
    let read = try folder([
      "sla.md": """
      ---
      title: "Service Level Agreement (SLA)"
      terms:
        - SLA
      description: "[What](https://example.org) was promised."
      ---
      """,
      "ticket.md": "---\nterm: Ticket\ndefinition: A request, followed to its end.\n---\n",
    ])
    #expect(
      read.told == [
        "sla.md:2 Service Level Agreement (SLA = Service Level Agreement): What was promised.",
        "ticket.md:2 Ticket: A request, followed to its end.",
      ])
  }

  @Test func `front matter without a definition gives no entry`() throws {
    let read = try folder([
      "b/bail.md": "---\ntitle: Bail\ntags: [contrat, lieu]\n---\n",
      "c/caution.md": "---\ntitle: Caution\n---\n\n#contrat #lieu\n",
      "d/don.md": "---\ntitle: Don\n---\n\nCe que l'on donne, sans rien demander.\n",
      "e/bon.md": "---\ntitle: Bon\n---\n\nPapier, daté, signé, à rendre.\n",
    ])
    #expect(
      read.told == [
        "d/don.md:5 Don: Ce que l'on donne, sans rien demander.",
        "e/bon.md:5 Bon: Papier, daté, signé, à rendre.",
      ])
    #expect(
      read.findings
        == ["b/bail.md", "c/caution.md"].map {
          Finding(file: $0, line: 1, kind: .noEntry)
        })
  }

  @Test func `an unreadable file is reported, and the others are read`() throws {
    let empty = GlossaryFile(unread: "b.md", .empty)
    let cut = GlossaryFile(unread: "c.json", .malformed(syntax: "JSON", line: 3))
    let files = [
      try GlossaryFile(reading: document("---\ntitle: Arc\n---\n\nCe qui plie.\n", name: "a.md")),
      empty, cut,
    ]
    let read = try Glossary(joining: files)
    #expect(read.told == ["a.md:5 Arc: Ce qui plie."])
    #expect(
      read.findings == [
        Finding(file: "b.md", line: 1, kind: .fileNotRead(.empty)),
        Finding(file: "c.json", line: 3, kind: .fileNotRead(.malformed(syntax: "JSON", line: 3))),
      ])
  }

  @Test func `titles of one list per letter are not terms`() throws {
    let read = try folder([
      "a.md":
        "# A\n\n**Acompte**: somme versée d'avance.\n\n**Avenant**: ce qui change un contrat.\n",
      "b.md": "# B\n\n**Bail**: contrat de location.\n\n**Bilan**: ce que l'on a et doit.\n",
      "sigles.csv":
        "Sigle,Définition\nTVA,Taxe sur la valeur ajoutée\nBFR,Besoin en fonds de roulement\n",
      "LISEZMOI.md": "Rien que du texte, sans un seul mot expliqué.\n",
    ])
    #expect(
      read.told == [
        "a.md:3 Acompte: somme versée d'avance.", "a.md:5 Avenant: ce qui change un contrat.",
        "b.md:3 Bail: contrat de location.", "b.md:5 Bilan: ce que l'on a et doit.",
        "sigles.csv:2 TVA (TVA = Taxe sur la valeur ajoutée): ",
        "sigles.csv:3 BFR (BFR = Besoin en fonds de roulement): ",
      ])
    #expect(read.findings == [Finding(file: "LISEZMOI.md", line: 1, kind: .noEntry)])
  }

  @Test func `a reference from one file is an alias in another, and the first definition is kept`()
    throws
  {
    let read = try folder([
      "a.csv": "Term,Definition\nChurn,Customers lost.\nAttrition,see Churn\n",
      "b.csv": "Term,Definition\nChurn,Customers who left.\nUpsell,More of the same.\n",
    ])
    #expect(
      read.told == [
        "a.csv:2 Churn (Attrition): Customers lost.", "b.csv:3 Upsell: More of the same.",
      ])
    let first = Finding.Place(file: "a.csv", line: 2)
    #expect(
      read.findings == [
        Finding(
          file: "a.csv", line: 3, kind: .onlyCrossReference(term: "Attrition", target: "Churn")),
        Finding(file: "b.csv", line: 2, kind: .duplicate(term: "Churn", first)),
      ])
  }

  @Test func `without any entry, the error reports every file`() {
    #expect(
      throws: GlossaryError.noEntries(
        ["a.txt", "b.txt"].map { Finding(file: $0, line: 1, kind: .noEntry) })
    ) {
      try folder(["a.txt": "-\n", "b.txt": "-\n"])
    }
  }

  @Test func `lint names the file of a folder`() throws {
    let read = try folder([
      "a.csv": "Term,Definition\nÉtage,A level.\nUpsell,More.\n",
      "b.csv": "Term,Definition\nEtage,A floor.\nChurn,Fewer.\n",
    ])
    let lint = GlossaryLint(of: [LintedGlossary(file: "words", read)])
    let place = Finding.Place(file: "words/a.csv", line: 2)
    #expect(
      lint.findings == [
        [
          Finding(
            file: "b.csv", line: 2,
            kind: .spelledAlike(term: "Etage", other: "Étage", place))
        ]
      ])
  }

  private func folder(_ files: [String: String]) throws -> Glossary {
    let documents = files.sorted { $0.key < $1.key }.map { document($0.value, name: $0.key) }
    return try Glossary(joining: documents.map { try GlossaryFile(reading: $0) })
  }
}

extension Glossary {
  /// The entries in shorthand, each with its location.
  fileprivate var told: [String] {
    entries.map { located in
      let entry = located.entry
      let pair = entry.acronym.flatMap { acronym in entry.expansion.map { "\(acronym) = \($0)" } }
      let notes = [pair].compactMap { $0 } + entry.aliases
      let bracket = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
      return "\(located.file ?? ""):\(located.line) \(entry.term)\(bracket): "
        + entry.definition.split(separator: "\n\n").joined(separator: " / ")
    }
  }
}
