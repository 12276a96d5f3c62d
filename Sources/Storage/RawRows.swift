import GRDB
import GRDBSQLite

/// Rows of a query whose columns are read where SQLite has them.
///
/// A check reads every value of the file. GRDB's rows would make an object of each, which takes ten
/// times as long; and a text with a zero byte, or one that is not UTF-8, would be read as another.
struct RawRows {
  private let statement: Statement
  private let raw: OpaquePointer

  init(_ db: Database, _ sql: String) throws {
    statement = try db.makeStatement(sql: sql)
    raw = statement.sqliteStatement
  }

  /// Steps to the next row; false behind the last one.
  func next() throws -> Bool {
    switch sqlite3_step(raw) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let message = sqlite3_errmsg(sqlite3_db_handle(raw)).map { String(cString: $0) }
      throw DatabaseError(resultCode: ResultCode(rawValue: code & 0xFF), message: message)
    }
  }

  func isNull(_ column: Int) -> Bool { type(of: column) == SQLITE_NULL }

  /// The number in a column; 0 for a value of another type.
  func integer(_ column: Int) -> Int64 { sqlite3_column_int64(raw, Int32(column)) }

  /// Whether a column has a blob of exactly these bytes.
  func has(_ bytes: [UInt8], in column: Int) -> Bool {
    type(of: column) == SQLITE_BLOB && content(of: column).elementsEqual(bytes)
  }

  /// The bytes of a text or blob, valid until the next step.
  func content(of column: Int) -> UnsafeRawBufferPointer {
    // The pointer first: asking for the length first could convert the value.
    let start = sqlite3_column_blob(raw, Int32(column))
    return UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(raw, Int32(column))))
  }

  /// Appends the value in a column.
  func append(_ column: Int, to input: inout DigestInput) {
    switch type(of: column) {
    case SQLITE_NULL: input.appendNull()
    case SQLITE_INTEGER: input.append(integer: integer(column))
    case SQLITE_TEXT: input.append(UInt8(ascii: "t"), content(of: column))
    case SQLITE_BLOB: input.append(UInt8(ascii: "b"), content(of: column))
    // No column of ours has such numbers, so that no digest fits.
    default: input.append(UInt8(ascii: "f"), content(of: column))
    }
  }

  private func type(of column: Int) -> Int32 { sqlite3_column_type(raw, Int32(column)) }
}
