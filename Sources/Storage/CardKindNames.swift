import Flashcards
import Foundation

/// The names of the card kinds that a log has, each with a small number: a million rows then need no
/// texts.
///
/// The known kinds come first, in the order of ``CardKinds/all``; those that a newer program wrote are
/// added as they are met.
struct CardKindNames {
  private(set) var names: [String]
  private var bytes: [[UInt8]]

  /// The most kinds: more are not names but damage.
  private static let most = 64

  init() {
    names = CardKinds.all.map(\.name)
    bytes = names.map { Array($0.utf8) }
  }

  /// The number of the kind in a column; added when it is new.
  mutating func index(_ column: Int, of rows: RawRows) throws(StorageError) -> Int {
    let content = rows.content(of: column)
    for index in bytes.indices where bytes[index].elementsEqualBytes(content) { return index }
    guard bytes.count < Self.most, let name = String(validating: content, as: UTF8.self) else {
      throw rows.damage(column)
    }
    names.append(name)
    bytes.append(Array(content))
    return names.count - 1
  }
}

extension [UInt8] {
  fileprivate func elementsEqualBytes(_ other: UnsafeRawBufferPointer) -> Bool {
    // The first letter tells our own kinds apart, without a call.
    guard count == other.count, first == other.first, let start = other.baseAddress else {
      return false
    }
    return withUnsafeBytes { own in
      own.baseAddress.map { memcmp($0, start, other.count) == 0 } ?? true
    }
  }
}
