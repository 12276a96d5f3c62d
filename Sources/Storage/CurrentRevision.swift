import Flashcards
import GRDB

/// SQL about the present revision of an entry: the last one imported.
enum CurrentRevision {
  /// Joins `entry` to its present revision, as `revision`.
  static let join = """
    JOIN revision ON revision.number = (
      SELECT max(number) FROM revision WHERE revision.entry = entry.number)
    """
}

extension Sides {
  /// Columns of `revision` that tell which sides an entry has, in the order that
  /// ``init(row:from:)`` reads.
  static let columns = "term <> '', definition <> '', acronym IS NOT NULL, expansion IS NOT NULL"

  /// Reads sides from four columns, starting at an index.
  init(row: Row, from index: Int) throws(StorageError) {
    self = []
    if try row.value(index) { insert(.term) }
    if try row.value(index + 1) { insert(.definition) }
    if try row.value(index + 2) { insert(.acronym) }
    if try row.value(index + 3) { insert(.expansion) }
  }
}
