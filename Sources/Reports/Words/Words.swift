import Flashcards

/// The sentences of reports in one language; a missing translation does not compile.
protocol Words: PageWords, PeopleWords, FieldWords, VisualWords {
  var allDecks: String { get }
  var yes: String { get }
  var no: String { get }
  /// The day as a date that a spreadsheet of the language reads.
  func numericDate(_ day: StudyDay) -> String
}

/// The names and meanings of fields.
protocol FieldWords: Sendable {
  /// A field's name, for a table's header.
  func name(of field: Field) -> String
  /// What a field means, in one sentence; empty for a field that is no measure.
  ///
  /// `scale` is how the report writes shares: the sentence must explain 0.85, but not 85 %.
  func definition(of field: Field, on scale: ShareScale) -> String
  /// What a row is about.
  func name(ofRow kind: ReportRow.Kind) -> String
}

/// How a report writes a share: as a fraction or as a percentage.
enum ShareScale: Sendable {
  /// From 0 to 1, for programs and spreadsheets; definitions say so.
  case fraction
  /// Percentages, which need no explanation.
  case percent
}

extension FieldWords {
  /// A field's meaning in one sentence, for shares from 0 to 1.
  func definition(of field: Field) -> String { definition(of: field, on: .fraction) }
}

extension Language {
  var words: any Words {
    switch self {
    case .english: English()
    case .french: French()
    }
  }
}
