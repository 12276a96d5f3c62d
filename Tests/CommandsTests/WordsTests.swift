import Documents
import Glossaries
import Terminal
import Testing

@testable import Commands
@testable import Flashcards
@testable import Storage

/// Laws of all sentences in all languages.
@Suite struct WordsTests {
  @Test func `there is more than one language, and none speaks another's words`() {
    #expect(Language.allCases.count >= 2)
    let spoken = Language.allCases.map { Set(Sentences(in: $0.words).all) }
    for (index, one) in spoken.enumerated() {
      for other in spoken[(index + 1)...] {
        #expect(one.intersection(other).count <= Sentences.sameInEveryLanguage)
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `a sentence is safe to print, has words, and no space too many`(_ language: Language) {
    for sentence in Sentences(in: language.words).all {
      #expect(TerminalText(sentence).string == sentence)
      #expect(sentence.contains { $0.isLetter }, "\(sentence)")
      #expect(!sentence.drop { $0 == " " }.contains("  "), "\(sentence)")
      #expect(sentence.last?.isWhitespace == false, "\(sentence)")
    }
  }

  @Test func `French puts a no-break space before its high punctuation`() {
    for sentence in Sentences(in: Language.french.words).all {
      let scalars = Array(sentence.unicodeScalars)
      for (before, mark) in zip(scalars, scalars.dropFirst())
      where ";?!»".unicodeScalars.contains(mark) {
        #expect(before == "\u{202F}" || before == "\u{A0}", "\(sentence)")
      }
      for (before, mark) in zip(scalars, scalars.dropFirst()) where mark == ":" {
        #expect(before != " ", "\(sentence)")
      }
      #expect(!sentence.contains("'"), "\(sentence)")
    }
  }

  @Test func `counts agree with their nouns`() {
    let english = English()
    #expect(english.entryCount(0) == "0 entries")
    #expect(english.entryCount(1) == "1 entry")
    let french = French()
    #expect(french.entryCount(0) == "0 entrée")
    #expect(french.entryCount(1) == "1 entrée")
    #expect(french.entryCount(2) == "2 entrées")
  }

  @Test func `an entry is introduced as someone would explain it`() {
    let byName = Entry(
      term: "Annual Recurring Revenue", acronym: "ARR", expansion: "Annual Recurring Revenue",
      definition: "…")
    var byAcronym = byName
    byAcronym.term = "ARR"
    byAcronym.aliases = ["run rate"]
    #expect(English().names(of: byName) == ["ARR for short."])
    #expect(
      English().names(of: byAcronym)
        == ["ARR stands for “Annual Recurring Revenue”.", "Also called run rate."])
    #expect(French().names(of: byName) == ["En abrégé, ARR."])
    #expect(
      French().names(of: byAcronym) == [
        "ARR signifie «\u{A0}Annual Recurring Revenue\u{A0}».", "On dit aussi run rate.",
      ])
  }

  @Test(arguments: [
    (0, "0 s"), (59_999, "59 s"), (60_000, "1 min"), (3_599_999, "59 min"),
    (3_600_000, "1 h 0 min"),
    (7_500_000, "2 h 5 min"), (360_000_000, "100 h 0 min"),
  ])
  func `time is told in two units at most`(milliseconds: Int, time: String) {
    #expect(English().duration(milliseconds) == time)
    #expect(French().duration(milliseconds) == time.replacing(" ", with: "\u{A0}"))
  }

  @Test func `keys that do the same are named together`() {
    let previews = GradeKey.allCases.map {
      (key: $0, preview: GradePreview($0, .review, from: .new))
    }
    #expect(
      English().gradePreviews(previews)
        == "Again, Hard: again today, then tomorrow · Good, Easy: tomorrow")
    var known = Schedule.new
    for day in [0, 1, 7] { known = known.after(.review(.hesitant, StudyDay(number: day))) }
    let later = GradeKey.allCases.map { (key: $0, preview: GradePreview($0, .review, from: known)) }
    #expect(
      English().gradePreviews(later)
        == "Again: again today, then tomorrow · Hard: again today, then in 38 days"
        + " · Good, Easy: in 38 days")
  }
}

/// All sentences of a language, with sample arguments.
private struct Sentences {
  let all: [String]

  /// The number of sentences without words, such as `+ term`, which are equal in all languages.
  static let sameInEveryLanguage = 4

  init(in words: any Words) {
    let day = StudyDay(number: 20_000)
    var schedule = Schedule.new
    var saved = [words.note(.scheduled(schedule, on: day))]
    for key in GradeKey.allCases {
      schedule = Schedule.new.after(.review(key.grade, day))
      saved.append(words.note(.scheduled(schedule, on: day)))
    }
    all =
      saved + words.linearHelp + Self.ofCards(words) + Self.ofToday(words) + Self.ofDecks(words)
      + Self.ofPractice(words) + Self.ofStatistics(words) + Self.ofJudging(words)
      + Self.ofScreens(words) + SentenceSamples.ofStorage(words) + SentenceSamples.ofIdentity(words)
      + SentenceSamples.ofOpening(words) + SentenceSamples.ofSettings(words)
      + SentenceSamples.ofMornings(words) + SentenceSamples.ofLines(words)
      + SentenceSamples.ofBrowsing(words)
      + [
        words.newEntryHeading(number: 1, left: 0, deck: "D"), words.continuePrompt,
        words.typePrompt,
        words.aliases(["Moka"]), words.revealPrompt, words.theAnswer, words.keyNotUnderstood,
        words.note(.undone), words.note(.nothingToUndo),
        words.anotherGlossary, words.nothingToUndo, words.more(3),
        words.changed("A", .form), words.changed("A", .substance), words.returned("A"),
        words.retired("A"), words.nothingToChange, words.imported, words.notImported, words.dryRun,
        words.manyRetired(3, of: 9), words.newcomer("a", known: ["b"]),
        words.applyPrompt, words.entryCount(2), words.rebuilt(3),
        words.checked(CheckResult()), words.warning, words.error,
      ] + SentenceSamples.findings.map(words.sentence(for:))
      + SentenceSamples.failures.map(words.failure)
      + SentenceSamples.checkFailures.map(words.checkFailure)
      + ExplanationSamples.rules.map(words.rule)
  }

  private static let entry = StudyEntry(
    id: EntryID(deck: "d", key: "moka", sense: ""),
    entry: Entry(
      term: "Moka", acronym: "MK", expansion: "Moka Kaffa", aliases: ["Yemen"], definition: "Café."),
    schedules: [
      "acronym-expansion": .replay([.suspend]),
      "term-definition": .replay([.bury(until: StudyDay(number: 20_010))]),
      "expansion-acronym": .replay([.review(.hesitant, StudyDay(number: 19_000))]),
      "definition-term": .replay([.review(.hesitant, StudyDay(number: 20_000))]),
    ])

  private static func ofCards(_ words: any Words) -> [String] {
    let day = StudyDay(number: 20_000)
    let headings = entry.cards.flatMap { card in
      [true, false].map {
        words.cardHeading(number: 2, left: 1, deck: "D", card.question, isRepeat: $0)
      }
    }
    let states = entry.cards.map { words.cardLine($0, in: entry, on: day) }
    return headings + states + words.names(of: entry.entry) + [
      words.nothingFound, words.putAside(entry, .bury), words.putAside(entry, .suspend),
      words.resumed(entry),
      words.notAside(entry), words.paused(until: day), words.pauseEnded, words.notPaused,
    ]
  }

  private static func ofToday(_ words: any Words) -> [String] {
    let day = StudyDay(number: 20_000)
    let deck = DueCounts.InDeck(deck: Deck(id: "d"), entries: 9, due: 200, repeats: 1, new: 0)
    var news = DeckNews(deck: deck.deck, isNew: true)
    news.added = ["A", "B", "C", "D"]
    var changes = news
    changes.isNew = false
    changes.changed = ["E"]
    changes.retired = ["F"]
    let sums = [
      DueCounts(decks: [deck]), DueCounts(decks: []), DueCounts(decks: [], pausedUntil: day),
    ].flatMap { words.dueSum($0, minutesASession: nil) }
    return sums + [
      words.today(day), words.todayLine(deck, DeckStanding(seen: 3, mastered: 1)),
      words.dueLine(deck),
      words.news(news), words.news(changes), words.noGlossaryYet,
    ]
  }

  private static func ofDecks(_ words: any Words) -> [String] {
    let decks = [(true, true), (true, false), (false, true)].map { isShipped, isAdded in
      DeckListing(
        deck: Deck(id: "d", title: "D", language: "fr"), entries: 3, isShipped: isShipped,
        isAdded: isAdded)
    }
    let deck = decks[0].deck
    return decks.map(words.deckLine) + words.welcome + [
      words.offer(1, decks[0]), words.offerPrompt, words.noSuchNumber(4), words.howToBegin,
      words.howToAdd,
      words.deckAdded(deck, entries: 2), words.removed(deck, entries: 2, isShipped: true),
      words.removed(deck, entries: 1, isShipped: false),
    ]
  }

  private static func ofJudging(_ words: any Words) -> [String] {
    let names = EntryNames(entry.id, of: entry.entry)
    let slips = Slip.allCases.flatMap { [[$0], [$0, $0]] }
    let faults: [Fault] = [
      .confusion(names), .repetition(of: .acronym), .repetition(of: .expansion), .inexact,
      .otherWord, .far, .meaningElsewhere(glossary: "Finance"),
    ]
    let verdicts = [Verdict.right, .blank] + slips.map { .slip($0) } + faults.map { .wrong($0) }
    return verdicts.map(words.verdict) + [
      words.diffLabels.typed, words.diffLabels.expected,
      words.gradePrompt(proposed: .good, mayOverrule: false),
      words.gradePrompt(proposed: .again, mayOverrule: true),
    ]
  }

  private static func ofScreens(_ words: any Words) -> [String] {
    let day = StudyDay(number: 20_000)
    let deck = DueCounts.InDeck(deck: Deck(id: "d"), entries: 9, due: 1, repeats: 1, new: 0)
    let tally = Tally(reviews: 1, drills: 0, passed: 1, missed: [])
    let ending = Ending(reason: .nothingLeft, tally: tally, left: 0)
    let previews = [Schedule.new, .replay([.review(.hesitant, day)])].flatMap { schedule in
      GradeKey.allCases.flatMap { key in
        [ReviewKind.review, .drill].flatMap {
          words.shortGradePreview(GradePreview(key, $0, from: schedule))
        }
      }
    }
    var notes: [SittingSession.Note] = [.saved, .undone, .nothingToUndo]
    for card in entry.cards.prefix(1) {
      notes += [.putAside(card, .bury), .putAside(card, .suspend), .resumed(card)]
      notes += [.putAside(card, .enoughForToday), .stuck, .hardAgain(.new, on: day)]
    }
    for grade in GradeKey.allCases.map(\.grade) {
      notes.append(.scheduled(Schedule.new.after(.review(grade, day)), on: day))
    }
    let asked = entry.cards.map(\.question).flatMap {
      [words.asks($0, isRepeat: true), words.asks($0, isRepeat: false)]
    }
    let short = [true, false].flatMap { isTyping in
      notes.flatMap { words.notesInShort($0, isTyping: isTyping) }
    }
    return previews + short + asked + GradeKey.allCases.map(words.name)
      + KeyHint.allCases.flatMap { [words.hint($0).action, words.help($0)] }
      + [true, false].map { words.endingSentence(ending, isPractice: $0) } + [
        words.welcomeTitle, words.summaryTitle, words.helpTitle, words.progressTitle,
        words.practiceTitle("D"), words.toCome(1, minutes: 1), words.toComeInShort(1, minutes: 1),
        words.newEntry, words.yourAnswer, words.leniency, words.comparison, words.recallHint,
        words.windowTooSmall, words.notSent("D"), words.choiceKeys(4), words.noAcronyms,
        words.howToImport, words.changedEntry, words.renamed("A", to: "B"), words.toLookAt,
        words.changedEntryHeading(number: 1, left: 0, deck: "D"), words.firstTries(1, of: 2),
        words.linted(entries: 2, findings: 1), words.tomorrow(DueCounts(decks: [])),
        words.allDecks, words.waiting(deck), words.standing(DeckStanding(seen: 1), of: 2),
        words.standing(DeckStanding(seen: 2, mastered: 1), of: 2),
      ]
  }

  private static func ofPractice(_ words: any Words) -> [String] {
    var sitting = Sitting(practising: entry.cards)
    let (now, started) = (Moment(milliseconds: 0, utcOffset: 0), sitting)
    let ends = [[.leave], [.begin, .grade(.again), .leave]].flatMap {
      (events: [Sitting.Event]) -> [String] in
      sitting = started
      let effects = events.flatMap { sitting.receive($0, at: now) }
      guard case .end(let ending) = effects.last else { return [] }
      return words.practiceEnding(ending)
    }
    return ends + [
      words.practiceBegins(1), words.note(.saved), words.practiceAgainPrompt(1),
      words.practiceAgainPrompt(2), words.nothingMissed, words.nothingToPractise,
    ]
  }

  private static func ofStatistics(_ words: any Words) -> [String] {
    let some = Statistics(of: sampleHistory, on: friday)
    let none = Statistics(of: StudyHistory(decks: []), on: friday)
    let week = (0..<7).map { words.forecastDay(friday.advanced(by: $0), from: friday) }
    let fixed = [
      words.weekAgo, words.forecastHeading, words.hardestHeading, words.leechAdvice,
      words.answersHeading, words.intervalsHeading, words.easesHeading,
    ]
    return fixed + week + ofProgress(words, some) + Standing.allCases.map(words.name)
      + some.intervals.bins.map(words.interval) + some.eases.bins.suffix(1).map(words.ease)
      + [some, none].flatMap { figures in
        [
          words.statisticsHeading("Ana", deck: nil, on: friday), words.retention(figures.retention),
          words.noAnswers(figures.standings), words.entriesSeen(figures.standings),
          words.standings(of: "D", figures.standings), words.keys(figures.answers(in: .all)),
          words.activeDays(ofLast7: figures.activeDays(in: .last7Days)),
          words.timeRule(untimed: figures.answers(in: .all).untimed),
        ] + Statistics.Period.allCases.map { words.answers(figures.answers(in: $0), in: $0) }
      }
  }

  private static func ofProgress(_ words: any Words, _ figures: Statistics) -> [String] {
    figures.hardest.map(words.missed) + [0, 1, 2].map(words.dueInWeek) + [
      words.sinceWeekAgo, words.weekdayInitial(friday), words.month(of: friday),
      words.answers(1, inWeeks: 12), words.scale("·█", most: 3), words.missedHeading,
      words.leechMark, words.figuresToCome,
    ]
  }
}
