import Flashcards
import GRDB

/// SQL about the present revision of an entry: the last one imported.
enum CurrentRevision {
  /// Joins `entry` to its present revision, as `revision`.
  static let join = "JOIN revision ON revision.number = entry.revision"

  /// Writes anew what entries' rows say of their present texts.
  static let renewal = """
    UPDATE entry SET (revision, revision_count) = (
      SELECT max(number), count(*) FROM revision WHERE revision.entry = entry.number);
    UPDATE entry SET (is_present, sides) = (
      SELECT coalesce(max(1 - is_retired), 0), coalesce(max(\(Sides.column)), 0)
      FROM revision WHERE revision.number = entry.revision)
    """
}

extension Sides {
  /// SQL for the sides that a row of `revision` has, as one column: the bits of ``Sides``.
  static let column = Aspect.allCases.map { "(\($0.condition)) * \(Sides($0).rawValue)" }
    .joined(separator: " + ")

  /// Reads sides from the column at an index.
  init(row: Row, from index: Int) throws(StorageError) {
    self.init(rawValue: try row.value(index))
  }
}

extension Aspect {
  /// SQL that is 1 for a row of `revision` that has the side, else 0.
  fileprivate var condition: String {
    switch self {
    case .term: "term <> ''"
    case .definition: "definition <> ''"
    case .acronym: "acronym IS NOT NULL"
    case .expansion: "expansion IS NOT NULL"
    }
  }
}
