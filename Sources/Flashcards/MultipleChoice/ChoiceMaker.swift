/// Makes multiple-choice options for questions about one deck.
///
/// The wrong options are the answers most easily confused with the right one, and never right
/// themselves. Creating it reads the whole deck; each choice then looks at a few hundred entries at
/// most.
public struct ChoiceMaker: Sendable {
  private let candidates: CandidateIndex
  private let confusions: Confusions
  /// The most entries tried for one choice; bounds the time in a deck of near-synonyms.
  private static let triesAtMost = 200

  /// A maker for a deck's entries, in document order without retired ones, and the learner's
  /// confusions.
  public init(
    _ entries: [(id: EntryID, entry: Entry)], confusions: Confusions = Confusions()
  ) {
    candidates = CandidateIndex(entries)
    self.confusions = confusions
  }

  /// The choice for a card's question; nil when no wrong option is possible.
  ///
  /// Prefers the entries that the learner gave by mistake, then an acronym one letter apart. The
  /// same `chance` makes the same choice.
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

  /// The indices of other entries, the most easily confused with the one at `index` first.
  private func indexesToTry(
    _ index: Int, for question: Question, using chance: inout some RandomNumberGenerator
  ) -> [Int] {
    var mistaken: [Int: Int] = [:]
    for (id, times) in confusions.given(for: candidates.all[index].id) {
      if let other = candidates.index(of: id), other != index { mistaken[other] = times }
    }
    // Don't favour entries that the shown definition names: they are easy to rule out.
    let named = question.given == .definition ? [] : candidates.indexes(namedBy: index)
    let likeness = Confusability(
      candidates, index, asked: question.asked, named: named, confusions: mistaken)
    let like = named.union(mistaken.keys).union(
      candidates.indexes(like: index, having: question.asked))
    var ranked: [(index: Int, worth: Double)] = []
    // Sort first: a set's order differs between runs, and would change which entry gets which
    // random number.
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
