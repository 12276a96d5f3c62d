import Flashcards

/// CSV for programs, by RFC 4180: UTF-8 without byte order mark, commas, CRLF, decimal points.
///
/// One row for each learner and deck, then one for all decks of the learner, with `*` as `deck`
/// (never an id) and an empty `deck_title`. The header is the same in every language. Shares are
/// numbers from 0 to 1 with four decimals; a rate without enough data is empty, but its sample size
/// is not. Each row ends with `day` (ISO 8601) and `log_digest`, so that rows of several reports
/// can form one table.
struct CSVReport: ReportFormat {
  let name = "csv"

  func render(_ report: Report, in language: Language) -> [UInt8] {
    let rows = report.rows.map { row in
      [.text(row.learner), .text(row.deckID), .text(row.deck?.title ?? "")]
        + row.figures.cells + [.text(report.today.iso), .text(report.logDigest)]
    }
    return CSVDialect.rfc4180.bytes(of: [header] + rows)
  }

  private var header: [CSVCell] {
    let measures = Measure.allCases.flatMap { measure in
      measure.isRate ? [measure.rawValue, "\(measure.rawValue)_reviews"] : [measure.rawValue]
    }
    let columns = ["learner", "deck", "deck_title"] + measures + ["day", "log_digest"]
    return columns.map { .text($0) }
  }
}

/// One row of the table of figures.
struct FigureRow {
  let learner: String
  /// The deck; nil for all decks of the learner.
  let deck: Deck?
  let figures: Figures

  /// The deck's id; `*` for all decks, which is no possible id.
  var deckID: String { deck?.id ?? "*" }
}

extension Report {
  /// The rows of each learner's decks, each learner's followed by the row of all decks.
  var rows: [FigureRow] {
    learners.flatMap { learner in
      learner.decks.map {
        FigureRow(learner: learner.name, deck: $0.deck, figures: $0.figures)
      } + [FigureRow(learner: learner.name, deck: nil, figures: learner.all)]
    }
  }
}

extension Figures {
  /// The cells of all measures; a rate has a second cell with its sample size.
  var cells: [CSVCell] {
    Measure.allCases.flatMap { measure -> [CSVCell] in
      switch measure.value(in: self) {
      case .count(let count): [.count(count)]
      case .share(let share): [.share(share)]
      case .rate(let rate): [.share(rate.share), .count(rate.of)]
      }
    }
  }
}
