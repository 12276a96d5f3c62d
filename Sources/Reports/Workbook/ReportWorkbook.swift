import Flashcards

/// What a report's workbook holds, in the words of a language.
struct ReportWorkbook {
  let report: Report
  let words: any Words
  let language: Language

  /// The workbook.
  var workbook: Workbook {
    Workbook(
      title: words.title(report.today),
      subject: words.period(from: report.periodStart, through: report.today), author: program,
      comments: words.labelled(words.name(of: .logDigest), report.logDigest), day: report.today,
      language: language, sheets: ReportSheet.allCases.map(sheet))
  }

  var program: String { "termwise \(report.request.programVersion)" }

  private func sheet(_ sheet: ReportSheet) -> Sheet {
    switch sheet {
    case .overview: overview
    case .learners: table(sheet, Self.personFields + targetFields, learnerRows)
    case .glossaries: table(sheet, Self.glossaryFields, report.glossaryRows)
    case .terms: table(sheet, Self.termFields, report.termRows)
    case .weeks: table(sheet, Self.weekFields, report.weekRows)
    case .definitions: definitions
    }
  }

  // MARK: Tables

  /// The columns of the sheet of learners.
  static let personFields: [Field] = [
    .learner, .deckTitle, .attention, .status, .reasons, .coverage, .mastery, .retention,
    .retentionReviews, .overdue, .daysToClear, .lastActiveWeek,
  ]

  /// The columns that a target date adds to the sheet of learners.
  private var targetFields: [Field] {
    report.request.target == nil ? [] : [.target, .targetState, .projectedWeek]
  }

  static let glossaryFields: [Field] = [
    .deckTitle, .entries, .learners, .begun, .done, .coverage, .mastery, .seen, .learning,
    .mastered, .toRelearn, .retention, .retentionReviews, .firstTry, .firstTryReviews, .overdue,
    .added, .changed, .retired, .glossaryVersion, .glossaryDay, .glossaryDigest,
  ]

  static let termFields: [Field] = [
    .term, .sense, .deckTitle, .forgotten, .passed, .reviews, .likelyLow, .likelyHigh, .lapses,
    .learners,
  ]

  static let weekFields: [Field] = [
    .week, .learners, .activeLearners, .entries, .coverage, .mastery, .seen, .learning, .mastered,
    .toRelearn, .retention, .retentionReviews, .firstTry, .firstTryReviews, .overdue, .answers,
    .typed, .selfGraded, .chosen,
  ]

  /// One row for each learner, followed by those of the learner's glossaries when there are several.
  private var learnerRows: [ReportRow] {
    report.people.flatMap { person -> [ReportRow] in
      let rows = person.rows
      return rows.count == 2 ? rows.suffix(1) : rows.suffix(1) + rows.dropLast()
    }
  }

  private func table(_ sheet: ReportSheet, _ fields: [Field], _ rows: [ReportRow]) -> Sheet {
    Sheet(
      name: words.title(of: sheet), columns: fields.map(column),
      rows: rows.map { row in fields.map { cell($0, in: row) } }, marks: marks(in: fields))
  }

  private func cell(_ field: Field, in row: ReportRow) -> SheetCell {
    // The row of all decks has no title: its id is `*`.
    if field == .deckTitle, row.values[.deckTitle] == nil { return .text(words.allDecks) }
    return switch row.values[field] {
    case .text(let text): .text(text)
    case .count(let count): .count(count)
    case .share(let share): .share(share)
    case .day(let day): .day(day)
    case .flag(let flag): .text(flag ? words.yes : words.no)
    case .attention(let attention): .text(words.name(of: attention))
    case .status(let status): .text(words.status(status))
    case .target(let state): .text(words.name(of: state))
    case .reasons(let reasons): .text(reasons.map(words.reason).joined(separator: "\n"))
    case nil: .empty
    }
  }

  private func column(_ field: Field) -> SheetColumn {
    let title = words.name(of: field == .deckTitle ? .deck : field)
    return switch field {
    case .learner, .deckTitle: .text(title, width: 24)
    case .term: .text(title, width: 32)
    case .sense: .text(title, width: 24)
    case .attention, .status, .targetState, .lastActiveWeek, .week, .glossaryDay, .target,
      .projectedWeek, .glossaryDigest:
      .text(title, width: 16)
    case .reasons: .sentences(title, width: 60)
    case .coverage, .mastery: .share(title)
    default: .number(title)
    }
  }

  private func marks(in fields: [Field]) -> [SheetMark] {
    fields.enumerated().flatMap { index, field -> [SheetMark] in
      let tones: [(String, SheetMark.Tone)] =
        switch field {
        case .attention:
          [
            (words.name(of: Attention.wantsHelp), .alarm),
            (words.name(of: Attention.watch), .caution),
          ]
        case .status: [(words.status(.late), .alarm), (words.status(.done), .calm)]
        case .targetState:
          [
            (words.name(of: TargetStanding.State.missed), .alarm),
            (words.name(of: TargetStanding.State.behind), .caution),
          ]
        case .forgotten: [(words.yes, .alarm)]
        default: []
        }
      return tones.map { SheetMark(column: index, word: $0.0, tone: $0.1) }
    }
  }
}
