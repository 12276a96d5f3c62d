public import Flashcards

/// A team's learning on one study day, in figures.
///
/// Computed once and handed to every format, so that formats cannot disagree. A format shows
/// people in the order of ``people``, and of a person nothing but the fields of ``Person`` and
/// ``PersonRow``.
public struct Report: Hashable, Sendable {
  /// What was asked for: the day, the period, the target, the reader and the program's version.
  let request: ReportRequest
  /// The digest of the log that the figures come from, in hexadecimal.
  let logDigest: String
  /// The first study day of the period; nil when there is no answer.
  ///
  /// The day asked for, else the Monday of the week of the first answer. The last day of the period
  /// is ``ReportRequest/today``.
  let periodStart: StudyDay?
  /// The learners: those who want help, those to watch, the others; by name within each.
  let people: [Person]
  /// The figures of all learners and decks together.
  let team: Totals
  /// The glossaries over all learners, in the order in which they were imported.
  let glossaries: [GlossaryFigures]
  /// The first study day whose imports ``glossaries`` tell of.
  let changesSince: StudyDay
  /// The terms that are remembered worst.
  let terms: WeakTerms
  /// The terms that learners flagged as unclear or wrong.
  let flagged: [FlaggedTerm]
  /// The last ``Thresholds/trendWeeks`` ISO weeks, oldest first; the last one is the present week.
  let trend: [TrendWeek]
  /// How the onboarding goes; nil without a day 0.
  let onboarding: Onboarding?
  /// What the log says about its own completeness.
  let quality: LogQuality

  /// The study day of the figures.
  var today: StudyDay { request.today }

  /// Whether to show figures of all learners together: not to a manager of one learner, whom they
  /// would show finer than a ``PersonRow`` may.
  var showsTeam: Bool { request.audience == .learner || people.count > 1 }

  /// The week before the present one, which present figures are compared with.
  var lastWeek: TrendWeek? { trend.dropLast().last }
}

/// Who reads a report.
public enum Audience: String, CaseIterable, Sendable {
  /// The only learner of the report, who may see all of the learner's own figures.
  case learner
  /// Anybody else.
  case manager
}

/// What a report is to be about.
public struct ReportRequest: Hashable, Sendable {
  /// The study day of the figures.
  public let today: StudyDay
  /// The first study day of the answers that rates count, and day 0 of an onboarding; nil for all
  /// answers and no onboarding.
  public let since: StudyDay?
  /// The study day by which learners should be done; nil for none.
  public let target: StudyDay?
  /// Who reads the report.
  public let audience: Audience
  /// The version of the program: `0.1.0`.
  public let programVersion: String

  /// A request made of its parts.
  public init(
    today: StudyDay, since: StudyDay? = nil, target: StudyDay? = nil, audience: Audience,
    programVersion: String
  ) {
    self.today = today
    self.since = since
    self.target = target
    self.audience = audience
    self.programVersion = programVersion
  }
}
