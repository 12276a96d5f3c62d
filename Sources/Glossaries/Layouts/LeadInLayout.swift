import Flashcards
import Lexicon

/// An entry per paragraph or list item: the term stands at its beginning.
///
/// A beginning counts as a term when the passages beside it begin in the same way.
struct LeadInLayout: Layout {
  let name = "lead-in"
  let example = """
    # Support

    - **Astreinte** : période pendant laquelle une personne reste joignable.
    - **Ticket** : demande suivie jusqu'à sa résolution.
    """

  func proposals(for evidence: Evidence, free: [Bool]) -> [Proposal] {
    // A key path in place of the closure copies every passage.
    let forms = Set(evidence.passages.all.compactMap { $0.forms.first }).sorted()
    // Form by form: the lead-ins of one are gone before those of the next are read.
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
