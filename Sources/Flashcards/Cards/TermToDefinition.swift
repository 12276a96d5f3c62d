/// The term asks for its definition, which the learner judges: no program can tell a good
/// paraphrase.
struct TermToDefinition: CardKind {
  let name = "term-definition"
  let given = Aspect.term
  let asked = Aspect.definition
  let follows: String? = nil

  func question(about entry: Entry) -> Question? {
    guard !entry.definition.isEmpty else { return nil }
    // A headword that is itself an acronym may stand for several things; its expansion says which.
    let isAcronym = entry.acronym?.identityForm == entry.key
    return Question(
      given: given, asked: asked, prompt: entry.term,
      context: isAcronym ? entry.expansion : entry.qualifier, answer: entry.definition, key: nil)
  }
}
