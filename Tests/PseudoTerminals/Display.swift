/// A terminal emulator: what is visible after the bytes it was sent.
///
/// Supports only what the program's screens send; all other control sequences are ``strays``, which
/// no glossary or answer may cause.
public struct Display {
  /// Control sequences that are not supported, in order.
  public private(set) var strays: [String] = []
  /// The codes of all styles used so far.
  public private(set) var styles: Set<Int> = []
  /// The private modes that are on.
  public private(set) var modes: Set<Int> = Self.usualModes
  /// The cursor's row and column, from 0.
  public private(set) var cursor = (row: 0, column: 0)

  private var columns: Int
  /// The alternate screen's cells by row; the second cell of a wide character has no text.
  public private(set) var grid: [[Cell]]
  /// The codes of the styles in which the next character appears.
  private var currentStyles: Set<Int> = []
  /// The lines of the normal screen, which are never redrawn.
  private var log = [""]
  private var state = State.text

  /// One column of a row.
  public struct Cell: Hashable, Sendable {
    /// The character with its marks.
    public var text = " "
    /// The codes of its styles: 1 is bold, 31 is red.
    public var styles: Set<Int> = []
  }

  private enum State {
    case text
    case escape
    case sequence(String)
  }

  /// Line wrapping and the visible cursor.
  private static let usualModes: Set<Int> = [7, 25]
  /// Synchronised output, bracketed paste, and the alternate screen.
  private static let otherModes: Set<Int> = [2026, 2004, 1049]

  /// An empty terminal.
  public init(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    grid = Self.cells(self.columns, max(rows, 1))
  }

  private static func cells(_ columns: Int, _ rows: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// Whether the alternate screen is shown.
  public var isOther: Bool { modes.contains(1049) }
  /// Whether a synchronised change is incomplete.
  public var isChanging: Bool { modes.contains(2026) }
  /// Whether all modes are as a shell sets them.
  public var isUsual: Bool { modes == Self.usualModes }
}

// MARK: - What is seen

extension Display {
  /// The visible lines without trailing spaces.
  public var lines: [String] {
    (isOther ? grid.map { $0.map(\.text).joined() } : log).map {
      String($0.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Whether words are visible in order, with any spaces or line breaks between them.
  public func shows(_ words: String) -> Bool {
    lines.joined(separator: " ").split(separator: " ").joined(separator: " ").contains(words)
  }

  /// Changes the size; content outside is lost.
  public mutating func resize(columns: Int, rows: Int) {
    var cells = Self.cells(columns, rows)
    for row in 0..<min(rows, grid.count) {
      let kept = grid[row].prefix(columns)
      cells[row].replaceSubrange(..<kept.count, with: kept)
    }
    (grid, self.columns) = (cells, columns)
    cursor = (min(cursor.row, rows - 1), min(cursor.column, columns - 1))
  }
}

// MARK: - What is sent

extension Display {
  /// Processes a scalar; true when it completes a synchronised change.
  public mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    switch state {
    case .text where scalar == "\u{1B}": state = .escape
    case .text: write(scalar)
    case .escape where scalar == "[": state = .sequence("")
    case .escape:
      strays.append("\u{1B}\(scalar)")
      state = .text
    case .sequence(let start) where ("\u{20}"..."\u{3F}").contains(scalar):
      state = .sequence(start + String(scalar))
    case .sequence(let start):
      let wasChanging = isChanging
      obey(start, scalar)
      state = .text
      return wasChanging && !isChanging
    }
    return false
  }

  private mutating func obey(_ parameters: String, _ final: Unicode.Scalar) {
    let isPrivate = parameters.first == "?"
    let numbers = parameters.drop { $0 == "?" }.split(separator: ";").map { Int($0) ?? -1 }
    switch (final, numbers) {
    case ("m", _) where !isPrivate: setStyles(numbers)
    case ("h", _) where isPrivate && known(numbers): set(numbers)
    case ("l", _) where isPrivate && known(numbers): modes.subtract(numbers)
    // Allow redrawing only on the alternate screen.
    case ("H", []) where isOther && !isPrivate: cursor = (0, 0)
    case ("H", _) where isOther && !isPrivate && numbers.count == 2:
      cursor = (
        min(max(numbers[0] - 1, 0), grid.count - 1), min(max(numbers[1] - 1, 0), columns - 1)
      )
    case ("J", [2]) where isOther && !isPrivate: grid = Self.cells(columns, grid.count)
    case ("K", []) where isOther && !isPrivate:
      for column in cursor.column..<columns { grid[cursor.row][column] = Cell() }
    default: strays.append("\u{1B}[\(parameters)\(final)")
    }
  }

  /// Turns styles on; none, or nought, turns all of them off.
  private mutating func setStyles(_ codes: [Int]) {
    styles.formUnion(codes)
    for code in codes.isEmpty ? [0] : codes {
      if code == 0 { currentStyles = [] } else { currentStyles.insert(code) }
    }
  }

  private func known(_ numbers: [Int]) -> Bool {
    !numbers.isEmpty && Self.usualModes.union(Self.otherModes).isSuperset(of: numbers)
  }

  private mutating func set(_ numbers: [Int]) {
    if numbers.contains(1049), !isOther { grid = Self.cells(columns, grid.count) }
    modes.formUnion(numbers)
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch (scalar, scalar.properties.generalCategory) {
    case ("\r", _) where !isOther: break
    case ("\n", _) where !isOther: log.append("")
    // Format characters, such as bidi controls, count as stray controls.
    // Joiners are part of how a word or an emoji is spelled.
    case ("\u{200C}", _) where isOther, ("\u{200D}", _) where isOther: join(scalar)
    case (_, .control), (_, .format): strays.append(String(scalar))
    case _ where !isOther: log[log.count - 1].unicodeScalars.append(scalar)
    case (_, .nonspacingMark), (_, .enclosingMark): join(scalar)
    default: put(scalar)
    }
  }

  /// Appends a combining mark to the character before the cursor.
  private mutating func join(_ mark: Unicode.Scalar) {
    let row = grid[cursor.row][..<cursor.column]
    guard let column = row.lastIndex(where: { !$0.text.isEmpty }) else { return }
    grid[cursor.row][column].text.unicodeScalars.append(mark)
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Self.isWide(scalar) ? 2 : 1
    // Line wrapping is off: a line that is too long is the program's mistake.
    guard cursor.column + width <= columns else {
      strays.append("\(scalar) beyond the last column")
      return
    }
    grid[cursor.row][cursor.column] = Cell(text: String(scalar), styles: currentStyles)
    if width == 2 { grid[cursor.row][cursor.column + 1] = Cell(text: "", styles: currentStyles) }
    cursor.column += width
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xFF00...0xFF60: true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
