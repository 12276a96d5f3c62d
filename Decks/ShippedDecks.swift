/// A glossary that ships inside the program.
public struct ShippedDeck: Hashable, Sendable {
  /// The deck's slug, its file's stem with dots as hyphens: `customer-success-fr`.
  public let id: String
  /// The document's name: `customer-success.fr.txt`.
  public let fileName: String
  /// The language of the definitions as a two-letter code, which the file's name tells.
  public let language: String
  /// The document as it would be found on disk, in UTF-8.
  public let document: [UInt8]

  init(fileName: String, document: [UInt8]) {
    let stem = fileName.split(separator: ".").dropLast()
    id = stem.joined(separator: "-")
    language = stem.last.map(String.init) ?? ""
    self.fileName = fileName
    self.document = document
  }
}

/// The glossaries that ship inside the program.
///
/// Who has no glossary yet learns from them; once added, they are decks like any other.
public enum ShippedDecks {
  /// Every shipped deck, in the order of their ids.
  public static let all = [
    ShippedDeck(
      fileName: "customer-success.en.txt", document: PackageResources.customer_success_en_txt),
    ShippedDeck(
      fileName: "customer-success.fr.txt", document: PackageResources.customer_success_fr_txt),
    ShippedDeck(fileName: "success-portal.en.md", document: PackageResources.success_portal_en_md),
    ShippedDeck(fileName: "success-portal.fr.md", document: PackageResources.success_portal_fr_md),
  ]

  /// The shipped deck of that id; nil where none has it.
  public static func named(_ id: String) -> ShippedDeck? {
    all.first { $0.id == id }
  }
}
