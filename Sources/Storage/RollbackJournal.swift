import Foundation

/// A rollback journal that SQLite would play back: a transaction was cut off after the journal was
/// flushed.
///
/// SQLite writes the journal's pages into whatever file has the database's name. Beside a restored
/// copy they would damage it, so a journal of another file must be told before SQLite opens the
/// database.
struct RollbackJournal {
  /// The database's change counter at the start of the transaction; nil when the journal does not
  /// have the database's first page.
  let changeCounter: UInt32?

  /// The bytes with which a journal in use begins; a finished one begins with zeros.
  private static let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
  /// The offset of the change counter in a database's first page.
  static let counterOffset = 24

  /// Reads the journal of the database at a path; nil when SQLite would play nothing back.
  init?(ofDatabase path: String) {
    let file = open(path + "-journal", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard let header = Self.bytes(of: file, at: 0, count: 28), header.starts(with: Self.magic)
    else { return nil }
    let (records, sector, page) = (
      Self.number(in: header, at: 8), Self.number(in: header, at: 20),
      Self.number(in: header, at: 24)
    )
    // Other sizes mean a journal that SQLite does not play back.
    guard records > 0, records < 1 << 24, (32...65_536).contains(sector),
      (512...65_536).contains(page)
    else { return nil }
    changeCounter = Self.changeCounter(in: file, records: records, from: sector, pageSize: page)
  }

  /// Whether the journal can belong to a database with a change counter: one that the transaction
  /// had not reached yet, or that it had already raised.
  func mayBelong(toDatabaseWith counter: UInt32) -> Bool {
    guard let changeCounter else { return true }
    return counter == changeCounter || counter == changeCounter &+ 1
  }

  /// Looks for the first page among the records: a page number, the page, and a checksum each.
  private static func changeCounter(
    in file: Int32, records: UInt32, from start: UInt32, pageSize: UInt32
  ) -> UInt32? {
    for record in 0..<Int(records) {
      let offset = Int(start) + record * (Int(pageSize) + 8)
      guard let head = bytes(of: file, at: offset, count: 4 + counterOffset + 4) else { return nil }
      if number(in: head, at: 0) == 1 { return number(in: head, at: 4 + counterOffset) }
    }
    return nil
  }

  /// Bytes of an open file; nil when it ends before.
  private static func bytes(of file: Int32, at offset: Int, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return pread(file, &bytes, count, off_t(offset)) == count ? bytes : nil
  }

  /// A big-endian number.
  static func number(in bytes: [UInt8], at offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension DatabaseFile {
  /// Whether the journal beside an open database belongs to another file.
  ///
  /// Looks again while a process writes: its counter moves between two looks.
  static func hasStrayJournal(_ file: Int32, at path: String) -> Bool {
    for attempt in 0..<5 {
      if attempt > 0 { usleep(20_000) }
      var bytes = [UInt8](repeating: 0, count: 4)
      guard let journal = RollbackJournal(ofDatabase: path), !isBeingWritten(file),
        pread(file, &bytes, 4, off_t(RollbackJournal.counterOffset)) == 4
      else { return false }
      let counter = RollbackJournal.number(in: bytes, at: 0)
      if journal.mayBelong(toDatabaseWith: counter) { return false }
    }
    return true
  }

  /// Whether another process holds SQLite's reserved lock: its journal is in use, not left over.
  private static func isBeingWritten(_ file: Int32) -> Bool {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0x4000_0001
    lock.l_len = 1
    return fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }
}
