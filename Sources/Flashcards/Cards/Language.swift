/// A language of the program's own sentences.
public enum Language: String, CaseIterable, Sendable {
  /// English, the default.
  case english = "en"
  /// French.
  case french = "fr"
}
