/// A typed text compared with the expected one, segment by segment.
///
///     Diff(typed: "contrat duré", expected: "Contrat à durée")
///     // same "contrat"/"Contrat ", missing "à", same " dur"/" dur", …
public struct Diff: Hashable, Sendable {
  /// How the two sides of a segment compare.
  public enum Kind: Sendable {
    /// Equal, apart from what does not count.
    case same
    /// Different letters.
    case changed
    /// The typed side lacks letters.
    case missing
    /// The typed side has letters too many.
    case surplus
  }

  /// A segment of both texts; one side may be empty.
  public struct Segment: Hashable, Sendable {
    /// How the sides compare.
    public let kind: Kind
    /// The typed side, exactly as typed.
    public let typed: String
    /// The expected side, as the glossary writes it.
    public let expected: String
  }

  /// The segments in order; their typed sides add up to the typed text, the others to the expected
  /// one.
  public let segments: [Segment]

  /// Compares two texts.
  ///
  /// Texts that are too long or have little in common become one changed segment: letters that
  /// agree by chance say nothing.
  public init(typed: String, expected: String) {
    guard typed != expected else {
      segments = [Segment(kind: .same, typed: typed, expected: expected)]
      return
    }
    let (one, other) = (Spelling(typed), Spelling(expected))
    guard let alignment = Alignment(of: one, with: other), alignment.isTelling else {
      segments = [Segment(kind: .changed, typed: typed, expected: expected)]
      return
    }
    var writer = DiffWriter(one, other)
    for step in alignment.steps { writer.append(step) }
    segments = writer.finished()
  }
}

extension Alignment {
  /// Whether most of the expected letters were typed.
  fileprivate var isTelling: Bool {
    let same = steps.filter { $0.kind == .same || $0.kind == .article }.count
    return same * 2
      > max(steps.reduce(0) { $0 + $1.typed.count }, steps.reduce(0) { $0 + $1.expected.count })
  }
}

/// Turns an alignment's steps into segments.
private struct DiffWriter {
  private let typed: Spelling
  private let expected: Spelling
  private var typedEnd = 0
  private var expectedEnd = 0
  private var segments: [Diff.Segment] = []

  init(_ typed: Spelling, _ expected: Spelling) {
    self.typed = typed
    self.expected = expected
  }

  mutating func append(_ step: Alignment.Step) {
    let own = typed.characterRange(of: step.typed) ?? typedEnd..<typedEnd
    let other = expected.characterRange(of: step.expected) ?? expectedEnd..<expectedEnd
    // Characters between the letters, such as spaces, do not count.
    add(.same, to: own.lowerBound, other.lowerBound)
    add(step.diffKind, to: own.upperBound, other.upperBound)
  }

  mutating func finished() -> [Diff.Segment] {
    add(.same, to: typed.characters.count, expected.characters.count)
    return segments
  }

  /// Adds a segment up to the indices in both texts.
  private mutating func add(_ kind: Diff.Kind, to typedIndex: Int, _ expectedIndex: Int) {
    let own = String(typed.characters[typedEnd..<typedIndex])
    let other = String(expected.characters[expectedEnd..<expectedIndex])
    (typedEnd, expectedEnd) = (typedIndex, expectedIndex)
    guard !own.isEmpty || !other.isEmpty else { return }
    let segment = Diff.Segment(kind: kind, typed: own, expected: other)
    if let joined = segments.last?.joined(with: segment) {
      segments[segments.count - 1] = joined
    } else {
      segments.append(segment)
    }
  }
}

extension Diff.Segment {
  /// This segment merged with the next; nil when their kinds differ.
  ///
  /// Equal segments of different lengths, `œ` and `oe`, stay apart, so that in all other equal
  /// segments each character has its counterpart.
  fileprivate func joined(with next: Diff.Segment) -> Diff.Segment? {
    switch (kind, next.kind) {
    case (.same, .same):
      guard typed.count == expected.count, next.typed.count == next.expected.count else {
        return nil
      }
    case (.same, _), (_, .same): return nil
    default: break
    }
    return Diff.Segment(
      kind: kind == next.kind ? kind : .changed, typed: typed + next.typed,
      expected: expected + next.expected)
  }
}

extension Alignment.Step {
  fileprivate var diffKind: Diff.Kind {
    switch kind {
    case .same, .article: .same
    case .wrongLetter, .missingLetter, .surplusLetter, .swappedLetters, .smallWord, .agreement:
      expected.isEmpty ? .surplus : typed.isEmpty ? .missing : .changed
    }
  }
}

extension Spelling {
  /// The range of characters for some letters; nil for an empty range.
  fileprivate func characterRange(of range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, let last = range.last else { return nil }
    return letters[first].characterRange.lowerBound..<letters[last].characterRange.upperBound
  }
}
