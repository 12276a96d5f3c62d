/// A command line of this program, ready to be copied into a shell.
enum ShellCommand {
  /// The command of some words, each quoted where a shell would not take it as it stands.
  ///
  ///     text("import", "Glossary v2.md")  // "termwise import 'Glossary v2.md'"
  static func text(_ words: String...) -> String { text(words) }

  static func text(_ words: [String]) -> String {
    (["termwise"] + words.map(quoted)).joined(separator: " ")
  }

  /// Quotes a word that a shell would split or expand; returns any other word unchanged.
  static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber) || "-_./:=@%+,".contains($0)
    }
    guard !isPlain || word.isEmpty else { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#) + "'"
  }
}
