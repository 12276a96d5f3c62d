import Testing

@testable import Commands

@Suite struct `A bar` {
  @Test(arguments: [
    (0, 3, "", "░░░░░░"), (1, 3, "██", "░░░░"), (3, 3, "██████", ""), (9, 3, "██████", ""),
    (-1, 3, "", "░░░░░░"), (1, 0, "", "░░░░░░"), (1, 1_000_000, "█", "░░░░░"),
    (999_999, 1_000_000, "█████", "░"), (Int.max, Int.max, "██████", ""),
  ])
  func `shows none, all, and what lies between`(
    share: Int, whole: Int, done: String, rest: String
  ) {
    #expect(Bar.filled(share: share, of: whole, columns: 6) == (done, rest))
  }

  @Test(arguments: [-1, 0]) func `without columns is empty`(_ columns: Int) {
    #expect(Bar.filled(share: 1, of: 2, columns: columns) == ("", ""))
  }

  @Test(arguments: 0...30)
  func `is never shorter or longer than was asked for, and grows with the share`(_ columns: Int) {
    let lengths = (0...50).map { share in
      let (done, rest) = Bar.filled(share: share, of: 50, columns: columns)
      #expect(done.count + rest.count == columns)
      return done.count
    }
    #expect(lengths == lengths.sorted())
  }

  @Test func `of parts gives each a cell before it gives any its share`() {
    #expect(Bar.cells(of: [1, 1000, 0, 1], columns: 10) == [1, 8, 0, 1])
    #expect(Bar.cells(of: [25, 50, 25], columns: 8) == [2, 4, 2])
    #expect(Bar.cells(of: [1, 2, 3], columns: 2).reduce(0, +) == 2)
    #expect(Bar.cells(of: [0, 0], columns: 5) == [0, 0])
  }

  @Test func `that stands is seen unless it is nothing`() {
    let shown = [0, 1, 500, 1000, 2000].map { Bar.column($0, of: 1000) }
    #expect(String(shown) == " ▁▄██")
    #expect(Bar.column(0, of: 0) == " ")
  }
}
