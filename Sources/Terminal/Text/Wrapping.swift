extension TerminalText {
  /// The text in lines of so many columns at most, broken between words.
  ///
  /// A line that goes on is indented as it began, and by two columns at least, so that no word of a
  /// text ever stands where a line of the program begins. A word longer than a line is broken
  /// wherever it must be. Fewer than 20 columns are no room to wrap in: the text stays as it is.
  ///
  ///     TerminalText("  one two three").wrapped(to: 20)  // one line
  public func wrapped(to columns: Int) -> TerminalText {
    guard columns >= 20 else { return self }
    let lines = string.split(separator: "\n", omittingEmptySubsequences: false)
    return TerminalText(
      unchecked: lines.map { wrap($0, to: columns, hanging: 2) }.joined(separator: "\n"))
  }

  /// The lines of the text on a screen, where a line that goes on is indented by so many columns,
  /// or as it began if that is more.
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
  // An indent that leaves no room is dropped rather than obeyed.
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
