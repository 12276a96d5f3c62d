import Flashcards

/// Numbers a document's folded texts and stores their first letters, computing each only once.
///
/// Passages have the same number if their folded texts are equal. Folding takes long, and layouts
/// compare the same texts again and again.
final class FoldedTexts {
  private let passages: [Passage]
  /// The number of each passage's text; -1 for a long text not yet asked for.
  private var numbers: [Int32]
  /// The numbers by the hashes of the folded texts; the texts would take as much memory as the
  /// document.
  private var known: [Int: Int32] = [:]
  /// The number of passages with each short text, by the text's number.
  private var counts: [Int32] = []
  /// The first letter of each text; a line feed if not yet computed.
  private var letters: [Character]
  /// The letters of the second words of texts that begin with an article.
  private var lettersBehindArticles: [Int: Character] = [:]

  /// The longest text whose repeats are counted, in bytes.
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

  /// The number of a passage's folded text, shared by all passages with an equal one.
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

  /// The number of passages with the same text as this one; 1 for a long text.
  func repeatCount(_ index: Int) -> Int {
    isShort(index) ? Int(counts[Int(number(of: index))]) : 1
  }

  /// The passages of each short text that occurs more than once.
  var repeats: [[Int]] {
    var groups: [Int32: [Int]] = [:]
    for index in passages.indices where repeatCount(index) > 1 {
      groups[number(of: index), default: []].append(index)
    }
    return Array(groups.values)
  }

  /// The first of a text's ``Swift/String/initials``; `#` if it has none.
  func letter(of index: Int) -> Character {
    if letters[index] == "\n" {
      let initials = passages[index].text.initials
      letters[index] = initials.first ?? "#"
      if initials.count > 1 { lettersBehindArticles[index] = initials[1] }
    }
    return letters[index]
  }

  /// The second of a text's ``Swift/String/initials``; nil if it has no second.
  func letterBehindArticle(of index: Int) -> Character? {
    _ = letter(of: index)
    return lettersBehindArticles[index]
  }
}
