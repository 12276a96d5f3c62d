import Flashcards
import GoldenText
import Terminal

@testable import Commands

/// Sample learners for the progress page, all on the same Friday.
enum ProgressSample: String, CaseIterable {
  /// Three months of study in a glossary of 186 entries.
  case rich
  /// Three answers this morning.
  case beginner
  /// A glossary without an answer.
  case nobody
  /// A pause until Wednesday.
  case paused
  /// Terms with control characters, and very long ones.
  case hostile

  var statistics: Statistics { Statistics(of: history, on: friday) }

  private var history: StudyHistory {
    switch self {
    case .rich: Self.deck(Self.wellKnown + Self.hard + Self.unseen(18))
    case .beginner:
      Self.deck(
        [
          studied("Batch", [.hesitant], every: 1), studied("Yield", [.perfect], every: 1),
          studied("Crema", [.familiar], every: 1),
        ] + Self.unseen(39))
    case .nobody: Self.deck(Self.unseen(42))
    case .paused:
      Self.deck(
        [
          studied("Batch", [.hesitant, .hesitant, .hesitant], every: 8, last: 9),
          studied("Yield", [.hesitant, .familiar], every: 9, last: 10),
        ],
        pauses: [friday.advanced(by: -3)..<friday.advanced(by: 5)])
    case .hostile: StudyHistory(decks: Self.deck(Self.harmful).decks + sampleHistory.decks)
    }
  }

  private static func deck(
    _ entries: [EntryHistory], pauses: [Range<StudyDay>] = []
  ) -> StudyHistory {
    StudyHistory(
      decks: [DeckHistory(deck: Deck(id: "d", title: "\u{1B}[2J"), entries: entries)],
      pauses: pauses)
  }

  private static func unseen(_ count: Int) -> [EntryHistory] {
    (1...count).map { EntryHistory(term: "New \($0)", cards: []) }
  }

  private static let wellKnown = (0..<163).map { index in
    studied(
      "Term \(index)", Array(repeating: .hesitant, count: 1 + index % 6), every: 3 + index % 11,
      last: index * index % 37)
  }

  private static let hard = [
    studied(
      "Provision pour risques et charges d’exploitation",
      Array(repeating: [.hesitant, .wrong], count: 9).flatMap(\.self), every: 4),
    studied("Annual recurring revenue", [.familiar, .hesitant, .familiar, .hesitant], every: 6),
    studied(
      "Besoin en fonds de roulement", [.hesitant, .familiar, .familiar, .familiar], every: 5,
      last: 1),
    studied("Upsell", [.hesitant, .familiar, .hesitant], every: 9, last: 2),
    studied("Churn", [.familiar, .hesitant, .hesitant], every: 7, last: 3),
  ]

  private static let harmful = [
    String(repeating: "long ", count: 40), "\u{1B}[2J\u{9B}31m\u{202E}Gone\r\nnext\u{7}",
    "顧客成功管理と継続率の改善に関する用語集", "e\u{301}le\u{300}ve\u{327} 👩‍👩‍👧‍👦 한국어",
    String(repeating: "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", count: 50),
  ].enumerated().map { index, term in
    studied(
      term, Array(repeating: [.hesitant, .wrong], count: 9 - index).flatMap(\.self), every: 2)
  }
}

/// A sample's page as a terminal shows it, with no-break spaces made visible.
func page(_ sample: ProgressSample, _ language: Language, columns: Int) -> String {
  ProgressPage(statistics: sample.statistics, words: language.words).lines(columns: columns)
    .map(\.shown).joined(separator: "\n")
}

extension StyledLine {
  /// The text without styles, with no-break spaces made visible.
  var shown: String {
    spans.map(\.text.string).joined().golden
  }
}
