import Foundation
import GRDB

/// A column's value, of a type that strict tables allow.
enum Value: Hashable {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])

  static func integer(_ number: Int) -> Value { .integer(Int64(number)) }
  static func flag(_ flag: Bool) -> Value { .integer(flag ? 1 : 0) }
  static func uuid(_ id: UUID) -> Value {
    .blob(withUnsafeBytes(of: id.uuid) { Array($0) })
  }
  static func optional(_ id: UUID?) -> Value { id.map { .uuid($0) } ?? .null }
  static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
  static func optional(_ number: Int?) -> Value { number.map { .integer($0) } ?? .null }

  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .blob(Array(data))
    // Strict tables have no floating-point column, but damage can put such a number there.
    case .double(let number): self = .text(String(number))
    }
  }

  /// The value up to the first zero byte: GRDB ends texts there, while the digest would cover the
  /// rest.
  fileprivate var withoutZeroBytes: Value {
    guard case .text(let text) = self, text.hasZeroByte else { return self }
    return .text(text.replacing("\0", with: "\u{FFFD}"))
  }
}

extension String {
  /// Whether a zero byte stands in the text.
  ///
  /// By the string's own iterator, the search takes as long as writing the row.
  fileprivate var hasZeroByte: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    } ?? utf8.contains(0)
  }
}

/// A row to be written: its columns in the order of the table; the digest over them is added last.
struct NewRow {
  let table: Table
  var values: [Value]

  /// The chain of a row of a log; nil in any other table.
  var chain: Digest? {
    guard let index = table.columns.firstIndex(of: "chain"), case .blob(let bytes) = values[index]
    else { return nil }
    return Digest(bytes: bytes)
  }

  /// Inserts the row; `replacing` updates an existing row of the same primary key.
  func insert(_ db: Database, replacing: Bool = false) throws {
    let statement = try RawStatement(cached: db, replacing ? table.upsert : table.insert)
    var input = DigestInput()
    let digestedCount = table.digestedCount { values[$0] == .null }
    for (index, value) in values.enumerated() {
      let value = value.withoutZeroBytes
      if index < digestedCount { input.append(value) }
      try statement.bind(value, at: index + 1)
    }
    try statement.bind(.blob(input.digest.bytes), at: values.count + 1)
    try statement.run()
  }
}

/// A table and its columns, without the digest.
struct Table: Hashable {
  let name: String
  let columns: [String]
  /// The columns of the primary key.
  let key: [String]
  /// Columns that a trigger fills from other tables, behind the digest, which leaves them out.
  let derived: [String]
  /// The number of columns that the table's first rows had.
  private let firstColumnCount: Int
  let insert: String
  let upsert: String

  /// A table; `later` are the columns that a later migration added.
  init(
    _ name: String, key: [String], _ columns: [String], later: [String] = [],
    derived: [String] = []
  ) {
    self.name = name
    self.key = key
    self.derived = derived
    firstColumnCount = columns.count
    let columns = columns + later
    self.columns = columns
    let all = columns + ["digest"]
    let marks = all.map { _ in "?" }.joined(separator: ", ")
    insert = "INSERT INTO \(name) (\(all.joined(separator: ", "))) VALUES (\(marks))"
    // Not INSERT OR REPLACE: it deletes a row without firing the triggers that refuse deletion.
    let others = all.filter { !key.contains($0) }.map { "\($0) = excluded.\($0)" }
    upsert =
      "\(insert) ON CONFLICT (\(key.joined(separator: ", "))) DO UPDATE SET "
      + others.joined(separator: ", ")
  }
  /// How many of a row's values its digest covers.
  ///
  /// Nulls at the end are left out where a later migration added the columns, so that rows from
  /// before it keep their digests.
  func digestedCount(_ isNull: (Int) -> Bool) -> Int {
    var count = columns.count
    while count > firstColumnCount, isNull(count - 1) { count -= 1 }
    return count
  }

  /// The digest of a row with these values.
  func digest(_ values: [Value]) -> Digest {
    DigestInput.digest(Array(values.prefix(digestedCount { values[$0] == .null })))
  }
}
