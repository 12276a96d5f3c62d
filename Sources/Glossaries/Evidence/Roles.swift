/// What a stretch of a document's text is.
public enum TextRole: String, Hashable, Sendable, CaseIterable {
  case headword, definition, pair, field, title, section, letter, navigation, introduction, note
  case footer, other
}
