/// A side of an entry: what a question shows, or what it asks for.
public enum Aspect: String, CaseIterable, Sendable {
  /// The entry's headword.
  case term
  /// The entry's definition.
  case definition
  /// The acronym's expansion.
  case expansion
  /// The entry's acronym.
  case acronym
}

/// The sides that an entry has.
public struct Sides: OptionSet, Hashable, Sendable {
  /// One bit for each ``Aspect``.
  public let rawValue: UInt8

  /// Sides from their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// One side.
  public init(_ aspect: Aspect) {
    self =
      switch aspect {
      case .term: .term
      case .definition: .definition
      case .acronym: .acronym
      case .expansion: .expansion
      }
  }

  /// The headword.
  public static let term = Sides(rawValue: 1)
  /// A definition that is not empty.
  public static let definition = Sides(rawValue: 2)
  /// An acronym.
  public static let acronym = Sides(rawValue: 4)
  /// An expansion.
  public static let expansion = Sides(rawValue: 8)
}
