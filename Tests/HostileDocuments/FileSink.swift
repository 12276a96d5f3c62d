import Glibc

/// A file that is written from its beginning to its end, a mebibyte at a time.
///
/// The process stays small: Linux counts the memory that a parent has at its peak for a child as
/// well, until the child has more.
final class FileSink {
  /// The bytes written so far.
  private(set) var count = 0
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 20

  /// Creates the file, or empties it.
  init(_ path: String) throws(HostileError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system("open \(path)", errno) }
    buffer.reserveCapacity(Self.bufferSize + 4096)
  }

  deinit { _ = Glibc.close(descriptor) }

  /// Writes a text.
  func write(_ text: String) throws(HostileError) { try write(Array(text.utf8)) }

  /// Writes bytes.
  func write(_ bytes: [UInt8]) throws(HostileError) {
    buffer += bytes
    count += bytes.count
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes a text again and again.
  func write(_ text: String, times: Int) throws(HostileError) {
    let bytes = Array(text.utf8)
    for _ in 0..<times { try write(bytes) }
  }

  /// Writes bytes again and again while the file has no more than so many.
  func fill(_ bytes: [UInt8], upTo limit: Int) throws(HostileError) {
    while count + bytes.count <= limit { try write(bytes) }
  }

  /// Writes a text again and again while the file has no more than so many bytes.
  func fill(_ text: String, upTo limit: Int) throws(HostileError) {
    try fill(Array(text.utf8), upTo: limit)
  }

  /// Hands what is buffered to the system.
  func flush() throws(HostileError) {
    var start = 0
    while start < buffer.count {
      let written = buffer[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard written > 0 else { throw .system("write", errno) }
      start += written
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// What keeps a document from being written or a program from being run.
enum HostileError: Error, CustomStringConvertible {
  case system(String, Int32)

  var description: String {
    switch self {
    case .system(let call, let code): "\(call): \(String(cString: strerror(code)))"
    }
  }
}
