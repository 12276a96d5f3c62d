/// French: help of the commands for terms that go on under another name.
extension French {
  static let helpOfMovedTerms = [
    "Let a term go on with the progress of a retired one.":
      "Faire continuer un terme avec la progression d’un terme retiré.",
    """
    For a term that moved to another glossary, or came back under another name: answers and schedules \
    of the retired term become those of this one, for all learners.
    """:
      """
    Pour un terme passé dans un autre glossaire, ou revenu sous un autre nom\u{A0}: les réponses et \
    les échéances du terme retiré deviennent les siennes, pour tous les apprenants.
    """,
    "The glossary that has retired the term.": "Le glossaire qui a retiré le terme.",
    "What the term was called there, if not the same.":
      "Le nom que le terme y portait, s’il était autre.",
    "Take back that a term goes on with another one's progress.":
      "Annuler qu’un terme continue avec la progression d’un autre.",
    """
    For terms that an import or join made one: answers given under the earlier name count for the \
    earlier term again.
    """:
      """
    Pour des termes qu’un import ou join a réunis\u{A0}: les réponses données sous l’ancien nom \
    comptent de nouveau pour l’ancien terme.
    """,
  ]
}
