import Flashcards

/// The folded texts of a document as numbers: two passages have the same number where their folded texts are
/// the same. Folding a text takes long, and layouts compare the same texts again and again.
struct FoldedTexts {
  /// The number of each passage's text; -1 for a text that is longer than ``limit``.
  private let numbers: [Int32]
  /// The numbers by the folded texts.
  private let known: [String: Int32]
  /// How many passages have the text of a number.
  private let counts: [Int32]

  /// The longest text that has a number from the beginning, in bytes as written.
  static let limit = 80

  init(_ passages: [Passage]) {
    var (known, counts): ([String: Int32], [Int32]) = ([:], [])
    numbers = passages.map { passage in
      guard passage.isText, passage.text.utf8.count <= Self.limit else { return -1 }
      let folded = passage.text.folded
      if let number = known[folded] {
        counts[Int(number)] += 1
        return number
      }
      let number = Int32(counts.count)
      known[folded] = number
      counts.append(1)
      return number
    }
    (self.known, self.counts) = (known, counts)
  }

  /// How many passages have the text of this one; 1 for a long text.
  func repeatCount(_ index: Int) -> Int { numbers[index] < 0 ? 1 : Int(counts[Int(numbers[index])]) }

  /// The passages of each short text that stands more than once.
  var repeats: [[Int]] {
    var groups: [Int32: [Int]] = [:]
    for index in numbers.indices where repeatCount(index) > 1 {
      groups[numbers[index], default: []].append(index)
    }
    return Array(groups.values)
  }

  /// A number for each passage, the same where folded texts are the same, long ones counted.
  func numbers(of indices: [Int], in passages: [Passage]) -> [Int32] {
    var long: [String: Int32] = [:]
    return indices.map { index in
      if numbers[index] >= 0 { return numbers[index] }
      let folded = passages[index].text.folded
      if let number = known[folded] ?? long[folded] { return number }
      let number = Int32(counts.count + long.count)
      long[folded] = number
      return number
    }
  }
}
