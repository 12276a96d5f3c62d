/// What a terminal shows, made of the characters that it was sent.
///
/// It knows what a screen of ours may send, and nothing else: any other control is a ``stray``,
/// which no glossary and no answer may bring about.
public struct Display {
  /// What was sent and is neither text nor understood, in its order.
  public private(set) var strays: [String] = []
  /// The codes of all the styles that were turned on.
  public private(set) var styles: Set<Int> = []
  /// The private modes that are on, of those that a program may turn on or off.
  public private(set) var modes: Set<Int> = Self.usualModes
  /// Where the next character appears, both from 0.
  public private(set) var cursor = (row: 0, column: 0)

  private var columns: Int
  /// The other screen's cells by rows; the second cell of a wide character has no text.
  public private(set) var grid: [[Cell]]
  /// The codes of the styles in which the next character appears.
  private var currentStyles: Set<Int> = []
  /// The lines of the usual screen, which are never drawn anew.
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

  /// Lines are broken where the terminal ends, and there is a cursor.
  private static let usualModes: Set<Int> = [7, 25]
  /// A change is being sent, pastes are marked, and the other screen is shown.
  private static let otherModes: Set<Int> = [2026, 2004, 1049]

  /// A terminal to which nothing was sent.
  public init(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    grid = Self.cells(self.columns, max(rows, 1))
  }

  private static func cells(_ columns: Int, _ rows: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// Whether the other screen is shown, on which a program may draw.
  public var isOther: Bool { modes.contains(1049) }
  /// Whether half of a change has been sent.
  public var isChanging: Bool { modes.contains(2026) }
  /// Whether all is as a shell has it: its own screen, its cursor, its pastes, its lines.
  public var isUsual: Bool { modes == Self.usualModes }
}

// MARK: - What is seen

extension Display {
  /// The lines that are seen, without the spaces behind them.
  public var lines: [String] {
    (isOther ? grid.map { $0.map(\.text).joined() } : log).map {
      String($0.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Whether words are seen in this order, however many spaces and breaks of lines are between
  /// them.
  public func shows(_ words: String) -> Bool {
    lines.joined(separator: " ").split(separator: " ").joined(separator: " ").contains(words)
  }

  /// Gives the terminal another size; what does not fit is gone.
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
  /// Takes the next scalar; whether it ended a change.
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
    // On the screen of the shell nothing is drawn anew.
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
    // Reversed order and invisible text are controls as well.
    case (_, .control), (_, .format): strays.append(String(scalar))
    case _ where !isOther: log[log.count - 1].unicodeScalars.append(scalar)
    case (_, .nonspacingMark), (_, .enclosingMark): join(scalar)
    default: put(scalar)
    }
  }

  /// Puts a mark on the character before the cursor.
  private mutating func join(_ mark: Unicode.Scalar) {
    let row = grid[cursor.row][..<cursor.column]
    guard let column = row.lastIndex(where: { !$0.text.isEmpty }) else { return }
    grid[cursor.row][column].text.unicodeScalars.append(mark)
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Self.isWide(scalar) ? 2 : 1
    // No line is broken by the terminal: what does not fit is a fault of who sent it.
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
