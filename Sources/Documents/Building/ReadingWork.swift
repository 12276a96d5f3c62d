import Synchronization

/// Counts, for tests, the bytes that markup readers are given of a document.
///
/// A text read again from each of its lines costs the square of its length. Tests bound this count,
/// which, unlike a time, is the same on every machine. Outside tests nothing is counted.
final class ReadingWork: Sendable {
  /// The counter of the current task; nil outside tests.
  @TaskLocal static var current: ReadingWork?

  private let bytes = Atomic(0)

  /// The number of bytes so far; a byte read twice counts twice.
  var byteCount: Int { bytes.load(ordering: .relaxed) }

  /// Counts bytes about to be read for their markup.
  static func add(_ byteCount: Int) { current?.bytes.add(byteCount, ordering: .relaxed) }
}
