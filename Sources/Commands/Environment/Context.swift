import Flashcards
import Foundation
import Storage
import Terminal

/// The environment and the common options of one run of a verb.
struct Context {
  let environment: Environment
  let options: CommonOptions
  /// Whether the person vouches for the clock: `--trust-clock`.
  let trustsClock: Bool
  /// The learner of another account whom the person answers as: `--as`.
  let actingAs: String?
  /// Whether a new database is for a group: `--shared`.
  private let createsShared: Bool
  private let fixedNow: Int64?
  let remembered = RememberedSettings()

  init(
    _ options: CommonOptions, agreeing consent: ConsentOptions? = nil,
    creating creation: CreationOptions? = nil, in environment: Environment
  ) throws(Failure) {
    self.environment = environment
    self.options = options
    trustsClock = consent?.trustClock ?? false
    actingAs = consent?.actingAs
    createsShared = creation?.shared ?? false
    fixedNow = try options.now.map { (text) throws(Failure) in
      guard let instant = Self.instant(text, in: environment.zone) else {
        throw .badInstant(text)
      }
      return instant
    }
  }

  /// The present instant, with the UTC offset in force in the learner's time zone.
  var now: Moment {
    let instant = fixedNow ?? environment.clock()
    let date = Date(timeIntervalSince1970: Double(instant) / 1000)
    return Moment(
      milliseconds: instant, utcOffset: environment.zone.secondsFromGMT(for: date) / 60,
      dayStart: settings.dayStart)
  }

  /// Parses `2026-11-21T09:00:00Z`, `…+01:00`, or an instant without a zone, which is taken in the
  /// learner's zone.
  ///
  /// The result is in UTC milliseconds.
  private static func instant(_ text: String, in zone: TimeZone) -> Int64? {
    let hasZone = text.contains("Z") || text.dropFirst(10).contains { "+-".contains($0) }
    var style = Date.ISO8601FormatStyle(timeZone: zone)
      .year().month().day().time(includingFractionalSeconds: text.contains("."))
    if hasZone { style = style.timeZone(separator: .colon) }
    guard isCivil(text), let date = try? Date(text, strategy: style) else { return nil }
    let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
    // A civil date has four digits for the year: allow years 1 to 9999.
    guard (-62_135_596_800_000...253_402_300_799_999).contains(milliseconds) else { return nil }
    return Int64(milliseconds)
  }

  /// Whether the date and time at the start of a text exist.
  ///
  /// Foundation's parser turns 30 February into 2 March.
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
  /// The path of the database: `--db`, else `TERMWISE_DB`, else the XDG data folder.
  func databasePath() throws(Failure) -> String {
    if let path = options.db {
      guard !path.isEmpty else { throw .emptyDatabaseName }
      return path
    }
    if let path = environment.variables["TERMWISE_DB"], !path.isEmpty { return path }
    return try folder("XDG_DATA_HOME", else: ".local/share") + "/termwise.db"
  }

  /// The folder of lock files.
  func stateFolder() throws(Failure) -> String {
    try folder("XDG_STATE_HOME", else: ".local/state")
  }

  /// The program's folder in an XDG base directory; a relative directory is ignored, as XDG
  /// demands.
  private func folder(_ variable: String, else standard: String) throws(Failure) -> String {
    if let base = environment.variables[variable], base.hasPrefix("/") { return base + "/termwise" }
    let home = environment.variables["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let home = home ?? environment.account?.home else { throw .noHome }
    return "\(home)/\(standard)/termwise"
  }

  /// Opens the database; nil when the file does not exist.
  func openStore() throws(Failure) -> Store? {
    let path = try databasePath()
    try refuseOpenFolder(of: path)
    let store: Store?
    do {
      store = try Store.open(
        at: path, backingUpAt: now.milliseconds, newID: environment.newID)
    } catch {
      throw .storage(error, path: path)
    }
    if let store { remember(from: store) }
    return store
  }

  /// Opens the database to look at it, changing nothing; nil when the file does not exist.
  func openStoreToRead() throws(Failure) -> Store? {
    let path = try databasePath()
    let store: Store?
    do { store = try Store.openToRead(at: path) } catch { throw .storage(error, path: path) }
    if let store { remember(from: store) }
    return store
  }

  /// Opens the database, or creates it when the file does not exist.
  ///
  /// - Throws: ``Failure/notShared(_:)`` when `--shared` is given for one that is not.
  func openOrCreateStore() throws(Failure) -> Store {
    let path = try databasePath()
    try refuseOpenFolder(of: path)
    if !FileManager.default.fileExists(atPath: path) {
      for warning in try placeWarnings() { try printDiagnostic(warning) }
    }
    let sharing = FactAuthor(
      host: environment.machine.name, deviceKey: environment.machine.id + ":" + path, at: now)
    let store: Store
    do {
      store = try Store.openOrCreate(
        at: path, backingUpAt: now.milliseconds, sharing: createsShared ? sharing : nil,
        newID: environment.newID)
    } catch {
      throw .storage(error, path: path)
    }
    if createsShared, try !inDatabase(store.isShared()) { throw .notShared(path) }
    remember(from: store)
    return store
  }

  /// Evaluates an expression that uses the database; a storage error becomes a failure that names
  /// the database file.
  func inDatabase<T>(
    _ work: @autoclosure () throws(StorageError) -> T
  ) throws(Failure) -> T {
    do { return try work() } catch { throw .storage(error, path: try databasePath()) }
  }
}

extension Context {
  /// A file's device and inode numbers, which a copy of the file does not share.
  func fileIdentity(of path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "none" }
    return "\(status.st_dev)-\(status.st_ino)"
  }
}

extension Language {
  /// The language of the first locale variable that is set; English when none names a known
  /// language.
  init(spokenIn variables: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { variables[$0] }.first { !$0.isEmpty }
    self = Language(rawValue: String((locale ?? "").prefix(2))) ?? .english
  }
}
