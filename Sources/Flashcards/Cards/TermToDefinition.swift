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
      context: isAcronym ? entry.expansion : entry.qualifier, answer: entry.definition, key: nil)
  }
}
