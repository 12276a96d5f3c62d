import Documents
import Flashcards
import GoldenText
import Testing

@testable import Glossaries

@Suite struct YAMLTests {
  @Test func `a map keyed by term is read with its author's slips`() throws {
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
    let expected = """
      6 Service Level Agreement (SLA = Service Level Agreement): What is promised about a \
      service, in figures. / It is signed.
      14 Service Level Objective (SLO = Service Level Objective): The figure aimed at: 99.9 % of \
      minutes, for instance
      17 Mean Time to Repair (MTTR = Mean Time to Repair): How long a repair takes, on average. / \
      - counted from the alert / - nights included
      25 Mean Time to Recovery (MTTR = Mean Time to Recovery): Until the service is back.
      28 on-call (standby; pager duty): Who's called when something breaks.
      """
    let told = try told(text)
    #expect(told == expected)
    #expect(try findings(text) == [Finding(line: 15, kind: .document(.quotesMissing))])
  }

  @Test func `of texts in several languages, one language is read`() throws {
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
      try told(text) == """
        1 Attrition: Les clients qui partent.
        5 Panier: Ce que l'on s'apprête à acheter.
        """)
    let stated =
      "lang: en\nterms:\n"
      + text.split(separator: "\n").map { "  " + $0 }
      .joined(separator: "\n")
    #expect(try told(stated).firstLine == "3 Churn: Customers who leave.")
    #expect(try Glossary(reading: document(stated)).language == "en")
  }

  @Test func `records per language, and short and long definitions, are read`() throws {
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
      try told(text) == """
        8 quai: Où les camions s'arrêtent.
        13 vague: Des commandes préparées ensemble.
        """)
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
      try told(records) == """
        1 dock: Where trucks stop to be unloaded, whatever they bring, at a time that was booked.
        6 wave: Orders that are picked together, most of the time for one truck, and leave with it.
        """)
  }

  @Test func `a file of only front matter is an entry`() throws {
    let text = "---\nterm: Quai\ndefinition: Lieu où l'on décharge.\ntags: [a, b]\n---\n"
    #expect(try told(text, name: "quai.md") == "2 Quai: Lieu où l'on décharge.")
  }

  @Test func `aliases are followed, exploding ones refused`() throws {
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

  @Test func `prose with colons is not YAML`() throws {
    let text = """
      Lexique

      Quai: lieu où l'on décharge
      Une phrase que rien n'annonce.

      Lot: groupe de pièces
      """
    #expect(try Document.read(Array(text.utf8), name: "x.yml").syntax == "text")
  }

  @Test func `quoted values with commas make YAML, not CSV`() throws {
    let text = """
      "Bac de rive": "Cuve, posée au bord de l'eau, où l'on rince."
      Nasse: "Piège d'osier, fermé d'un côté, relevé à l'aube."
      Verveux: "Filet en entonnoir, tendu sur des cerceaux."
      Tramail (TR): Filet de trois nappes.
      """
    #expect(try names(text) == ["Bac de rive", "Nasse", "Verveux", "Tramail"])
  }
}
