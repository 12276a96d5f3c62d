import Foundation

/// What a path holds, judged by the file's first hundred bytes.
///
/// It is read before SQLite opens the file: SQLite may write beside a foreign file, and takes an
/// empty file for a valid new database.
enum DatabaseFile {
  case absent
  case ours(schema: Int)

  init(at path: String) throws(StorageError) {
    // O_NONBLOCK: opening a pipe would otherwise wait for a writer.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      switch errno {
      case ENOENT: self = .absent
      case EACCES, EPERM: throw .noPermission
      default: throw .inputOutput(String(cString: strerror(errno)))
      }
      return
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .foreign }
    var header = [UInt8](repeating: 0, count: 100)
    let count = read(file, &header, header.count)
    guard count >= 0 else { throw .inputOutput(String(cString: strerror(errno))) }
    guard count > 0 else { throw .empty }
    guard count == 100, header.starts(with: Array("SQLite format 3\0".utf8)),
      Self.number(in: header, at: 68) == Schema.applicationID
    else { throw .foreign }
    let schema = Int(Self.number(in: header, at: 60))
    guard schema <= Schema.version else { throw .newer(schema: schema, known: Schema.version) }
    // Databases are linked in with their schema committed: version 0 or less means damage.
    guard schema > 0 else { throw .damaged("user_version \(schema)") }
    guard !Self.hasStrayJournal(file, at: path) else { throw .strayJournal }
    self = .ours(schema: schema)
  }

  /// A big-endian number of the header.
  private static func number(in header: [UInt8], at offset: Int) -> Int32 {
    header[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) }
  }

  /// The database's absolute path, so that a change of the working folder does not move it, behind
  /// all symbolic links: SQLite keeps the journal beside the file, not beside a link to it.
  ///
  /// SQLite gives `:memory:` and `file:…?…` a meaning of its own, but a file may have such a name.
  static func absolute(_ path: String) -> String {
    var path = URL(fileURLWithPath: path).path
    // A link to a file that is still to be made leads where the file will be. Linux follows at
    // most forty links.
    for _ in 0..<40 {
      if let real = realpath(path, nil) {
        defer { free(real) }
        return String(cString: real)
      }
      var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      guard readlink(path, &bytes, Int(PATH_MAX)) > 0 else { break }
      let target = String(
        decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let folder = URL(fileURLWithPath: (path as NSString).deletingLastPathComponent)
      path = URL(fileURLWithPath: target, relativeTo: folder).path
    }
    return path
  }

  /// Whether the database at a path can be written: its file, and its journal, or the folder in
  /// which SQLite would make the journal.
  static func canWrite(_ path: String) -> Bool {
    guard access(path, W_OK) == 0 else { return false }
    let journal = path + "-journal"
    if access(journal, F_OK) == 0 { return access(journal, W_OK) == 0 }
    return access((path as NSString).deletingLastPathComponent, W_OK) == 0
  }

  /// The temporary path of a database under construction; the process id in it lets
  /// ``removeLeftovers(beside:)`` find leftovers.
  static func constructionPath(for path: String) -> String { "\(path).new-\(getpid())" }

  /// Moves a finished file to its path, unless another process was first.
  static func link(_ finished: String, to path: String) throws(StorageError) {
    defer { unlink(finished) }
    guard Foundation.link(finished, path) == 0 || errno == EEXIST else {
      throw .cannotCreate(String(cString: strerror(errno)))
    }
    flushFolder(of: path)
  }

  /// Creates a file's folder, with access for its owner alone.
  static func makeFolder(of path: String) throws(StorageError) {
    let folder = (path as NSString).deletingLastPathComponent
    guard !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotCreate(String(cString: strerror(errno)))
    }
  }

  /// Creates the folder of a database that a group shares: its files belong to the folder's group.
  ///
  /// - Throws: ``StorageError/folderNotShared(_:)`` for a folder that is there and is not open to a
  ///   group.
  static func makeSharedFolder(of path: String) throws(StorageError) {
    let folder = (path as NSString).deletingLastPathComponent
    var status = stat()
    if stat(folder, &status) != 0 {
      try makeFolder(of: path)
      guard chmod(folder, 0o2770) == 0, stat(folder, &status) == 0 else {
        throw failure(at: folder)
      }
    }
    guard status.st_mode & 0o2070 == 0o2070 else { throw .folderNotShared(folder) }
  }

  /// Removes unfinished databases of killed processes.
  static func removeLeftovers(beside path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    let prefix = (path as NSString).lastPathComponent + ".new-"
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder))
    for name in names ?? [] where name.hasPrefix(prefix) {
      let owner = name.dropFirst(prefix.count).prefix { $0.isNumber }
      guard let pid = pid_t(owner), kill(pid, 0) != 0, errno == ESRCH else { continue }
      unlink((folder as NSString).appendingPathComponent(name))
    }
  }

  /// Flushes a folder: without that a new file name may not survive a power cut; false when that
  /// failed.
  @discardableResult
  static func flushFolder(of path: String) -> Bool {
    let folder = (path as NSString).deletingLastPathComponent
    let handle = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return false }
    defer { close(handle) }
    return fsync(handle) == 0
  }

  /// Creates an empty file that only its owner may read.
  static func createEmpty(_ path: String) throws(StorageError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(at: path) }
    close(file)
  }

  /// Flushes a file's bytes to the disk.
  static func flush(_ path: String) throws(StorageError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(at: path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure(at: path) }
  }

  /// Copies a file to a new one that only its owner may read.
  static func copy(_ path: String, to target: String) throws(StorageError) {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw failure(at: path) }
    defer { close(source) }
    let file = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(at: target) }
    defer { close(file) }
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(source, &piece, piece.count)
      guard count >= 0 else { throw failure(at: path) }
      if count == 0 { break }
      var written = 0
      while written < count {
        let step = piece[written..<count].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        guard step > 0 else { throw failure(at: target) }
        written += step
      }
    }
    guard fsync(file) == 0 else { throw failure(at: target) }
  }

  /// Opens a file or folder to those who may use the database: its owner, and its group where the
  /// group may write.
  ///
  /// Several accounts may share a database; each must be able to back it up. Without a database, and
  /// where the system refuses, the file stays its owner's alone.
  static func adoptAccess(of database: String, _ path: String) {
    var (ours, theirs) = (stat(), stat())
    guard stat(database, &ours) == 0, stat(path, &theirs) == 0 else { return }
    var mode = ours.st_mode & 0o660
    if theirs.st_mode & S_IFMT == S_IFDIR { mode |= (mode & 0o440) >> 2 }
    guard mode & 0o020 != 0 else { return }
    if theirs.st_gid != ours.st_gid, chown(path, uid_t.max, ours.st_gid) != 0 { return }
    chmod(path, mode)
  }

  /// A path beside a database, with a word and an instant, where no file is.
  static func unusedPath(_ database: String, _ word: String, at instant: Int64) -> String {
    let date = Date(timeIntervalSince1970: Double(instant) / 1000)
    let stamp = date.formatted(
      Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
        .time(includingFractionalSeconds: false).timeSeparator(.omitted))
    let path = "\(database).\(word)-\(stamp)"
    var number = 1
    while access(number == 1 ? path : "\(path)-\(number)", F_OK) == 0 { number += 1 }
    return number == 1 ? path : "\(path)-\(number)"
  }

  /// Removes a database and its journal.
  static func remove(_ path: String) {
    unlink(path)
    unlink(path + "-journal")
  }

  /// The error of the last system call, which was about a path.
  static func failure(at path: String) -> StorageError {
    let code = errno
    return StorageError(
      systemError: code, at: path, else: .inputOutput(String(cString: strerror(code))))
  }
}
