public import Flashcards
import GRDB

/// What went wrong with a database, as a fact; callers make the sentence.
public enum StorageError: Error, Hashable, Sendable {
  /// The file is empty: damage, since the program never leaves an empty file.
  case empty
  /// The file is not a termwise database.
  case foreign
  /// A newer program wrote the file: its schema version, and the newest version known here.
  case newer(schema: Int, known: Int)
  /// The file is damaged; the detail comes from SQLite.
  case damaged(String)
  /// Another program locks the database.
  case busy
  /// The file or its folder may not be read or written.
  case noPermission
  /// The file cannot be created; the detail comes from the system.
  case cannotCreate(String)
  /// A database that a group shares needs a folder whose files belong to its group: this one's do not.
  case folderNotShared(String)
  /// The disk is full.
  case full
  /// Reading or writing failed; the detail comes from SQLite.
  case inputOutput(String)
  /// The card was answered elsewhere since it was asked.
  case staleCard(CardID)
  /// Another program changed the deck since the plan was made.
  case changedMeanwhile
  /// Any other error of SQLite: a bug in the program.
  case unexpected(String)

  /// Translates an error of GRDB.
  init(_ error: any Error) {
    guard let error = error as? DatabaseError else {
      if error is RowDecodingError {
        self = .damaged("no such value is ever written")
        return
      }
      self = (error as? StorageError) ?? .unexpected(String(describing: error))
      return
    }
    let word = error.message ?? String(describing: error.resultCode)
    // A trigger refused what this program must never do.
    guard error.extendedResultCode != .SQLITE_CONSTRAINT_TRIGGER else {
      self = .unexpected(word)
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: self = .noPermission
    case .SQLITE_FULL: self = .full
    case .SQLITE_IOERR: self = .inputOutput(word)
    // Tables or columns that are missing, or rows that contradict each other: the tests would have
    // found it if a statement were wrong.
    case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_CONSTRAINT: self = .damaged(word)
    case .SQLITE_NOTADB: self = .foreign
    default: self = .unexpected(word)
    }
  }
}
