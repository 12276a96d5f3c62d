import Foundation

/// Finds the entries of a deck that resemble one of them; entries are numbered in document order.
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

  /// The index of an entry; nil for one that cannot be an option.
  func index(of id: EntryID) -> Int? { indexByID[id] }

  /// The rarity of a word among the names of the deck; higher is rarer.
  func rarity(of word: String) -> Double {
    log(1 + Double(all.count) / Double(byWord[word]?.count ?? 1))
  }

  /// The indices of entries that have a side and may resemble an entry, in order.
  ///
  /// Of the many that share a word or part of a word, only the nearest are taken; of those with a
  /// similar acronym, more.
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

  /// The indices of entries that have a side, the nearest to an index first.
  func nearest(to index: Int, having aspect: Aspect, atMost limit: Int) -> [Int] {
    let all =
      switch aspect {
      case .term: Array(all.indices)
      case .definition: withDefinition
      case .acronym, .expansion: withPair
      }
    return all.nearest(to: index, atMost: limit) { _ in true }
  }

  /// The indices of the other entries that an entry's definition names.
  ///
  /// Definitions often name what the term is not: “unlike the executive sponsor, …”.
  func indexes(namedBy index: Int) -> Set<Int> {
    let words = all[index].entry.definition.foldedWords.map(\.withoutPlural)
    var found: Set<Int> = []
    for start in words.indices {
      var name = ""
      for word in words[start...].prefix(6) {
        name += word
        // A name that many entries share identifies none of them.
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
  /// Keys for finding similar letters: letters that differ in one, or only in their order, share a
  /// key.
  ///
  /// The keys are the letters, the letters without each one of them, and the letters sorted.
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
  /// The words of a name joined, without plural endings.
  fileprivate var runTogether: String { foldedWords.map(\.withoutPlural).joined() }

  /// The first and last four letters of a word, which related words often share.
  fileprivate var parts: [String] {
    count < 4 ? [] : ["<" + prefix(4), ">" + suffix(4)]
  }
}

extension [Int] {
  /// The members of an ascending array that satisfy a condition, the nearest to a number first, the
  /// number itself left out.
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
