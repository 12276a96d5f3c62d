/// A typed text beside the text that was expected, part by part.
///
///     Diff(typed: "contrat duré", expected: "Contrat à durée")
///     // same "contrat"/"Contrat ", missing "à", same " dur"/" dur", …
public struct Diff: Hashable, Sendable {
  /// What became of a part.
  public enum Kind: Sendable {
    /// Nothing that counts.
    case same
    /// The two sides are different letters.
    case changed
    /// Nothing was typed for it.
    case missing
    /// Nothing was expected there.
    case surplus
  }

  /// A part of both texts; either side may be empty.
  public struct Segment: Hashable, Sendable {
    /// What became of it.
    public let kind: Kind
    /// The typed side, as it was typed.
    public let typed: String
    /// The expected side, as its glossary writes it.
    public let expected: String
  }

  /// The parts in order: their typed sides together are the typed text, the others the expected
  /// one.
  public let segments: [Segment]

  /// Compares two texts.
  ///
  /// Where they have little in common, or are too long to be compared, they are one changed part:
  /// single letters that happen to agree say nothing.
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
  /// Whether more of the expected letters were typed than not.
  fileprivate var isTelling: Bool {
    let same = steps.filter { $0.kind == .same || $0.kind == .article }.count
    return same * 2
      > max(steps.reduce(0) { $0 + $1.typed.count }, steps.reduce(0) { $0 + $1.expected.count })
  }
}

/// Puts the characters of two texts into segments.
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
    // What stands between the letters does not count.
    add(.same, to: own.lowerBound, other.lowerBound)
    add(step.diffKind, to: own.upperBound, other.upperBound)
  }

  mutating func finished() -> [Diff.Segment] {
    add(.same, to: typed.characters.count, expected.characters.count)
    return segments
  }

  /// Adds what comes before these places.
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
  /// One segment of two neighbours; nil where they are of two sorts.
  ///
  /// Parts that are the same though one has more characters, `œ` and `oe`, stay by themselves: in
  /// all others that are the same each character has its like.
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
  /// The characters that some letters stand for; nil where there are none.
  fileprivate func characterRange(of range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, let last = range.last else { return nil }
    return letters[first].characterRange.lowerBound..<letters[last].characterRange.upperBound
  }
}
