import Terminal
import Testing

@testable import Commands

@Suite struct ProgressBarTests {
  @Test(arguments: [
    (0, "Reading a.csv  ░░░░░░░░░░░░░░░░░░░░   0%"),
    (52, "Reading a.csv  ██████████░░░░░░░░░░  52%"),
    (100, "Reading a.csv  ████████████████████ 100%"),
  ])
  func `says what is done, and how far`(percent: Int, line: String) {
    let title = English().reading("a.csv")
    #expect(ProgressBar.line(title, percent, columns: 80, in: English()).string == line)
  }

  @Test func `speaks French`() {
    let line = ProgressBar.line(French().reading("a.csv"), 7, columns: 80, in: French())
    #expect(line.string == "Lecture de a.csv  █░░░░░░░░░░░░░░░░░░░   7\u{A0}%")
  }

  @Test func `comes after half a second, and changes ten times a second at most`() {
    let isDue = ProgressBar.isDue
    #expect(!isDue(10, 1_499, 1_000, nil))
    #expect(isDue(10, 1_500, 1_000, nil))
    #expect(!isDue(11, 1_599, 1_000, (10, 1_500)))
    #expect(isDue(11, 1_600, 1_000, (10, 1_500)))
    #expect(!isDue(10, 9_000, 1_000, (10, 1_500)))
  }

  @Test(arguments: 1...120)
  func `never takes more than a line`(columns: Int) {
    let title = "Reading a very long name of a file with wide letters, 名前の一覧.csv"
    let line = ProgressBar.line(title, 100, columns: columns, in: English())
    #expect(line.shortened(to: max(columns, 4)) == line)
  }
}
