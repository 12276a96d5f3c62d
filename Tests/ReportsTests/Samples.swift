import Flashcards

@testable import Reports

/// 2026-11-21, a Saturday.
let today = StudyDay(number: 20_778)

/// A card with a schedule and grades, one each day from `firstDay` on.
func card(
  interval: Int, due: Int, lastGrade: Grade = .hesitant, grades: [Grade] = [],
  isSuspended: Bool = false, buriedUntil: Int? = nil
) -> CardRecord {
  let reviews = grades.isEmpty ? [lastGrade] : grades
  let firstDay = today.advanced(by: -reviews.count)
  // A late card was last reviewed before it was due.
  let lastDay = today.advanced(by: due < 0 ? due - 1 : -1)
  let schedule = Schedule(
    memory: SM2State(repetitions: 1, easeHundredths: 250, interval: interval),
    due: today.advanced(by: due), firstDay: min(firstDay, lastDay), lastDay: lastDay,
    lastGrade: reviews.last, isSuspended: isSuspended,
    buriedUntil: buriedUntil.map { today.advanced(by: $0) })
  return CardRecord(
    schedule: schedule,
    reviews: reviews.enumerated().map {
      DayGrade(day: firstDay.advanced(by: $0.offset), grade: $0.element)
    })
}

extension DayGrade {
  /// A self-graded review.
  init(day: StudyDay, grade: Grade) { self.init(day: day, grade: grade, form: .self) }
}

extension DeckRecord {
  /// A deck with one self-graded answer on each of some days.
  init(deck: Deck, entries: [EntryRecord], activeDays: [StudyDay]) {
    self.init(
      deck: deck, entries: entries,
      answers: activeDays.map { DayForms(day: $0, forms: AnswerForms(selfGraded: 1)) })
  }
}

extension ReportRequest {
  /// A request for a manager's report.
  init(
    _ today: StudyDay, since: StudyDay? = nil, target: StudyDay? = nil,
    audience: Audience = .manager
  ) {
    self.init(
      today: today, since: since, target: target, audience: audience, programVersion: "1.2.3")
  }
}

extension EntryRecord {
  /// A record of an entry whose term is unique in its deck.
  init(term: String, in deck: String = "deck", cards: [CardRecord] = []) {
    self.init(id: EntryID(deck: deck, key: term, sense: ""), term: term, cards: cards)
  }
}

/// The measures of entries with the given cards.
func measures(
  _ entries: [[CardRecord]], activeDays: [StudyDay] = [], pauses: [Range<StudyDay>] = [],
  since: StudyDay? = nil, on day: StudyDay = today
) -> RecordMeasures {
  let deck = DeckRecord(
    deck: Deck(id: "deck"),
    entries: entries.enumerated().map { EntryRecord(term: "term \($0.offset)", cards: $0.element) },
    activeDays: activeDays)
  return RecordMeasures(
    of: deck, pauses: pauses, ReportCalendar(today: day, since: since), projectsMastery: false)
}

/// The figures of entries with the given cards.
func figures(
  _ entries: [CardRecord]..., activeDays: [StudyDay] = [], pauses: [Range<StudyDay>] = [],
  since: StudyDay? = nil, on day: StudyDay = today
) -> Figures {
  Figures(
    measures(entries, activeDays: activeDays, pauses: pauses, since: since, on: day),
    ReportCalendar(today: day, since: since))
}

/// A record of one deck whose entries have one card each.
func record(
  of learner: String, deck: Deck, cards: [CardRecord], unseen: Int = 0,
  activeDays: [StudyDay] = [today.advanced(by: -1)], pauses: [Range<StudyDay>] = []
) -> LearningRecord {
  let seen = cards.enumerated().map {
    EntryRecord(term: "term \($0.offset)", in: deck.id, cards: [$0.element])
  }
  let rest = (0..<unseen).map { EntryRecord(term: "unseen \($0)", in: deck.id) }
  return LearningRecord(
    learner: learner,
    decks: [DeckRecord(deck: deck, entries: seen + rest, activeDays: activeDays)],
    pauses: pauses)
}

/// Sample reports of every size.
enum Sample: String, CaseIterable, CustomStringConvertible {
  case noLearner
  case noDeck
  case noReview
  case oneLearner
  case manyLearners
  case hostile

  var description: String { rawValue }

  var report: Report {
    Report(
      of: records, glossaries: glossaries,
      ReportRequest(
        today, since: self == .manyLearners ? today.advanced(by: -60) : nil,
        target: self == .manyLearners ? today.advanced(by: 9) : nil,
        audience: self == .oneLearner ? .learner : .manager), logDigest: "00ab12",
      quality: LogQuality(answers: 7, retracted: 1, later: 2, setBack: 1, devices: 3))
  }

  private var glossaries: [GlossaryRecord] {
    guard self == .oneLearner else { return [] }
    let changes = [
      (-9, GlossaryChange.Kind.added, "old news"), (-3, .added, "one"), (-3, .changed, "=two"),
      (0, .retired, "gone"),
    ].map { GlossaryChange(day: today.advanced(by: $0.0), kind: $0.1, term: $0.2) }
    return [
      GlossaryRecord(
        deck: Deck(id: "customer-success", title: "Succès client"), entryCount: 12,
        version: GlossaryVersion(number: 3, day: today, digest: "cafe0123"), changes: changes)
    ]
  }

  private var records: [LearningRecord] {
    let deck = Deck(id: "customer-success", title: "Customer Success")
    return switch self {
    case .noLearner: []
    case .noDeck: [LearningRecord(learner: "Ada", decks: [])]
    case .noReview: [record(of: "Ada", deck: deck, cards: [], unseen: 3, activeDays: [])]
    case .oneLearner: [Sample.ada]
    case .manyLearners: (1...300).map { Sample.learner(number: $0) }
    case .hostile:
      hostileTexts.map { record(of: $0, deck: Deck(id: "hostile", title: $0), cards: []) }
    }
  }

  /// Forty reviews in each of two decks, enough for rates; one share is a repeating decimal.
  static let ada = LearningRecord(
    learner: "Ada",
    decks: [
      DeckRecord(
        deck: Deck(id: "customer-success", title: "Succès client"),
        entries: (0..<10).map { number in
          EntryRecord(
            term: "term \(number)", in: "customer-success",
            cards: [
              card(
                interval: number < 4 ? 30 : 6, due: number - 2,
                grades: [number < 3 ? .wrong : .perfect, .hesitant, .perfect, .perfect])
            ])
        } + ["one", "two"].map { EntryRecord(term: $0, in: "customer-success") },
        activeDays: (-20...(-1)).map { today.advanced(by: $0) }),
      DeckRecord(
        deck: Deck(id: "acronyms"),
        entries: [
          EntryRecord(
            term: "ARR", in: "acronyms", cards: [card(interval: 1, due: 0, grades: [.wrong])])
        ],
        activeDays: [today.advanced(by: -1)]),
    ])

  private static func learner(number: Int) -> LearningRecord {
    record(
      of: "Learner \(number)", deck: Deck(id: "acronyms", title: "Sigles"),
      cards: (0..<(number % 40)).map { entry in
        card(
          interval: entry + number % 7, due: entry - number % 30,
          grades: [entry % 3 == 0 ? .wrong : .perfect, .perfect])
      }, unseen: number % 5, activeDays: [today.advanced(by: -number)])
  }
}

/// Hostile names and titles.
let hostileTexts = [
  #"=cmd|' /C calc'!A0"#, "+1", "-1+1", "@SUM(A1)", "  =1+1", "\t=1+1", "\r=1+1", "\n=1+1",
  "\u{A0}=1+1", "\u{FEFF}=1+1", "＝1+1", "＋1", "－1", "＠SUM(A1)", "−1", "x;=1+1", "x,=1+1",
  "x\n=1+1", "x;\"=1+1", "\"=1+1\"", "\"", "\"\u{301}", "a \"quoted\" word",
  "comma, semicolon; both", "one\r\ntwo", "one\rtwo", "\u{1B}]0;title\u{7}", "\u{9B}31m",
  "\u{202E}txt.exe", "\u{2066}a\u{2069}", "one\u{2028}two", "\u{85}", "\u{0}", "\u{7F}", "",
  "Élodie 🇫🇷", "back\\slash", "</script>", "|calc", "｜calc",
  String(repeating: "=\u{202E}|<b>\t,;", count: 1250),
]
