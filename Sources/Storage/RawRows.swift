import Foundation
import GRDB
import GRDBSQLite

/// Rows of a query whose columns are read where SQLite has them.
///
/// A check reads every value of the file, and figures read every answer. GRDB's rows would make an
/// object of each, which takes ten times as long; and a text with a zero byte, or one that is not
/// UTF-8, would be read as another.
struct RawRows {
  private let statement: RawStatement
  private var raw: OpaquePointer { statement.raw }

  /// Rows of a query with numbers for its arguments.
  init(_ db: Database, _ sql: String, _ arguments: [Int64] = []) throws {
    statement = RawStatement(try db.makeStatement(sql: sql))
    bind(arguments)
  }

  /// Rows of a query that is prepared once for a connection, for what is asked many times.
  init(cached db: Database, _ sql: String, _ arguments: [Int64]) throws {
    statement = try RawStatement(cached: db, sql)
    bind(arguments)
  }

  /// Runs the connection's one statement of a text; `values` are its arguments in their order.
  init(cached db: Database, _ sql: String, values: [Value]) throws {
    statement = try RawStatement(cached: db, sql)
    for (index, value) in values.enumerated() { try statement.bind(value, at: index + 1) }
  }

  /// Rows of a statement that has its arguments.
  init(_ statement: Statement) { self.statement = RawStatement(statement) }

  /// Runs the query anew, with other arguments.
  func restart(_ arguments: [Int64]) {
    statement.reset()
    bind(arguments)
  }

  /// Lets go of the rows, so that they hold no lock.
  func end() { statement.reset() }

  private func bind(_ arguments: [Int64]) {
    for (index, number) in arguments.enumerated() {
      sqlite3_bind_int64(raw, CInt(index + 1), number)
    }
  }

  /// Steps to the next row; false behind the last one.
  func next() throws -> Bool { try statement.step() }

  func isNull(_ column: Int) -> Bool { type(of: column) == SQLITE_NULL }

  /// The number in a column; 0 for a value of another type.
  func integer(_ column: Int) -> Int64 { sqlite3_column_int64(raw, Int32(column)) }

  /// Whether a column has a blob of exactly these bytes.
  func has(_ bytes: [UInt8], in column: Int) -> Bool {
    type(of: column) == SQLITE_BLOB && content(of: column).elementsEqual(bytes)
  }

  /// Whether a column has exactly a text; NULL for nil.
  func has(_ text: String?, in column: Int) -> Bool {
    guard var text else { return isNull(column) }
    let content = content(of: column)
    return text.withUTF8 { bytes in
      guard bytes.count == content.count else { return false }
      guard let own = bytes.baseAddress, let other = content.baseAddress else {
        return !isNull(column)
      }
      return memcmp(own, other, bytes.count) == 0
    }
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

// MARK: - Values with their bounds

/// Numbers and texts as ``Row``'s own methods read them, with the same bounds: a value that no program
/// writes is damage.
extension RawRows {
  /// A number within bounds.
  ///
  /// Always inlined: calls for each of the eight numbers of a million answers take longer than their
  /// comparisons.
  @inline(__always)
  func number(_ column: Int, in bounds: ClosedRange<Int64>) throws(StorageError) -> Int64 {
    let number = integer(column)
    guard bounds.contains(number), number != 0 || type(of: column) == SQLITE_INTEGER else {
      throw damage(column)
    }
    return number
  }

  /// A sequence, Lamport counter or row number.
  func ordinal(_ column: Int) throws(StorageError) -> Int64 { try number(column, in: 0...1 << 53) }

  /// A position in a deck; negative for entries put above the first one.
  func position(_ column: Int) throws(StorageError) -> Int {
    Int(try number(column, in: -Int64(Int32.max)...Int64(Int32.max)))
  }

  /// The text in a column; throws for NULL.
  func text(_ column: Int) throws(StorageError) -> String {
    guard type(of: column) == SQLITE_TEXT else { throw damage(column) }
    return String(decoding: content(of: column), as: UTF8.self)
  }

  /// The text in a column; nil for NULL.
  func textIfAny(_ column: Int) throws(StorageError) -> String? {
    isNull(column) ? nil : try text(column)
  }

  /// The number of a study day.
  func day(_ column: Int) throws(StorageError) -> Int {
    Int(try number(column, in: -(1 << 40)...1 << 40))
  }

  /// The number of a study day; nil for NULL.
  func dayIfAny(_ column: Int) throws(StorageError) -> Int? {
    isNull(column) ? nil : try day(column)
  }

  /// A number within bounds; nil for NULL.
  ///
  /// Always inlined, as ``number(_:in:)`` is.
  @inline(__always)
  func numberIfAny(_ column: Int, in bounds: ClosedRange<Int64>) throws(StorageError) -> Int64? {
    let found = integer(column)
    // Only nought may stand for NULL: asking each row for its type takes as long as its number.
    if found == 0 { return isNull(column) ? nil : try number(column, in: bounds) }
    guard bounds.contains(found) else { throw damage(column) }
    return found
  }

  /// Whether a column has exactly this text.
  func has(_ text: StaticString, in column: Int) -> Bool { content(of: column).isText(text) }

  func damage(_ column: Int) -> StorageError {
    let name = sqlite3_column_name(raw, Int32(column)).map { String(cString: $0) } ?? "column"
    return .damaged("\(name): no such value is ever written")
  }
}

extension UnsafeRawBufferPointer {
  /// Whether these are the bytes of a text.
  func isText(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount, let start = baseAddress else { return false }
    return memcmp(start, text.utf8Start, count) == 0
  }
}
