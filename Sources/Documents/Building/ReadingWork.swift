import Synchronization

/// Counts the bytes that the readers of markup are given for a document.
///
/// A text that is read again from each of its lines costs the square of its length. Tests bound this
/// count, which is the same on every machine, instead of a time. Outside tests nothing is counted.
final class ReadingWork: Sendable {
  /// Where the current task counts; nil outside tests.
  @TaskLocal static var current: ReadingWork?

  private let bytes = Atomic(0)

  /// The bytes given so far; a byte given twice counts twice.
  var byteCount: Int { bytes.load(ordering: .relaxed) }

  /// Counts bytes that are now read for their markup.
  static func add(_ byteCount: Int) { current?.bytes.add(byteCount, ordering: .relaxed) }
}
