import Flashcards
import Foundation
import Glossaries
import Storage

/// Every sentence of the program in one language.
///
/// A language is one type, so that a missing translation does not compile. The strings are not
/// sanitised: they contain names and glossary texts as they are.
protocol Words: Sendable {
  // A sitting.
  func cardHeading(
    number: Int, left: Int, deck: String, _ question: Question, isRepeat: Bool
  ) -> String
  func newEntryHeading(number: Int, left: Int, deck: String) -> String
  func changedEntryHeading(number: Int, left: Int, deck: String) -> String
  /// The entry's other names as sentences, one a line: `ARR stands for …`.
  func names(of entry: Entry) -> [String]
  func pair(_ acronym: String, _ expansion: String) -> String
  func aliases(_ names: [String]) -> String
  /// What has just happened in a sitting.
  func note(_ note: SittingSession.Note) -> String
  /// The keys that prompts in the linear presentation do not name.
  var linearHelp: [String] { get }
  var goOnPrompt: String { get }
  var typePrompt: String { get }
  var revealPrompt: String { get }
  func choicePrompt(_ count: Int, mayPass: Bool) -> String
  var theAnswer: String { get }

  // Judging.
  func verdict(_ verdict: Verdict) -> String
  /// The verdict on a chosen option.
  func verdict(_ verdict: Verdict, onChoice asked: Aspect) -> String
  /// The labels before the two lines of a diff.
  var diffLabels: (typed: String, expected: String) { get }
  /// Asks for a grade key; Enter gives the proposed one, and `r` overrules a verdict where it may.
  func gradePrompt(proposed: GradeKey, mayOverrule: Bool) -> String
  func answerLineFault(_ fault: AnswerLineFault) -> String

  func gradePreviews(_ previews: [(key: GradeKey, preview: GradePreview)]) -> String
  var keyNotUnderstood: String { get }
  func ending(_ ending: Ending) -> [String]

  // What waits.
  func date(_ day: StudyDay) -> String
  func today(_ day: StudyDay) -> String
  func todayLine(_ deck: DueCounts.InDeck, mastered: Int) -> String
  func dueLine(_ deck: DueCounts.InDeck) -> String
  func dueSum(_ counts: DueCounts) -> [String]
  func news(_ news: DeckNews) -> String
  var nothingDue: String { get }
  func isPaused(until day: StudyDay) -> String
  var noGlossaryYet: String { get }
  var startPrompt: String { get }
  var drillPrompt: String { get }
  func newcomer(_ learner: String, known: [String]) -> String

  // The first run, and decks.
  var welcome: [String] { get }
  func offer(_ number: Int, _ deck: DeckListing) -> String
  /// The number of entries and the language.
  func size(of deck: DeckListing) -> String
  var offerPrompt: String { get }
  func noSuchNumber(_ last: Int) -> String
  var howToBegin: String { get }
  var howToImport: String { get }
  func deckLine(_ deck: DeckListing) -> String
  var howToAdd: String { get }
  func deckAdded(_ deck: Deck, entries: Int) -> String
  func removed(_ deck: Deck, entries: Int, isShipped: Bool) -> String

  // Cards.
  func entryLine(_ entry: StudyEntry) -> String
  func cardLine(_ card: StudyCard, on day: StudyDay) -> String
  var nothingFound: String { get }
  func putAside(_ entry: StudyEntry, _ way: Aside) -> String
  func resumed(_ entry: StudyEntry) -> String
  func notAside(_ entry: StudyEntry) -> String
  func paused(until day: StudyDay) -> String
  var pauseEnded: String { get }
  var notPaused: String { get }

  // Practice.
  func practiceBegins(_ cards: Int) -> String
  func practiceEnding(_ ending: Ending) -> [String]
  func practiceAgainPrompt(_ cards: Int) -> String
  var nothingMissed: String { get }
  var nothingToPractise: String { get }
  var noAcronyms: String { get }

  // Undo.
  func undone(_ card: String) -> String
  var nothingToUndo: String { get }

  // Import.
  /// What a progress bar shows: reading a file.
  func reading(_ file: String) -> String
  func writing(_ deck: Deck) -> String
  func percent(_ number: Int) -> String
  func planHeading(deck: Deck, source: String) -> String
  func planCounts(_ plan: ImportPlan) -> [String]
  func added(_ term: String) -> String
  func changed(_ term: String, _ weight: ChangeWeight) -> String
  func before(_ text: String) -> String
  func after(_ text: String) -> String
  func renamed(_ before: String, to after: String) -> String
  func returned(_ term: String) -> String
  func retired(_ term: String) -> String
  func more(_ count: Int) -> String
  var nothingToChange: String { get }
  var imported: String { get }
  var notImported: String { get }
  var dryRun: String { get }
  func manyRetired(_ retired: Int, of size: Int) -> String
  var applyPrompt: String { get }
  var isYes: @Sendable (String) -> Bool { get }
  func entryCount(_ count: Int) -> String
  /// A text role's name for `entries --explain`: `headword`, `definition`.
  func role(_ role: TextRole) -> String
  func linted(entries: Int, findings: Int) -> String

  // Check.
  func checked(_ result: CheckResult) -> String
  func rebuilt(_ cards: Int) -> String
  func checkFailure(_ failure: CheckFailure) -> String

  // Statistics.
  func statisticsHeading(_ learner: String, deck: String?, on day: StudyDay) -> String
  func noAnswers(_ counts: StandingCounts) -> String
  func entriesSeen(_ counts: StandingCounts) -> String
  func name(_ standing: Standing) -> String
  func standings(of deck: String, _ counts: StandingCounts) -> String
  var weekAgo: String { get }
  func activeDays(ofLast7 days: Int) -> String
  func retention(_ rate: Rate) -> String
  var forecastHeading: String { get }
  func forecastDay(_ day: StudyDay, from today: StudyDay) -> String
  var hardestHeading: String { get }
  func hardest(_ entry: HardEntry) -> String
  var leechAdvice: String { get }
  var answersHeading: String { get }
  func answers(_ counts: AnswerCounts, in period: Statistics.Period) -> String
  func keys(_ counts: AnswerCounts) -> String
  func timeRule(untimed: Int) -> String
  var intervalsHeading: String { get }
  func interval(_ range: Histogram.Bin) -> String
  var easesHeading: String { get }
  func ease(_ range: Histogram.Bin) -> String

  // Screens.
  var welcomeTitle: String { get }
  var summaryTitle: String { get }
  var helpTitle: String { get }
  var progressTitle: String { get }
  func practiceTitle(_ deck: String) -> String
  /// What has just happened in a sitting, in at most 36 columns.
  func noteInShort(_ note: SittingSession.Note) -> String
  func toCome(_ cards: Int, minutes: Int) -> String
  func toComeInShort(_ cards: Int, minutes: Int) -> String
  var newEntry: String { get }
  var changedEntry: String { get }
  func asks(_ question: Question, isRepeat: Bool) -> String
  func choose(_ asked: Aspect) -> String
  var yourAnswer: String { get }
  var leniency: String { get }
  var recallHint: String { get }
  func name(_ key: GradeKey) -> String
  /// What a key does to a card, in lines short enough for a column.
  func shortGradePreview(_ preview: GradePreview) -> [String]
  func endingSentence(_ ending: Ending, isPractice: Bool) -> String
  func firstTries(_ passed: Int, of reviews: Int) -> String
  var toLookAt: String { get }
  func tomorrow(_ counts: DueCounts) -> String
  var allDecks: String { get }
  func waiting(_ deck: DueCounts.InDeck) -> String
  func mastered(_ mastered: Int, of entries: Int) -> String
  func hint(_ hint: Hint) -> (key: String, action: String)
  func help(_ hint: Hint) -> String

  // Progress.
  /// The heading over the change of each number.
  var sinceWeekAgo: String { get }
  func dueInWeek(_ cards: Int) -> String
  func weekdayInitial(_ day: StudyDay) -> String
  func answers(_ answers: Int, inWeeks weeks: Int) -> String
  func month(of day: StudyDay) -> String
  /// The legend of the calendar's marks; `most` is the highest count of a day.
  func scale(_ marks: String, most: Int) -> String
  /// The heading over failures out of reviews.
  var missedHeading: String { get }
  func missed(_ entry: HardEntry) -> String
  /// The mark after a leech's term.
  var leechMark: String { get }
  var figuresToCome: String { get }

  // Findings and errors.
  var warning: String { get }
  var error: String { get }
  func sentence(for kind: Finding.Kind) -> String
  func glossaryError(_ error: GlossaryError) -> String
  func storageError(_ error: StorageError, path: String) -> String
  func failure(_ failure: Failure) -> String
}

extension Deck {
  /// The title, with the id in brackets where it differs.
  var label: String { title == id ? id : "\(title) (\(id))" }
}

extension Language {
  /// The sentences in this language.
  var words: any Words {
    switch self {
    case .english: English()
    case .french: French()
    }
  }
}

extension Entry {
  /// The term, with the acronym in brackets where it differs.
  var label: String {
    guard let acronym, acronym != term else { return term }
    return "\(term) (\(acronym))"
  }
}

extension Words {
  /// A missed entry's name: the acronym with its expansion, else the term.
  func nameOfMissed(_ entry: Entry) -> String {
    guard let acronym = entry.acronym, let expansion = entry.expansion else { return entry.term }
    return pair(acronym, expansion)
  }
}

extension StudyCard {
  /// The card's entry as a ``StudyEntry`` without schedules.
  var studyEntry: StudyEntry { StudyEntry(id: id.entry, entry: entry, schedules: [:]) }
}

extension EntryNames {
  /// The acronym with its expansion; the term of an entry without them.
  var label: String {
    guard let acronym, let expansion else { return term }
    return "\(acronym), \(expansion)"
  }
}

extension [Slip] {
  /// How often each slip occurs, in the order of ``Slip``.
  var counted: [(slip: Slip, count: Int)] {
    Slip.allCases.compactMap { slip in
      let number = count { $0 == slip }
      return number > 0 ? (slip, number) : nil
    }
  }
}

extension StudyDay {
  /// The date in words, `Sunday 22 November 2026`, in a locale.
  func written(in locale: String) -> String {
    formatted(in: locale) { $0.weekday(.wide).day().month(.wide).year() }
  }

  /// The weekday, `Sunday`, capitalised for the start of a line.
  func weekday(in locale: String) -> String {
    formatted(in: locale) { $0.weekday(.wide) }.capitalized
  }

  /// The weekday's initial, `S`.
  func weekdayInitial(in locale: String) -> String {
    formatted(in: locale) { $0.weekday(.narrow) }
  }

  /// The month's abbreviation, `Nov`.
  func month(in locale: String) -> String { formatted(in: locale) { $0.month(.abbreviated) } }

  private func formatted(
    in locale: String, _ fields: (Date.FormatStyle) -> Date.FormatStyle
  ) -> String {
    let style = Date.FormatStyle(locale: Locale(identifier: locale), timeZone: .gmt)
    return Date(timeIntervalSince1970: Double(number) * 86_400).formatted(fields(style))
  }
}

/// The first three terms, then an ellipsis for the rest.
func named(_ terms: [String]) -> String {
  (terms.prefix(3) + (terms.count > 3 ? ["…"] : [])).joined(separator: ", ")
}

/// Groups neighbouring keys that have the same preview.
func grouped(
  _ previews: [(key: GradeKey, preview: GradePreview)]
) -> [(keys: [GradeKey], preview: GradePreview)] {
  previews.reduce(into: []) { groups, next in
    if let last = groups.last, last.preview == next.preview {
      groups[groups.count - 1].keys.append(next.key)
    } else {
      groups.append(([next.key], next.preview))
    }
  }
}
