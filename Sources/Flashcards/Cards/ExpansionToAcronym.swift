/// The card kind that shows “Annual Recurring Revenue” and asks for `ARR`; the prompt masks the
/// acronym: “GNU's Not Unix” becomes “[…] Not Unix”.
struct ExpansionToAcronym: CardKind {
  let name = "expansion-acronym"
  let given = Aspect.expansion
  let asked = Aspect.acronym
  let follows: String? = "acronym-expansion"

  func question(about entry: Entry) -> Question? {
    guard let acronym = entry.acronym, let expansion = entry.expansion else { return nil }
    let masked = expansion.masking([acronym])
    guard masked.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return Question(
      given: given, asked: asked, prompt: masked, context: entry.qualifier, answer: acronym,
      key: AnswerKey(accepted: [acronym], shown: [expansion], acronym: acronym))
  }
}
