/// The definition, its own term masked, asks for the term; its acronym and other names are as
/// right.
struct DefinitionToTerm: CardKind {
  let name = "definition-term"
  let given = Aspect.definition
  let asked = Aspect.term
  let follows: String? = "term-definition"

  func question(about entry: Entry) -> Question? {
    let masked = entry.definition.masking(entry.names)
    // A definition that is nothing but its own names would ask a question about an empty page.
    guard masked.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return Question(
      given: given, asked: asked, prompt: masked, context: nil, answer: entry.term,
      key: AnswerKey(accepted: entry.names, acronym: entry.acronym))
  }
}
