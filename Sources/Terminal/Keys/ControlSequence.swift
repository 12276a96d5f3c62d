/// Parses what a terminal sends for a key after `ESC [` or `ESC O`: parameters and a final byte.
///
/// xterm encodes modifiers as numbers (`ESC [ 1 ; 5 D`), rxvt in the final byte (`ESC [ 7 ^`, `ESC
/// O d`).
struct ControlSequence {
  /// The state of a sequence after a byte.
  enum Progress {
    case unfinished
    /// The sequence is complete; nil when it is no key.
    case finished(Key?)
    /// A report of that many further bytes follows.
    case report(bytes: Int)
    /// A paste follows.
    case paste
    /// The byte cannot be part of a sequence.
    case broken
  }

  let isSingleShift: Bool
  let hasAlt: Bool
  private var parameters: [UInt8] = []
  /// The most bytes of parameters kept; no key has more.
  private static let parametersAtMost = 32

  init(isSingleShift: Bool, hasAlt: Bool) {
    self.isSingleShift = isSingleShift
    self.hasAlt = hasAlt
  }

  /// Consumes a byte.
  mutating func consume(_ byte: UInt8) -> Progress {
    switch byte {
    // rxvt encodes Shift in `$`, which is no final byte in other terminals.
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
    // A mouse report of the oldest form: button, column, row.
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
    // The keypad's Enter, when an earlier program left the keypad in application mode.
    case "M" where isSingleShift: return .enter
    case "p"..."y" where isSingleShift: return .character(Character(Unicode.Scalar(final - 0x40)))
    default: return nil
    }
  }

  private enum Modifier {
    static let alt = 2
    static let control = 4
  }

  /// The numeric parameters; nil when there are other characters, as in a terminal's replies.
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

  /// Whether the key was pressed; kitty can also report its release, by a second number after the
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

  /// The key of a code point; kitty encodes keys so whose bytes would be ambiguous.
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
