/// Makes choices for questions about the entries of one deck.
///
/// The wrong answers are those that are most easily taken for the right one; none could be right as
/// well. Making it reads the whole deck; a choice then looks at a few hundred entries at most.
public struct ChoiceMaker: Sendable {
  private let candidates: CandidateIndex
  private let confusions: Confusions
  /// How many entries are tried at most: where so many could be right as well, all may.
  private static let triesAtMost = 200

  /// A maker that knows the entries of a deck, in document order and retired ones left out, and
  /// what its learner confuses.
  public init(
    _ entries: [(id: EntryID, entry: Entry)], confusions: Confusions = Confusions()
  ) {
    candidates = CandidateIndex(entries)
    self.confusions = confusions
  }

  /// The choice for a card's question; nil where no other answer can stand beside the right one.
  ///
  /// What the learner has given for it by mistake is among the answers, and else an acronym that is
  /// one letter apart, where there is any. The same chance makes the same choice.
  public func choice(
    for card: StudyCard, using chance: inout some RandomNumberGenerator
  ) -> Choice? {
    guard let index = candidates.index(of: card.id.entry),
      let asked = DistractorCandidate(card.id.entry, card.entry),
      let right = PossibleAnswer(asked, to: card.question, about: card.entry)
    else { return nil }
    var answers = [right]
    for other in indexesToTry(index, for: card.question, using: &chance) {
      guard answers.count < Choice.optionsAtMost else { break }
      let answer = PossibleAnswer(
        candidates.all[other], to: card.question, about: card.entry)
      guard let answer, answers.allSatisfy({ $0.canStand(beside: answer) }),
        !right.isSameInMeaning(as: answer)
      else { continue }
      answers.append(answer)
    }
    guard answers.count > 1 else { return nil }
    let options = answers.enumerated().map { number, answer in
      Choice.Option(answer.text, of: answer.id, isRight: number == 0)
    }
    return Choice(options.shuffled(using: &chance))
  }

  /// The indexes of other entries, the likest to be taken for the one at an index first.
  private func indexesToTry(
    _ index: Int, for question: Question, using chance: inout some RandomNumberGenerator
  ) -> [Int] {
    var mistaken: [Int: Int] = [:]
    for (id, times) in confusions.given(for: candidates.all[index].id) {
      if let other = candidates.index(of: id), other != index { mistaken[other] = times }
    }
    // What a definition names is no riddle where the definition is shown.
    let named = question.given == .definition ? [] : candidates.indexes(namedBy: index)
    let likeness = Confusability(
      candidates, index, asked: question.asked, named: named, confusions: mistaken)
    let like = named.union(mistaken.keys).union(
      candidates.indexes(like: index, having: question.asked))
    var ranked: [(index: Int, worth: Double)] = []
    // In document order: a set has another order each time, and chance would fall otherwise.
    for other in like.sorted() {
      let worth = likeness(other) + Double.random(in: 0..<Confusability.chance, using: &chance)
      ranked.append((other, worth))
    }
    ranked.sort { ($0.worth, $1.index) > ($1.worth, $0.index) }
    let further = candidates.nearest(to: index, having: question.asked, atMost: 100)
    let indexes = ranked.map(\.index) + further.filter { !like.contains($0) }
    return Array(indexes.prefix(Self.triesAtMost))
  }
}
