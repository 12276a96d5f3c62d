extension TerminalText {
  /// The text wrapped between words to lines of some columns.
  ///
  /// A continued line keeps the indent of its first line, and two columns at least, so that no word
  /// of a
  /// text can pass for a line of the program. A longer word is broken anywhere. Below 20 columns
  /// the
  /// text is not wrapped.
  ///
  ///     TerminalText("  one two three").wrapped(to: 20)  // one line
  public func wrapped(to columns: Int) -> TerminalText {
    guard columns >= 20 else { return self }
    let lines = string.split(separator: "\n", omittingEmptySubsequences: false)
    return TerminalText(
      unchecked: lines.map { wrap($0, to: columns, hanging: 2) }.joined(separator: "\n"))
  }

  /// The lines of the text for a screen; a continued line is indented by `hanging` columns, or as
  /// the
  /// first line if that is more.
  ///
  ///     TerminalText("a glossary of ours").lines(wrappedTo: 10)  // "a glossary", "  of ours"
  public func lines(wrappedTo columns: Int, hanging: Int = 2) -> [TerminalText] {
    string.split(separator: "\n", omittingEmptySubsequences: false)
      .map { wrap($0, to: max(columns, 2 + hanging), hanging: hanging) }.joined(separator: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { TerminalText(unchecked: String($0)) }
  }
}

private func wrap(_ line: Substring, to columns: Int, hanging: Int) -> String {
  let spaces = line.prefix { $0 == " " }.count
  // Drop an indent that takes half the columns or more.
  let indent = max(hanging, spaces < columns / 2 ? spaces : 0)
  var wrapped = String(repeating: " ", count: min(spaces, indent))
  var used = wrapped.count
  var isFirst = true
  for word in line.dropFirst(spaces).split(separator: " ", omittingEmptySubsequences: false) {
    let width = word.reduce(0) { $0 + $1.displayWidth }
    if !isFirst {
      if used + 1 + width <= columns {
        wrapped += " "
        used += 1
      } else {
        wrapped += "\n" + String(repeating: " ", count: indent)
        used = indent
      }
    }
    isFirst = false
    for character in word {
      if used + character.displayWidth > columns {
        wrapped += "\n" + String(repeating: " ", count: indent)
        used = indent
      }
      wrapped.append(character)
      used += character.displayWidth
    }
  }
  return wrapped
}
