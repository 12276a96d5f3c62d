/// The declarations about columns at the head of a flashcard program's export: `#tags column:3`.
struct FlashcardHeader {
  /// The indices of columns that are not part of an entry.
  private(set) var setAside: Set<Int> = []
  /// Those of them to report as left out, each with the program's word for it.
  ///
  /// Without the column of decks, whose values only divide the entries into sections.
  private(set) var leftOut: [Int: String] = [:]

  init() {}

  /// Reads the fields of a document's head, whose keys are in lower case.
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
