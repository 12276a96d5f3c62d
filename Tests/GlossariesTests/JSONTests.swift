import Documents
import Flashcards
import Testing

@testable import Glossaries

@Suite struct JSONTests {
  @Test func `sections and records are read without the fields around them`() throws {
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
    let expected = """
      13 Advance Shipping Notice (ASN = Advance Shipping Notice): A message that says what a \
      truck will bring & when.
      18 Dock (Bay; gate): Where trucks are unloaded. / Each has a number.
      25 Picking: Taking goods from their places.
      """
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
  func `equivalent layouts give the same entries`(_ text: String) throws {
    #expect(try entries(text).map(\.term) == ["Quai", "Lot"])
    #expect(try entries(text).map(\.definition) == ["Lieu.", "Groupe."])
    #expect(try findings(text) == [])
  }

  @Test func `linked data is read in its most frequent language`() throws {
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
    let expected = """
      6 quai (appontement): Lieu où l'on décharge.
      11 lot: Groupe de pièces.
      """
    #expect(try told(text) == expected)
  }

  @Test(arguments: [
    ("{\"a\": \"b\",\n \"c\" \"d\"}", 2), ("[\"a\",\n // note\n \"b\"]", 2),
    ("{\"a\": \"b\",\n\"c\": [\"d\"\n", 2), ("{\"a\": \"b\n\"}", 1),
  ])
  func `a syntax error is reported with its line`(_ text: String, _ line: Int) {
    #expect(throws: GlossaryError.malformed(syntax: "JSON", line: line)) { try entries(text) }
  }

  @Test func `escapes are read, including surrogate pairs`() throws {
    let text = #"{"Caf\u00e9": "Une \"pause\" \ud83d\ude00\/.", "B\t1": "x\ud83dy \\ z"}"#
    #expect(
      try told(text) == #"""
        1 Café: Une "pause" 😀/.
        1 B 1: x�y \ z
        """#)
  }
}
