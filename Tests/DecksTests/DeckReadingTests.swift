import Decks
import Documents
import Flashcards
import Glossaries
import Testing

@Suite struct DeckReadingTests {
  private static let labels = [
    "customer-success-en": CustomerSuccessLabels.english,
    "customer-success-fr": CustomerSuccessLabels.french,
    "success-portal-en": SuccessPortalLabels.english,
    "success-portal-fr": SuccessPortalLabels.french,
  ]

  @Test(arguments: ShippedDecks.all.map(\.id))
  func `a deck reads as a careful reader reads it`(_ id: String) throws {
    let labels = try #require(Self.labels[id]).split(separator: "\n").map(String.init)
    #expect(try entries(id).map(\.label) == labels)
    #expect(try glossary(id).findings == [])
  }

  @Test(arguments: ShippedDecks.all)
  func `a deck cut at any of a hundred bytes gives entries in order`(_ deck: ShippedDeck) throws {
    let bytes = deck.document
    for length in stride(from: 1, to: bytes.count, by: bytes.count / 100) {
      let cut = Document(name: deck.fileName, bytes: Array(bytes[..<length]))
      guard let glossary = try? Glossary(reading: cut) else { continue }
      let lines = glossary.entries.map(\.line) + glossary.findings.map(\.line)
      #expect(glossary.entries.map(\.line) == glossary.entries.map(\.line).sorted())
      #expect(lines.allSatisfy { (1...bytes.count { $0 == 0x0A } + 1).contains($0) })
    }
  }

  @Test(arguments: [
    ("customer-success-en", "Customer success"), ("customer-success-fr", "Réussite client"),
    ("success-portal-en", "Adobe Success portal"),
    ("success-portal-fr", "Portail de réussite Adobe"),
  ])
  func `a deck has a title that people like to see`(_ id: String, _ title: String) throws {
    #expect(try glossary(id).title == title)
  }

  @Test(arguments: ["en", "fr"])
  func `the lexicon has its fifteen acronyms and what they stand for`(
    _ language: String
  ) throws {
    let pairs = try entries("customer-success-\(language)").filter { $0.acronym != nil }
    #expect(
      pairs.compactMap(\.acronym) == [
        "ARR", "B2B", "B2C", "CAC", "CHS", "CLV", "EBR", "GRR", "ICP", "KPI", "MRR", "NRR", "TTFV",
        "VoC", "YoY",
      ])
    #expect(pairs.allSatisfy { $0.expansion == $0.term })
  }

  @Test(arguments: [
    ("en", ["CSM", "KBO", "KPI", "MAP", "SSM", "TAD", "TAM"]),
    ("fr", ["CSM", "KBO", "KPI", "PAM", "SSM", "TAD", "TAM"]),
  ])
  func `the portal has its seven acronyms`(_ language: String, _ acronyms: [String]) throws {
    let deck = try glossary("success-portal-\(language)")
    #expect(deck.entries.compactMap(\.entry.acronym) == acronyms)
    #expect(deck.language == language)
  }

  @Test(arguments: ["customer-success", "success-portal"])
  func `a deck has as many entries in one language as in the other`(_ name: String) throws {
    let (english, french) = try (entries(name + "-en"), entries(name + "-fr"))
    #expect(english.count == french.count)
    #expect(english.count { $0.acronym != nil } == french.count { $0.acronym != nil })
  }
}
