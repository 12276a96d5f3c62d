import Documents
import Foundation
import Glossaries

/// Reads glossary files.
enum DocumentFile {
  /// The path that stands for standard input.
  static let standardInput = "-"

  /// Reads a file, or a pipe up to the size limit of a glossary; the document is named by the
  /// path's last component unless a name is given.
  static func read(_ path: String, named name: String? = nil) throws(Failure) -> Document {
    let isStandardInput = path == standardInput
    let file = try isStandardInput ? STDIN_FILENO : open(path)
    defer { if !isStandardInput { close(file) } }
    var bytes: [UInt8] = []
    // Reserve the whole size: an array that grows by doubling needs twice the memory while it
    // copies.
    bytes.reserveCapacity(min(size(of: file), Glossary.sizeLimit) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      if count == 0 { break }
      bytes += chunk[..<count]
      // Stop here, not in the reader: an endless pipe would fill the memory before its end.
      let limit = Glossary.sizeLimit
      guard bytes.count <= limit else { throw .glossary(.tooLarge(limit: limit), file: path) }
    }
    return Document(name: name ?? self.name(of: path), bytes: bytes)
  }

  /// The size of an open file in bytes; 0 for a pipe, whose size is unknown.
  private static func size(of file: Int32) -> Int {
    var status = stat()
    return fstat(file, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The last component of a path; `.` and `..` are resolved first.
  static func name(of path: String) -> String {
    let last = (path as NSString).lastPathComponent
    guard [".", "..", "/"].contains(last), let real = realpath(path, nil) else { return last }
    defer { free(real) }
    return (String(cString: real) as NSString).lastPathComponent
  }

  /// The name of the folder that a file is in; nil for standard input.
  static func folder(of path: String) -> String? {
    guard path != standardInput else { return nil }
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    return file.deletingLastPathComponent().lastPathComponent
  }

  /// Opens a file for reading; throws when the path is a folder or a web address.
  static func open(_ path: String) throws(Failure) -> Int32 {
    guard !path.isWebAddress else { throw .isWebAddress(path) }
    let file = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    var status = stat()
    if fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(file)
      throw .isDirectory(path)
    }
    return file
  }

  /// The failure that `errno` stands for after a failed call.
  static func failure(_ path: String) -> Failure {
    switch errno {
    case ENOENT, ENOTDIR: .noSuchFile(path)
    case EACCES, EPERM: .noPermission(path)
    default: .unreadable(path, reason: String(cString: strerror(errno)))
    }
  }
}

extension String {
  /// Whether the text is an `http` or `https` address; the program fetches nothing.
  var isWebAddress: Bool {
    let start = prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }
}
