import Flashcards
import Lexicon

/// One entry per paragraph or list item, with the term at its beginning.
///
/// A beginning counts as a term if the passages around it begin in the same way.
struct LeadInLayout: Layout {
  let name = "lead-in"
  let example = """
    # Support

    - **Astreinte** : période pendant laquelle une personne reste joignable.
    - **Ticket** : demande suivie jusqu'à sa résolution.
    """

  func proposals(for evidence: Evidence, free: [Bool]) -> [Proposal] {
    // Use a closure: a key path would copy every passage.
    let forms = Set(evidence.passages.all.compactMap { $0.forms.first }).sorted()
    // One form at a time, to free its lead-ins before the next form's are read.
    let proposals = forms.flatMap { form in
      LeadInHypothesis.all(of: form, in: evidence, free: free).compactMap { hypothesis in
        LeadInReading(hypothesis, in: evidence, free: free).proposal
      }
    }
    let across = LeadInHypothesis.acrossLists(in: evidence, free: free)
      .flatMap { LeadInReading($0, in: evidence, free: free).proposal }
    return proposals + (across.map { [$0] } ?? [])
  }
}
