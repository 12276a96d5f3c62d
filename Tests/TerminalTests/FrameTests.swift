import Testing

@testable import Terminal

@Suite struct `A frame` {
  private let size = TerminalSize(columns: 12, rows: 4)

  private func frame(_ lines: [StyledLine], cursor: Frame.Cursor? = nil) -> Frame {
    Frame(lines, size: size, cursor: cursor)
  }

  private func line(_ text: String, _ style: Style = .plain) -> StyledLine {
    StyledLine([Span(text, style)])
  }

  /// The bytes sent for a frame, with control characters made visible.
  private func sent(_ next: Frame, after previous: Frame?, _ colors: ColorMode = .ansi16) -> String
  {
    TerminalText(next.redrawing(previous, in: colors)).string
  }

  // MARK: Drawing

  @Test func `is drawn whole the first time`() {
    let screen = frame([line("Today", .title), line(""), line("2 due")])
    #expect(
      sent(screen, after: nil) == "␛[?2026h␛[?25l␛[m␛[2J"
        + "␛[1;1H␛[1mToday␛[m␛[K" + "␛[3;1H2 due␛[K" + "␛[?2026l")
  }

  @Test func `is drawn again only where it differs`() {
    let before = frame([line("Churn"), line("1 of 9"), line("q to leave")])
    let after = frame([line("Churn"), line("2 of 9"), line("q to leave")])
    #expect(sent(after, after: before) == "␛[?2026h␛[2;1H2 of 9␛[K␛[?2026l")
    #expect(sent(after, after: after) == "")
  }

  @Test func `erases lines that it has not`() {
    let before = frame([line("Churn"), line("lost"), line("customers")])
    #expect(sent(frame([line("Churn")]), after: before) == "␛[?2026h␛[2;1H␛[K␛[3;1H␛[K␛[?2026l")
    #expect(sent(frame([line("Churn"), line(""), line("")]), after: frame([line("Churn")])) == "")
  }

  @Test func `does not erase the end of a line that has none left`() {
    #expect(
      sent(frame([line("123456789012")]), after: frame([]))
        == "␛[?2026h␛[1;1H123456789012␛[?2026l")
  }

  @Test func `is drawn whole on a terminal of another size`() {
    let before = Frame([line("Churn")], size: TerminalSize(columns: 13, rows: 4))
    #expect(
      sent(frame([line("Churn")]), after: before)
        == "␛[?2026h␛[?25l␛[m␛[2J␛[1;1HChurn␛[K␛[?2026l")
  }

  // MARK: The cursor

  @Test func `shows a cursor where something is typed`() {
    let (none, first) = (frame([line("> ")]), Frame.Cursor(row: 0, column: 2))
    let typing = frame([line("> ")], cursor: first)
    #expect(sent(typing, after: nil).hasSuffix("␛[1;1H> ␛[K␛[1;3H␛[?25h␛[?2026l"))
    #expect(sent(typing, after: none) == "␛[1;3H␛[?25h")
    #expect(sent(none, after: typing) == "␛[?25l")
    #expect(sent(typing, after: typing) == "")
    let moved = frame([line("> ")], cursor: .init(row: 0, column: 1))
    #expect(sent(moved, after: typing) == "␛[1;2H")
  }

  @Test func `hides the cursor while it draws`() {
    let before = frame([line("> a")], cursor: .init(row: 0, column: 3))
    let after = frame([line("> ab")], cursor: .init(row: 0, column: 4))
    #expect(sent(after, after: before) == "␛[?2026h␛[?25l␛[1;1H> ab␛[K␛[1;5H␛[?25h␛[?2026l")
    #expect(sent(frame([]), after: before) == "␛[?2026h␛[?25l␛[1;1H␛[K␛[?2026l")
  }

  @Test(arguments: [(-1, 0), (0, -1), (4, 0), (0, 12)])
  func `shows no cursor outside itself`(row: Int, column: Int) {
    #expect(frame([], cursor: .init(row: row, column: column)).cursor == nil)
  }

  // MARK: Cutting

  @Test func `cuts what does not fit, and no character in half`() {
    let screen = frame([
      line("1234567890123"), StyledLine([Span("1234567890"), Span("漢字", .good), Span("x")]),
      StyledLine([Span("12345678901"), Span("漢", .good), Span("x")]), line("4"), line("5"),
    ])
    let texts = screen.lines.map { $0.spans.map(\.text.string).joined() }
    #expect(texts == ["123456789012", "1234567890漢", "12345678901", "4"])
    #expect(screen.lines.allSatisfy { $0.displayWidth <= 12 })
  }

  @Test func `keeps marks with their letters at the edge`() {
    let text = String(repeating: "e\u{301}", count: 12)
    #expect(frame([line(text + "x")]).lines[0].spans[0].text.string == text)
  }

  // MARK: Styles

  @Test func `looks like this in colours`() {
    #expect(
      Style.allCases.map { TerminalText(line("x", $0).text(in: .ansi16)).string } == [
        "x", "␛[1mx␛[m", "␛[2mx␛[m", "␛[1;35mx␛[m", "␛[32mx␛[m", "␛[31mx␛[m", "␛[1mx␛[m",
        "␛[7mx␛[m", "␛[4mx␛[m",
      ])
  }

  @Test func `has no colour where there is to be none`() {
    #expect(
      Style.allCases.map { TerminalText(line("x", $0).text(in: .none)).string } == [
        "x", "␛[1mx␛[m", "␛[2mx␛[m", "␛[1mx␛[m", "x", "x", "␛[1mx␛[m", "␛[7mx␛[m", "␛[4mx␛[m",
      ])
  }

  @Test func `is made of text that is safe and on one line`() {
    let screen = frame([line("a\u{1B}[2Jb\nc")])
    #expect(screen.lines[0].spans[0].text.string == "a␛[2Jb c")
    #expect(Span(TerminalText("a\nb")).text.string == "a b")
  }

  // MARK: Properties

  /// Random frames on an emulator that supports only what frames send.
  @Test(arguments: 0..<100)
  func `leaves the same on the terminal as one that is drawn whole`(seed: Int) {
    var random = Lehmer(seed: seed)
    var (terminal, previous) = (Grid(size), Frame?.none)
    for _ in 0..<12 {
      let lines = (0..<random.next(6)).map { _ in
        StyledLine(
          (0..<random.next(4)).map { _ in
            Span(
              ["ab", "漢字", "e\u{301}", "", "123456"][random.next(5)], Style.allCases[random.next(9)]
            )
          })
      }
      let cursor =
        random.next(2) == 0 ? nil : Frame.Cursor(row: random.next(4), column: random.next(12))
      let next = frame(lines, cursor: cursor)
      terminal.take(next.redrawing(previous, in: .ansi16))
      var fresh = Grid(size)
      fresh.take(next.redrawing(nil, in: .ansi16))
      #expect(terminal == fresh)
      previous = next
    }
  }
}

/// Interprets the control sequences that frames use.
private struct Grid: Equatable {
  private var cells: [[String]]
  private var (row, column) = (0, 0)
  private var style = ""
  private var cursor: [Int]?
  private let columns: Int

  init(_ size: TerminalSize) {
    columns = size.columns
    cells = Array(repeating: Array(repeating: " ", count: size.columns), count: size.rows)
  }

  static func == (one: Grid, other: Grid) -> Bool {
    one.cells == other.cells && one.cursor == other.cursor && one.style == other.style
  }

  mutating func take(_ text: String) {
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "\u{1B}" {
        let parameters = rest.dropFirst().prefix { !$0.isLetter }
        rest = rest.dropFirst(1 + parameters.count)
        obey(String(parameters), rest.removeFirst())
      } else {
        print(character)
      }
    }
    if cursor != nil { cursor = [row, column] }
  }

  private mutating func print(_ character: Character) {
    cells[row][column] = style + String(character)
    for behind in 1..<max(character.displayWidth, 1) { cells[row][column + behind] = "" }
    column += character.displayWidth
  }

  private mutating func obey(_ parameters: String, _ final: Character) {
    switch (parameters, final) {
    case ("2", "J"): self.cells = cells.map { $0.map { _ in " " } }
    case ("", "K"): for cell in column..<columns { cells[row][cell] = " " }
    case ("?25", "h"): cursor = []
    case ("?25", "l"): cursor = nil
    case (_, "m"): style = parameters
    case (_, "H"):
      let place = parameters.split(separator: ";").compactMap { Int($0) }
      (row, column) = (place[0] - 1, place[1] - 1)
    default: break
    }
  }
}
