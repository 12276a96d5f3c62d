/// A deflate stream (RFC 1951) of a text that is repeated: one block of fixed Huffman codes, in
/// which a match of 258 bytes takes three bytes or less.
struct RepeatingDeflate {
  private var bits: UInt64 = 0
  private var bitCount: UInt64 = 0
  private var pending: [UInt8] = []
  private let file: FileSink

  init(_ file: FileSink) { self.file = file }

  /// Writes the stream of a beginning, so many repetitions of 258 bytes made of a pattern, and an
  /// end.
  ///
  /// - Parameters:
  ///   - opening: What stands before the repetitions.
  ///   - pattern: From 8 to 32,768 bytes.
  ///   - matches: How often 258 bytes follow the first pattern.
  ///   - closing: What stands behind the repetitions.
  /// - Throws: When the file cannot be written.
  mutating func write(
    opening: [UInt8], pattern: [UInt8], matches: Int, closing: [UInt8]
  ) throws(HostileError) {
    put(0b1, 1)  // the last block
    put(0b01, 2)  // of fixed codes
    for byte in opening + pattern { putLiteral(byte) }
    let distance = pattern.count.distanceCode
    for _ in 0..<matches {
      putCode(0b1100_0101, 8)  // a length of 258
      putCode(UInt64(distance.code), 5)
      put(UInt64(distance.extra), UInt64(distance.extraBits))
      if pending.count >= 4096 { try drain() }
    }
    for byte in closing { putLiteral(byte) }
    putCode(0, 7)  // the end of the block
    if bitCount % 8 != 0 { put(0, 8 - bitCount % 8) }
    try drain()
  }

  private mutating func drain() throws(HostileError) {
    try file.write(pending)
    pending.removeAll(keepingCapacity: true)
  }

  /// Bits from the lowest on.
  private mutating func put(_ value: UInt64, _ count: UInt64) {
    bits |= value << bitCount
    bitCount += count
    while bitCount >= 8 {
      pending.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }

  /// A Huffman code, which comes from the highest bit on.
  private mutating func putCode(_ code: UInt64, _ count: UInt64) {
    for place in (0..<count).reversed() { put(code >> place & 1, 1) }
  }

  private mutating func putLiteral(_ byte: UInt8) {
    if byte < 144 {
      putCode(0x30 + UInt64(byte), 8)
    } else {
      putCode(0x190 + UInt64(byte) - 144, 9)
    }
  }
}

extension Int {
  /// The code of a distance, and its extra bits (RFC 1951, 3.2.5).
  fileprivate var distanceCode: (code: Int, extra: Int, extraBits: Int) {
    guard self > 4 else { return (self - 1, 0, 0) }
    let extraBits = Int.bitWidth - 1 - (self - 1).leadingZeroBitCount - 1
    let half = (self - 1) >> extraBits & 1
    let base = (2 + half) << extraBits
    return (2 * extraBits + 2 + half, self - 1 - base, extraBits)
  }
}

/// The CRC-32 of ZIP files.
struct CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    var value = UInt32(byte)
    for _ in 0..<8 {
      let isOdd = value & 1 == 1
      value >>= 1
      if isOdd { value ^= 0xEDB8_8320 }
    }
    return value
  }
  private var state = UInt32.max

  /// The sum of all bytes so far.
  var value: UInt32 { ~state }

  mutating func add(_ bytes: [UInt8]) {
    state = Self.table.withUnsafeBufferPointer { table in
      var state = state
      for byte in bytes { state = table[Int(UInt8(truncatingIfNeeded: state) ^ byte)] ^ state >> 8 }
      return state
    }
  }
}
