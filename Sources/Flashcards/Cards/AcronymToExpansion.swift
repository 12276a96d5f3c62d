/// The card kind that shows the acronym `ARR` and asks for “Annual Recurring Revenue”.
struct AcronymToExpansion: CardKind {
  let name = "acronym-expansion"
  let given = Aspect.acronym
  let asked = Aspect.expansion
  let follows: String? = nil

  func question(about entry: Entry) -> Question? {
    guard let acronym = entry.acronym, let expansion = entry.expansion else { return nil }
    return Question(
      given: given, asked: asked, prompt: acronym, context: entry.qualifier, answer: expansion,
      key: AnswerKey(accepted: [expansion], shown: [acronym], acronym: acronym))
  }
}
