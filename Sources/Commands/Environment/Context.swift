import Flashcards
import Foundation
import Storage
import Terminal

/// What a verb works with: the environment, and what the common options make of it.
struct Context {
  let environment: Environment
  let language: Language
  let words: any Words
  private let options: CommonOptions
  private let fixedNow: Int64?

  init(_ options: CommonOptions, in environment: Environment) throws(Failure) {
    self.environment = environment
    self.options = options
    language = options.language ?? Language(spokenIn: environment.variables)
    words = language.words
    fixedNow = try options.now.map { (text) throws(Failure) in
      guard let instant = Self.instant(text, in: environment.zone) else {
        throw .badInstant(text)
      }
      return instant
    }
  }

  /// The present instant with the offset in force where the learner is.
  var now: Moment {
    let instant = fixedNow ?? environment.clock()
    let date = Date(timeIntervalSince1970: Double(instant) / 1000)
    return Moment(
      milliseconds: instant, utcOffset: environment.zone.secondsFromGMT(for: date) / 60)
  }

  /// An instant as people write it: `2026-11-21T09:00:00Z`, `…+01:00`, or without a zone, which is
  /// then the learner's.
  private static func instant(_ text: String, in zone: TimeZone) -> Int64? {
    let hasZone = text.contains("Z") || text.dropFirst(10).contains { "+-".contains($0) }
    var style = Date.ISO8601FormatStyle(timeZone: zone)
      .year().month().day().time(includingFractionalSeconds: text.contains("."))
    if hasZone { style = style.timeZone(separator: .colon) }
    guard isCivil(text), let date = try? Date(text, strategy: style) else { return nil }
    let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
    // Years 1 to 9999: everything a civil date of four digits can say.
    guard (-62_135_596_800_000...253_402_300_799_999).contains(milliseconds) else { return nil }
    return Int64(milliseconds)
  }

  /// Whether the date and time that a text begins with exist; the parser makes 2 March of 30
  /// February.
  private static func isCivil(_ text: String) -> Bool {
    let numbers = text.prefix(19).split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 6 else { return false }
    let components = DateComponents(
      calendar: Calendar(identifier: .gregorian), year: numbers[0], month: numbers[1],
      day: numbers[2], hour: numbers[3], minute: numbers[4], second: numbers[5])
    return components.isValidDate
  }
}

// MARK: - Places

extension Context {
  /// Where the database is.
  func databasePath() throws(Failure) -> String {
    if let path = options.db {
      guard !path.isEmpty else { throw .emptyDatabaseName }
      return path
    }
    if let path = environment.variables["TERMWISE_DB"], !path.isEmpty { return path }
    return try folder("XDG_DATA_HOME", else: ".local/share") + "/termwise.db"
  }

  /// Where lock files are.
  func stateFolder() throws(Failure) -> String {
    try folder("XDG_STATE_HOME", else: ".local/state")
  }

  /// Our folder in one of the XDG base directories; a relative one is ignored, as XDG asks.
  private func folder(_ variable: String, else standard: String) throws(Failure) -> String {
    if let base = environment.variables[variable], base.hasPrefix("/") { return base + "/termwise" }
    let home = environment.variables["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let home = home ?? environment.account?.home else { throw .noHome }
    return "\(home)/\(standard)/termwise"
  }

  /// The database; nil when there is none yet.
  func openStore() throws(Failure) -> Store? {
    let path = try databasePath()
    do { return try Store.open(at: path, newID: environment.newID) } catch {
      throw .storage(error, path: path)
    }
  }

  /// The database, made when there is none.
  func openOrCreateStore() throws(Failure) -> Store {
    let path = try databasePath()
    do { return try Store.openOrCreate(at: path, newID: environment.newID) } catch {
      throw .storage(error, path: path)
    }
  }

  /// Evaluates an expression that uses the database; a storage error becomes a failure that names
  /// the database file.
  func inDatabase<T>(
    _ work: @autoclosure () throws(StorageError) -> T
  ) throws(Failure) -> T {
    do { return try work() } catch { throw .storage(error, path: try databasePath()) }
  }
}

// MARK: - Learners

extension Context {
  /// The learner named on the command line, if any.
  func namedLearner() throws(Failure) -> String? {
    guard let name = options.learner else { return nil }
    let tidy = name.precomposedStringWithCanonicalMapping.collapsingSpaces
    // A name that cannot be shown as it is could not be told from others either.
    let isPrintable = !name.contains(where: \.isNewline) && !name.contains("\u{FFFD}")
    guard !tidy.isEmpty, tidy.count <= 100, isPrintable, TerminalText(name).string == name else {
      throw .badLearner(name)
    }
    return tidy
  }

  /// Whose turn it is: the learner named, else the database's only one, else the account's name.
  func learner(in store: Store?) throws(Failure) -> String {
    if let name = try namedLearner() { return name }
    if let store {
      let names = try inDatabase(store.learnerNames())
      if names.count == 1 { return names[0] }
    }
    return environment.account?.name ?? "me"
  }

  /// The number of a file on this machine, which a copy does not share.
  func fileIdentity(of path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "none" }
    return "\(status.st_dev)-\(status.st_ino)"
  }
}

extension Language {
  /// The language of the first locale variable that says anything; English when none does.
  init(spokenIn variables: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { variables[$0] }.first { !$0.isEmpty }
    self = Language(rawValue: String((locale ?? "").prefix(2))) ?? .english
  }
}
