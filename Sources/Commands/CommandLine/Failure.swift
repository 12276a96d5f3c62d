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
  case eitherOr(String, String)
  case unknownVerb(String, likest: String?)
  /// The argument parser refused the command line of a command: `termwise review`.
  case usage(UsageFault, command: String)
  case unknownFormat(String, known: [String])
  case profileOfCSV(String, format: String)
  case badDeckName(String)
  /// The value of `--column` is not of the form `ROLE=NAME`.
  case badColumn(String)
  case unknownRole(String, known: [String])
  /// `--column` names two columns for `term`, `acronym` or `expansion`, which allow only one.
  case roleDeclaredTwice(String)
  case unknownDeck(String, known: [String])
  case deckNotAdded(String)
  case deckOfAnother(String, sources: [String], isShipped: Bool)
  case noSuchEntry(String)
  case severalEntries(String, [String])
  case badDate(String, String)
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
  /// Another file took the place of the database during a session.
  case databaseReplaced(String)

  var status: ExitStatus {
    switch self {
    case .storage(let error, _): error.status
    case .glossary, .isDirectory, .noDocument, .folderTooLarge, .conversionFailed,
      .consentNeeded, .tooManyRetired,
      .wrongRetireCount, .badKey, .badAnswerLine, .deckOfAnother,
      .damagedBackup, .restoreNeedsConsent, .forgetNeedsConsent, .databaseReplaced:
      .badData
    case .noSuchFile, .isWebAddress, .noDatabase, .unknownDeck, .deckNotAdded, .unknownLearner,
      .noSuchEntry, .noBackup, .noSuchBackup,
      .severalEntries:
      .noInput
    case .noPermission: .noPermission
    case .unreadable, .outputFailed, .fileNotFinished, .reportFailed(.failed): .inputOutput
    case .cannotWrite: .cannotCreate
    case .outputClosed: .brokenPipe
    case .noHome: .configuration
    case .badInstant, .badLearner, .badNumber, .unknownFormat, .profileOfCSV, .badDeckName,
      .deckNameNeeded, .emptyDatabaseName, .wouldOverwriteDatabase, .wouldOverwriteOther, .badDate,
      .dateNotAhead, .dateAhead,
      .eitherOr, .fileNeeded, .badColumn, .deckChoiceNeeded, .unknownRole, .roleDeclaredTwice,
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
    case .empty, .foreign, .damaged: .badData
    case .newer: .configuration
    case .busy, .staleCard, .changedMeanwhile: .busy
    case .noPermission: .noPermission
    case .cannotCreate: .cannotCreate
    case .full, .inputOutput: .inputOutput
    case .unexpected: .bug
    }
  }
}
