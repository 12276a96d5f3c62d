import Glossaries

/// What `entries --explain` says of each text of a document.
protocol ExplanationWords: Sendable {
  /// The name of a role: `headword`, `definition`.
  func role(_ role: TextRole) -> String
  /// The rule that told a role, as a reader says it: `above the first entry`.
  func rule(_ rule: RoleRule) -> String
}
