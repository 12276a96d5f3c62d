import Flashcards

/// What reports say in words: one type a language, so that a missing translation does not compile.
protocol Words: Sendable {
  var learner: String { get }
  var deck: String { get }
  var deckTitle: String { get }
  var allDecks: String { get }
  var studyDay: String { get }
  var logDigest: String { get }

  /// The name of a measure, as a table's header has it.
  func name(of measure: Measure) -> String
  /// The name of the column with the sample size of a rate.
  func sampleSize(of measure: Measure) -> String
  /// What a measure means, in one sentence.
  func definition(of measure: Measure) -> String
}

extension Language {
  var words: any Words {
    switch self {
    case .english: English()
    case .french: French()
    }
  }
}
