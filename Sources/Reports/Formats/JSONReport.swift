import Flashcards
import JSON

/// JSON: schema `termwise.report`, version 2, with the definitions of the figures.
///
/// `report.schema.json` describes it. A rate is `{"passed", "of", "share"}`; `share` is null
/// without enough data. Shares are numbers from 0 to 1 with four decimals. Only `definitions` and
/// each reason's `text` depend on the language.
struct JSONReport: ReportFormat {
  let name = "json"
  let fileExtension = "json"

  func render(_ report: Report, in language: Language) -> [UInt8] {
    let words = language.words
    let json = JSONValue.object(
      [("schema", .string("termwise.report")), ("version", .count(2))] + source(report, language)
        + [
          ("learners", .array(report.people.map { person($0, words) })),
          ("team", report.showsTeam ? fields(report.team.values) : .null),
          ("glossaries", .array(zip(report.glossaries, report.glossaryRows).map(glossary))),
          ("trend", .array(report.weekRows.map { fields($0.values) })),
          ("terms", terms(report)),
          ("flagged", .array(report.flagged.map(flagged))),
          ("onboarding", onboarding(report)),
          ("quality", quality(report.quality)),
          ("definitions", definitions(words)),
        ])
    return Array((json.pretty() + "\n").utf8)
  }

  private typealias Member = (key: String, value: JSONValue)

  private func source(_ report: Report, _ language: Language) -> [Member] {
    [
      ("language", .string(language.rawValue)),
      ("program", .string("termwise \(report.request.programVersion)")),
      ("audience", .string(report.request.audience.rawValue)),
      ("period_start", .optional(report.periodStart?.iso)),
      ("day", .string(report.today.iso)),
      ("target", .optional(report.request.target?.iso)),
      ("log_digest", .string(report.logDigest)),
    ]
  }

  // MARK: People

  private func person(_ person: Person, _ words: any Words) -> JSONValue {
    .object([
      ("name", .string(person.name)),
      ("attention", .string(person.attention.rawValue)),
      (
        "reasons",
        .array(
          person.reasons.map { reason in
            .object([
              ("code", .string(reason.code)), ("text", .string(words.reason(reason))),
            ])
          })
      ),
      ("all", row(person.all)),
      (
        "decks",
        .array(
          person.decks.map { deck in
            .object([
              ("id", .string(deck.deckID)), ("title", .string(deck.deck?.title ?? "")),
              ("figures", row(deck)),
            ])
          })
      ),
    ])
  }

  private func row(_ row: PersonRow) -> JSONValue {
    .object([
      ("status", .string(row.status.rawValue)),
      ("coverage", .share(row.coverage)),
      ("mastery", .share(row.mastery)),
      ("overdue", .count(row.overdue)),
      ("days_to_clear", .count(row.daysToClear)),
      ("last_active_week", .optional(row.lastActiveWeek?.iso)),
      ("retention", .rate(row.retention)),
      ("target_state", .optional(row.target?.state.rawValue)),
      ("projected_week", .optional(row.target?.projectedWeek?.iso)),
    ])
  }

  // MARK: Everybody together

  /// The fields of a row, in the order of ``Field``.
  private func fields(_ values: [Field: FieldValue]) -> JSONValue {
    .object(
      Field.allCases.compactMap { field in values[field].map { (field.rawValue, value($0)) } })
  }

  private func glossary(_ glossary: GlossaryFigures, _ row: ReportRow) -> JSONValue {
    let changes = [
      ("added", glossary.added), ("changed", glossary.changed), ("retired", glossary.retired),
    ].map { ($0, JSONValue.array($1.map { .string($0) })) }
    return .object([
      ("figures", fields(row.values)), ("changes", .object(changes)),
    ])
  }

  private func terms(_ report: Report) -> JSONValue {
    .object([
      ("shown", .bool(report.terms.isShown)), ("measured", .count(report.terms.measuredCount)),
      ("listed", .array(report.termRows.map { fields($0.values) })),
    ])
  }

  private func flagged(_ term: FlaggedTerm) -> JSONValue {
    .object([
      ("term", .string(term.term)), ("sense", .optional(term.sense)),
      ("deck_id", .string(term.deck.id)), ("deck", .string(term.deck.title)),
      ("learners", .count(term.words.count)),
      ("words", .array(term.words.map { .string($0) })),
    ])
  }

  private func onboarding(_ report: Report) -> JSONValue {
    guard let onboarding = report.onboarding, report.showsTeam else { return .null }
    let points = onboarding.points.map { point in
      JSONValue.object([
        ("days", .count(point.days)), ("entries", .count(point.snapshot.entries)),
        ("seen", .count(point.snapshot.seen)), ("mastered", .count(point.snapshot.mastered)),
      ])
    }
    func weeks(_ quantile: Double) -> JSONValue {
      onboarding.weeksToBeDone(quantile: quantile).map { .count($0) } ?? .null
    }
    return .object([
      ("day_zero", .string(onboarding.dayZero.iso)), ("days", .count(onboarding.elapsedDays)),
      ("points", .array(points)), ("done", .count(onboarding.weeksToBeDone.count)),
      (
        "weeks_to_be_done",
        .object([
          ("first_quarter", weeks(0.25)), ("median", weeks(0.5)), ("third_quarter", weeks(0.75)),
        ])
      ),
    ])
  }

  private func quality(_ quality: LogQuality) -> JSONValue {
    .object([
      ("answers", .count(quality.answers)), ("retracted", .count(quality.retracted)),
      ("later", .count(quality.later)), ("set_back", .count(quality.setBack)),
      ("devices", .count(quality.devices)),
    ])
  }

  private func definitions(_ words: any Words) -> JSONValue {
    .object(
      Field.allCases.filter(\.isMeasure).map { field in
        (field.rawValue, .string(words.definition(of: field)))
      })
  }

  /// A value as JSON; null where there is none.
  private func value(_ value: FieldValue) -> JSONValue {
    switch value {
    case .text(let text): .string(text)
    case .count(let count): .count(count)
    case .share(let share): .share(share)
    case .day(let day): .optional(day?.iso)
    case .flag(let flag): .bool(flag)
    case .attention(let attention): .string(attention.rawValue)
    case .status(let status): .string(status.rawValue)
    case .target(let state): .string(state.rawValue)
    case .reasons(let reasons): .array(reasons.map { .string($0.code) })
    }
  }
}
