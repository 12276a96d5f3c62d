import Foundation

/// The entries of a deck in document order, to find those that look like one of them.
struct ContenderIndex: Sendable {
  let contenders: [Contender]
  private var places: [EntryID: Int] = [:]
  private var byWord: [String: [Int]] = [:]
  private var byPart: [String: [Int]] = [:]
  private var byLetters: [String: [Int]] = [:]
  private var byName: [String: [Int]] = [:]
  private var withPair: [Int] = []
  private var withDefinition: [Int] = []

  init(_ entries: [(id: EntryID, entry: Entry)]) {
    contenders = entries.compactMap { Contender($0.id, $0.entry) }
    for (place, contender) in contenders.enumerated() {
      places[contender.id] = place
      for word in contender.words { byWord[word, default: []].append(place) }
      for part in Set(contender.words.flatMap(\.parts)) { byPart[part, default: []].append(place) }
      for key in contender.letterKeys { byLetters[key, default: []].append(place) }
      for name in Set(contender.entry.names.map(\.runTogether)) where name.utf8.count > 2 {
        byName[name, default: []].append(place)
      }
      if contender.entry.acronym != nil { withPair.append(place) }
      if !contender.entry.definition.isEmpty { withDefinition.append(place) }
    }
  }

  /// The place of an entry in document order; nil where it cannot be chosen from.
  func place(of id: EntryID) -> Int? { places[id] }

  /// How rare a word is in the names of the deck.
  func rarity(of word: String) -> Double {
    log(1 + Double(contenders.count) / Double(byWord[word]?.count ?? 1))
  }

  /// The places of entries that have a side and may look like the one at a place, in document
  /// order.
  ///
  /// Of many that share a word or part of one, the nearest are taken; of those whose acronym is
  /// next to this one's, many.
  func places(like place: Int, having aspect: Aspect) -> [Int] {
    let contender = contenders[place]
    let isWanted = { (other: Int) in contenders[other].entry.text(of: aspect) != nil }
    var found = Set(nearest(to: place, having: aspect, atMost: 24))
    for key in contender.letterKeys {
      found.formUnion(
        (byLetters[key] ?? []).nearest(to: place, atMost: 64) {
          isWanted($0) && contender.hasLettersNext(to: contenders[$0])
        })
    }
    for word in contender.words.sorted(by: isRarer).prefix(8) {
      found.formUnion((byWord[word] ?? []).nearest(to: place, atMost: 48, where: isWanted))
      for part in word.parts {
        found.formUnion((byPart[part] ?? []).nearest(to: place, atMost: 12, where: isWanted))
      }
    }
    return found.sorted()
  }

  /// The places of entries that have a side, the nearest to a place first.
  func nearest(to place: Int, having aspect: Aspect, atMost limit: Int) -> [Int] {
    let all =
      switch aspect {
      case .term: Array(contenders.indices)
      case .definition: withDefinition
      case .acronym, .expansion: withPair
      }
    return all.nearest(to: place, atMost: limit) { _ in true }
  }

  /// The places of other entries whose names the definition of the one at a place has in it.
  ///
  /// Who writes a definition names what the thing is not: “unlike the executive sponsor, …”.
  func places(namedBy place: Int) -> Set<Int> {
    let words = contenders[place].entry.definition.foldedWords.map(\.withoutPlural)
    var found: Set<Int> = []
    for start in words.indices {
      var name = ""
      for word in words[start...].prefix(6) {
        name += word
        // Of many of one name none is meant.
        if let places = byName[name], places.count <= 8 { found.formUnion(places) }
      }
    }
    found.remove(place)
    return found
  }

  private func isRarer(_ one: String, _ other: String) -> Bool {
    let (count, others) = (byWord[one]?.count ?? 0, byWord[other]?.count ?? 0)
    return (count, one) < (others, other)
  }
}

extension Contender {
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
