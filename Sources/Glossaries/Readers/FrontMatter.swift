/// The YAML lines between `---` at the very top of a Markdown document.
///
/// Only `key: value` lines, lists of values and indented texts are understood; of entries nothing
/// comes from here but what a page for a single term is called.
struct FrontMatter {
  private(set) var values: [String: String] = [:]
  /// How many lines it takes, its marks included.
  private(set) var lineCount = 0
  private(set) var isClosed = true
  /// The key whose value stands on the lines below it.
  private var openKey: String?

  /// Whatever goes on for longer is no front matter.
  private static let lineLimit = 1000

  init(of source: SourceText) {
    guard let first = source.lines.first, source.string(first).trimmed == "---" else { return }
    for (index, range) in source.lines.prefix(Self.lineLimit).enumerated().dropFirst() {
      let line = source.string(range)
      if line.trimmed == "---" || line.trimmed == "..." {
        lineCount = index + 1
        return
      }
      guard line.isFrontMatter else { break }
      note(line)
    }
    // A lone rule above a text, or a mark that was forgotten: nothing here can be trusted.
    isClosed = values.isEmpty
    values = [:]
  }

  private mutating func note(_ line: String) {
    guard let colon = line.firstIndex(of: ":"), line.first?.isLetter == true else {
      return noteItem(line)
    }
    let key = line[..<colon].lowercased()
    let value = String(line[line.index(after: colon)...]).tidied.unquoted
    openKey = nil
    if value.isEmpty || blockMarks.contains(value) {
      openKey = values[key] == nil ? key : nil
    } else if values[key] == nil {
      values[key] = value.hasPrefix("[") && value.hasSuffix("]") ? value.listed : value
    }
  }

  /// Takes a line below a key: the item of a list, a value a line, or a part of a longer text.
  private mutating func noteItem(_ line: String) {
    guard let key = openKey, !line.trimmed.hasPrefix("#") else { return }
    let isItem = line.trimmed.hasPrefix("- ")
    let value = String(line.trimmed.dropFirst(isItem ? 2 : 0)).tidied.unquoted
    guard !value.isEmpty else { return }
    let separator = isItem ? "\n" : " "
    values[key] = values[key].map { $0 + separator + value } ?? value
  }
}

/// What stands after a key whose text follows on indented lines.
private let blockMarks: Set<String> = [">", "|", ">-", "|-", ">+", "|+"]

extension String {
  /// The values of a list in brackets, a line each.
  fileprivate var listed: String {
    dropFirst().dropLast().split(separator: ",").map { String($0).tidied.unquoted }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Whether a line can be part of front matter: a key, something indented, a list or a comment.
  fileprivate var isFrontMatter: Bool {
    guard let first else { return true }
    if first.isWhitespace || first == "#" || first == "-" || first == "'" || first == "\"" {
      return true
    }
    let key = prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." }
    return !key.isEmpty && dropFirst(key.count).first == ":"
  }

  /// A YAML scalar without its quotes.
  fileprivate var unquoted: String {
    guard count >= 2, let first, first == last, first == "'" || first == "\"" else { return self }
    let inner = String(dropFirst().dropLast())
    return first == "'"
      ? inner.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
      : inner.split(separator: "\\\"", omittingEmptySubsequences: false).joined(separator: "\"")
  }
}
