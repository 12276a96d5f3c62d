/// A text with the places that a search found in it.
public struct TextMatches: Hashable, Sendable {
  /// The characters of the text.
  public let characters: [Character]
  /// The places, in order and without overlap.
  public let ranges: [Range<Int>]

  /// A text with known places.
  public init(characters: [Character], ranges: [Range<Int>]) {
    self.characters = characters
    self.ranges = ranges
  }

  /// Marks the places of a search in a text: the words of the search at the starts of words, else its
  /// letters anywhere.
  ///
  ///     TextMatches(of: "rév", in: "À réviser").ranges  // [2..<5]
  public init(of search: String, in text: String) {
    characters = Array(text)
    let query = SearchQuery(search)
    let letters = FoldedCharacters(characters)
    ranges = query.forms.lazy.map { letters.ranges(of: $0) }.first { !$0.isEmpty } ?? []
  }

  /// The text in pieces, each found or not.
  public var pieces: [(text: String, isFound: Bool)] {
    var pieces: [(text: String, isFound: Bool)] = []
    var end = 0
    for range in ranges {
      if end < range.lowerBound {
        pieces.append((String(characters[end..<range.lowerBound]), false))
      }
      pieces.append((String(characters[range]), true))
      end = range.upperBound
    }
    if end < characters.count { pieces.append((String(characters[end...]), false)) }
    return pieces
  }
}

/// The folded letters of a text, each with the character that it stands for.
private struct FoldedCharacters {
  private var bytes: [UInt8] = [SearchForm.space]
  private var sources: [Int] = [0]

  init(_ characters: [Character]) {
    for (index, character) in characters.enumerated() {
      var form: [UInt8] = []
      SearchForm.append(String(character), to: &form)
      if form.isEmpty, bytes.last != SearchForm.space { form = [SearchForm.space] }
      bytes += form
      sources += form.map { _ in index }
    }
  }

  /// The places of all words at starts of words; where one is missing, of the letters without spaces.
  func ranges(of form: SearchQuery.Form) -> [Range<Int>] {
    let words = form.words.map { Array($0.bytes.dropFirst()) }
    let found = words.map { word in
      places(of: word, in: bytes).filter { $0 > 0 && bytes[$0 - 1] == SearchForm.space }
        .map { source(at: $0)..<source(at: $0 + word.count - 1) + 1 }
    }
    if found.allSatisfy({ !$0.isEmpty }) { return Self.merged(found.flatMap(\.self)) }
    let inside = lettersOnly.ranges(ofLetters: form.letters.bytes)
    return Self.merged(inside.isEmpty ? found.flatMap(\.self) : inside)
  }

  private func source(at index: Int) -> Int { sources[index] }

  private func ranges(ofLetters letters: [UInt8]) -> [Range<Int>] {
    places(of: letters, in: bytes).map { source(at: $0)..<source(at: $0 + letters.count - 1) + 1 }
  }

  private var lettersOnly: FoldedCharacters {
    var copy = self
    let kept = bytes.indices.filter { bytes[$0] != SearchForm.space }
    copy.bytes = kept.map { bytes[$0] }
    copy.sources = kept.map { sources[$0] }
    return copy
  }

  private func places(of pattern: [UInt8], in bytes: [UInt8]) -> [Int] {
    let pattern = BytePattern(pattern)
    return bytes.withUnsafeBufferPointer { text in
      var places: [Int] = []
      var start = 0
      while let index = pattern.firstIndex(in: text, start..<text.count) {
        places.append(index)
        start = index + max(1, pattern.bytes.count)
      }
      return places
    }
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }
}
