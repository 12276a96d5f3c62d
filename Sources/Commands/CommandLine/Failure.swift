import Flashcards
import Glossaries
import Reports
import Storage

/// Why a verb failed, as a fact; ``Words`` has the sentence for it.
enum Failure: Error, Hashable {
  case storage(StorageError, path: String)
  case glossary(GlossaryError, file: String)
  case noSuchFile(String)
  case noPermission(String)
  case isDirectory(String)
  /// The path is a web address; the program fetches nothing.
  case isWebAddress(String)
  /// A document from standard input has no title that could name its deck.
  case deckNameNeeded
  /// The folder at this path has no file whose extension a glossary may have, such as `.md`.
  case noDocument(String)
  case folderTooLarge(String, limit: Int)
  /// Only pandoc can read the document, and pandoc is not installed.
  case pandocNeeded(String)
  case conversionFailed(String)
  /// The terminal cannot show a report in this format.
  case fileNeeded(format: String)
  /// A report's file could not be made.
  case reportFailed(ReportError)
  case unreadable(String, reason: String)
  case cannotWrite(String, reason: String)
  case outputFailed(reason: String)
  /// The reader of standard output closed it: stop without a message.
  case outputClosed
  case noHome
  case emptyDatabaseName
  case wouldOverwriteDatabase(String)
  /// The output would replace another database, or its journal.
  case wouldOverwriteOther(String)
  /// The output was begun and could not be finished: a full device, or one that failed.
  case fileNotFinished(String, reason: String)
  case wrongRetireCount(Int, actual: Int)
  case noDatabase(String)
  case badInstant(String)
  case badLearner(String)
  case badNumber(String, ClosedRange<Int>)
  /// `cards flag` has no words that say why.
  case noFlagWords
  case eitherOr(String, String)
  case unknownVerb(String, likest: String?)
  /// The argument parser refused the command line of a command: `termwise review`.
  case usage(UsageFault, command: String)
  case unknownFormat(String, known: [String])
  case profileOfCSV(String, format: String)
  case badDeckName(String)
  /// A deck's title is empty or too long.
  case badTitle(String)
  /// The value of `--column` is not of the form `ROLE=NAME`.
  case badColumn(String)
  case unknownRole(String, known: [String])
  /// `--column` names two columns for `term`, `acronym` or `expansion`, which allow only one.
  case roleDeclaredTwice(String)
  case unknownDeck(String, known: [String])
  case deckNotAdded(String)
  /// A shipped deck's name is that of another glossary, made from these sources.
  case shippedNameTaken(String, sources: [String])
  /// A document may be a new version of a deck; a person must decide.
  case deckUnclear(String)
  /// A shipped deck has become somebody's own version; a person must decide.
  case ownVersion(String)
  /// `--deck` names a deck in another language than the document.
  case deckInOtherLanguage(String, deck: String)
  /// `--replaces` names no source of the deck.
  case noSuchSource(String, known: [String])
  /// An option is about the deck that `--deck` names, which is missing.
  case deckNeeded(String)
  /// No retired entry of the deck has this name.
  case noRetiredEntry(String, deck: String)
  /// Two decks are in different languages, so that no term moves from one to the other.
  case languagesDiffer(String, String)
  case noSuchEntry(String)
  /// A name means several entries; the list has other names for them, of which each means one entry.
  case severalEntries(String, [String])
  /// Several words are each the name of an entry, but together none; these commands do what is meant.
  case severalTerms([String])
  case badDate(String, String)
  /// The value of an option is written like no date.
  case noDate(String, String)
  /// The value of an option is a date in two ways.
  case ambiguousDate(String, String, dayFirst: StudyDay, monthFirst: StudyDay)
  case dateNotAhead(String, String)
  case dateAhead(String, String)
  case unknownLearner(String, known: [String])
  case sittingHeld(learner: String, process: Int?, since: String?)
  case consentNeeded
  case tooManyRetired(Int, of: Int)
  case badKey(line: Int, text: String)
  case badAnswerLine(line: Int, AnswerLineFault)
  /// A verb is about one glossary, and the database has several.
  case deckChoiceNeeded([String])
  /// There is no backup of the database at this path.
  case noBackup(String)
  case noSuchBackup(String)
  case damagedBackup(String)
  case restoreNeedsConsent
  case forgetNeedsConsent
  /// The clock may be wrong, and nobody can be asked.
  case clockInDoubt(ClockDoubt, today: StudyDay)
  /// The learner belongs to another account, and nobody can be asked.
  case otherAccount(learner: String, owner: Account)
  /// The person did not agree to what must be agreed to before the first answer.
  case notAgreed
  /// `--shared` is given for a database that is there already and was made for one person.
  case notShared(String)
  case unknownSetting(String, likest: String?)
  /// A text that is no value of a setting.
  case badSetting(Setting, String)
  /// Another file took the place of the database during a session.
  case databaseReplaced(String)
  /// The database was deleted during a session.
  case databaseDeleted(String)
  /// The learner quit while the database could not be written; the last answer is not saved.
  case notSaved(StorageError, path: String)
  /// Every account may write to the folder of a database, and replace its files.
  case openFolder(String)

  var status: ExitStatus {
    switch self {
    case .storage(let error, _), .notSaved(let error, _): error.status
    case .glossary, .isDirectory, .noDocument, .folderTooLarge, .conversionFailed,
      .consentNeeded, .tooManyRetired,
      .wrongRetireCount, .badKey, .badAnswerLine, .shippedNameTaken, .deckUnclear, .ownVersion,
      .deckInOtherLanguage, .languagesDiffer,
      .damagedBackup, .restoreNeedsConsent, .forgetNeedsConsent, .databaseReplaced,
      .databaseDeleted, .clockInDoubt, .otherAccount, .notAgreed:
      .badData
    case .noSuchFile, .isWebAddress, .noDatabase, .unknownDeck, .deckNotAdded, .unknownLearner,
      .noSuchEntry, .noBackup, .noSuchBackup, .noSuchSource, .noRetiredEntry,
      .severalEntries, .severalTerms:
      .noInput
    case .noPermission, .openFolder: .noPermission
    case .unreadable, .outputFailed, .fileNotFinished, .reportFailed(.failed): .inputOutput
    case .cannotWrite: .cannotCreate
    case .outputClosed: .brokenPipe
    case .noHome: .configuration
    case .badInstant, .badLearner, .badNumber, .noFlagWords, .unknownFormat, .profileOfCSV,
      .badDeckName, .badTitle, .notShared, .unknownSetting, .badSetting,
      .deckNameNeeded, .emptyDatabaseName, .wouldOverwriteDatabase, .wouldOverwriteOther, .badDate,
      .noDate, .ambiguousDate, .dateNotAhead, .dateAhead,
      .eitherOr, .fileNeeded, .badColumn, .deckChoiceNeeded, .deckNeeded, .unknownRole,
      .roleDeclaredTwice,
      .unknownVerb, .usage:
      .misused
    case .sittingHeld: .busy
    case .pandocNeeded, .reportFailed(.missingLibrary): .unavailable
    }
  }
}

extension StorageError {
  fileprivate var status: ExitStatus {
    switch self {
    case .empty, .foreign, .damaged, .strayJournal: .badData
    case .newer: .configuration
    case .busy, .staleCard, .changedMeanwhile: .busy
    case .noPermission: .noPermission
    case .cannotCreate, .folderNotShared: .cannotCreate
    case .full, .quota, .noInode, .fileTooLarge, .inputOutput: .inputOutput
    case .unexpected: .bug
    }
  }
}
