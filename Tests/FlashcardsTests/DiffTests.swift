import Testing

@testable import Flashcards

@Suite struct `A diff` {
  /// The diff in shorthand: `com[|m]ission`.
  private func shown(_ typed: String, _ expected: String) -> String {
    Diff(typed: typed, expected: expected).segments.map { segment in
      switch segment.kind {
      case .same:
        segment.typed == segment.expected ? segment.typed : "(\(segment.typed)|\(segment.expected))"
      case .changed: "[\(segment.typed)|\(segment.expected)]"
      case .missing: "[|\(segment.expected)]"
      case .surplus: "[\(segment.typed)|]"
      }
    }.joined()
  }

  @Test(arguments: [
    ("commission", "commission", "commission"),
    ("comission", "commission", "com[|m]ission"),
    ("commmission", "commission", "comm[m|]ission"),
    ("provizion", "provision", "provi[z|s]ion"),
    ("provisoin", "provision", "provis[oi|io]n"),
    ("taux de rotation", "Taux de rotation", "(taux de rotation|Taux de rotation)"),
    ("equite", "Équité", "(equite|Équité)"),
    ("coeur de metier", "cœur de métier", "(co|cœ)(e|)(ur de metier|ur de métier)"),
    ("la main d'oeuvre", "main-d’œuvre", "(la|)( |)(main d'o|main-d’œ)(e|)uvre"),
    ("cahier charges", "cahier des charges", "cahier(| )[|des] charges"),
    ("capital propre", "capitaux propres", "capit[al|aux] propre[|s]"),
    ("e\u{301}quitte\u{301}", "équité", "équit[t|]é"),
    ("net margin", "Gross margin", "[net|Gross] margin"),
    ("dette", "Capitaux propres", "[dette|Capitaux propres]"),
  ])
  func `shows what differs and counts, and nothing else`(
    typed: String, expected: String, shorthand: String
  ) {
    #expect(shown(typed, expected) == shorthand)
  }

  @Test func `of texts too long to compare is one change`() {
    let (one, other) = (String(repeating: "ab", count: 600), String(repeating: "ba", count: 600))
    #expect(Diff(typed: one, expected: other).segments.map(\.kind) == [.changed])
  }
}
