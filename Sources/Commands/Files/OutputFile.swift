import Foundation

extension Context {
  /// Writes what a command makes to the file of its `--output`; to standard output without one, or
  /// for `-`.
  func write(_ bytes: [UInt8], to output: String?) throws(Failure) {
    if let output, output != "-" {
      try OutputFile.write(bytes, to: output, sparing: try databasePath())
    } else {
      try environment.standardOutput.write(bytes)
    }
  }
}

/// Writes a command's result to a file.
enum OutputFile {
  /// Writes bytes to a path: a regular file is replaced in one step, a pipe or device is written
  /// to.
  ///
  /// Refuses to overwrite the database and its journal. A replaced file keeps its permissions.
  static func write(
    _ bytes: [UInt8], to path: String, sparing database: String
  ) throws(Failure) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let own = URL(fileURLWithPath: database).resolvingSymlinksInPath().path
    var (there, ours) = (stat(), stat())
    let exists = stat(target, &there) == 0
    let isSame =
      exists && stat(own, &ours) == 0 && there.st_ino == ours.st_ino
      && there.st_dev == ours.st_dev
    guard !isSame, target != own, target != own + "-journal" else {
      throw .wouldOverwriteDatabase(path)
    }
    if exists, there.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(path) }
    guard !exists || there.st_mode & S_IFMT == S_IFREG else {
      return try fill(target, bytes, O_WRONLY, shownAs: path)
    }
    let draft = "\(target).new-\(getpid())"
    do throws(Failure) {
      try fill(draft, bytes, O_WRONLY | O_CREAT | O_EXCL, shownAs: path)
      if exists { chmod(draft, there.st_mode & 0o7777) }
      guard rename(draft, target) == 0 else { throw failure(path) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func fill(
    _ file: String, _ bytes: [UInt8], _ flags: Int32, shownAs path: String
  ) throws(Failure) {
    let descriptor = open(file, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    try Output(descriptor: descriptor).write(bytes)
  }

  private static func failure(_ path: String) -> Failure {
    .cannotWrite(path, reason: String(cString: strerror(errno)))
  }
}
