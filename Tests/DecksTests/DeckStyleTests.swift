import Decks
import Testing

@testable import Flashcards

/// How the decks are written: what a learner can take in, and what a page of theirs looks like.
@Suite struct DeckStyleTests {
  private static let ids = ShippedDecks.all.map(\.id)

  @Test(arguments: ids)
  func `a definition is long enough to teach and short enough to learn`(_ id: String) throws {
    for entry in try entries(id) {
      let lengths = entry.paragraphs.map { $0.split(separator: " ").count }
      #expect((1...2).contains(lengths.count), "\(entry.term)")
      #expect((25...60).contains(lengths[0]), "\(entry.term): \(lengths)")
      #expect(lengths.dropFirst().allSatisfy { $0 <= 30 }, "\(entry.term): \(lengths)")
    }
  }

  @Test(arguments: ids)
  func `a definition is up to three whole sentences`(_ id: String) throws {
    for entry in try entries(id) {
      for paragraph in entry.paragraphs {
        #expect(paragraph.first.map { $0.isUppercase || "$0123456789".contains($0) } == true)
        #expect(paragraph.hasSuffix("."), "\(entry.term)")
        let stops = paragraph.split(separator: " ").count { ".?!".contains($0.last ?? " ") }
        #expect((1...3).contains(stops), "\(entry.term)")
      }
    }
  }

  @Test(arguments: ids)
  func `a definition does not begin with its term`(_ id: String) throws {
    for entry in try entries(id) {
      for name in entry.names {
        #expect(!entry.definition.folded.hasPrefix(name.folded), "\(entry.term)")
      }
    }
  }

  @Test(arguments: ids)
  func `a definition shown as a question does not tell its answer`(_ id: String) throws {
    let kind = try #require(CardKinds.named("definition-term"))
    for entry in try entries(id) {
      let prompt = try #require(kind.question(about: entry)).prompt
      for name in entry.names {
        #expect(!prompt.wordsInARow.contains(name.wordsInARow), "\(entry.term)")
      }
      #expect(
        prompt.split(separator: String.mask).count <= 3, "\(entry.term) names itself too often")
    }
  }

  @Test(arguments: ids)
  func `apostrophes and quotation marks are printers' ones`(_ id: String) throws {
    for text in try texts(id) {
      #expect(!text.contains { "'\"`´".contains($0) }, "\(text)")
    }
  }

  @Test(arguments: ids)
  func `there are no double spaces, dashes or unseen characters`(_ id: String) throws {
    for text in try texts(id) {
      #expect(
        !text.contains("  ") && !text.contains { "—–\t\u{200B}\u{AD}".contains($0) }, "\(text)")
    }
  }

  @Test(arguments: ids.filter { $0.hasSuffix("-fr") })
  func `French signs have their narrow or wide space, which never breaks`(_ id: String) throws {
    for text in try texts(id) {
      let signs = Array(text.unicodeScalars)
      for (index, sign) in signs.enumerated() {
        let before = index > 0 ? signs[index - 1] : nil
        let after = index + 1 < signs.count ? signs[index + 1] : nil
        switch sign {
        case ";", "!", "?", "%": #expect(before == "\u{202F}", "\(text)")
        case ":", "»", "€": #expect(before == "\u{A0}", "\(text)")
        case "«": #expect(after == "\u{A0}", "\(text)")
        default: break
        }
      }
      #expect(!text.contains(/\d[.]\d/) && !text.contains(/\d \d/), "\(text)")
    }
  }

  @Test(arguments: ids.filter { $0.hasSuffix("-en") })
  func `English signs stand close to their words`(_ id: String) throws {
    for text in try texts(id) {
      #expect(!text.contains(/\s[:;!?%»]/) && !text.contains { "«»\u{A0}\u{202F}".contains($0) })
    }
  }
}

extension String {
  /// The words, folded, each between two bars: what is part of a word is not found.
  fileprivate var wordsInARow: String {
    let words = folded.split { !($0.isLetter || $0.isNumber) }
    return "|" + words.joined(separator: "|") + "|"
  }
}
