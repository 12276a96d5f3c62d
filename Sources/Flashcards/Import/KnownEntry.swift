/// An entry as stored in the database.
public struct KnownEntry: Hashable, Sendable {
  /// The entry's id.
  public let id: EntryID
  /// The entry's text at the last import.
  public let entry: Entry
  /// The name of the document of the last import.
  public let source: String
  /// Whether the document no longer has the entry.
  public let isRetired: Bool
  /// The entry's position in the deck; positions only sort, and may be negative.
  public let position: Int
  /// The name of the section of the glossary in which the entry stands; nil if there is none.
  public let section: String?
  /// The entry as which this one goes on; nil unless it moved.
  public let target: EntryID?

  /// A known entry made of its parts.
  public init(
    id: EntryID, entry: Entry, source: String, isRetired: Bool, position: Int,
    section: String? = nil, target: EntryID? = nil
  ) {
    self.id = id
    self.entry = entry
    self.source = source
    self.isRetired = isRetired
    self.position = position
    self.section = section
    self.target = target
  }

  /// The entry with another text, recorded for another document.
  func with(
    _ entry: Entry? = nil, of source: String, isRetired: Bool? = nil
  ) -> KnownEntry {
    KnownEntry(
      id: id, entry: entry ?? self.entry, source: source, isRetired: isRetired ?? self.isRetired,
      position: position, section: section, target: target)
  }
}

/// Where an entry stands in its deck.
///
/// It is no part of the entry's text: an entry that only stands elsewhere says the same.
public struct EntryPlacement: Hashable, Sendable {
  /// The entry's position in the deck; positions only sort, and may be negative.
  public let position: Int
  /// The name of the section of the glossary in which the entry stands; nil if there is none.
  public let section: String?

  /// A place made of its parts.
  public init(position: Int, section: String? = nil) {
    self.position = position
    self.section = section
  }
}
