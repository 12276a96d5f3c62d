import Documents
import Glossaries
import Reports

@testable import Commands
@testable import Flashcards
@testable import Storage

/// Findings and failures of every case, with sample arguments.
enum SentenceSamples {
  static let findings: [Finding.Kind] = [
    .document(.readAsWindows1252), .document(.unfinishedLastCharacter),
    .document(.invisibleCharactersRemoved(count: 2)),
    .document(.frontMatterNotClosed), .document(.textAfterClosingQuote),
    .document(.surplusCells(expected: 2, found: 3)),
    .document(.tooManyColumns(limit: 100)), .document(.nestingTooDeep(limit: 64)),
    .document(.markupNotRead),
    .document(.restLeftOut(limit: 1_000_000)), .moreFindings(2),
    .document(.restNotRead(syntax: "YAML")), .document(.quotesMissing),
    .document(.unknownDirective("#guid:1")), .document(.hiddenSheet),
    .document(.hiddenRows(count: 2)),
    .columnsLeftOut(["Owner", "3 (tags)"]), .columnsLeftOut(["Owner"]), .clozeLeftOut,
    .clozesOpened(count: 1), .clozesOpened(count: 2), .tableSkipped(columns: 2), .noTerm,
    .termTooLong(limit: 200), .noDefinition(term: "A"),
    .definitionToBeWritten(term: "A", note: "todo"), .onlyCrossReference(term: "A", target: "B"),
    .duplicate(term: "A", here), .noEntry, .fileNotRead(.empty),
    .onlySectionRead("Vocabulary"), .tableLeftOut, .entryLeftOut(term: "A"), .textLeftOut("A"),
    .definitionCut(term: "A", limit: 20_000),
    .definedAgain(term: "A", elsewhere), .definedDifferently(term: "A", here),
    .spelledAlike(term: "A", other: "B", elsewhere), .namesItself(term: "A"),
    .definedInACircle(terms: ["A", "B"]), .undefinedAcronym("A", uses: 1),
  ]

  static let here = Finding.Place(file: nil, line: 2)
  static let elsewhere = Finding.Place(file: "b.md", line: 2)

  static let failures: [Failure] = failuresAroundErrors + identityFailures + otherFailures

  private static let failuresAroundErrors: [Failure] =
    storageErrors.map { .storage($0, path: "x.db") }
    + glossaryErrors.map { .glossary($0, file: "x.md") }
    + usageFaults.map { .usage($0, command: "termwise review") }
    + answerLineFaults.map { .badAnswerLine(line: 2, $0) }

  private static let otherFailures: [Failure] =
    [
      .noSuchFile("x"), .isWebAddress("https://x"), .deckNameNeeded, .noPermission("x"),
      .isDirectory("x"), .noDocument("x"),
      .folderTooLarge("x", limit: 9), .pandocNeeded("x"), .conversionFailed("x"),
      .fileNeeded(format: "xlsx"), .reportFailed(.missingLibrary("x")), .reportFailed(.failed("r")),
      .unreadable("x", reason: "r"),
      .cannotWrite("x", reason: "r"), .outputFailed(reason: "r"), .outputClosed,
      .noHome, .emptyDatabaseName, .wouldOverwriteDatabase("x"), .wouldOverwriteOther("x"),
      .fileNotFinished("x", reason: "y"), .dateAhead("--since", "x"),
      .wrongRetireCount(1, actual: 2),
      .noDatabase("x"), .badInstant("x"), .badLearner("x"), .noFlagWords,
      .eitherOr("--typed", "--choice"),
      .unknownVerb("revue", likest: "review"), .unknownVerb("x", likest: nil),
      .unknownVerb("due", likest: "due"),
      .badNumber("--new", 0...9),
      .unknownFormat("x", known: ["csv"]), .profileOfCSV("x", format: "json"), .badDeckName("x"),
      .badColumn("x"), .unknownRole("x", known: ["term", "definition"]), .roleDeclaredTwice("term"),
      .unknownDeck("x", known: []), .unknownDeck("x", known: ["a", "b"]),
      .unknownLearner("x", known: []), .unknownLearner("x", known: ["a"]),
      .sittingHeld(learner: "x", process: 1, since: "2026-11-21T09:00:00Z"),
      .sittingHeld(learner: "x", process: nil, since: nil), .consentNeeded,
      .tooManyRetired(3, of: 9), .badKey(line: 1, text: "x"),
      .deckNotAdded("d"), .noSuchEntry("x"), .notAgreed, .notShared("x.db"),
      .unknownSetting("x", likest: nil), .unknownSetting("mintes", likest: "minutes"),
      .badSetting(.named(.newCards), "x"), .badSetting(.named(.color), "x"),
      .clockInDoubt(.ahead(of: StudyDay(number: 19_000)), today: StudyDay(number: 20_000)),
      .clockInDoubt(.behind(StudyDay(number: 20_000)), today: StudyDay(number: 19_000)),
      .otherAccount(learner: "Ada L", owner: Account(name: "ada", machine: "laptop")),
      .severalEntries("x", ["a", "b --deck d"]),
      .severalTerms(["termwise cards bury a", "termwise cards bury b"]),
      .badDate("--until", "2026-02-30"),
      .noDate("--until", "x"),
      .ambiguousDate(
        "--until", "03/04/2026", dayFirst: StudyDay(number: 20_546),
        monthFirst: StudyDay(number: 20_516)),
      .dateNotAhead("--until", "x"), .deckChoiceNeeded(["a", "b"]),
      .noBackup("x.db"), .noSuchBackup("x"), .damagedBackup("x"),
      .restoreNeedsConsent, .forgetNeedsConsent, .databaseReplaced("x.db"),
      .databaseDeleted("x.db"), .notSaved(.full, path: "x.db"), .openFolder("/x"),
    ]

  static let identityFailures: [Failure] = [
    .shippedNameTaken("d", sources: ["a.md"]), .deckUnclear("x"), .ownVersion("d"),
    .deckInOtherLanguage("x", deck: "d"), .noSuchSource("x", known: ["a.md", "b.md"]),
    .deckNeeded("--replaces"), .noRetiredEntry("x", deck: "d"), .languagesDiffer("d", "e"),
    .badTitle(""),
  ]

  static let storageErrors: [StorageError] = [
    .empty, .foreign, .newer(schema: 2, known: 1), .damaged("w"), .busy, .noPermission,
    .cannotCreate("w"), .folderNotShared("f"), .full, .quota, .noInode, .fileTooLarge,
    .inputOutput("w"), .strayJournal,
    .staleCard(CardID(entry: EntryID(deck: "d", key: "k", sense: ""), kind: "term-definition")),
    .changedMeanwhile, .unexpected("w"),
  ]

  static let glossaryErrors: [GlossaryError] = [
    .empty, .tooLarge(limit: 64 << 20), .binary(line: 1, byte: 2), .undecodable(line: 1, byte: 2),
    .undecodableUTF16(line: 1, byte: 2),
    .unclosedQuote(line: 1), .malformed(syntax: "JSON", line: 1),
    .nestingTooDeep(limit: 64, line: 1), .tooManyValues(limit: 300_000),
    .pdf, .unreadableWorkbook, .noEntries([]),
    .noSuchColumn("Recto", names: ["Front", "Back"], columnCount: 2),
    .noSuchColumn("Recto", names: [], columnCount: 1),
    .noSuchColumn("Recto", names: [], columnCount: 0),
  ]

  static let checkFailures: [CheckFailure] = [
    .integrity("w"), .reference(table: "review"), .row(table: "review", number: 1),
    .chain(device: "d", sequence: 1), .move(entry: 2),
    .presentText(entry: 3),
    .schedule(learner: 1, entry: 2, kind: "term-definition"),
  ]

  static let usageFaults: [UsageFault] = [
    .unknownOption("--nwe", likest: "--new"), .unknownOption("--x", likest: nil),
    .missingValue("--new <n>"), .needlessValue("--plain"), .unexpectedArguments(["a", "b"]),
    .unfitValue("x", of: "--new <n>", choices: []),
    .unfitValue("pink", of: "--color <when>", choices: ["always", "never", "auto"]),
    .missingArgument("--until <date>"), .missingArgument("--why <words>"), .other("Internal error"),
  ]

  static let answerLineFaults: [AnswerLineFault] = [
    .header, .fields(4), .notUTF8, .unknownTerm("x"), .severalEntries("x", []),
    .severalEntries("x", ["x (a)", "x (b)"]), .unknownAspect("x"),
    .notAsked("x", .acronym),
  ]
}
