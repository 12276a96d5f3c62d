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
    self = .ours(schema: schema)
  }

  /// A big-endian number of the header.
  private static func number(in header: [UInt8], at offset: Int) -> Int32 {
    header[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) }
  }

  /// The database's absolute path, so that a change of the working folder does not move it.
  ///
  /// SQLite gives `:memory:` and `file:…?…` a meaning of its own, but a file may have such a name.
  static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).path }

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

  /// Flushes a folder: without that a new file name may not survive a power cut.
  private static func flushFolder(of path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    let handle = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }
}
