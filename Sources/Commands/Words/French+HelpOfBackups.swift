/// French: help of the commands that keep what was learnt.
extension French {
  static let helpOfBackups = [
    "Back up the database.": "Sauvegarder la base.",
    """
    The copy is opened and checked before it counts. Backups are also made by themselves: once a day \
    after a review, before an import that retires or changes meanings, before restore, and when a new \
    version changes the database. The oldest are removed when there are many.
    """:
      """
    La copie est ouverte et vérifiée avant de compter. Des sauvegardes se font aussi toutes \
    seules\u{A0}: une fois par jour après une révision, avant un import qui retire des entrées ou en \
    change le sens, avant restore, et quand une nouvelle version modifie la base. Les plus \
    anciennes sont supprimées quand il y en a beaucoup.
    """,
    "List the backups, the newest first.":
      "Montrer les sauvegardes, de la plus récente à la plus ancienne.",
    "Print the list as JSON.": "Afficher la liste en JSON.",
    "Go back to a backup.": "Revenir à une sauvegarde.",
    """
    Says first how many answers differ. The file that is there now is kept under another name. A \
    backup that is damaged is refused, and nothing is changed.
    """:
      """
    Dit d’abord combien de réponses diffèrent. Le fichier actuel est gardé sous un autre nom. Une \
    sauvegarde abîmée est refusée, et rien ne change.
    """,
    "A backup: its file, or the beginning of its name (default: the newest).":
      "Une sauvegarde\u{A0}: son fichier, ou le début de son nom (par défaut\u{A0}: la plus récente).",
    "Restore without asking.": "Revenir en arrière sans demander.",
    "Save what a damaged database still has.": "Récupérer ce qui reste d’une base endommagée.",
    """
    Writes a new database with every answer that stands before the damage. The damaged file is only \
    read. When nothing can be saved, restore a backup: termwise restore.
    """:
      """
    Écrit une nouvelle base avec toutes les réponses d’avant le dommage. Le fichier endommagé est \
    seulement lu. Quand rien ne peut être récupéré, revenez à une sauvegarde\u{A0}: termwise restore.
    """,
    "The new database.": "La nouvelle base.",
    "Say what would be saved, and write nothing.":
      "Dire ce qui serait récupéré, et ne rien écrire.",
    "Write a glossary's entries as CSV.": "Écrire les entrées d’un glossaire en CSV.",
    """
    The columns are term, acronym, expansion, aliases, qualifier and definition, and section where \
    the glossary has sections. What import reads back under these columns is what was written, so \
    that you can edit the entries in a spreadsheet.
    """:
      """
    Les colonnes sont term (terme), acronym (sigle), expansion (forme développée), aliases \
    (synonymes), qualifier (précision) et definition, plus section (rubrique) si le glossaire a des \
    rubriques. Sous ces colonnes, import relit exactement ce qui a été écrit\u{A0}: vous pouvez \
    modifier les entrées dans un tableur.
    """,
    "The glossary (default: the only one).": "Le glossaire (par défaut\u{A0}: le seul).",
    "Remove a learner and all their answers.": "Supprimer un apprenant et toutes ses réponses.",
    """
    The database and each of its backups are written anew without them; files that restore and check \
    --rebuild kept are removed. Cannot be undone.
    """:
      """
    La base et chacune de ses sauvegardes sont réécrites sans lui\u{202F}; les fichiers gardés par \
    restore et check --rebuild sont supprimés. On ne peut pas revenir en arrière.
    """,
    "Forget without asking.": "Supprimer sans demander.",
    "The learner's name.": "Le nom de l’apprenant.",
  ]
}
