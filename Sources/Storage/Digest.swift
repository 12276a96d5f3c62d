import CMessageDigest
import Foundation

/// The first 16 bytes of a SHA-256, which identify a row or a chain of rows.
///
/// Any damage changes them; finding another text with a given digest takes 2^128 tries.
public struct Digest: Hashable, Sendable {
  /// The number of bytes.
  static let length = 16
  /// The bytes.
  let bytes: [UInt8]

  /// A digest read from the database.
  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The digest of a text.
  public init(of text: String) {
    self = DigestInput.digest([.text(text)])
  }

  /// The digest before a chain's first row.
  static let zero = Digest(bytes: [UInt8](repeating: 0, count: length))

  /// The 32 lower-case hexadecimal digits.
  public var hex: String {
    // Each answer notes one: sixteen small texts joined would cost as much as the digest itself.
    String(unsafeUninitializedCapacity: 2 * bytes.count) { digits in
      for (index, byte) in bytes.enumerated() {
        digits[2 * index] = Self.digit(byte >> 4)
        digits[2 * index + 1] = Self.digit(byte & 15)
      }
      return 2 * bytes.count
    }
  }
}

extension Digest {
  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

/// The whole SHA-256 of some bytes.
enum SHA256 {
  /// The 32 bytes of the digest of two parts, one after the other.
  static func digest(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, first.count, first)
    nettle_sha256_update(&context, second.count, second)
    return [UInt8](unsafeUninitializedCapacity: 32) { result, count in
      nettle_sha256_digest(&context, 32, result.baseAddress)
      count = 32
    }
  }
}

/// Encodes values as bytes, so that different lists of values have different bytes, and digests
/// them.
///
/// Each value is a letter for its type, then a length or the number in eight bytes, highest first:
/// `n`, `i` + number, `t` + length + UTF-8, `b` + length + bytes.
struct DigestInput {
  private var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(512)
  }

  /// Forgets the values, and keeps the memory.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  var digest: Digest {
    // Nettle uses the processor's instructions for SHA-256; plain C takes five times as long, a
    // fifth of an import.
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    return Digest(
      bytes: [UInt8](unsafeUninitializedCapacity: Digest.length) { result, count in
        nettle_sha256_digest(&context, Digest.length, result.baseAddress)
        count = Digest.length
      })
  }

  mutating func append(_ value: Value) {
    switch value {
    case .null: bytes.append(UInt8(ascii: "n"))
    case .integer(let number):
      bytes.append(UInt8(ascii: "i"))
      append(number)
    case .text(let text):
      bytes.append(UInt8(ascii: "t"))
      append(Int64(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    case .blob(let blob):
      bytes.append(UInt8(ascii: "b"))
      append(Int64(blob.count))
      bytes.append(contentsOf: blob)
    }
  }

  mutating func appendNull() { bytes.append(UInt8(ascii: "n")) }

  /// Appends a number value.
  mutating func append(integer number: Int64) {
    bytes.append(UInt8(ascii: "i"))
    append(number)
  }

  /// Appends a text or blob, by the letter of its type.
  mutating func append(_ letter: UInt8, _ content: UnsafeRawBufferPointer) {
    bytes.append(letter)
    append(Int64(content.count))
    bytes.append(contentsOf: content)
  }

  /// Appends values that are encoded already.
  mutating func append(encoded values: ArraySlice<UInt8>) { bytes.append(contentsOf: values) }

  /// The values so far, encoded.
  var encoded: [UInt8] { bytes }

  private mutating func append(_ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// The digest of a list of values.
  static func digest(_ values: [Value]) -> Digest {
    var input = DigestInput()
    for value in values { input.append(value) }
    return input.digest
  }
}
