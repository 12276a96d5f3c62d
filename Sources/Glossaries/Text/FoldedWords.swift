import Flashcards

extension String {
  /// The folded words of a text with one space between two: `À voir, aussi :` is `a voir aussi`.
  var foldedWords: String {
    let form = folded
    return form.asciiWords ?? form.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }

  /// The words with one space between two, by bytes; nil where there is more than ASCII.
  ///
  /// By characters, parting the words takes ten times as long as folding them.
  private var asciiWords: String? {
    withBytes { bytes in
      guard bytes.reduce(0, |) < 0x80 else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { words in
        var (count, isApart) = (0, false)
        for byte in bytes {
          guard byte.isASCIILetter || byte.isASCIIDigit else {
            isApart = count > 0
            continue
          }
          if isApart {
            words[count] = 0x20
            count += 1
          }
          isApart = false
          words[count] = byte
          count += 1
        }
        return count
      }
    }
  }
}

extension [String] {
  /// The texts by length, the longest first, in their order where they are as long: what is a
  /// prefix of another comes after it.
  var longestFirst: [String] {
    enumerated().sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }
      .map(\.element)
  }
}
