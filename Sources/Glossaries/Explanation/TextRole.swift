/// The role of a piece of a document's text.
public enum TextRole: String, Hashable, Sendable, CaseIterable {
  /// The name of an entry, or one of its further names.
  case headword
  /// The text that explains a headword.
  case definition
  /// An acronym or its expansion, where they stand apart from the headword.
  case pair
  /// What is said beside the definition, under a label or in a column: a category, an owner, a
  /// source.
  case field
  /// The document's title, or the names of a table's columns.
  case title
  /// The heading of a part of the document.
  case section
  /// The letter above the entries that begin with it.
  case letter
  /// Links, contents, what leads around.
  case navigation
  /// Text above entries that introduces them.
  case introduction
  /// A footnote, or what the document says of itself.
  case note
  /// Text below the last entry that belongs to none.
  case footer
  /// Text that belongs to no entry although entries stand above and below it.
  case other
}

/// A stretch of a document's text, what it is, and how that was told.
public struct ExplainedText: Hashable, Sendable {
  /// The file it stands in, where the glossary is a folder of files.
  public var file: String?
  /// The 1-based line on which it begins.
  public let line: Int
  /// Its role.
  public let role: TextRole
  /// The rule that told the role.
  public let rule: RoleRule
  /// The text.
  public let text: String
}
