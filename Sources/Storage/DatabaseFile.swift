import Foundation

/// What a path holds, told from the file's first hundred bytes.
///
/// The file is looked at before SQLite opens it: opening a foreign file may already write beside
/// it, and SQLite takes an empty file for a valid new database.
enum DatabaseFile {
  case absent
  case ours(schema: Int)

  init(at path: String) throws(StorageError) {
    // Opening a pipe would else wait for somebody to write into it.
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
    // No program of ours leaves a file without a schema behind, and none counts below nought.
    guard schema > 0 else { throw .damaged("user_version \(schema)") }
    self = .ours(schema: schema)
  }

  /// A big-endian number of the header.
  private static func number(in header: [UInt8], at offset: Int) -> Int32 {
    header[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) }
  }

  /// The path from the root.
  ///
  /// SQLite has names of its own, `:memory:` and `file:…?…`, which a file may well bear.
  static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).path }

  /// A name for a database under construction: the process is in it, so that leavings can be told.
  static func constructionPath(for path: String) -> String { "\(path).new-\(getpid())" }

  /// Puts a finished file in its place, unless another process was first.
  static func link(_ finished: String, to path: String) throws(StorageError) {
    defer { unlink(finished) }
    guard Foundation.link(finished, path) == 0 || errno == EEXIST else {
      throw .cannotCreate(String(cString: strerror(errno)))
    }
    flushFolder(of: path)
  }

  /// Makes the folder of a file, for its owner alone.
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

  /// Removes what processes left behind that were killed while they built a database here.
  static func sweep(beside path: String) {
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

  /// Flushes a folder, without which a new name may not survive a power cut.
  private static func flushFolder(of path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    let handle = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }
}
