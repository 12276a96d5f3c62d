/// What a typed answer is worth.
public enum Verdict: Hashable, Sendable {
  /// One of the texts that count as right.
  case right
  /// Right, but for one slip or, in a long name, two.
  case slip([Slip])
  /// Another text.
  case wrong(Fault)
  /// Nothing was typed.
  case blank

  /// The key that the program proposes; the learner may press another.
  ///
  /// It is never Easy: no program sees how easily an answer came.
  public var proposedKey: GradeKey {
    switch self {
    case .right: .good
    case .slip(let slips): slips.count == 1 ? .good : .hard
    case .wrong, .blank: .again
    }
  }

  /// The entry whose name was given by mistake; nil where it was no entry's.
  public var mistakenFor: EntryNames? {
    if case .wrong(.confusion(let names)) = self { names } else { nil }
  }

  /// Whether there is anything to say against the verdict: “I was right”.
  public var mayBeOverruled: Bool { self != .blank && proposedKey != .good }
}

/// What a slip of the hand is, or of the memory for spelling.
public enum Slip: CaseIterable, Sendable {
  /// A letter was left out.
  case missingLetter
  /// A letter stands that should not, a doubled one for instance.
  case surplusLetter
  /// A letter stands for another.
  case wrongLetter
  /// Two neighbours changed places.
  case swappedLetters
  /// A word that only joins others is missing, too many, or another such word.
  case smallWord
  /// Singular stands for plural, masculine for feminine, or the reverse; said once however many
  /// words agree.
  case agreement
}

/// Why an answer is not the one that was asked for.
public enum Fault: Hashable, Sendable {
  /// It is the name of another entry, or nearer to it.
  case confusion(EntryNames)
  /// It says again what the question shows.
  case repetition
  /// It differs in an acronym, a number or a sign, of which every part must be right.
  case inexact
  /// It differs in a word that is another word so: an opposite, or too short for slips.
  case otherWord
  /// It differs in more than a slip.
  case far
}

/// A verdict on a typed answer, and the text that the answer was held against.
public struct Judgement: Hashable, Sendable {
  /// What the answer is worth.
  public let verdict: Verdict
  /// Of the texts that count as right, the one that the answer comes nearest to.
  public let expected: String

  /// A judgement made of its parts.
  public init(_ verdict: Verdict, expected: String) {
    self.verdict = verdict
    self.expected = expected
  }
}

/// All that an entry is called, and which entry it is.
public struct EntryNames: Hashable, Sendable {
  /// Which entry.
  public let id: EntryID
  /// The headword.
  public let term: String
  /// The short form, where it has one.
  public let acronym: String?
  /// What the acronym's letters stand for, where it has one.
  public let expansion: String?
  /// Other names for the same thing.
  public let aliases: [String]

  /// The names of an entry.
  public init(_ id: EntryID, of entry: Entry) {
    self.id = id
    term = entry.term
    acronym = entry.acronym
    expansion = entry.expansion
    aliases = entry.aliases
  }
}
