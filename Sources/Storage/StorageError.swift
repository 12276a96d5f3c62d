public import Flashcards
import GRDB

/// What went wrong with a database, as facts; the sentences are made elsewhere.
public enum StorageError: Error, Hashable, Sendable {
  /// The file has no byte in it: damage, as no program of ours leaves one behind.
  case empty
  /// The file is not one of ours.
  case foreign
  /// A newer program has written the file: its schema, and the newest one known here.
  case newer(schema: Int, known: Int)
  /// The file is damaged; the detail is SQLite's own word.
  case damaged(String)
  /// Another program holds the database.
  case busy
  /// The file, or its folder, may not be read or written.
  case noPermission
  /// The file cannot be made; the detail is the system's word.
  case cannotCreate(String)
  /// The device is full.
  case full
  /// Reading or writing failed; the detail is SQLite's own word.
  case inputOutput(String)
  /// The card was answered elsewhere after it was asked.
  case staleCard(CardID)
  /// The deck was changed by another program while its plan was being looked at.
  case changedMeanwhile
  /// Anything else that SQLite says: our fault.
  case unexpected(String)

  /// The fact behind an error of the library.
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
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: self = .noPermission
    case .SQLITE_FULL: self = .full
    case .SQLITE_IOERR: self = .inputOutput(word)
    case .SQLITE_CORRUPT: self = .damaged(word)
    case .SQLITE_NOTADB: self = .foreign
    default: self = .unexpected(word)
    }
  }
}
