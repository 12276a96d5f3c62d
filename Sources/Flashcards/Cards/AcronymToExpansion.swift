/// `ARR` asks for “Annual Recurring Revenue”.
public struct AcronymToExpansion: CardKind {
  public let name = "acronym-expansion"
  public let given = Aspect.acronym
  public let asked = Aspect.expansion
  public let follows: String? = nil

  public func question(about entry: Entry) -> Question? {
    guard let acronym = entry.acronym, let expansion = entry.expansion else { return nil }
    return Question(
      given: given, asked: asked, prompt: acronym, context: entry.qualifier, answer: expansion,
      key: AnswerKey(accepted: [expansion]))
  }
}
