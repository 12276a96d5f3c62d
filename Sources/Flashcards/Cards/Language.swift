/// A language the program speaks.
public enum Language: String, CaseIterable, Sendable {
  /// English, also what is spoken where nothing else is asked for.
  case english = "en"
  /// French.
  case french = "fr"
}
