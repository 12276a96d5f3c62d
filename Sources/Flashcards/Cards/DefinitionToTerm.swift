/// The card kind that shows the definition, names masked, and asks for the term; the acronym and
/// aliases are accepted too.
struct DefinitionToTerm: CardKind {
  let name = "definition-term"
  let given = Aspect.definition
  let asked = Aspect.term
  let follows: String? = "term-definition"

  func question(about entry: Entry) -> Question? {
    let masked = entry.definition.masking(entry.names)
    // Ask nothing when masking leaves no word: the prompt would be empty.
    guard masked.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return Question(
      given: given, asked: asked, prompt: masked, context: nil, answer: entry.term,
      key: AnswerKey(accepted: entry.names, acronym: entry.acronym))
  }
}
