import Flashcards

/// The letters that part an alphabetical lexicon: `A`, `– B –`, `C comme…`, `Letter D`.
///
/// What makes them headings is that one line returns with another letter each time.
struct LetterHeadings {
  /// The letter of each line that is a heading.
  let places: [Int: Character]
  /// From the first heading to the end, or to where the alphabet begins anew.
  let body: Range<Int>
  /// The line of the last heading.
  let last: Int
  private let sequence: [(place: Int, letter: Character)]

  /// The headings among the lines of a document; nil where there are none.
  init?(in lines: [String]) {
    var families: [LetterLine.Pattern: [(place: Int, letter: Character)]] = [:]
    for (index, text) in lines.enumerated() {
      guard let line = LetterLine(text) else { continue }
      families[line.pattern, default: []].append((index, line.letter))
    }
    let best = families.max {
      // On a tie, whatever the dictionary's order: the one that begins first.
      ($0.value.letterCount, $1.value[0].place) < ($1.value.letterCount, $0.value[0].place)
    }
    guard let (pattern, family) = best, family.letterCount >= (pattern.isBare ? 2 : 3) else {
      return nil
    }
    // An index of letters at the top of the page, and another at its end, have nothing between
    // their letters.
    let runs = family.alphabets
    guard let run = runs.indices.max(by: { runs[$0].extent < runs[$1].extent }),
      let first = runs[run].first, let last = runs[run].last, runs[run].extent >= runs[run].count
    else { return nil }
    let end = run + 1 < runs.count ? runs[run + 1][0].place : lines.count
    sequence = runs[run]
    places = Dictionary(uniqueKeysWithValues: sequence.map { ($0.place, $0.letter) })
    body = first.place..<end
    self.last = last.place
  }

  /// Whether a term may stand on a line: under its letter, or where its letter was left out.
  func expect(_ term: String, at line: Int) -> Bool {
    var (low, high) = (0, sequence.count)
    while low < high {
      let middle = (low + high) / 2
      if sequence[middle].place <= line { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return false }
    let letter = sequence[low - 1].letter
    return term.initials.contains { initial in
      guard initial.isLetter, initial != letter else { return initial == letter }
      return letter < initial && (low == sequence.count || initial < sequence[low].letter)
    }
  }
}

/// A short line in which a letter stands alone.
private struct LetterLine {
  /// What is the same in all lines of a family: where the letter is, and the word beside it.
  struct Pattern: Hashable {
    let letterIsFirst: Bool
    let neighbour: String

    var isBare: Bool { neighbour.isEmpty }
  }

  let pattern: Pattern
  let letter: Character

  init?(_ text: String) {
    guard text.utf8.count <= 40 else { return nil }
    let words = text.split { !($0.isLetter || $0.isNumber) }
    guard (1...5).contains(words.count), let first = words.first, let last = words.last else {
      return nil
    }
    if let letter = first.loneLetter {
      let neighbour = words.count > 1 ? String(words[1]).folded : ""
      (self.letter, pattern) = (letter, Pattern(letterIsFirst: true, neighbour: neighbour))
    } else if let letter = last.loneLetter {
      let neighbour = String(words[words.count - 2]).folded
      (self.letter, pattern) = (letter, Pattern(letterIsFirst: false, neighbour: neighbour))
    } else {
      return nil
    }
  }
}

extension Substring {
  /// The folded letter, where the word is one capital.
  fileprivate var loneLetter: Character? {
    guard count == 1, let letter = first, letter.isUppercase else { return nil }
    return String(letter).folded.first
  }
}

extension [(place: Int, letter: Character)] {
  fileprivate var letterCount: Int { Set(map(\.letter)).count }

  /// How many lines stand between the first letter and the last.
  fileprivate var extent: Int {
    guard let first, let last else { return 0 }
    return last.place - first.place
  }

  /// The letters in runs, a new one wherever the alphabet goes back to a letter it had.
  fileprivate var alphabets: [Self] {
    var runs: [Self] = []
    var seen: Set<Character> = []
    for element in self {
      if runs.isEmpty || seen.contains(element.letter) {
        runs.append([])
        seen = []
      }
      runs[runs.count - 1].append(element)
      seen.insert(element.letter)
    }
    return runs
  }
}

extension String {
  /// The folded first letters or digits under which a term may be filed, a leading article
  /// counted or not.
  var initials: [Character] {
    let words = split(maxSplits: 2) { !($0.isLetter || $0.isNumber) }.prefix(2)
    // Folding takes Unicode's tables, and every term of a large lexicon passes here.
    let folded = words.map {
      $0.utf8.allSatisfy { $0 < 0x80 } ? $0.lowercased() : String($0).folded
    }
    guard let first = folded.first else { return [] }
    return folded.prefix(first.isLittle ? 2 : 1).compactMap(\.first)
  }
}
