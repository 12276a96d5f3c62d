import CZlib

/// A ZIP archive, whose files are unpacked piece by piece.
struct ZipArchive {
  /// A file inside the archive.
  struct Entry {
    let isEncrypted: Bool
    let method: UInt16
    let checksum: UInt32
    let packedCount: Int
    let headerOffset: Int
  }

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  /// The most files listed: a hostile archive has a million.
  private static let entryLimit = 10_000

  /// Opens an archive; nil if its directory, which is at the end, cannot be read.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let end = endOfContents, let count = bytes.littleEndian16(at: end + 10),
      let start = bytes.littleEndian32(at: end + 16)
    else { return nil }
    var offset = Int(start)
    for _ in 0..<min(Int(count), Self.entryLimit) {
      guard let next = readEntry(at: offset) else { return nil }
      offset = next
    }
  }

  /// The offset of the record that ends the archive's directory; nil if there is none.
  private var endOfContents: Int? {
    guard bytes.count >= 22 else { return nil }
    let last = bytes.count - 22
    return (max(last - 0xFFFF, 0)...last).last { bytes.littleEndian32(at: $0) == 0x0605_4B50 }
  }

  /// Reads a file's entry in the directory and returns the offset of the next one; nil if it is
  /// invalid.
  private mutating func readEntry(at offset: Int) -> Int? {
    guard bytes.littleEndian32(at: offset) == 0x0201_4B50,
      let flags = bytes.littleEndian16(at: offset + 8),
      let method = bytes.littleEndian16(at: offset + 10),
      let checksum = bytes.littleEndian32(at: offset + 16),
      let packedCount = bytes.littleEndian32(at: offset + 20),
      let nameCount = bytes.littleEndian16(at: offset + 28),
      let extraCount = bytes.littleEndian16(at: offset + 30),
      let commentCount = bytes.littleEndian16(at: offset + 32),
      let headerOffset = bytes.littleEndian32(at: offset + 42)
    else { return nil }
    let nameEnd = offset + 46 + Int(nameCount)
    guard nameEnd <= bytes.count else { return nil }
    let name = bytes[(offset + 46)..<nameEnd].string.replacing("\\", with: "/")
    // Archives beyond 4 GB store their sizes elsewhere, but they exceed every limit anyway.
    let entry = Entry(
      isEncrypted: flags & 1 != 0, method: method, checksum: checksum,
      packedCount: Int(packedCount), headerOffset: Int(headerOffset))
    if entries[name] == nil { entries[name] = entry }
    return nameEnd + Int(extraCount) + Int(commentCount)
  }

  /// The file with a name, ignoring case; nil if there is none.
  func entry(_ name: String) -> Entry? {
    entries[name] ?? entries.first { $0.key.lowercased() == name.lowercased() }?.value
  }

  /// Whether the name of a file begins with `start`.
  func hasEntry(beginningWith start: String) -> Bool {
    entries.keys.contains { $0.hasPrefix(start) }
  }

  /// Whether the XML and HTML in the archive, which a converter parses, unpack to at most `limit`
  /// bytes.
  ///
  /// Does not trust the sizes that the directory declares. Pictures are not counted, because a
  /// converter does not unpack them.
  func textUnpacks(within limit: Int) -> Bool {
    var budget = limit
    for (name, entry) in entries where Self.textExtensions.contains(where: name.hasSuffix) {
      do { try unpack(entry, budget: &budget) { _ in true } } catch {
        // Damage is for the converter to report; only a file that used up the budget counts here.
        if budget < entry.packedCount || budget < 1 << 16 { return false }
      }
    }
    return true
  }

  private static let textExtensions = [".xml", ".xhtml", ".html", ".htm", ".rels", ".opf", ".ncx"]

  /// Unpacks a file and passes its bytes on in pieces, until `body` returns false.
  ///
  /// - Parameters:
  ///   - entry: The file.
  ///   - budget: The number of bytes of the archive that may still be unpacked; reduced here.
  ///   - body: Takes a piece; returns false if no more is needed.
  /// - Throws: If the file is encrypted, damaged or larger than the budget.
  func unpack(
    _ entry: Entry, budget: inout Int, _ body: (UnsafeRawBufferPointer) -> Bool
  ) throws(DocumentError) {
    guard !entry.isEncrypted, bytes.littleEndian32(at: entry.headerOffset) == 0x0403_4B50,
      let nameCount = bytes.littleEndian16(at: entry.headerOffset + 26),
      let extraCount = bytes.littleEndian16(at: entry.headerOffset + 28)
    else { throw .unreadableWorkbook }
    let start = entry.headerOffset + 30 + Int(nameCount) + Int(extraCount)
    guard start <= bytes.count, entry.packedCount <= bytes.count - start else {
      throw .unreadableWorkbook
    }
    let packed = start..<(start + entry.packedCount)
    var output = CheckedOutput(checksum: entry.checksum, budget: budget)
    let isWhole = bytes.withUnsafeBytes { all in
      let packed = UnsafeRawBufferPointer(rebasing: all[packed])
      switch entry.method {
      case 0: return output.take(packed, body)
      case 8: return inflate(packed, to: &output, body)
      default: return false
      }
    }
    budget = output.budget
    if !isWhole { throw .unreadableWorkbook }
  }
}

/// Counts the bytes unpacked of a file and checks their checksum.
private struct CheckedOutput {
  let checksum: UInt32
  var budget: Int
  var sum: UInt = 0
  /// Whether the receiver needs no more.
  var isEnough = false

  init(checksum: UInt32, budget: Int) { (self.checksum, self.budget) = (checksum, budget) }

  /// Passes a piece on; false if it exceeds the budget.
  mutating func add(
    _ piece: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    guard piece.count <= budget else { return false }
    budget -= piece.count
    sum = crc32(sum, piece.bindMemory(to: UInt8.self).baseAddress, UInt32(piece.count))
    if !body(piece) { isEnough = true }
    return true
  }

  /// Passes a stored (uncompressed) file on; false if it exceeds the budget or its checksum is
  /// wrong.
  mutating func take(
    _ file: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    guard file.isEmpty || add(file, body) else { return false }
    return isEnough || isSound
  }

  var isSound: Bool { UInt32(truncatingIfNeeded: sum) == checksum }
}

/// Inflates a file; false if it is damaged or too large.
private func inflate(
  _ packed: UnsafeRawBufferPointer, to output: inout CheckedOutput,
  _ body: (UnsafeRawBufferPointer) -> Bool
) -> Bool {
  var stream = z_stream()
  let size = Int32(MemoryLayout<z_stream>.size)
  // Negative window bits: a deflated file in an archive has no header of its own.
  guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else { return false }
  defer { inflateEnd(&stream) }
  let input = packed.bindMemory(to: UInt8.self)
  stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
  stream.avail_in = UInt32(clamping: input.count)
  let pieceCount = 1 << 16
  return withUnsafeTemporaryAllocation(byteCount: pieceCount, alignment: 16) { piece in
    while true {
      stream.next_out = piece.bindMemory(to: UInt8.self).baseAddress
      stream.avail_out = UInt32(pieceCount)
      let status = CZlib.inflate(&stream, Z_NO_FLUSH)
      guard status == Z_OK || status == Z_STREAM_END else { return false }
      let count = pieceCount - Int(stream.avail_out)
      if count == 0, status == Z_OK { return false }
      guard count == 0 || output.add(UnsafeRawBufferPointer(rebasing: piece[..<count]), body) else {
        return false
      }
      if output.isEnough { return true }
      if status == Z_STREAM_END { return output.isSound }
    }
  }
}

extension [UInt8] {
  fileprivate func littleEndian16(at index: Int) -> UInt16? {
    guard index >= 0, index + 2 <= count else { return nil }
    return UInt16(self[index]) | UInt16(self[index + 1]) << 8
  }

  fileprivate func littleEndian32(at index: Int) -> UInt32? {
    guard let low = littleEndian16(at: index), let high = littleEndian16(at: index + 2) else {
      return nil
    }
    return UInt32(low) | UInt32(high) << 16
  }
}
