/// The texts of `--help`.
///
/// The commands declare their help in English, as the argument parser wants it; these English texts
/// are the keys.
protocol HelpWords: Sendable {
  /// A text of the help in this language; empty for an empty text.
  func help(_ english: String) -> String
  /// A command, an option or an argument with its value: `--new <n>`.
  func help(label: String) -> String
}
