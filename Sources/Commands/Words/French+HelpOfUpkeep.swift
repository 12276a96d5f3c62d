import Reports

/// French: help of the commands for glossaries, teams and scripts.
extension French {
  static let helpOfGlossaries = [
    "Add a glossary, or bring it up to date.": "Ajouter un glossaire, ou le mettre à jour.",
    """
    Shows what would be added, changed, renamed and retired, then does it. New entries and changes \
    of form need no consent. When entries are retired, renamed or change their meaning, you are \
    asked; without a terminal, give --yes, or nothing is written and the exit code is 65. Nobody \
    loses progress: an entry is known by its term, not by its text, and a document by its terms, not \
    by its file name.
    """:
      """
    Montre ce qui serait ajouté, modifié, renommé et retiré, puis le fait. Les nouvelles entrées \
    et les changements de forme ne demandent pas d’accord. Quand des entrées sont retirées, \
    renommées ou changent de sens, la question vous est posée\u{202F}; sans terminal, donnez \
    --yes, sinon rien n’est écrit et le code de sortie est 65. Personne ne perd sa \
    progression\u{A0}: une entrée est reconnue à son terme, pas à son texte, et un document à ses \
    termes, pas à son nom de fichier.
    """,
    "Glossary documents, or folders of them, one glossary each; - is standard input.":
      """
    Documents à importer, ou dossiers de documents, un glossaire chacun\u{202F}; - est l’entrée \
    standard.
    """,
    "Say what a column of the document's tables holds: term=Front, definition=2.":
      "Dire ce que contient une colonne des tableaux du document\u{A0}: term=Recto, definition=2.",
    """
    ROLE is term, acronym, expansion, definition, aliases or ignore. NAME is the column's name, or \
    its number from 1. Fields of JSON and YAML records count as columns. Repeat the option for each \
    column; several columns of definitions become paragraphs of one definition. import remembers \
    them; --column none forgets.
    """:
      """
    Le rôle est term (terme), acronym (sigle), expansion (forme développée), definition, aliases \
    (synonymes) ou ignore. Le nom est celui de la colonne, ou son numéro à partir de 1. Les \
    champs des fiches JSON et YAML comptent comme des colonnes. Répétez l’option pour chaque \
    colonne\u{202F}; plusieurs colonnes de définitions deviennent les paragraphes d’une seule. \
    import les retient\u{202F}; --column none les oublie.
    """,
    "The document belongs to this glossary, whatever its file is called.":
      "Le document appartient à ce glossaire, quel que soit le nom de son fichier.",
    "Make a glossary of its own, whatever it has in common with others.":
      "En faire un glossaire à part, quoi qu’il ait en commun avec d’autres.",
    "With --deck: the document takes the place of this earlier one; none adds to the glossary.":
      """
    Avec --deck\u{A0}: le document prend la place de ce document antérieur\u{202F}; none l’ajoute au \
    glossaire.
    """,
    "Show the plan and write nothing.": "Montrer le plan et ne rien écrire.",
    "Agree to changes of meaning, renames, moves and retirements, and to a likely new version.":
      """
    Accepter les changements de sens et de nom, les déplacements, les retraits, et une \
    nouvelle version probable.
    """,
    "Agree to retire exactly this many entries, even more than a fifth of the glossary.":
      "Accepter de retirer exactement ce nombre d’entrées, même plus d’un cinquième du glossaire.",
    "Treat entries that look renamed or moved as different ones.":
      "Traiter comme différentes les entrées qui semblent renommées ou déplacées.",
    "Print the plan as JSON.": "Afficher le plan en JSON.",
    "See what would be read in a document.": "Voir ce qui serait lu dans un document.",
    "Changes nothing. With --lint it prints findings only, and exits 1 when there are any.":
      """
    Ne change rien. Avec --lint, seules les remarques sont affichées, et le code de sortie est 1 \
    s’il y en a.
    """,
    "Glossary documents; a folder of them is one glossary, - is standard input.":
      "Documents à lire\u{202F}; un dossier est un seul glossaire, - est l’entrée standard.",
    "Findings only; exit 1 when there are any.":
      "Seulement les remarques\u{202F}; code de sortie 1 s’il y en a.",
    "Show each line with its role (headword, definition, …) and the rule that decided.":
      "Montrer chaque ligne avec son rôle (terme, définition…) et la règle qui en a décidé.",
    "List glossaries; add, remove or rename them.":
      "Montrer les glossaires\u{202F}; en ajouter, en retirer, les renommer.",
    "List your glossaries, and those you can add.":
      "Montrer vos glossaires, et ceux que vous pouvez ajouter.",
    "Add glossaries that come with the program.": "Ajouter des glossaires fournis.",
    "A glossary that you already have is brought up to date.":
      "Un glossaire que vous avez déjà est mis à jour.",
    "Glossaries that come with the program.": "Glossaires fournis avec le programme.",
    "Agree to changes of meaning and retirements.":
      "Accepter les changements de sens et les retraits.",
    "Remove glossaries.": "Retirer des glossaires.",
    """
    Their cards are no longer asked. Progress is kept, and comes back when the glossary is added or \
    imported again.
    """:
      """
    Leurs cartes ne sont plus demandées. La progression est gardée, et revient quand le glossaire \
    est de nouveau ajouté ou importé.
    """,
    "Glossaries to remove.": "Glossaires à retirer.",
    "Give a glossary another title.": "Donner un autre titre à un glossaire.",
    """
    Its name on the command line stays, and so does everybody's progress. The title holds until the \
    document brings another one than it had.
    """:
      """
    Son nom en ligne de commande reste, et la progression de chacun aussi. Le titre vaut jusqu’à ce \
    que le document en apporte un autre que celui qu’il avait.
    """,
    "The glossary.": "Le glossaire.", "The new title.": "Le nouveau titre.",
  ]

  static let helpOfUpkeep = [
    "Progress report for one learner or the team.":
      "Rapport de progression d’un apprenant ou de l’équipe.",
    """
    Who wants help and why, what is remembered badly, and how it went over twelve weeks. On a \
    terminal it prints a summary, in a pipe CSV. --open makes a page and shows it in the browser. \
    Rates have their sample size beside them, and are left out where it is too small.
    """:
      """
    Qui a besoin d’aide et pourquoi, ce qui est mal retenu, et l’évolution sur douze semaines. Dans \
    un terminal, un résumé\u{202F}; dans un tube, du CSV. --open crée une page et l’ouvre dans le \
    navigateur. Chaque taux est suivi de la taille de son échantillon, et manque si elle est trop \
    petite.
    """,
    "The format: \(ReportFormats.names.joined(separator: ", ")).":
      "Le format\u{A0}: \(ReportFormats.names.joined(separator: ", ")).",
    "The dialect of CSV: rfc4180, excel-fr or excel-en.":
      "Le dialecte du CSV\u{A0}: rfc4180, excel-fr ou excel-en.",
    "Write a page and open it in the browser.":
      "Créer une page et l’ouvrir dans le navigateur.",
    "Report as to a manager, even on a single learner.":
      "Rapport tel qu’un responsable le voit, même pour un seul apprenant.",
    "Count answers from this day on: the first day of an onboarding.":
      "Compter les réponses à partir de ce jour\u{A0}: le premier d’une intégration.",
    "The day by which learners should be done.":
      "Le jour où les apprenants devraient avoir terminé.",
    "Show exactly what a manager would see of you.":
      "Montrer exactement ce qu’un responsable verrait de vous.",
    "Write to this file (- is standard output).":
      "Écrire dans ce fichier (- est la sortie standard).",
    "Count what is due today.": "Compter ce qui est à réviser aujourd’hui.",
    """
    --short prints two numbers, due and new: 12+8. With --check the exit code is 1 when nothing is \
    due. When more is due than a day holds, the sum is what is asked today.
    """:
      """
    --short affiche deux nombres, à réviser et nouvelles\u{A0}: 12+8. Avec --check, le code de \
    sortie est 1 s’il n’y a rien à réviser. Quand il y a plus à réviser qu’un jour ne tient, la somme \
    est ce qui est demandé aujourd’hui.
    """,
    "Print two numbers on one line, for a shell prompt.":
      "Afficher deux nombres sur une ligne, pour l’invite du shell.",
    "Exit 1 when nothing is due.": "Code de sortie 1 s’il n’y a rien à réviser.",
    "Print the question of the next card.": "Afficher la question de la prochaine carte.",
    "Exits 1 when all is done for today.": "Code de sortie 1 quand tout est fini pour aujourd’hui.",
    "See how typed answers are judged.": "Voir comment les réponses saisies sont jugées.",
    """
    Reads lines from standard input: term, asked (\(askableSides(or: "or"))) and typed, \
    separated by tabs, under that header. Prints them with verdict (right, slip, wrong or not judged) \
    and why. Nothing is saved.
    """:
      """
    Lit sur l’entrée standard des lignes term, asked (\(askableSides(or: "ou"))) et typed, \
    séparés par des tabulations, sous cet en-tête. Les affiche avec verdict (right, slip, \
    wrong ou not judged) et why. Rien n’est enregistré.
    """,
    "The glossary of the terms.": "Le glossaire des termes.",
    "Check that the database is intact.": "Vérifier que la base est intacte.",
    """
    Checks that no row was changed since it was written, that the log of each device is unbroken, and \
    that each schedule follows from the log. Exits 65 when it finds an error.
    """:
      """
    Vérifie qu’aucune ligne n’a changé depuis son écriture, que le journal de chaque \
    appareil est sans rupture, et que chaque échéance découle du journal. Code de sortie 65 si une \
    erreur est trouvée.
    """,
    "Rebuild the schedules from the log, if the log is intact.":
      "Refaire les échéances d’après le journal, s’il est intact.",
  ]
}
