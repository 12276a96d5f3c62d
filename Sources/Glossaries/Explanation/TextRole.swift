/// The role of a stretch of a document's text.
public enum TextRole: String, Hashable, Sendable, CaseIterable {
  /// The name of an entry, or one of its further names.
  case headword
  /// The text that explains a headword.
  case definition
  /// An acronym or its expansion, apart from the headword.
  case pair
  /// A fact beside the definition, with a label or in a column: category, owner, source.
  case field
  /// The document's title, or the header of a table.
  case title
  /// The heading of a part of the document.
  case section
  /// A letter above the entries that begin with it.
  case letter
  /// Links, contents and other navigation.
  case navigation
  /// Text above entries that introduces them.
  case introduction
  /// A footnote, or a fact about the document.
  case note
  /// Text below the last entry that belongs to none.
  case footer
  /// Text between entries that belongs to none of them.
  case other
}

/// A stretch of a document's text with its role and the rule that assigned it.
public struct ExplainedText: Hashable, Sendable {
  /// The name of its file, if the glossary is a folder.
  public var file: String?
  /// The line on which it begins, from 1.
  public let line: Int
  /// The role of the stretch.
  public let role: TextRole
  /// The rule that assigned the role.
  public let rule: RoleRule
  /// The text.
  public let text: String
}
