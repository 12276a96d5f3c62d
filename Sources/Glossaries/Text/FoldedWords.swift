import Flashcards

extension String {
  /// The folded words of a text, separated by single spaces: `a voir aussi` of `À voir, aussi :`.
  var foldedWords: String {
    let form = folded
    return form.asciiWords ?? form.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }

  /// The words of an ASCII text, separated by single spaces; nil for other text.
  ///
  /// By bytes, because splitting by characters takes ten times as long as folding.
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
  /// The texts sorted by length, longest first, so that a text comes before its own prefixes;
  /// equally long ones keep their order.
  var longestFirst: [String] {
    enumerated().sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }
      .map(\.element)
  }
}
