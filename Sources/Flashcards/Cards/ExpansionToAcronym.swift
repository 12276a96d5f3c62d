/// “Annual Recurring Revenue” asks for `ARR`.
struct ExpansionToAcronym: CardKind {
  let name = "expansion-acronym"
  let given = Aspect.expansion
  let asked = Aspect.acronym
  let follows: String? = "acronym-expansion"

  func question(about entry: Entry) -> Question? {
    guard let acronym = entry.acronym, let expansion = entry.expansion else { return nil }
    return Question(
      given: given, asked: asked, prompt: expansion, context: entry.qualifier, answer: acronym,
      key: AnswerKey(accepted: [acronym]))
  }
}
