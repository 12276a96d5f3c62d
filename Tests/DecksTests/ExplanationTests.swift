import Decks
import Documents
import Glossaries
import GoldenText
import Testing

/// What each text of a shipped deck is, from its first line to its last.
@Suite struct ExplanationTests {
  /// The line, the role, the rule and the first four words of each text.
  private func told(_ explanation: Explanation) -> String {
    explanation.texts.map { text in
      let words = text.text.split { $0 == " " || $0 == "\n" }.prefix(4).joined(separator: " ")
      return "\(text.line) \(text.role.rawValue) (\(text.rule.id)): \(words)\n"
    }.joined().golden
  }

  @Test(arguments: ShippedDecks.all.map(\.id))
  func `every text of a shipped deck has its role`(_ id: String) throws {
    let deck = try #require(ShippedDecks.named(id))
    let explanation = try Explanation(of: Document(name: deck.fileName, bytes: deck.document))
    let difference = try GoldenFile("Explanations", "\(id).txt").difference(from: told(explanation))
    #expect(difference == nil)
  }
}
