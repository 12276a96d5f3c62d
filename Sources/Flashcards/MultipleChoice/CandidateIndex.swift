import Foundation

/// The entries of a deck in document order, to find those that look like one of them.
struct CandidateIndex: Sendable {
  let all: [DistractorCandidate]
  private var indexByID: [EntryID: Int] = [:]
  private var byWord: [String: [Int]] = [:]
  private var byPart: [String: [Int]] = [:]
  private var byLetters: [String: [Int]] = [:]
  private var byName: [String: [Int]] = [:]
  private var withPair: [Int] = []
  private var withDefinition: [Int] = []

  init(_ entries: [(id: EntryID, entry: Entry)]) {
    all = entries.compactMap { DistractorCandidate($0.id, $0.entry) }
    for (index, candidate) in all.enumerated() {
      indexByID[candidate.id] = index
      for word in candidate.words { byWord[word, default: []].append(index) }
      for part in Set(candidate.words.flatMap(\.parts)) { byPart[part, default: []].append(index) }
      for key in candidate.letterKeys { byLetters[key, default: []].append(index) }
      for name in Set(candidate.entry.names.map(\.runTogether)) where name.utf8.count > 2 {
        byName[name, default: []].append(index)
      }
      if candidate.entry.acronym != nil { withPair.append(index) }
      if !candidate.entry.definition.isEmpty { withDefinition.append(index) }
    }
  }

  /// The index of an entry in document order; nil where it cannot be chosen from.
  func index(of id: EntryID) -> Int? { indexByID[id] }

  /// How rare a word is in the names of the deck.
  func rarity(of word: String) -> Double {
    log(1 + Double(all.count) / Double(byWord[word]?.count ?? 1))
  }

  /// The indexes of entries that have a side and may look like the one at an index, in document
  /// order.
  ///
  /// Of many that share a word or part of one, the nearest are taken; of those whose acronym is
  /// next to this one's, many.
  func indexes(like index: Int, having aspect: Aspect) -> [Int] {
    let candidate = all[index]
    let isWanted = { (other: Int) in all[other].entry.text(of: aspect) != nil }
    var found = Set(nearest(to: index, having: aspect, atMost: 24))
    for key in candidate.letterKeys {
      found.formUnion(
        (byLetters[key] ?? []).nearest(to: index, atMost: 64) {
          isWanted($0) && candidate.hasLettersNext(to: all[$0])
        })
    }
    for word in candidate.words.sorted(by: isRarer).prefix(8) {
      found.formUnion((byWord[word] ?? []).nearest(to: index, atMost: 48, where: isWanted))
      for part in word.parts {
        found.formUnion((byPart[part] ?? []).nearest(to: index, atMost: 12, where: isWanted))
      }
    }
    return found.sorted()
  }

  /// The indexes of entries that have a side, the nearest to an index first.
  func nearest(to index: Int, having aspect: Aspect, atMost limit: Int) -> [Int] {
    let all =
      switch aspect {
      case .term: Array(all.indices)
      case .definition: withDefinition
      case .acronym, .expansion: withPair
      }
    return all.nearest(to: index, atMost: limit) { _ in true }
  }

  /// The indexes of other entries whose names the definition of the one at an index has in it.
  ///
  /// Who writes a definition names what the thing is not: “unlike the executive sponsor, …”.
  func indexes(namedBy index: Int) -> Set<Int> {
    let words = all[index].entry.definition.foldedWords.map(\.withoutPlural)
    var found: Set<Int> = []
    for start in words.indices {
      var name = ""
      for word in words[start...].prefix(6) {
        name += word
        // Of many of one name none is meant.
        if let indexes = byName[name], indexes.count <= 8 { found.formUnion(indexes) }
      }
    }
    found.remove(index)
    return found
  }

  private func isRarer(_ one: String, _ other: String) -> Bool {
    let (count, others) = (byWord[one]?.count ?? 0, byWord[other]?.count ?? 0)
    return (count, one) < (others, other)
  }
}

extension DistractorCandidate {
  /// Keys of which letters that differ in one, or in their order, have one in common.
  ///
  /// They are the letters, what is left of them without any one, and the letters sorted.
  fileprivate var letterKeys: Set<String> {
    guard !letters.isEmpty, letters.count <= 12 else { return [] }
    var keys: Set<String> = [String(letters), "~" + String(letters.sorted())]
    for index in letters.indices {
      keys.insert(String(letters[..<index] + letters[(index + 1)...]))
    }
    return keys
  }
}

extension String {
  /// The words of a name run together, singular and plural as one.
  fileprivate var runTogether: String { foldedWords.map(\.withoutPlural).joined() }

  /// The beginning and the end of a word, by which words are found that share more.
  fileprivate var parts: [String] {
    count < 4 ? [] : ["<" + prefix(4), ">" + suffix(4)]
  }
}

extension [Int] {
  /// Of ascending numbers, those that are wanted, the nearest to a number first and itself left
  /// out.
  fileprivate func nearest(
    to number: Int, atMost limit: Int, where isWanted: (Int) -> Bool
  ) -> [Int] {
    var above = firstIndex(notBelow: number)
    var below = above - 1
    var found: [Int] = []
    while found.count < limit, below >= 0 || above < count {
      let isAbove =
        below < 0 || above < count && self[above] - number <= number - self[below]
      let next = self[isAbove ? above : below]
      if isAbove { above += 1 } else { below -= 1 }
      if next != number, isWanted(next) { found.append(next) }
    }
    return found
  }

  private func firstIndex(notBelow number: Int) -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = self[middle] < number ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
