/// The sentences about what the database keeps: choices, backups, repair.
protocol StorageWords: Sendable {
  /// What the columns of a document hold, as at its last import.
  func columnsAsBefore(_ columns: [String], in file: String) -> String
}
