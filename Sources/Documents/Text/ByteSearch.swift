import Foundation

extension StringProtocol {
  /// The first place of another text, compared by bytes; nil if there is none.
  ///
  /// The standard library compares characters, which takes a hundred times as long.
  func firstPlace(of other: String) -> Range<Index>? {
    let wanted = Array(other.utf8)
    // Search the bytes in memory: a string's iterator checks the storage form for every byte.
    let found =
      utf8.withContiguousStorageIfAvailable { $0.firstOffset(of: wanted) }
      ?? Array(utf8).withUnsafeBufferPointer { $0.firstOffset(of: wanted) }
    guard let found else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: found)
    return start..<utf8.index(start, offsetBy: wanted.count)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first occurrence of `wanted`; nil if there is none or `wanted` is empty.
  fileprivate func firstOffset(of wanted: [UInt8]) -> Int? {
    guard let start = baseAddress, let first = wanted.first else { return nil }
    var place = 0
    while count - place >= wanted.count {
      guard let found = memchr(start + place, CInt(first), count - place) else { return nil }
      place = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      guard count - place >= wanted.count else { return nil }
      if memcmp(start + place, wanted, wanted.count) == 0 { return place }
      place += 1
    }
    return nil
  }
}
