import Foundation

/// What a careful reader makes of a document: `DIR/gold/NAME.json`.
struct Labels: Decodable {
  let entries: [Label]
  /// Whether the labels end before the document does; entries read behind the last one that was
  /// matched are then not counted as wrong.
  let isPartial: Bool
  /// The layout that a generator wrote the document in.
  let layout: String?

  init(entries: [Label], isPartial: Bool = false, layout: String? = nil) {
    self.entries = entries
    self.isPartial = isPartial
    self.layout = layout
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    entries = try values.decode([Label].self, forKey: .entries)
    isPartial = (try? values.decode(Bool.self, forKey: .partial)) ?? false
    layout = (try? values.decode(Source.self, forKey: .source))?.layout
  }

  private enum Key: String, CodingKey {
    case entries
    case partial
    case source
  }

  private struct Source: Decodable {
    let layout: String?
  }
}

/// A labelled entry, with what else would be right.
struct Label: Decodable {
  let term: String
  var alternativeTerms: Alternatives?
  /// Whether no card may be made of it: it has no definition, or only "see X".
  var skip: Bool?
  /// Whether it counts for nothing, read or not.
  var optional: Bool?
  var definitionStarts: String?
  var alternativeStarts: Alternatives?
  var definitionEnds: String?
  var alternativeEnds: Alternatives?
  /// Whether the entry may be a pair without a definition.
  var expansionOnly: Bool?
  var acronym: String?
  var alternativeAcronyms: Alternatives?
  var expansion: String?
  var alternativeExpansions: Alternatives?
  /// Where the pair stands: `head`, `field` or `definition`; nil is `head`.
  var pairPlace: String?
  /// Whether the pair counts for nothing, read or not.
  var pairOptional: Bool?

  init(_ term: String) { self.term = term }

  enum CodingKeys: String, CodingKey {
    case term
    case alternativeTerms = "term_alt"
    case skip
    case optional
    case definitionStarts = "definition_starts"
    case alternativeStarts = "definition_starts_alt"
    case definitionEnds = "definition_ends"
    case alternativeEnds = "definition_ends_alt"
    case expansionOnly = "expansion_only"
    case acronym
    case alternativeAcronyms = "acronym_alt"
    case expansion
    case alternativeExpansions = "expansion_alt"
    case pairPlace = "pair_in"
    case pairOptional = "pair_optional"
  }

  /// The headword and the others that would be right, as written; the headword first.
  var headwords: [String] { [term] + (alternativeTerms?.texts ?? []) }
}

/// One text, or a list of them.
struct Alternatives: Decodable, ExpressibleByArrayLiteral {
  let texts: [String]

  init(arrayLiteral texts: String...) { self.texts = texts }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      texts = text.isEmpty ? [] : [text]
    } else {
      texts = try value.decode([String].self)
    }
  }
}
