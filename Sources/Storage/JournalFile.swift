import Foundation
import GRDBSQLite

/// Opens the journal so that its folder is flushed once, not with each answer.
///
/// In journal mode PERSIST the journal stays, but SQLite closes it behind each transaction. It opens it
/// as a file that may be new, and therefore flushes the folder each time: a fifth of the flushes that an
/// answer waits for. Here a journal whose name in the folder has been flushed is opened as the file that
/// it is. A journal that was put in its place since then is another file, and is treated as new.
enum JournalFile {
  /// Makes every connection that is opened from now on open journals so.
  static func register() { _ = registration }

  private static let registration: Void = {
    guard let system else { return }
    // SQLite keeps the structure for as long as the program runs.
    let own = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    own.initialize(to: system.pointee)
    own.pointee.pNext = nil
    own.pointee.zName = UnsafePointer(strdup("termwise"))
    own.pointee.xOpen = { _, name, file, flags, outFlags in
      JournalFile.open(name, file, flags, outFlags)
    }
    sqlite3_vfs_register(own, 1)
  }()

  /// SQLite's own way to the files of the system.
  nonisolated(unsafe) private static let system = sqlite3_vfs_find(nil)

  private static func open(
    _ name: UnsafePointer<CChar>?, _ file: UnsafeMutablePointer<sqlite3_file>?, _ flags: CInt,
    _ outFlags: UnsafeMutablePointer<CInt>?
  ) -> CInt {
    guard let system, let openFile = system.pointee.xOpen else { return SQLITE_CANTOPEN }
    let ofNewJournal = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_CREATE
    guard let name, flags & ofNewJournal == ofNewJournal else {
      return openFile(system, name, file, flags, outFlags)
    }
    if known.isFlushed(name) {
      let code = openFile(system, name, file, flags & ~SQLITE_OPEN_CREATE, outFlags)
      if code == SQLITE_OK { return code }
    }
    let code = openFile(system, name, file, flags, outFlags)
    if code == SQLITE_OK { known.remember(name) }
    return code
  }

  private static let known = KnownJournal()
}

/// The journal that was opened last, and whether its name in its folder was flushed.
private final class KnownJournal: Sendable {
  private struct File {
    /// Keeps the file's inode, so that no other file can get its number.
    let descriptor: CInt
    let status: stat
    var isFlushed = false
  }

  // Foundation's lock, because the thread sanitizer knows it: where two threads wait for each other,
  // the standard library's is handed on by the kernel, and each hand-over is reported as a race.
  private let lock = NSLock()
  nonisolated(unsafe) private var file: File?

  /// Takes the file of a name for the one that was opened last.
  func remember(_ name: UnsafePointer<CChar>) {
    lock.withLock {
      // No lock is ever held on a journal, so that closing a descriptor of it drops none.
      if let file { close(file.descriptor) }
      file = nil
      let descriptor = Foundation.open(name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { return }
      var status = stat()
      guard fstat(descriptor, &status) == 0 else {
        close(descriptor)
        return
      }
      file = File(descriptor: descriptor, status: status)
    }
  }

  /// Whether a name is that of the known file, and has been flushed; flushes it when it was not.
  func isFlushed(_ name: UnsafePointer<CChar>) -> Bool {
    lock.withLock {
      var present = stat()
      guard let known = file, stat(name, &present) == 0,
        (present.st_dev, present.st_ino) == (known.status.st_dev, known.status.st_ino)
      else { return false }
      if !known.isFlushed { file?.isFlushed = DatabaseFile.flushFolder(of: String(cString: name)) }
      return file?.isFlushed ?? false
    }
  }
}
