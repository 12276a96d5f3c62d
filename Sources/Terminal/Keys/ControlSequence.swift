/// What a terminal sends for a key after `ESC [` or `ESC O`: parameters and a final byte.
///
/// xterm says modifiers by numbers (`ESC [ 1 ; 5 D`), rxvt by the final byte (`ESC [ 7 ^`, `ESC O
/// d`).
struct ControlSequence {
  /// What a sequence is after one more byte.
  enum Progress {
    case unfinished
    /// The key, or nil for what is none.
    case finished(Key?)
    /// So many bytes follow that belong to it.
    case report(bytes: Int)
    /// A pasted text follows.
    case paste
    /// The byte is none of a sequence.
    case broken
  }

  let isSingleShift: Bool
  let hasAlt: Bool
  private var parameters: [UInt8] = []
  /// No key has as many bytes of parameters, so that more need not be kept.
  private static let parametersAtMost = 32

  init(isSingleShift: Bool, hasAlt: Bool) {
    self.isSingleShift = isSingleShift
    self.hasAlt = hasAlt
  }

  /// Takes a byte in.
  mutating func consume(_ byte: UInt8) -> Progress {
    switch byte {
    // rxvt's Shift ends with a byte that ends nothing elsewhere.
    case UInt8(ascii: "$") where isOneNumber: return .finished(key(endingIn: byte))
    case 0x20...0x3F:
      if parameters.count < Self.parametersAtMost { parameters.append(byte) }
      return .unfinished
    case 0x40...0x7E: return end(byte)
    default: return .broken
    }
  }

  private var isOneNumber: Bool {
    !parameters.isEmpty && parameters.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func end(_ byte: UInt8) -> Progress {
    switch (isSingleShift, byte) {
    // The oldest report of a mouse: button, column, row.
    case (false, UInt8(ascii: "M")) where parameters.isEmpty: .report(bytes: 3)
    // A function key of the Linux console.
    case (false, UInt8(ascii: "[")) where parameters.isEmpty: .report(bytes: 1)
    case (false, UInt8(ascii: "~")) where parameters == Array("200".utf8): .paste
    default: .finished(key(endingIn: byte))
    }
  }
}

// MARK: - Keys

extension ControlSequence {
  private func key(endingIn final: UInt8) -> Key? {
    guard parameters.count < Self.parametersAtMost, let numbers, isPress else { return nil }
    let modifiers = max(numbers.dropFirst().first ?? 1, 1) - 1
    let isWordwise = hasAlt || modifiers & (Modifier.alt | Modifier.control) != 0
    switch Unicode.Scalar(final) {
    case "A", "a": return .up
    case "B", "b": return .down
    case "C": return isWordwise ? .wordRight : .right
    case "D": return isWordwise ? .wordLeft : .left
    case "c": return isSingleShift ? .wordRight : .right
    case "d": return isSingleShift ? .wordLeft : .left
    case "H": return .home
    case "F": return .end
    case "~", "^", "@", "$": return Self.editingKey(numbers.first)
    case "u": return Self.codeKey(numbers.first, modifiers)
    // The keypad, where a program before this one has left it in its application mode.
    case "M" where isSingleShift: return .enter
    case "p"..."y" where isSingleShift: return .character(Character(Unicode.Scalar(final - 0x40)))
    default: return nil
    }
  }

  private enum Modifier {
    static let alt = 2
    static let control = 4
  }

  /// The numbers of the parameters; nil where there is another sign, as in replies of a terminal.
  private var numbers: [Int]? {
    var numbers: [Int] = []
    for parameter in parameters.split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    {
      let number = parameter.prefix { $0 != UInt8(ascii: ":") }
      guard number.allSatisfy({ (0x30...0x39).contains($0) }), number.count < 10 else { return nil }
      numbers.append(Int(String(decoding: number, as: UTF8.self)) ?? 0)
    }
    return numbers
  }

  /// Whether the key went down: kitty may also tell of its release, by a second number of
  /// modifiers.
  private var isPress: Bool { !parameters.suffix(2).elementsEqual(":3".utf8) }

  private static func editingKey(_ number: Int?) -> Key? {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 3: .delete
    case 5: .pageUp
    case 6: .pageDown
    default: nil
    }
  }

  /// The key of a code point, as kitty says those that would be mistaken for others.
  private static func codeKey(_ code: Int?, _ modifiers: Int) -> Key? {
    switch code {
    case 9: .tab
    case 13: .enter
    case 27: .escape
    case 127: .backspace
    case .some(let code) where (0x61...0x7A).contains(code) && modifiers & Modifier.control != 0:
      Unicode.Scalar(code).map { .control(Character($0)) }
    default: nil
    }
  }
}
