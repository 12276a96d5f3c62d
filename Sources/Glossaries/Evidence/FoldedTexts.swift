import Flashcards

/// The folded texts of a document as numbers, and their first letters, each made but once.
///
/// Two passages have the same number where their folded texts are the same. Folding a text takes
/// long, and layouts compare the same texts again and again.
final class FoldedTexts {
  private let passages: [Passage]
  /// The number of each passage's text; -1 for a long text that nobody has asked for.
  private var numbers: [Int32]
  /// The numbers by the hashes of the folded texts: the texts themselves would take as much as the
  /// document.
  private var known: [Int: Int32] = [:]
  /// How many passages have the short text of a number.
  private var counts: [Int32] = []
  /// The first letter under which each text may be filed; a line feed where nobody has asked for
  /// it.
  private var letters: [Character]
  /// The letters of the second words of texts that open with an article, which few do.
  private var lettersBehindArticles: [Int: Character] = [:]

  /// The longest text whose repeats are counted, in bytes as written.
  private static let limit = 80

  init(_ passages: [Passage]) {
    self.passages = passages
    numbers = [Int32](repeating: -1, count: passages.count)
    letters = [Character](repeating: "\n", count: passages.count)
    for index in passages.indices where isShort(index) { counts[Int(number(of: index))] += 1 }
  }

  private func isShort(_ index: Int) -> Bool {
    passages[index].isText && passages[index].text.utf8.count <= Self.limit
  }

  /// A number that passages share whose folded texts are the same.
  func number(of index: Int) -> Int32 {
    if numbers[index] >= 0 { return numbers[index] }
    let hash = passages[index].text.folded.hashValue
    let number = known[hash] ?? Int32(counts.count)
    if number == counts.count {
      known[hash] = number
      counts.append(0)
    }
    numbers[index] = number
    return number
  }

  /// How many passages have the text of this one; 1 for a long text.
  func repeatCount(_ index: Int) -> Int {
    isShort(index) ? Int(counts[Int(number(of: index))]) : 1
  }

  /// The passages of each short text that stands more than once.
  var repeats: [[Int]] {
    var groups: [Int32: [Int]] = [:]
    for index in passages.indices where repeatCount(index) > 1 {
      groups[number(of: index), default: []].append(index)
    }
    return Array(groups.values)
  }

  /// The first of a text's ``Swift/String/initials``; `#` where it has none.
  func letter(of index: Int) -> Character {
    if letters[index] == "\n" {
      let initials = passages[index].text.initials
      letters[index] = initials.first ?? "#"
      if initials.count > 1 { lettersBehindArticles[index] = initials[1] }
    }
    return letters[index]
  }

  /// The second of a text's ``Swift/String/initials``; nil where it has none.
  func letterBehindArticle(of index: Int) -> Character? {
    _ = letter(of: index)
    return lettersBehindArticles[index]
  }
}
