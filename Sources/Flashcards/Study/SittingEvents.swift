extension Sitting {
  /// What the learner did.
  public enum Event: Hashable, Sendable {
    /// Sat down.
    case begin
    /// Has read the introduction, or what became of a choice; or passes over a warm-up.
    case goOn
    /// Wants to see the answer.
    case reveal
    /// Typed an answer, which a ``Judge`` has judged; without a judgement, the learner judges.
    case type(String, Judgement?)
    /// Chose among the answers that were offered.
    case choose(Choice.Option)
    /// Pressed a grade; without a reveal before it, the learner judges unseen.
    case grade(GradeKey)
    /// Says “I was right” to a verdict that proposes less than Good: it is graded Good.
    case overrule
    /// Puts the entry in hand aside, with all its cards.
    case putAside(Aside)
    /// Takes back what was done last in this sitting: an answer, that an entry was put aside, a
    /// page that was turned.
    case undo
    /// Leaves.
    case leave
  }

  /// What is to be done about it.
  public enum Effect: Hashable, Sendable {
    /// Show a new entry.
    case introduce(StudyCard)
    /// Ask a card.
    case ask(StudyCard, ReviewKind)
    /// Ask a card by a choice; where there is no choice to offer, it is asked as usual, or passed
    /// over.
    case offer(StudyCard)
    /// Show the answer, and what the learner's own was worth.
    case reveal(StudyCard, ReviewKind, Response)
    /// Keep the answer, provided that the card still stands as it stood when it was asked.
    case record(Answer, expecting: Schedule)
    /// Take the last kept answer back.
    case retract
    /// Put all cards of the card's entry aside.
    case putAside(StudyCard, Aside)
    /// Take all cards of the card's entry up again.
    case takeUp(StudyCard)
    /// There is nothing of this sitting to take back.
    case nothingToTakeBack
    /// The sitting is over.
    case end(Ending)
  }
}
