/// Words and phrases of one kind, in lower case and NFC, with the accents of their language.
///
/// A list is written as one string. Commas part the items, and a line break counts as a space:
///
///     let articles: WordList = "le, la, les"  // three items
///     let cues: WordList = """
///       also called,
///       short for
///       """  // two items
public struct WordList: ExpressibleByStringLiteral, RandomAccessCollection, Sendable {
  private let items: [String]

  /// The items of a text, in its order.
  public init(stringLiteral text: String) {
    // By scalars: the first word looked up makes the lists of its whole language, and letter by letter
    // that would take as long as all else that `next` does.
    items = text.unicodeScalars.split(separator: ",").map { item in
      item.split(whereSeparator: \.properties.isWhitespace).map(String.init)
        .joined(separator: " ")
    }
    .filter { !$0.isEmpty }
  }

  /// The position of the first item.
  public var startIndex: Int { items.startIndex }
  /// The position after the last item.
  public var endIndex: Int { items.endIndex }
  /// An item by its position.
  public subscript(position: Int) -> String { items[position] }
}
