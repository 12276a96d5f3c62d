import Foundation
import GRDB
import GRDBSQLite

/// A statement that is prepared once for a connection and run through SQLite's own interface.
///
/// An answer runs ten statements. GRDB would box and copy the arguments of each, make an object of each
/// row, and look for observers of each change, of which there are none: that takes the processor as
/// long as SQLite's own work.
struct RawStatement {
  private let statement: Statement
  let raw: OpaquePointer

  /// A statement of its own.
  init(_ statement: Statement) {
    self.statement = statement
    raw = statement.sqliteStatement
  }

  /// The connection's one statement of this text, ready to be run; not to be nested.
  init(cached db: Database, _ sql: String) throws {
    self.init(try db.cachedStatement(sql: sql))
    reset()
  }

  /// Ends a run: the statement then holds no lock.
  func reset() { sqlite3_reset(raw) }

  /// Binds a value to an argument, the first one being 1.
  func bind(_ value: Value, at index: Int) throws {
    let index = CInt(index)
    let code =
      switch value {
      case .null: sqlite3_bind_null(raw, index)
      case .integer(let number): sqlite3_bind_int64(raw, index, number)
      case .text(let text): bind(text, at: index)
      case .blob(let bytes):
        // An empty array has no address, and SQLite would take that for NULL.
        bytes.isEmpty
          ? sqlite3_bind_zeroblob(raw, index, 0)
          : sqlite3_bind_blob(raw, index, bytes, CInt(bytes.count), Self.copied)
      }
    guard code == SQLITE_OK else { throw error(code) }
  }

  private func bind(_ text: String, at index: CInt) -> CInt {
    var text = text
    return text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { bytes in
        bytes.baseAddress.map {
          sqlite3_bind_text(raw, index, $0, CInt(bytes.count), Self.copied)
        } ?? sqlite3_bind_text(raw, index, "", 0, Self.copied)
      }
    }
  }

  /// Steps to the next row; false behind the last one.
  func step() throws -> Bool {
    switch sqlite3_step(raw) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw error(code)
    }
  }

  /// Runs a statement that returns no rows.
  func run() throws {
    defer { reset() }
    while try step() {}
  }

  private func error(_ code: CInt) -> DatabaseError {
    let message = sqlite3_errmsg(sqlite3_db_handle(raw)).map { String(cString: $0) }
    return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  /// `SQLITE_TRANSIENT`, a cast that Swift does not import: SQLite copies what is bound.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
