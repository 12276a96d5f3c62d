public import Flashcards
import Foundation
import GRDB
import GRDBSQLite

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
  /// The journal beside the file belongs to another file; played back, it would damage this one.
  case strayJournal
  /// Another program locks the database.
  case busy
  /// The file or its folder may not be read or written.
  case noPermission
  /// The file cannot be created; the detail comes from the system.
  case cannotCreate(String)
  /// A database that a group shares needs a folder whose files belong to its group: this one's do
  /// not.
  case folderNotShared(String)
  /// The disk is full.
  case full
  /// The account's quota on the file system is used up.
  case quota
  /// The file system has space left, but no inode for another file.
  case noInode
  /// A file would exceed the size limit of the process or of the file system.
  case fileTooLarge
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

extension StorageError {
  /// Translates an error of GRDB on a connection, and names the cause that the system gave for it.
  ///
  /// SQLite reports a used-up quota and a file size limit as "disk I/O error", and a missing inode
  /// as a file that cannot be opened.
  init(_ error: any Error, on queue: DatabaseQueue, systemError: Int32 = 0) {
    self.init(error)
    guard let error = error as? DatabaseError,
      [.SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_FULL].contains(error.resultCode)
    else { return }
    let code =
      Self.causes.contains(systemError) ? systemError : queue.lastSystemError
    self = StorageError(systemError: code, at: queue.path, else: self)
  }

  /// The numbers of `errno` that name a cause; others are of calls that may fail.
  private static let causes = [
    ENOSPC, EDQUOT, EFBIG, EIO, EROFS, EACCES, EPERM, EMFILE, ENFILE, ENODEV, ENXIO, ESTALE,
  ]

  /// The error that a number of `errno` stands for, met with a file at a path; another one for a
  /// number that names no cause.
  init(systemError code: Int32, at path: String, else other: StorageError) {
    switch code {
    case ENOSPC: self = Self.lacksInodes(at: path) ? .noInode : .full
    case EDQUOT: self = .quota
    case EFBIG: self = .fileTooLarge
    case EACCES, EPERM, EROFS: self = .noPermission
    case 0: self = other
    default:
      if case .full = other {
        self = other
      } else {
        self = .inputOutput(String(cString: strerror(code)))
      }
    }
  }

  /// Whether the file system of a path has space left, and no inode.
  private static func lacksInodes(at path: String) -> Bool {
    var system = statvfs()
    let folder = (path as NSString).deletingLastPathComponent
    guard statvfs(folder.isEmpty ? "." : folder, &system) == 0 else { return false }
    // A file system without a fixed number of inodes reports none at all.
    return system.f_files > 0 && system.f_favail == 0 && system.f_bavail > 0
  }
}

extension DatabaseQueue {
  /// The system's number for the connection's last failed operation on a file.
  fileprivate var lastSystemError: Int32 {
    unsafeReentrantRead { sqlite3_system_errno($0.sqliteConnection) }
  }
}
