/// SM-2's quality of recall, 0 to 5.
public enum Grade: Int, CaseIterable, Sendable {
  /// Not recalled at all.
  case blackout
  /// Wrong; the right answer looked familiar.
  case wrong
  /// Wrong; the right answer seemed easy once seen.
  case familiar
  /// Right, with serious difficulty.
  case difficult
  /// Right, after a hesitation.
  case hesitant
  /// Right at once.
  case perfect

  /// Whether the card counts as recalled: 3 and more.
  public var passes: Bool { rawValue >= 3 }

  /// Whether the card is repeated the same day until it gets a 4: everything below 4.
  var asksForRepeat: Bool { rawValue < 4 }
}

/// The four keys that a learner grades with.
public enum GradeKey: Int, CaseIterable, Sendable {
  /// Not recalled.
  case again = 1
  /// Recalled with difficulty.
  case hard
  /// Recalled.
  case good
  /// Recalled at once.
  case easy

  /// The quality of recall the key stands for: 2, 3, 4, 5.
  public var grade: Grade {
    switch self {
    case .again: .familiar
    case .hard: .difficult
    case .good: .hesitant
    case .easy: .perfect
    }
  }
}
