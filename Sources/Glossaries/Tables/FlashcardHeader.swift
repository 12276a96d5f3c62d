/// What the head of a flashcard program's export says of its columns: `#tags column:3`.
struct FlashcardHeader {
  /// The columns that make no part of an entry, by their indices.
  private(set) var setAside: Set<Int> = []
  /// Those of them that are told as left out, each with what the program keeps there; the column of
  /// decks is not among them, as its values only part the entries into sections.
  private(set) var leftOut: [Int: String] = [:]

  init() {}

  /// Reads the fields of a document's head, their keys in lower case.
  init(_ fields: [String: String]) {
    for kind in ["deck", "tags", "guid", "notetype"] {
      guard let text = fields["\(kind) column"], let number = Int(text), number > 0 else {
        continue
      }
      setAside.insert(number - 1)
      if kind != "deck" { leftOut[number - 1] = kind }
    }
  }
}
