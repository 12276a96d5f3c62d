import Flashcards
import Testing

@testable import Glossaries

/// Layouts of data files without telling keys.
@Suite struct DataLayoutTests {
  @Test func `a map of keys with lists of meanings is read`() throws {
    let text = """
      {
        "RMA": ["return merchandise authorisation"],
        "DC": ["distribution centre", "delivery confirmation"],
        "tote": ["A plastic box that goes round on belts."],
        "cutoff": [""]
      }
      """
    let expected = """
      2 RMA (RMA = return merchandise authorisation):
      3 DC (DC = distribution centre):
      3 DC (DC = delivery confirmation):
      4 tote: A plastic box that goes round on belts.
      """
    #expect(try told(text) == expected)
  }

  @Test func `sections with fields named term and definition are read`() throws {
    let text = """
      {"lexicon": [
        {"section": "B", "dl": [
          {"dt": "Bay", "dd": ["Where a truck stands.", {"ul": ["Numbered.", "Lit."]}]},
          {"dt": "Belt", "dd": ["What carries boxes."]}]},
        {"section": "C", "dl": [{"dt": "Crate", "dd": ["A box of wood."]}]}]}
      """
    let expected = """
      3 Bay: Where a truck stands. / Numbered. / Lit.
      4 Belt: What carries boxes.
      5 Crate: A box of wood.
      """
    #expect(try told(text) == expected)
  }

  @Test func `a document's own fields are not entries at any depth`()
    throws
  {
    let text = """
      {
        "titulo": "Glosario del almacén",
        "descripcion": "Todo lo que hay que saber el primer día.",
        "temas": {
          "Entrada": {"color": "#333", "cosas": [
            {"termino": "Muelle", "descripcion": "Donde se descarga."}]},
          "Salida": {"color": "#999", "cosas": [
            {"termino": "Ola", "descripcion": "Pedidos que salen juntos."}]}
        }
      }
      """
    #expect(
      try told(text) == """
        6 Muelle: Donde se descarga.
        8 Ola: Pedidos que salen juntos.
        """)
  }

  @Test func `records without a definition do not keep the others from being read`() throws {
    let text = """
      - term: slotting
        definition: deciding which goods lie where
        de: Platzvergabe
      - term: put wall
        de: Sortierwand
        fr: mur de tri
      - term: goods to person
        abbreviation: GTP
        de: Ware zur Person
      - term: chute
      - term: wave
        definition: orders that are picked together
        de: Welle
      """
    let expected = """
      1 slotting: deciding which goods lie where
      7 goods to person (GTP = goods to person):
      11 wave: orders that are picked together
      """
    #expect(try told(text) == expected)
    let left = ["put wall", "chute"].map { Finding.Kind.noDefinition(term: $0) }
    #expect(try findings(text).map(\.kind) == left)
  }

  @Test func `a second definition is used if the first is missing or an expansion`() throws {
    let sparse = """
      [{"name": "Dock", "definition": "", "glossary": "Where trucks are unloaded."},
       {"name": "Wave", "definition": "A **wave** is many orders.", "glossary": "Many orders."},
       {"name": "Lane", "definition": "A way between shelves.", "glossary": ""},
       {"name": "Tote", "definition": "", "glossary": "A plastic box."}]
      """
    #expect(
      try told(sparse) == """
        1 Dock: Where trucks are unloaded.
        2 Wave: A wave is many orders.
        3 Lane: A way between shelves.
        4 Tote: A plastic box.
        """)
    let expanded = """
      {"ASN": {"definition": "Advance Shipping Notice", "description": "Says what will come."},
       "SKU": {"definition": "Stock Keeping Unit", "description": ""},
       "WMS": {"definition": "Warehouse Management System", "description": "Knows all places."}}
      """
    #expect(
      try told(expanded) == """
        1 ASN (ASN = Advance Shipping Notice): Says what will come.
        2 SKU (SKU = Stock Keeping Unit):
        3 WMS (WMS = Warehouse Management System): Knows all places.
        """)
  }

  @Test func `a translation defines if nothing else does`() throws {
    let text = """
      - entry: aisle
        translation: allée (f)
        entry-id: aisle
      - entry: dock
        translation: quai (m)
        translation-comment: pas « dock »
      """
    #expect(
      try told(text) == """
        1 aisle: allée (f)
        4 dock: quai (m)
        """)
  }

  @Test func `an expansion that repeats its term is not a pair`() throws {
    let text = """
      - term: pick rate (of a shift)
        definition: Lines that are picked in an hour.
      - term: put to light
        acronym: PTL
        definition: Lamps show where goods go.
      """
    let expected = """
      1 pick rate (of a shift) (pick rate): Lines that are picked in an hour.
      3 put to light (PTL = put to light): Lamps show where goods go.
      """
    #expect(try told(text) == expected)
  }

  @Test func `entries are found in sections with vague names, and not in other lists`() throws {
    let text = """
      {
        "categories": [
          {"id": "a", "name": "Inbound", "colour": "red", "items": [
            {"term": "Pallet", "definition": "A platform for goods."}]},
          {"id": "b", "name": "Outbound", "colour": "blue", "items": [
            {"term": "Manifest", "definition": "Lists what a truck carries."}]}
        ],
        "shifts": [
          {"shift": "EARLY", "crew": "Ana, Bo", "hall": "North"},
          {"shift": "LATE", "crew": "Cy", "hall": "South"}
        ]
      }
      """
    let expected = """
      4 Pallet: A platform for goods.
      6 Manifest: Lists what a truck carries.
      """
    #expect(try told(text) == expected)
  }

  @Test func `lists of senses make separate entries`() throws {
    let text = """
      - lemma: dock
        senses:
          - definitions: [A place where a truck is unloaded.]
          - definitions: [A cradle that charges a scanner.]
      - lemma: lane
        senses:
          - definitions: [A row of places.]
      """
    let expected = """
      1 dock: A place where a truck is unloaded.
      1 dock: A cradle that charges a scanner.
      5 lane: A row of places.
      """
    #expect(try told(text) == expected)
  }

  @Test func `a swapped acronym and expansion, and mere references, are read right`() throws {
    let text = """
      - term: ASN
        abbreviation: advance shipping notice
        definition: Tells what will come.
        synonyms: preadvice, → manifest
      - term: yard
        definition: Where trucks wait.
      """
    let expected = """
      1 ASN (ASN = advance shipping notice; preadvice): Tells what will come.
      5 yard: Where trucks wait.
      """
    #expect(try told(text) == expected)
  }

  @Test(arguments: [
    """
    Definition of ready: What a task needs before anyone may begin it.
    Example: A task that shows the others how it is done.
    Huddle: A talk of two people that nobody plans.
    Slack time: The hours of a week that stay free.
    """,
    """
    {"Definition of ready": "What a task needs before anyone may begin it.",
     "Example": "A task that shows the others how it is done.",
     "Huddle": "A talk of two people that nobody plans.",
     "Slack time": "The hours of a week that stay free."}
    """,
  ])
  func `a map keyed by term may hold terms that resemble field names`(_ text: String) throws {
    #expect(try names(text) == ["Definition of ready", "Example", "Huddle", "Slack time"])
  }

  @Test func `a map that names its term is one entry, whatever else it tells of it`() throws {
    let text = """
      term: Huddle
      definition: A talk of two people that nobody plans.
      When we hold one: Whenever a message would take longer than a minute.
      Where we hold one: At the coffee machine, most of the time.
      """
    #expect(try names(text, name: "huddle.yml") == ["Huddle"])
  }
}
