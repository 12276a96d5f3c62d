import Flashcards

/// What reports say in words: one type a language, so that a missing translation does not compile.
protocol Words: PageWords {
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
  /// What a measure means, in one sentence, where shares are given on that scale.
  func definition(of measure: Measure, on scale: ShareScale) -> String
}

/// What a share is told in.
enum ShareScale: Sendable {
  /// From 0 to 1, for programs and spreadsheets; the definitions say so.
  case fraction
  /// Percent, which say so themselves.
  case percent
}

extension Words {
  /// What a measure means, in one sentence, where shares are fractions.
  func definition(of measure: Measure) -> String { definition(of: measure, on: .fraction) }
}

extension Language {
  var words: any Words {
    switch self {
    case .english: English()
    case .french: French()
    }
  }
}
