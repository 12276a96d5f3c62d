/// French: help.
extension French {
  func help(_ english: String) -> String {
    let (text, note) = Self.parts(of: english)
    let translated = Self.helpTexts[text] ?? text
    return translated + Self.translated(note: note)
  }

  func help(label: String) -> String {
    var label = label
    for (english, french) in Self.placeholders { label = label.replacing(english, with: french) }
    return label
  }

  /// A text of the help without the parser's note behind it.
  static func withoutNote(_ english: String) -> String { parts(of: english).text }

  /// A text, and the parser's note behind it: `(values: en, fr; default: en)`.
  private static func parts(of english: String) -> (text: String, note: String) {
    guard let note = english.firstMatch(of: /\ \((?:values|default): [^()]*\)$/)?.range,
      english[..<note.lowerBound].hasSuffix(".")
    else { return (english, "") }
    return (String(english[..<note.lowerBound]), String(english[note]))
  }

  private static func translated(note: String) -> String {
    note.replacing("values: ", with: "valeurs\u{A0}: ")
      .replacing("; default: ", with: "\u{202F}; par défaut\u{A0}: ")
      .replacing("default: ", with: "par défaut\u{A0}: ")
  }

  private static let placeholders: [(english: String, french: String)] = [
    ("COMMAND", "COMMANDE"), ("<subcommand>", "<commande>"),
    ("<path>", "<chemin>"), ("<name>", "<nom>"), ("<language>", "<langue>"),
    ("<glossary>", "<glossaire>"), ("<file>", "<fichier>"), ("<setting>", "<réglage>"),
    ("<value>", "<valeur>"), ("<text>", "<texte>"), ("<words>", "<mots>"),
    ("<term>", "<terme>"), ("<title>", "<titre>"), ("<role=name>", "<rôle=nom>"),
    ("<when>", "<quand>"),
    ("glossary.md", "glossaire.md"), ("<csv-profile>", "<profil>"), ("(default)", "(par défaut)"),
  ]

  /// The English texts of the help with their translations.
  static let helpTexts = helpOfProgram.merging(helpOfLearning) { $1 }
    .merging(helpOfGlossaries) { $1 }.merging(helpOfUpkeep) { $1 }
    .merging(helpOfBackups) { $1 }.merging(helpOfMovedTerms) { $1 }
    .merging(helpOfBrowsing) { $1 }

  private static let helpOfProgram = [
    "Learn your company's vocabulary from its own glossary, in the terminal.":
      "Apprenez le vocabulaire de votre entreprise à partir de son glossaire, dans le terminal.",
    "Usage": "Utilisation", "Arguments": "Arguments", "Options": "Options",
    "Commands": "Commandes", "Common options": "Options communes", "Examples": "Exemples",
    "Every day": "Tous les jours", "Glossaries": "Glossaires", "Team": "Équipe",
    "Scripts and upkeep": "Scripts et entretien",
    "See what is due today, then review it.":
      "Voir les révisions du jour, puis les faire.",
    "Ask ten acronyms before a meeting.": "Demander dix sigles avant une réunion.",
    "Add your own glossary.": "Ajouter votre propre glossaire.",
    "Show the version.": "Afficher la version.",
    "Show this help, or that of a command.": "Afficher cette aide, ou celle d’une commande.",
    "Show help information.": "Afficher cette aide.",
    "To see the options of a command: termwise help COMMAND":
      "Pour voir les options d’une commande\u{A0}: termwise help COMMANDE",
    "The database to use.": "La base à utiliser.",
    "Who is learning (default: the learner of your account).":
      "Qui apprend (par défaut\u{A0}: l’apprenant de votre compte).",
    "Run as if it were this instant: 2026-11-21T09:00:00Z.":
      "Faire comme si c’était cet instant\u{A0}: 2026-11-21T09:00:00Z.",
    "The language of sentences (default: that of LANG).":
      "La langue des phrases (par défaut\u{A0}: celle de LANG).",
    "Print JSON.": "Afficher du JSON.",
  ]

  private static let helpOfLearning = [
    "Plain lines instead of screens, for screen readers.":
      "De simples lignes au lieu d’écrans, pour les lecteurs d’écran.",
    "Colours on the screen, instead of the setting; auto obeys NO_COLOR.":
      "Couleurs à l’écran, à la place du réglage\u{202F}; auto respecte NO_COLOR.",
    "Review what is due, then learn something new.":
      "Faire les révisions du jour, puis apprendre du nouveau.",
    """
    Space or Enter shows the answer; 1 Again, 2 Hard, 3 Good, 4 Easy grade it; u undoes, ? shows \
    the other keys, q quits. Every answer is saved at once.
    """:
      """
    Espace ou Entrée montre la réponse\u{202F}; 1 À revoir, 2 Difficile, 3 Bien, 4 Facile la \
    notent\u{202F}; u annule, ? montre les autres touches, q quitte. Chaque réponse est \
    enregistrée aussitôt.
    """,
    "Glossaries to review (default: all).": "Glossaires à réviser (par défaut\u{A0}: tous).",
    "New cards a day, instead of the setting (20 at first).":
      "Nouvelles cartes par jour, à la place du réglage (20 au départ).",
    "Minutes this session, instead of the setting (15 at first); 0 for no limit.":
      "Minutes pour cette séance, à la place du réglage (15 au départ)\u{202F}; 0\u{A0}: sans limite.",
    "Answers this session, repeats included.":
      "Réponses pour cette séance, répétitions comprises.",
    "Answer with the keys in a file, one key from 1 to 4 on each line; - is standard input.":
      """
    Répondre avec les touches d’un fichier, une touche de 1 à 4 par ligne\u{202F}; - est l’entrée \
    standard.
    """,
    "Practise, without changing the schedule.": "S’entraîner, sans changer le calendrier.",
    """
    Any card may be asked, learnt or not. What you missed is listed at the end, and asked again if \
    you like. Exits 1 when there is nothing to practise.
    """:
      """
    Toute carte peut être demandée, apprise ou non. Ce que vous avez manqué est montré à la fin, \
    et redemandé si vous voulez. Code de sortie 1 s’il n’y a rien à exercer.
    """,
    "Glossaries to practise (default: all).": "Glossaires à exercer (par défaut\u{A0}: tous).",
    "Acronyms only: what they stand for, and the reverse.":
      "Seulement les sigles\u{A0}: ce qu’ils signifient, et l’inverse.",
    "Type the answers where possible.": "Taper les réponses quand c’est possible.",
    "Choose among several answers.": "Choisir parmi plusieurs réponses.",
    "Only what you missed in the last seven days, the latest first.":
      "Seulement ce que vous avez manqué ces sept derniers jours, le plus récent d’abord.",
    "How many cards.": "Nombre de cartes.",
    "Undo the last thing you did.": "Annuler votre dernière action.",
    """
    Takes back your last answer, or your last decision about an entry: suspended, resumed, put \
    aside, flagged, flag taken back, repeats ended. Run it again for the one before. What is \
    undone stays in the log, marked so; no command does it again. Settings and pauses are left \
    alone: another setting, or termwise resume, takes those back. --after-today undoes all that \
    was answered or put aside while the computer's clock was ahead. Exits 1 when there is \
    nothing to undo.
    """:
      """
    Annule votre dernière réponse, ou votre dernière décision sur une entrée\u{A0}: suspendue, \
    reprise, mise de côté, signalée, signalement retiré, répétitions arrêtées. Relancez-la pour \
    ce qui précède. Ce qui est annulé reste dans le journal, marqué comme tel\u{202F}; aucune \
    commande ne le rétablit. Les réglages et les pauses n’en font pas partie\u{A0}: un autre \
    réglage, ou termwise resume, les remplace. --after-today annule tout ce qui a été répondu ou \
    mis de côté pendant que l’horloge de l’ordinateur avançait. Code de sortie 1 s’il n’y a rien \
    à annuler.
    """,
    "See and change what is remembered about you.": "Voir et changer ce qui est retenu de vous.",
    """
    Alone, it lists every setting with its value and what it does. With a name and a value, it changes \
    one; the value default takes the change back. A setting belongs to one learner, and stays when the \
    program is installed anew. An option of a command, such as --new, counts in its place that once.
    """:
      """
    Seule, elle liste chaque réglage avec sa valeur et ce qu’il fait. Avec un nom et une valeur, elle \
    en change un\u{202F}; la valeur default revient en arrière. Un réglage appartient à un apprenant, et \
    reste quand le programme est réinstallé. Une option d’une commande, comme --new, compte à sa \
    place cette fois-là.
    """,
    """
    times says whether a database that a group shares keeps when you answer, how long it takes you, and \
    what you type. There it is off until you turn it on; a database of your own always keeps them. \
    Everybody who may read the file can read what it keeps.
    """:
      """
    times dit si une base partagée par un groupe garde l’heure de vos réponses, leur durée et ce que \
    vous tapez. Elle ne le fait pas tant que vous ne le demandez pas\u{202F}; une base à vous seul le \
    garde toujours. Quiconque peut lire le fichier peut lire ce qu’il garde.
    """,
    "What to change (default: list all).": "Quoi changer (par défaut\u{A0}: tout lister).",
    "The new value, or default.": "La nouvelle valeur, ou default.",
    "Create the database for a group of people: see termwise settings --help.":
      "Créer la base pour un groupe de personnes\u{A0}: voir termwise settings --help.",
    "Undo everything that is dated after today.":
      "Annuler tout ce qui est daté d’après aujourd’hui.",
    "Go on although the computer's clock looks wrong.":
      "Continuer bien que l’horloge de l’ordinateur semble fausse.",
    "Answer as a learner who belongs to another account; this is noted in the log.":
      "Répondre en tant qu’apprenant d’un autre compte\u{202F}; le journal en garde la trace.",
    "Look a term up; put entries aside.": "Chercher un terme\u{202F}; mettre des entrées de côté.",
    "Find entries by a part of their names.": "Trouver des entrées par une partie de leur nom.",
    "Only in this glossary.": "Seulement dans ce glossaire.",
    "What to look for (default: everything).": "Ce qu’il faut chercher (par défaut\u{A0}: tout).",
    "Only what is put aside.": "Seulement ce qui est mis de côté.",
    "Put an entry aside until you resume it.":
      "Mettre une entrée de côté jusqu’à ce que vous la repreniez.",
    "The entry's term or acronym.": "Le terme ou le sigle de l’entrée.",
    "Ask an entry again that was put aside.": "Reprendre une entrée mise de côté.",
    "Put an entry aside until tomorrow.": "Mettre une entrée de côté jusqu’à demain.",
    "See your own progress.": "Voir votre propre progression.",
    "Glossaries to look at (default: all).": "Glossaires à regarder (par défaut\u{A0}: tous).",
    "Pause during a holiday.": "Faire une pause pendant un congé.",
    """
    Nothing is due until the day you name. Memory does not pause, so no date is moved: what has become \
    due by then is spread over mornings, the most endangered cards first, and new cards come after \
    them. termwise resume ends a pause early, and so does e on today's screen.
    """:
      """
    Rien n’est à réviser jusqu’au jour indiqué. La mémoire ne fait pas de pause\u{A0}: aucune date n’est \
    déplacée. Ce qui est à réviser d’ici là est réparti sur plusieurs matins, les cartes les plus \
    menacées d’abord, et les nouvelles viennent ensuite. termwise resume finit une pause plus tôt, et \
    la touche e sur l’écran du jour aussi.
    """,
    "The day on which cards come back: 2026-12-24, monday or +14.":
      "Le jour où les cartes reviennent\u{A0}: 24/12/2026, lundi ou +14.",
    "End a pause.": "Finir une pause.",
    "Exits 1 when there is no pause.": "Code de sortie 1 s’il n’y a pas de pause.",
  ]
}
