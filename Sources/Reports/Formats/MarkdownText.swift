/// Breaks the lines of Markdown, without changing what they mean.
enum MarkdownText {
  /// The most columns of a line, unless a single word is longer.
  static let columns = 100

  /// A paragraph on lines of at most ``columns``; lines after the first begin with an indent.
  ///
  ///     wrapped("- one two", indent: "  ")
  static func wrapped(_ text: String, indent: String = "") -> String {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      if line.isEmpty {
        line = piece
      } else if line.count + 1 + piece.count <= columns {
        line += " " + piece
      } else {
        lines.append(line)
        line = indent + piece
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// The words, each together with the words behind it that would be markup at the start of a line.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if opensBlock(word), let last = pieces.popLast() {
        pieces.append("\(last) \(word)")
      } else {
        pieces.append(String(word))
      }
    }
    return pieces
  }

  /// Whether a line that begins with a word might be something else than text.
  private static func opensBlock(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return true }
    if "#-+>=|~`:<".unicodeScalars.contains(first) { return true }
    let rest = word.drop { "0123456789".contains($0) }
    return rest.count < word.count && (rest.hasPrefix(".") || rest.hasPrefix(")"))
  }
}
