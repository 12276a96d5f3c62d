/// “Annual Recurring Revenue” asks for `ARR`.
public struct ExpansionToAcronym: CardKind {
  public let name = "expansion-acronym"
  public let given = Aspect.expansion
  public let asked = Aspect.acronym
  public let follows: String? = "acronym-expansion"

  public func question(about entry: Entry) -> Question? {
    guard let acronym = entry.acronym, let expansion = entry.expansion else { return nil }
    return Question(
      given: given, asked: asked, prompt: expansion, context: entry.qualifier, answer: acronym,
      key: AnswerKey(accepted: [acronym]))
  }
}
