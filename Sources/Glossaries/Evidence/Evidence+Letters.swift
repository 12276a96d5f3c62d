import Flashcards
import Lexicon

/// Finds the letters that divide an alphabetical list.
extension Evidence {
  /// Marks the letters that divide an alphabetical list: lines that differ only in one letter.
  mutating func markLetters() {
    var families: [LetterLine.Pattern: [(index: Int, letter: Character)]] = [:]
    for (index, passage) in passages.all.enumerated() where passage.isText {
      guard let line = LetterLine(passage.text) else { continue }
      families[line.pattern, default: []].append((index, line.letter))
    }
    for (pattern, family) in families {
      let letterCount = Set(family.map(\.letter)).count
      let fitting = family.count { isInitial($0.letter, below: $0.index) }
      let isKnown = letterNeighbours.contains(pattern.neighbour)
      guard fitting * 10 >= family.count * 6 || letterCount > 3 && fitting * 3 >= family.count,
        pattern.isBare || letterCount > 1 || isKnown
      else { continue }
      for (index, letter) in family {
        roles[index] = .letter
        letters.append((index, letter))
      }
    }
    letters.sort { $0.index < $1.index }
    dropRowsOfLetters()
  }

  /// The level of headings that are such letters; nil if no letter is a heading.
  var letterLevel: Int? { letters.lazy.compactMap { self[$0.index].headingLevel }.min() }

  /// Marks consecutive letters that recur further down as navigation: they are an index to jump
  /// from.
  mutating func dropRowsOfLetters() {
    var counts: [Character: Int] = [:]
    for (_, letter) in letters { counts[letter, default: 0] += 1 }
    var start = 0
    while start < letters.count {
      var end = start + 1
      while end < letters.count, letters[end].index == letters[end - 1].index + 1 { end += 1 }
      let again = letters[start..<end].count { counts[$0.letter, default: 0] > 1 }
      if end - start > 2, again * 2 >= end - start {
        for place in start..<end { roles[letters[place].index] = .navigation }
        letters.removeSubrange(start..<end)
      } else {
        start = end
      }
    }
  }

  /// Whether the passage after a line begins with a letter, or is a later letter.
  func isInitial(_ letter: Character, below index: Int) -> Bool {
    guard let next = next(after: index) else { return false }
    if let other = LetterLine(passages.all[next].text) {
      return other.letter >= letter
    }
    let text: String
    switch passages.all[next].kind {
    case .table(let place):
      let grid = passages.tables[place]
      text =
        (grid.header == nil || grid.rows.count == 0 ? grid.rows.first : grid.rows.first)?
        .cells.first { !$0.isEmpty } ?? ""
    case .declared(let place): text = passages.declared[place].headword
    default: text = passages.all[next].text
    }
    let initials = String(text.prefix(80)).initials
    return initials.contains(letter) || letter == "#" && initials.first?.isNumber == true
  }

  /// Whether a passage begins with the letter above it, or with one between it and the next; nil
  /// without a letter above.
  func isUnderItsLetter(_ index: Int) -> Bool? {
    var (low, high) = (0, letters.count)
    while low < high {
      let middle = (low + high) / 2
      if letters[middle].index <= index { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let letter = letters[low - 1].letter
    func fits(_ initial: Character) -> Bool {
      guard initial.isLetter, initial != letter else { return initial == letter }
      return letter < initial && (low == letters.count || initial < letters[low].letter)
    }
    let first = foldedTexts.letter(of: index)
    if first != "#", fits(first) { return true }
    return foldedTexts.letterBehindArticle(of: index).map(fits) ?? false
  }
}

/// A short line with a single letter: `A`, `Letter A`, `C–D`.
struct LetterLine {
  /// The constant part of such lines: the letter's position and the word beside it (`Letter A`).
  struct Pattern: Hashable {
    let letterIsFirst: Bool
    let neighbour: String

    var isBare: Bool { neighbour.isEmpty }
  }

  let pattern: Pattern
  let letter: Character

  init?(_ text: String) {
    guard text.utf8.count <= 40, text.mayOpenOrEndInLoneLetter else { return nil }
    let words = text.split { !($0.isLetter || $0.isNumber) }
    guard (1...5).contains(words.count), let first = words.first, let last = words.last else {
      return nil
    }
    // `C–D` and `0-9` stand for several letters.
    let isGroup =
      (2...3).contains(words.count)
      && words.allSatisfy { $0.count == 1 && $0.first?.isLowercase != true }
    if let letter = first.loneLetter, words.count == 1 || isGroup {
      (self.letter, pattern) = (letter, Pattern(letterIsFirst: true, neighbour: ""))
    } else if let letter = first.loneLetter, letter.isLetter, words.count <= 3 {
      let neighbour = String(words[1]).folded
      (self.letter, pattern) = (letter, Pattern(letterIsFirst: true, neighbour: neighbour))
    } else if let letter = last.loneLetter, letter.isLetter {
      let neighbour = String(words[words.count - 2]).folded
      (self.letter, pattern) = (letter, Pattern(letterIsFirst: false, neighbour: neighbour))
    } else if text == "#" {
      (letter, pattern) = ("#", Pattern(letterIsFirst: true, neighbour: ""))
    } else {
      return nil
    }
  }
}

extension String {
  /// Whether the first or last word may be a single letter, judged by bytes, because every short
  /// text of a document is tested.
  fileprivate var mayOpenOrEndInLoneLetter: Bool {
    guard isPlainLatin else { return true }
    return withBytes { bytes in
      // A single letter, ASCII or accented, has no such byte beside it.
      func isOfWord(_ place: Int) -> Bool {
        guard bytes.indices.contains(place) else { return false }
        let byte = bytes[place]
        return byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
      }
      guard let first = bytes.indices.first(where: isOfWord),
        let last = bytes.indices.last(where: isOfWord)
      else { return false }
      let firstLength = bytes[first] < 0x80 ? 1 : 2
      let lastLength = bytes[last] < 0x80 ? 1 : 2
      return !isOfWord(first + firstLength) || !isOfWord(last - lastLength)
        || bytes.contains(0xE2)
    }
  }
}

extension Substring {
  /// The letter, folded, if the word is one capital or digit; otherwise nil.
  fileprivate var loneLetter: Character? {
    guard count == 1, let letter = first, letter.isUppercase || letter.isNumber else { return nil }
    return String(letter).folded.first
  }
}

/// Folded words beside the letter in a heading: `A comme`.
private let letterNeighbours = Set(Vocabulary.words(\.titles.besideLetters).map(\.folded))
