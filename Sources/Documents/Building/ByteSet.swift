/// A set of bytes with a membership test in constant time.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var upper: (UInt64, UInt64) = (0, 0)

  /// The bytes of an ASCII text: `ByteSet("*_`")`.
  init(_ text: String) {
    for byte in text.utf8 { insert(byte) }
  }

  private mutating func insert(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: low |= bit
    case 1: high |= bit
    case 2: upper.0 |= bit
    default: upper.1 |= bit
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    let word = byte < 0x80 ? (byte < 0x40 ? low : high) : (byte < 0xC0 ? upper.0 : upper.1)
    // `&>>` shifts modulo 64, so the byte needs no subtraction.
    return (word &>> UInt64(byte)) & 1 != 0
  }
}
