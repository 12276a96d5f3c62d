/// The cheapest way to edit an expected text into the typed one.
///
/// Letters are replaced, missing, added, or swapped with a neighbour: the edits to which Frederick
/// Damerau (1964) traced four of five misspellings. Letters on both sides of one may be swapped
/// too, `rénumération` for `rémunération`. Small words, leading articles and the endings of number
/// and gender count as one edit each.
struct Alignment: Sendable {
  /// The kind of an edit.
  enum Kind: UInt8, Sendable {
    case same
    /// A leading article, which costs nothing.
    case article
    case wrongLetter
    case missingLetter
    case surplusLetter
    case swappedLetters
    /// A small word is missing, added or replaced by another small word.
    case smallWord
    /// An ending has the other number or gender.
    case agreement
  }

  /// One edit of a range of letters.
  struct Step: Hashable, Sendable {
    let kind: Kind
    /// The letters of the expected text.
    let expected: Range<Int>
    /// The letters of the typed text.
    let typed: Range<Int>
  }

  /// The edits in order; together their ranges cover both texts.
  let steps: [Step]
  /// The sum of the costs: 4 for a letter; 3 for a doubled letter, a small word or an ending, which
  /// are more likely slips; 6 where no slip is allowed.
  let cost: Int

  /// The cost of two letters, the most that counts as slips.
  static let slipsCost = 8

  /// The largest product of both lengths that is aligned; bounds time and memory.
  static let sizeLimit = 1 << 18

  /// Aligns two texts; nil when they are too long or cost more than the limit.
  init?(of typed: Spelling, with expected: Spelling, costAtMost limit: Int = .max) {
    let (rows, columns) = (expected.letters.count + 1, typed.letters.count + 1)
    guard rows.multipliedReportingOverflow(by: columns).overflow == false,
      rows * columns <= Self.sizeLimit
    else { return nil }
    var table = AlignmentTable(typed, expected)
    guard table.fill(costAtMost: limit) else { return nil }
    steps = table.steps
    cost = table.cost
  }
}

/// The table of the costs of aligning each prefix of one text with each prefix of the other.
private struct AlignmentTable {
  private let typed: AlignedText
  private let expected: AlignedText
  private let columns: Int
  private var costs: [Int32]
  /// The last edit of the cheapest way to each cell, with its numbers of letters.
  private var moves: [(kind: Alignment.Kind, expected: UInt8, typed: UInt8)]

  init(_ typed: Spelling, _ expected: Spelling) {
    self.typed = AlignedText(typed)
    self.expected = AlignedText(expected)
    columns = typed.letters.count + 1
    let size = (expected.letters.count + 1) * columns
    costs = Array(repeating: .max, count: size)
    moves = Array(repeating: (.same, 0, 0), count: size)
    costs[0] = 0
  }

  var cost: Int { costs.last.map(Int.init) ?? 0 }

  /// Fills the table; false as soon as every way costs more than the limit.
  mutating func fill(costAtMost limit: Int) -> Bool {
    var rowsAbove = 0
    for row in 0...expected.letters.count {
      for column in 0..<columns where row + column > 0 {
        fillWholes(row, column)
        fillLetters(row, column)
      }
      let isAbove = costs[row * columns..<(row + 1) * columns].allSatisfy { Int($0) > limit }
      rowsAbove = isAbove ? rowsAbove + 1 : 0
      // The longest step spans the letters of the longest small word: older rows cannot be reached.
      if rowsAbove > Self.longestStep { return false }
    }
    return cost <= limit
  }

  private static let longestStep = 4

  /// The edits of the cheapest way, found backwards from the table's end.
  var steps: [Alignment.Step] {
    var steps: [Alignment.Step] = []
    var (row, column) = (expected.letters.count, typed.letters.count)
    while row + column > 0 {
      let move = moves[row * columns + column]
      let (before, left) = (row - Int(move.expected), column - Int(move.typed))
      steps.append(
        Alignment.Step(kind: move.kind, expected: before..<row, typed: left..<column))
      (row, column) = (before, left)
    }
    return steps.reversed()
  }

  private mutating func fillLetters(_ row: Int, _ column: Int) {
    let isExact = expected.isExact(before: row) || typed.isSign(before: column)
    let edit: Int32 = isExact ? 6 : 4
    if row > 0 {
      let isExact = expected.isExact(before: row)
      let cost: Int32 = isExact ? 6 : expected.isDoubled(before: row) ? 3 : 4
      offer(.missingLetter, cost, 1, 0, row, column)
    }
    if column > 0 {
      let cost: Int32 = isExact ? 6 : typed.isDoubled(before: column) ? 3 : 4
      offer(.surplusLetter, cost, 0, 1, row, column)
    }
    if row > 0, column > 0 {
      let isSame = expected.letters[row - 1] == typed.letters[column - 1]
      offer(isSame ? .same : .wrongLetter, isSame ? 0 : edit, 1, 1, row, column)
    }
    for length in 2...3 where isSwap(of: length, row, column) {
      offer(.swappedLetters, edit, length, length, row, column)
    }
  }

  /// Whether the first and the last of the letters before a cell were swapped.
  private func isSwap(of length: Int, _ row: Int, _ column: Int) -> Bool {
    guard row >= length, column >= length else { return false }
    let (first, last) = (expected.letters[row - length], expected.letters[row - 1])
    let isAround = length == 2 || expected.letters[row - 2] == typed.letters[column - 2]
    return first != last && isAround && first == typed.letters[column - 1]
      && last == typed.letters[column - length]
  }

  private mutating func fillWholes(_ row: Int, _ column: Int) {
    let (small, other) = (expected.smallWord(endingAt: row), typed.smallWord(endingAt: column))
    if small > 0, other > 0 { offer(.smallWord, 3, small, other, row, column) }
    if small > 0 { offer(.smallWord, 3, small, 0, row, column) }
    if other > 0 { offer(.smallWord, 3, 0, other, row, column) }
    let (article, extra) = (expected.articleLength, typed.articleLength)
    if article > 0, row == article, column == 0 { offer(.article, 0, article, 0, row, column) }
    if extra > 0, column == extra, row == 0 || row == article {
      offer(.article, 0, 0, extra, row, column)
    }
    guard expected.endsWord[row], typed.endsWord[column] else { return }
    for (one, other) in endings {
      offerEnding(expected: one, typed: other, row, column)
      offerEnding(expected: other, typed: one, row, column)
    }
  }

  private mutating func offerEnding(
    expected ending: [Unicode.Scalar], typed other: [Unicode.Scalar], _ row: Int, _ column: Int
  ) {
    // Keep a stem of at least three letters for the shorter form: `nets` and `nette` belong to
    // `net`.
    let stem = ending.isEmpty || other.isEmpty ? 3 : 2
    guard expected.mayEnd(in: ending, behind: stem, at: row),
      typed.mayEnd(in: other, behind: stem, at: column)
    else { return }
    offer(.agreement, 3, ending.count, other.count, row, column)
  }

  /// Records a way to a cell if it is cheaper than the best so far.
  private mutating func offer(
    _ kind: Alignment.Kind, _ cost: Int32, _ rows: Int, _ left: Int, _ row: Int, _ column: Int
  ) {
    let before = costs[(row - rows) * columns + column - left]
    guard before < .max else { return }
    let cell = row * columns + column
    guard before + cost < costs[cell] else { return }
    costs[cell] = before + cost
    moves[cell] = (kind, UInt8(rows), UInt8(left))
  }
}

/// A text along one side of the table, with the properties of each letter.
private struct AlignedText {
  let letters: [Unicode.Scalar]
  let articleLength: Int
  /// Whether a word ends before each letter; the last value is for the end of the text.
  private(set) var endsWord: [Bool]
  private let isCapital: [Bool]
  private var wordLength: [Int]
  private var isExact: [Bool]
  private var smallLength: [Int]

  init(_ spelling: Spelling) {
    letters = spelling.letters.map(\.scalar)
    isCapital = spelling.letters.map(\.isCapital)
    articleLength = spelling.articleLength
    endsWord = Array(repeating: false, count: letters.count + 1)
    wordLength = Array(repeating: 0, count: letters.count + 1)
    smallLength = wordLength
    isExact = Array(repeating: false, count: letters.count)
    for word in spelling.words {
      let end = word.letters.upperBound
      endsWord[end] = true
      wordLength[end] = word.letters.count
      if word.role == .small { smallLength[end] = word.letters.count }
      if word.role == .exact { for index in word.letters { isExact[index] = true } }
    }
  }

  func isExact(before index: Int) -> Bool { index > 0 && isExact[index - 1] }

  /// Whether the letter before the index is a digit or a sign.
  func isSign(before index: Int) -> Bool {
    index > 0 && letters[index - 1] != "&" && !letters[index - 1].properties.isAlphabetic
  }

  /// Whether the letter before the index has an equal neighbour.
  func isDoubled(before index: Int) -> Bool {
    let letter = letters[index - 1]
    return index > 1 && letters[index - 2] == letter
      || index < letters.count && letters[index] == letter
  }

  func smallWord(endingAt index: Int) -> Int { smallLength[index] }

  /// Whether the word that ends at the index can have an ending after a stem of that many letters.
  ///
  /// In an acronym only a small letter can be a plural ending: `KPIs`.
  func mayEnd(in ending: [Unicode.Scalar], behind stem: Int, at index: Int) -> Bool {
    let rest = wordLength[index] - ending.count
    guard letters[..<index].suffix(ending.count).elementsEqual(ending) else { return false }
    // A double s is no plural: `gros` is a misspelling of `gross`.
    if ending == ["s"], index > 1, letters[index - 2] == "s" { return false }
    guard isExact(before: index) else { return rest >= stem }
    guard rest >= 2 else { return false }
    return ending.isEmpty || ending == ["s"] && !isCapital[index - 1] && isCapital[index - 2]
  }
}

/// Pairs of endings: singular and plural in French and English, and masculine and feminine with a
/// doubled consonant, `net` and `nette`.
private let endings: [(one: [Unicode.Scalar], other: [Unicode.Scalar])] = [
  ([], ["s"]), ([], ["x"]), ([], ["e", "s"]), (["y"], ["i", "e", "s"]),
  (["a", "l"], ["a", "u", "x"]), (["a", "i", "l"], ["a", "u", "x"]),
  (["l"], ["l", "l", "e"]), (["n"], ["n", "n", "e"]), (["t"], ["t", "t", "e"]),
]
