/// A line of text being typed, with its cursor.
///
/// `TerminalText` sanitises the keys into one line. The cursor moves by user-perceived characters,
/// however many keys and scalars make one.
///
///     var editor = LineEditor()
///     _ = editor.apply(.paste("annual\nrevenue"))
///     editor.text  // "annual revenue"
public struct LineEditor: Hashable, Sendable {
  /// The typed text.
  public var text: String { String(characters) }

  private var characters: [Character] = []
  /// The number of characters before the cursor.
  private var cursor = 0
  /// The most characters in a line; further ones are ignored.
  static let charactersAtMost = 1_000

  /// An empty line.
  public init() {}

  /// Applies a key; false for a key without a meaning in a line.
  ///
  /// The caller handles Enter, Escape, Tab, Up, Down, the page keys and other Ctrl keys.
  public mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace: remove(max(cursor - 1, 0)..<cursor)
    case .delete: remove(cursor..<min(cursor + 1, characters.count))
    case .control("w"): remove(wordBeginning..<cursor)
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<characters.count)
    case .left: cursor = max(cursor - 1, 0)
    case .right: cursor = min(cursor + 1, characters.count)
    case .wordLeft: cursor = wordBeginning
    case .wordRight: cursor = wordEnd
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    default: return false
    }
    return true
  }

  private mutating func insert(_ text: String) {
    let room = Self.charactersAtMost - characters.count
    let before = Self.line(String(characters[..<cursor]) + text.prefix(max(room, 0)))
    place(before, before: String(characters[cursor...]))
  }

  private mutating func remove(_ range: Range<Int>) {
    place(
      String(characters[..<range.lowerBound]), before: String(characters[range.upperBound...]))
  }

  /// Sets the text to two texts joined, with the cursor between them.
  ///
  /// A mark or joiner where they meet forms one character with its neighbours; the cursor goes
  /// behind it.
  private mutating func place(_ before: String, before rest: String) {
    characters = Array(Self.line(before + rest))
    var scalarsLeft = before.unicodeScalars.count
    cursor =
      characters.firstIndex { character in
        defer { scalarsLeft -= character.unicodeScalars.count }
        return scalarsLeft <= 0
      } ?? characters.count
  }

  /// The text sanitised to one line.
  private static func line(_ text: String) -> String {
    let line = text.compactMap { character -> Character? in
      if character.isNewline || character == "\t" { return " " }
      let isControl = character.unicodeScalars.first?.properties.generalCategory == .control
      return isControl ? nil : character
    }
    return TerminalText(String(line)).string
  }

  private var wordBeginning: Int {
    let word = characters[..<cursor].lastIndex { !$0.isWhitespace } ?? 0
    return characters[..<word].lastIndex { $0.isWhitespace }.map { $0 + 1 } ?? 0
  }

  private var wordEnd: Int {
    let word = characters[cursor...].firstIndex { !$0.isWhitespace } ?? characters.count
    return characters[word...].firstIndex { $0.isWhitespace } ?? characters.count
  }
}

// MARK: - What is seen of it

extension LineEditor {
  /// The part of a line that a field shows, and the cursor in it.
  public struct Window: Hashable, Sendable {
    /// The visible text.
    public let text: TerminalText
    /// The cursor's column in the field, from 0.
    public let cursor: Int
  }

  /// The part that a field of some columns shows; the last column is for the cursor.
  ///
  /// A longer line scrolls by half a field, so that it rarely moves.
  public func window(columns: Int) -> Window {
    let columns = max(columns, 1)
    let cursorColumn = characters[..<cursor].reduce(0) { $0 + $1.displayWidth }
    let step = max(columns / 2, 1)
    let start = cursorColumn < columns ? 0 : ((cursorColumn - columns) / step + 1) * step
    return Window(
      text: TerminalText(cells(start..<start + columns)), cursor: cursorColumn - start)
  }

  /// The characters in a range of columns; a space for half of a wide character.
  private func cells(_ range: Range<Int>) -> String {
    var (text, column) = ("", 0)
    for character in characters {
      let cells = column..<column + character.displayWidth
      column = cells.upperBound
      if max(cells.upperBound, cells.lowerBound + 1) <= range.lowerBound { continue }
      if cells.lowerBound >= range.upperBound { break }
      let seen = cells.clamped(to: range)
      text += seen == cells ? String(character) : String(repeating: " ", count: seen.count)
    }
    return text
  }
}
