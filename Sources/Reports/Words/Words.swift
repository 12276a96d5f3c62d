import Flashcards

/// The sentences of reports in one language; a missing translation does not compile.
protocol Words: PageWords {
  var learner: String { get }
  var deck: String { get }
  var deckTitle: String { get }
  var allDecks: String { get }
  var studyDay: String { get }
  var logDigest: String { get }

  /// A measure's name, for a table's header.
  func name(of measure: Measure) -> String
  /// The name of the column with a rate's sample size.
  func sampleSize(of measure: Measure) -> String
  /// What a measure means, in one sentence.
  ///
  /// `scale` is how the report writes shares: the sentence must explain 0.85, but not 85 %.
  func definition(of measure: Measure, on scale: ShareScale) -> String
}

/// How a report writes a share: as a fraction or as a percentage.
enum ShareScale: Sendable {
  /// From 0 to 1, for programs and spreadsheets; definitions say so.
  case fraction
  /// Percentages, which need no explanation.
  case percent
}

extension Words {
  /// A measure's meaning in one sentence, for shares from 0 to 1.
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
