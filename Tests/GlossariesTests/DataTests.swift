import Documents
import Flashcards
import Testing

@testable import Glossaries

@Suite struct JSONTests {
  @Test func `sections, records and what stands around them`() throws {
    let text = """
      {
        "name": "Vocabulary of the warehouse",
        "version": 3,
        "url": "https://intranet/glossary",
        "authors": [{"name": "Logistics", "role": "owner"}],
        "glossary": {
          "inbound": {
            "title": "Inbound",
            "terms": [
              {
                "id": "asn",
                "abbr": "ASN",
                "name": "Advance Shipping Notice",
                "description": "A message that says what a <b>truck</b> will bring &amp; when.",
                "tags": ["edi"],
                "source": "handbook"
              },
              {"id": "dock", "name": "Dock", "description": ["Where trucks are unloaded.",
                "Each has a number."], "synonyms": ["Bay", "gate"],}
            ]
          },
          "outbound": {
            "title": "Outbound",
            "terms": [{"id": "wave", "name": "Wave", "description": null},
              {"id": "pick", "name": "Picking", "description": "Taking goods from their places."}]
          }
        }
      }
      """
    let expected = [
      "13 Advance Shipping Notice (ASN = Advance Shipping Notice): "
        + "A message that says what a truck will bring & when.",
      "18 Dock (Bay; gate): Where trucks are unloaded. / Each has a number.",
      "25 Picking: Taking goods from their places.",
    ]
    #expect(try told(text) == expected)
    let glossary = try Glossary(reading: document(text))
    #expect(glossary.title == "Vocabulary of the warehouse")
    #expect(glossary.findings.map(\.kind) == [.noDefinition(term: "Wave")])
  }

  @Test(arguments: [
    #"[{"term": "Quai", "definition": "Lieu."}, {"term": "Lot", "definition": "Groupe."}]"#,
    #"{"Quai": "Lieu.", "Lot": "Groupe."}"#,
    #"{"Quai": {"definition": "Lieu."}, "Lot": {"definition": "Groupe."}}"#,
    #"{"L": {"Quai": "Lieu."}, "G": {"Lot": "Groupe."}}"#,
    #"[["Quai", "Lieu."], ["Lot", "Groupe."]]"#,
    #"[{"Quai": "Lieu."}, {"Lot": "Groupe."}]"#,
    #"{"title": "Lexique", "items": {"Quai": "Lieu.", "Lot": "Groupe."}}"#,
    #"[{"letter": "Q", "terms": [{"term": "Quai", "definition": "Lieu."}]}, "#
      + #"{"letter": "L", "terms": [{"term": "Lot", "definition": "Groupe."}]}]"#,
    "{\"term\": \"Quai\", \"definition\": \"Lieu.\"}\n{\"term\": \"Lot\", \"definition\": \"Groupe.\"}",
    #"[{"begrepp": "Quai", "förklaring": "Lieu."}, {"begrepp": "Lot", "förklaring": "Groupe."}]"#,
    #"{"quai": {"name": "Quai", "text": "Lieu."}, "lot": {"name": "Lot", "text": "Groupe."}}"#,
  ])
  func `layouts that say the same`(_ text: String) throws {
    #expect(try entries(text).map(\.term) == ["Quai", "Lot"])
    #expect(try entries(text).map(\.definition) == ["Lieu.", "Groupe."])
    #expect(try findings(text) == [])
  }

  @Test func `linked data is read in the language it has most of`() throws {
    let text = """
      {
        "@context": {"skos": "http://www.w3.org/2004/02/skos/core#"},
        "@graph": [
          {"@id": "ex:scheme", "@type": "skos:ConceptScheme"},
          {"@id": "ex:1", "@type": "skos:Concept",
           "skos:prefLabel": [{"@value": "dock", "@language": "en"},
                              {"@value": "quai", "@language": "fr"}],
           "skos:altLabel": {"@value": "appontement", "@language": "fr"},
           "skos:definition": [{"@value": "Lieu où l'on décharge.", "@language": "fr"}]},
          {"@id": "ex:2", "@type": "skos:Concept",
           "skos:prefLabel": [{"@value": "batch", "@language": "en"},
                              {"@value": "lot", "@language": "fr"}],
           "skos:definition": [{"@value": "Groupe de pièces.", "@language": "fr"}]}
        ]
      }
      """
    let expected = [
      "6 quai (appontement): Lieu où l'on décharge.", "11 lot: Groupe de pièces.",
    ]
    #expect(try told(text) == expected)
  }

  @Test(arguments: [
    ("{\"a\": \"b\",\n \"c\" \"d\"}", 2), ("[\"a\",\n // note\n \"b\"]", 2),
    ("{\"a\": \"b\",\n\"c\": [\"d\"\n", 2), ("{\"a\": \"b\n\"}", 1),
  ])
  func `a broken grammar is an error on its line`(_ text: String, _ line: Int) {
    #expect(throws: GlossaryError.malformed(syntax: "JSON", line: line)) { try entries(text) }
  }

  @Test func `escapes are read, halves of characters included`() throws {
    let text = #"{"Caf\u00e9": "Une \"pause\" \ud83d\ude00\/.", "B\t1": "x\ud83dy \\ z"}"#
    #expect(try told(text) == ["1 Café: Une \"pause\" 😀/.", "1 B 1: x\u{FFFD}y \\ z"])
  }
}

@Suite struct YAMLTests {
  @Test func `a map keyed by term, with the slips that people make`() throws {
    let text = """
      # Kept by the support team
      language: en
      updated: 2026-03-01

      SLA:
        name: Service Level Agreement
        definition: >
          What is promised about a service,
          in figures.

          It is signed.
        see_also: [SLO]
      SLO:
        name: Service Level Objective
        definition: The figure aimed at: 99.9 % of minutes, for instance
      MTTR:
        name: Mean Time to Repair
        definition: |
          How long a repair takes,
          on average.

          - counted from the alert
          - nights included
      MTTR:
        name: Mean Time to Recovery
        definition: "Until the service is back."
      on-call:
        definition: 'Who''s called when something breaks.'
        aliases: [standby, "pager duty"]
      """
    let expected = [
      "6 Service Level Agreement (SLA = Service Level Agreement): "
        + "What is promised about a service, in figures. / It is signed.",
      "14 Service Level Objective (SLO = Service Level Objective): "
        + "The figure aimed at: 99.9 % of minutes, for instance",
      "17 Mean Time to Repair (MTTR = Mean Time to Repair): How long a repair takes, on average. / "
        + "- counted from the alert / - nights included",
      "25 Mean Time to Recovery (MTTR = Mean Time to Recovery): Until the service is back.",
      "28 on-call (standby; pager duty): Who's called when something breaks.",
    ]
    let told = try told(text)
    #expect(told == expected)
    #expect(try findings(text) == [Finding(line: 15, kind: .document(.quotesMissing))])
  }

  @Test func `texts in several languages give those of one`() throws {
    let text = """
      - term: {en: Churn, fr: Attrition}
        definition:
          en: Customers who leave.
          fr: Les clients qui partent.
      - term: {fr: Panier, en: Cart}
        definition:
          fr: Ce que l'on s'apprête à acheter.
      """
    #expect(
      try told(text) == [
        "1 Attrition: Les clients qui partent.", "5 Panier: Ce que l'on s'apprête à acheter.",
      ])
    let stated =
      "lang: en\nterms:\n"
      + text.split(separator: "\n").map { "  " + $0 }
      .joined(separator: "\n")
    #expect(try told(stated).first == "3 Churn: Customers who leave.")
    #expect(try Glossary(reading: document(stated)).language == "en")
  }

  @Test func `a record in each language, and short and long definitions`() throws {
    let text = """
      - slug: dock
        ref: [wave]
        en:
          term: dock
          def: >
            Where trucks stop.
        fr:
          term: quai
          def: >
            Où les camions s'arrêtent.
      - slug: wave
        fr:
          term: vague
          def: >
            Des commandes préparées ensemble.
      """
    #expect(
      try told(text) == [
        "8 quai: Où les camions s'arrêtent.", "13 vague: Des commandes préparées ensemble.",
      ])
    let records = """
      - term: dock
        abbr: DOCK
        short: Where trucks stop to be unloaded, whatever they bring along.
        long: Where trucks stop to be unloaded, whatever they bring, at a time that was booked.
        related_terms: [wave]
      - term: wave
        short: Orders that are picked together, most of the time for one truck.
        long: Orders that are picked together, most of the time for one truck, and leave with it.
      """
    #expect(
      try told(records) == [
        "1 dock: Where trucks stop to be unloaded, whatever they bring, at a time that was booked.",
        "6 wave: Orders that are picked together, most of the time for one truck, "
          + "and leave with it.",
      ])
  }

  @Test func `a file of front matter alone is an entry`() throws {
    let text = "---\nterm: Quai\ndefinition: Lieu où l'on décharge.\ntags: [a, b]\n---\n"
    #expect(try told(text, name: "quai.md") == ["2 Quai: Lieu où l'on décharge."])
  }

  @Test func `aliases are followed, bombs are not`() throws {
    let text = """
      defaults: &why {source: handbook}
      terms:
        - {<<: *why, term: Dock, definition: Where trucks stop.}
        - {<<: *why, term: Wave, definition: Orders picked together.}
      """
    #expect(try entries(text).map(\.term) == ["Dock", "Wave"])
    var bomb = "a: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "b\(level): &a\(level) [\(aliases)]\n"
    }
    let error = GlossaryError.tooManyValues(limit: 300_000)
    #expect(throws: error) { try entries(bomb, name: "x.yml") }
    #expect(throws: error) { try entries(bomb + "? *a12\n: x\n", name: "x.yml") }
  }

  @Test func `prose with colons is no YAML`() throws {
    let text = """
      Lexique

      Quai: lieu où l'on décharge
      Une phrase que rien n'annonce.

      Lot: groupe de pièces
      """
    #expect(try Document.read(Array(text.utf8), name: "x.yml").syntax == "text")
  }
}

@Suite struct DelimitedLayoutTests {
  @Test func `four columns below a title, in German`() throws {
    let text = """
      Glossar der Fertigung;;;
      Stand: März 2026;;;
      ;;;
      Abkürzung;Langform;Erläuterung;Bereich
      BDE;Betriebsdatenerfassung;"Hält fest, was an den Maschinen geschieht;
      von Hand oder selbsttätig.";Fertigung
      KVP;Kontinuierlicher Verbesserungsprozess;Verbessert in kleinen Schritten, Woche für Woche.;Qualität

      OEE;Overall Equipment Effectiveness;Anteil der Zeit, in der Gutes entsteht.;Fertigung;
      FAUF;;Auftrag an die Fertigung.;Fertigung
      """
    #expect(
      try told(text) == [
        "5 BDE (BDE = Betriebsdatenerfassung): "
          + "Hält fest, was an den Maschinen geschieht; / von Hand oder selbsttätig.",
        "7 KVP (KVP = Kontinuierlicher Verbesserungsprozess): "
          + "Verbessert in kleinen Schritten, Woche für Woche.",
        "9 OEE (OEE = Overall Equipment Effectiveness): Anteil der Zeit, in der Gutes entsteht.",
        "10 FAUF: Auftrag an die Fertigung.",
      ])
    let glossary = try Glossary(reading: document(text))
    #expect(glossary.title == "Glossar der Fertigung")
    #expect(glossary.findings == [])
  }

  @Test func `columns in Japanese`() throws {
    let text = """
      番号,用語,略語,説明,備考
      1,応答時間,,"問い合わせから最初の返答までの時間。",社内
      2,解約率,,一定期間に契約をやめた顧客の割合。,
      3,顧客生涯価値,LTV,一人の顧客が取引の間にもたらす利益。,社内
      """
    #expect(
      try told(text) == [
        "2 応答時間: 問い合わせから最初の返答までの時間。",
        "3 解約率: 一定期間に契約をやめた顧客の割合。",
        "4 顧客生涯価値 (LTV = 顧客生涯価値): 一人の顧客が取引の間にもたらす利益。",
      ])
  }

  @Test func `a comma too many in every row is joined, and said each time`() throws {
    let text = "term,definition\nDock,Where trucks stop, and go.\nWave,Orders, picked together.\n"
    #expect(
      try entries(text).map(\.definition) == [
        "Where trucks stop, and go.", "Orders, picked together.",
      ])
    let kind = Finding.Kind.document(.surplusCells(expected: 2, found: 3))
    #expect(try findings(text) == [2, 3].map { Finding(line: $0, kind: kind) })
  }

  @Test func `bars and Excel's note of its separator`() throws {
    #expect(
      try told("sep=;\nTerm;Definition\nDock;Where trucks stop.\n") == [
        "3 Dock: Where trucks stop."
      ])
    #expect(
      try told("Term|Definition\nDock|Where trucks stop.\nWave|Orders.\n") == [
        "2 Dock: Where trucks stop.", "3 Wave: Orders.",
      ])
  }

  @Test func `columns of addresses and of categories are left out`() throws {
    let rows = ["Dock,Where trucks stop.", "Wave,Orders picked together.", "Tote,A box."]
    let text = (rows + ["Bin,A place.", "Cage,A closed place.", "Lane,Where a wave waits."])
      .map { "https://intranet/glossary/of/the/warehouse,inbound," + $0 }.joined(separator: "\n")
    #expect(try entries(text).map(\.term) == ["Dock", "Wave", "Tote", "Bin", "Cage", "Lane"])
    #expect(try entries(text).first?.definition == "Where trucks stop.")
  }
}
