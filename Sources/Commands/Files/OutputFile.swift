import Foundation

extension Context {
  /// The file of an `--output`, found fit to be written to; nil for standard output: without a
  /// path, or for `-`.
  ///
  /// Call it before the work, so that a place that cannot be written to is told at once.
  func outputFile(_ path: String?) throws(Failure) -> OutputFile? {
    guard let path, path != "-" else { return nil }
    return try OutputFile(path, sparing: try databasePath())
  }

  /// Writes what a command makes to a file; to standard output without one.
  func write(_ bytes: [UInt8], to file: OutputFile?) throws(Failure) {
    try write(to: file) { output throws(Failure) in try output.write(bytes) }
  }

  /// Opens the file that a command writes, or standard output for nil, and calls `body`, which writes
  /// its contents in pieces.
  func write(
    to file: OutputFile?, _ body: (Output) throws(Failure) -> Void
  ) throws(Failure) {
    if let file {
      try file.write(body)
    } else {
      try body(environment.standardOutput)
    }
  }
}

/// A file for a command's result: a regular file is replaced in one step, a pipe or device is
/// written to.
struct OutputFile {
  private let path: String
  private let target: String
  /// The permissions of the file that is replaced; nil for a new one.
  private let mode: mode_t?
  private let isRegular: Bool

  /// Checks that a path can be written to.
  ///
  /// Refuses the database, any other one, their journals, and links to them; a folder; and a place
  /// where no file can be made.
  init(_ path: String, sparing database: String) throws(Failure) {
    self.path = path
    target = Self.resolved(path)
    var there = stat()
    let exists = stat(target, &there) == 0
    // A name that is too long, or links in a circle.
    if !exists, errno != ENOENT { throw Self.failure(path) }
    try Self.refuseDatabase(target, there, exists: exists, own: database, shownAs: path)
    if exists, there.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(path) }
    isRegular = !exists || there.st_mode & S_IFMT == S_IFREG
    mode = exists ? there.st_mode & 0o7777 : nil
    let folder = (target as NSString).deletingLastPathComponent
    // A file is replaced by another one, so that the folder must let it be made.
    let place = isRegular ? (folder.isEmpty ? "/" : folder) : target
    if access(place, isRegular ? W_OK | X_OK : W_OK) != 0 { throw Self.failure(path) }
  }

  /// The path behind all links, of which the last may lead to a file that is not there.
  private static func resolved(_ path: String) -> String {
    var url = URL(fileURLWithPath: path)
    for _ in 0..<32 {
      guard let link = try? FileManager.default.destinationOfSymbolicLink(atPath: url.path) else {
        break
      }
      url = URL(fileURLWithPath: link, relativeTo: url.deletingLastPathComponent()).absoluteURL
    }
    return url.deletingLastPathComponent().resolvingSymlinksInPath()
      .appendingPathComponent(url.lastPathComponent).path
  }

  private static func refuseDatabase(
    _ target: String, _ there: stat, exists: Bool, own: String, shownAs path: String
  ) throws(Failure) {
    var ours = stat()
    let isSame =
      exists && stat(own, &ours) == 0 && there.st_ino == ours.st_ino
      && there.st_dev == ours.st_dev
    let file = journalled(target) ?? target
    if isSame || file == resolved(own) { throw .wouldOverwriteDatabase(path) }
    if isDatabase(target) || file != target && isDatabase(file) { throw .wouldOverwriteOther(path) }
  }

  /// The database whose journal a path names; nil for another path.
  private static func journalled(_ target: String) -> String? {
    ["-journal", "-wal", "-shm"].first { target.hasSuffix($0) }
      .map { String(target.dropLast($0.count)) }
  }

  /// Whether a file begins as a database of SQLite.
  private static func isDatabase(_ path: String) -> Bool {
    var there = stat()
    guard stat(path, &there) == 0, there.st_mode & S_IFMT == S_IFREG,
      let handle = FileHandle(forReadingAtPath: path)
    else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
  }
}

// MARK: - Writing

extension OutputFile {
  /// Has a body write the file; a replaced one keeps its permissions, and stays as it was on a failure.
  func write(_ body: (Output) throws(Failure) -> Void) throws(Failure) {
    guard isRegular else { return try fill(target, O_WRONLY, body) }
    let draft = "\(target).new-\(getpid())"
    do throws(Failure) {
      try fill(draft, O_WRONLY | O_CREAT | O_EXCL, body)
      if let mode { chmod(draft, mode) }
      guard rename(draft, target) == 0 else { throw Self.failure(path) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private func fill(
    _ file: String, _ flags: Int32, _ body: (Output) throws(Failure) -> Void
  ) throws(Failure) {
    let descriptor = Foundation.open(file, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure(path) }
    defer { close(descriptor) }
    do throws(Failure) {
      try body(Output(descriptor: descriptor))
    } catch {
      guard case .outputFailed(let reason) = error else { throw error }
      throw .fileNotFinished(path, reason: reason)
    }
    // Some file systems tell of a full device only here; pipes and devices cannot be flushed.
    if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS, errno != ENOTSUP {
      throw .fileNotFinished(path, reason: String(cString: strerror(errno)))
    }
  }

  private static func failure(_ path: String) -> Failure {
    .cannotWrite(path, reason: String(cString: strerror(errno)))
  }
}
