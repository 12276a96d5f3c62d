import PseudoTerminals
import Testing

/// Tests the terminal emulator that other tests use.
@Suite struct `A display` {
  private func display(_ text: String) -> Display {
    var display = Display(columns: 10, rows: 3)
    for scalar in text.unicodeScalars { _ = display.take(scalar) }
    return display
  }

  private static let other = "\u{1B}[?1049h"

  @Test func `has what was drawn where it was drawn`() {
    let display = display(
      Self.other + "\u{1B}[2;3Hbeans\u{1B}[2;4HX\u{1B}[1;1H漢o\u{308}\u{1B}[2;6H\u{1B}[K")
    #expect(display.lines == ["漢ö", "  bXa", ""])
    #expect(display.cursor == (1, 5))
    #expect(display.shows("漢ö bXa"))
    #expect(!display.shows("beans"))
    #expect(display.strays.isEmpty)
  }

  @Test func `knows the styles of each character`() {
    let cells = display(Self.other + "\u{1B}[1;1Ha\u{1B}[1;31mb漢\u{1B}[mc").grid[0]
    #expect(cells.map(\.text) == ["a", "b", "漢", "", "c", " ", " ", " ", " ", " "])
    #expect(cells.map(\.styles) == [[], [1, 31], [1, 31], [1, 31], [], [], [], [], [], []])
  }

  @Test func `comes back to the lines that were there before`() {
    let display = display("one\r\n\(Self.other)\u{1B}[2;1Htwo\u{1B}[?1049lthree")
    #expect(display.lines == ["one", "three"])
    #expect(display.isUsual)
  }

  @Test(arguments: [
    "\u{1B}]52;c;eA==\u{7}", "\u{1B}[5A", "\u{1B}[?1000h", "\u{1B}c", "\u{202E}", "\u{8}",
    "\u{9B}31m", "\u{1B}[1;9Hbeans",
  ])
  func `takes note of what no screen of ours sends`(stray: String) {
    #expect(!display(Self.other + stray).strays.isEmpty)
  }

  @Test(arguments: ["\u{1B}[2J", "\u{1B}[1;1H", "\u{1B}[K"])
  func `takes note of drawing among the shell's lines`(stray: String) {
    #expect(!display(stray).strays.isEmpty)
  }

  @Test func `tells where a change ends`() {
    var display = Display(columns: 10, rows: 3)
    let ends = "\u{1B}[?2026hbeans\u{1B}[?2026lX".unicodeScalars.map { display.take($0) }
    #expect(ends.firstIndex(of: true) == ends.count - 2)
    #expect(ends.count { $0 } == 1)
  }
}
