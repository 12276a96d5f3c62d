/// What the syntax itself says is a term and its definition: a definition list, a map, a macro.
struct DefinitionListShape: Shape {
  let name = "definition list"

  func recognise(_ outline: Outline) -> Recognition {
    var recognition = Recognition()
    for block in outline.blocks {
      switch block.content {
      case .definition(let terms, let acronym, let expansion, let paragraphs):
        guard let first = terms.first ?? acronym ?? expansion else { continue }
        var candidate = Candidate(headword: first, paragraphs: paragraphs, line: block.line)
        (candidate.acronym, candidate.expansion) = (acronym, expansion)
        candidate.aliases = Array(terms.dropFirst())
        recognition.candidates.append(candidate)
        recognition.explained += block.size
      case .continuation(let text):
        guard let last = recognition.candidates.indices.last else { continue }
        recognition.candidates[last].paragraphs.append(text)
        recognition.explained += block.size
      case .heading, .paragraph, .listItem, .table: continue
      }
    }
    return recognition
  }
}
