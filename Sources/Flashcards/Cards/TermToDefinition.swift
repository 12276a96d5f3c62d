/// The card kind that shows the term and asks for its definition; the learner grades the answer,
/// since no program can tell a good paraphrase.
struct TermToDefinition: CardKind {
  let name = "term-definition"
  let given = Aspect.term
  let asked = Aspect.definition
  let follows: String? = nil

  func question(about entry: Entry) -> Question? {
    guard !entry.definition.isEmpty else { return nil }
    // Show the expansion with a headword that is an acronym: it may stand for several things.
    let isAcronym = entry.acronym?.identityForm == entry.key
    return Question(
      given: given, asked: asked, prompt: entry.term,
      context: isAcronym ? entry.expansion : qualifier(of: entry), answer: entry.definition,
      key: nil)
  }

  /// The entry's qualifier, or as much of it as may be shown; nil if that is nothing.
  ///
  /// A qualifier that begins the definition is cut to half of the definition's words: the rest is
  /// what to recall.
  private func qualifier(of entry: Entry) -> String? {
    guard let qualifier = entry.qualifier else { return nil }
    let isSeparator = { (character: Character) in !(character.isLetter || character.isNumber) }
    let words = qualifier.split(whereSeparator: isSeparator)
    let definition = entry.definition.split(whereSeparator: isSeparator)
    let limit = definition.count / 2
    guard definition.starts(with: words), words.count > limit else { return qualifier }
    return limit > 0 ? words.prefix(limit).joined(separator: " ") : nil
  }
}
