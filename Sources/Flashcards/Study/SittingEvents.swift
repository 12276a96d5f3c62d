extension Sitting {
  /// What the learner did.
  public enum Event: Hashable, Sendable {
    /// Started the sitting.
    case begin
    /// Read an introduction or the result of a choice, or skipped a warm-up.
    case advance
    /// Asked to see the answer.
    case reveal
    /// Typed an answer; nil for the judgement when the learner grades it alone.
    case type(String, Judgement?)
    /// Chose an option.
    case choose(Choice.Option)
    /// Pressed a grade key, with or without revealing the answer.
    case grade(GradeKey)
    /// Overruled a verdict, “I was right”: the answer is graded Good.
    case overrule
    /// Put the present card's entry aside, with all its cards.
    case putAside(PutAsideKind)
    /// Flagged the present card's entry, in some words; without words, took a flag back.
    case flag(String)
    /// Undid the last step of this sitting: an answer, an entry put aside, a flag, or a page turn.
    case undo
    /// Left the sitting.
    case leave
  }

  /// What the caller must do.
  public enum Effect: Hashable, Sendable {
    /// Show a new or changed entry.
    case introduce(StudyCard)
    /// Ask a card.
    case ask(StudyCard, ReviewKind)
    /// Ask a card as a multiple choice. Without enough options, ask it as usual or, in a warm-up,
    /// skip it.
    case offer(StudyCard)
    /// Show the answer and the verdict on the learner's response.
    case reveal(StudyCard, ReviewKind, Response)
    /// Record an answer, provided that the card's schedule has not changed since it was asked.
    case record(Answer, expecting: Schedule)
    /// Retract the last recorded answer.
    case retract
    /// Put all cards of the card's entry aside.
    case putAside(StudyCard, PutAsideKind)
    /// Retract the last ``putAside(_:_:)``: the card's entry is as it was before.
    case resume(StudyCard)
    /// Flag the card's entry, or take its flag back.
    case flag(StudyCard, String)
    /// Retract the last ``flag(_:_:)``: the card's entry is flagged as before, or not at all.
    case undoFlag(StudyCard)
    /// Say that there is nothing to undo in this sitting.
    case nothingToUndo
    /// Show how the sitting ended.
    case end(Ending)
  }
}
