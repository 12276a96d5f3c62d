/// What the syntax itself says is a term and its definition: a definition list, a map, a macro.
struct DefinitionListShape: Shape {
  let name = "definition list"
  let example = """
    # Support

    Astreinte
    : Période pendant laquelle une personne reste joignable.

    Ticket
    : Demande suivie jusqu'à sa résolution.
    """

  func recognise(_ outline: Outline) -> Recognition {
    var recognition = Recognition()
    for (index, block) in outline.blocks.enumerated() {
      switch block.content {
      case .definition(let terms, let acronym, let expansion, let paragraphs):
        guard let first = terms.first ?? acronym ?? expansion else { continue }
        var candidate = Candidate(headword: first, paragraphs: paragraphs, line: block.line)
        (candidate.acronym, candidate.expansion) = (acronym, expansion)
        candidate.aliases = Array(terms.dropFirst())
        candidate.blocks = index..<(index + 1)
        recognition.candidates.append(candidate)
        recognition.explained += block.size
      case .continuation(let text):
        guard let last = recognition.candidates.indices.last,
          recognition.candidates[last].blocks.upperBound == index
        else { continue }
        recognition.candidates[last].paragraphs.append(text)
        recognition.candidates[last].blocks =
          recognition.candidates[last].blocks.lowerBound..<(index + 1)
        recognition.explained += block.size
      case .heading, .paragraph, .listItem, .table: continue
      }
    }
    return recognition
  }
}
