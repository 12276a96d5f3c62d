/// French: help of what one looks up: entries, flags and figures.
extension French {
  static let helpOfBrowsing = [
    "Search all entries, read them, put them aside.":
      "Chercher dans toutes les entrées, les lire, les mettre de côté.",
    """
    Finds a text in terms, acronyms, expansions, other names, definitions and the names of sections, \
    as you type; case, accents, hyphens and apostrophes do not count. In a pipe, or with --plain, \
    what is found is printed: an entry that has exactly this name, or is the only one found, as a \
    whole with your cards and your answers. Exits 1 when nothing is found.
    """:
      """
    Trouve un texte dans les termes, les sigles, les formes développées, les autres noms, les \
    définitions et les noms de rubriques, à mesure que vous tapez\u{202F}; majuscules, accents, \
    traits d’union et apostrophes ne comptent pas. Dans un tube, ou avec --plain, le résultat est affiché\u{A0}: une entrée qui porte \
    exactement ce nom, ou la seule trouvée, l’est en entier, avec vos cartes et vos réponses. Code de \
    sortie 1 si rien n’est trouvé.
    """,
    """
    A word alone is searched for: what it means, and when its cards come back. --aside lists what is \
    put aside, --flagged what you flagged. suspend, resume and bury work on all cards of the entry \
    whose term or acronym you give. flag says that its definition is unclear or wrong; your words go to \
    your team with the report. join lets a term go on with the progress of one that was retired; \
    separate takes that back.
    """:
      """
    Un mot seul est cherché\u{A0}: ce qu’il veut dire, et quand ses cartes reviennent. --aside montre ce \
    qui est mis de côté, --flagged ce que vous avez signalé. suspend, resume et bury agissent sur \
    toutes les cartes de l’entrée dont vous donnez le terme ou le sigle. flag dit que sa définition \
    n’est pas claire, ou fausse\u{202F}; vos mots vont à votre équipe avec le rapport. join fait continuer un \
    terme avec la progression d’un autre, retiré\u{202F}; separate l’annule.
    """,
    "Only what you flagged as unclear or wrong.":
      "Seulement ce que vous avez signalé comme obscur ou faux.",
    "Say that a definition is unclear or wrong.":
      "Dire qu’une définition n’est pas claire, ou fausse.",
    "What is unclear or wrong; these words go to your team with the report.":
      "Ce qui n’est pas clair, ou faux\u{202F}; ces mots vont à votre équipe avec le rapport.",
    "Take your flag of an entry back.": "Retirer votre signalement d’une entrée.",
    """
    What you know, what you did, and what is due next: a page on a terminal; in a pipe, or with --plain, \
    lines. --json adds answers by day, grade and hour, and 30 days ahead. Clock times and durations are \
    for you alone: no report has them.
    """:
      """
    Ce que vous savez, ce que vous avez fait et ce qui est à réviser bientôt\u{A0}: une page dans un \
    terminal\u{202F}; dans un tube, ou avec --plain, des lignes. --json ajoute les réponses par jour, note et \
    heure, et les 30 jours à venir. Les heures et les durées ne sont que pour vous\u{A0}: aucun rapport ne \
    les contient.
    """,
  ]
}
