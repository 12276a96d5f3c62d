/// The texts of the page that the help does not have.
enum Prose {
  static let description = """
    Makes a deck of cards from the glossary that a company already has, and asks each card again \
    shortly before it would be forgotten. When the document changes, importing it again updates the \
    deck, and nobody loses progress.

    Results and the review go to standard output; findings, questions and errors go to standard \
    error. Nothing is asked where standard input is no terminal.
    """

  static let options = "Every verb understands these."

  /// All exit statuses of the program, in ascending order.
  static let exitStatuses: [(status: Int32, meaning: String)] = [
    (0, "Done."),
    (1, "There was nothing to do; with entries --lint: there are findings."),
    (64, "The command line is wrong."),
    (
      65,
      """
      The data is wrong: a document without entries, a database that is damaged or not ours, or \
      changes to which nobody agreed.
      """
    ),
    (66, "There is no such file, deck, learner or database."),
    (69, "Pandoc, which reads documents of word processors, is not installed."),
    (70, "A mistake in the program itself."),
    (73, "A file cannot be made."),
    (74, "Reading or writing failed."),
    (75, "Another process is at it; later it may work."),
    (77, "Permission is missing."),
    (78, "A newer program made the database, or there is no home folder to keep it in."),
    (129, "The terminal was closed. Every answer given was kept."),
    (130, "Interrupted by Ctrl-C. Every answer given was kept."),
    (141, "Standard output was closed while there was more to say."),
    (143, "Ended by SIGTERM. Every answer given was kept."),
  ]

  static let environment: [(name: String, meaning: String)] = [
    ("TERMWISE_DB", "The database to use, where --db does not name one."),
    ("XDG_DATA_HOME", "The folder of the database; see FILES. A relative path is ignored."),
    ("XDG_STATE_HOME", "The folder of lock files; see FILES. A relative path is ignored."),
    (
      "LC_ALL, LC_MESSAGES, LANG",
      """
      The first one that is not empty says which language is spoken, where --language does not: \
      French when it begins with fr, else English.
      """
    ),
    (
      "TERM",
      "Where it is dumb or not set there are plain lines instead of screens, and stats draws no bars."
    ),
    (
      "NO_COLOR",
      "With any value but an empty one there are no colours, unless --color asks for them."
    ),
    ("COLUMNS, LINES", "The size of a terminal that does not know its own."),
    ("TZ", "The time zone: Europe/Paris. A study day begins there at 04:00."),
  ]

  static let files: [(name: String, meaning: String)] = [
    (
      "~/.local/share/termwise/termwise.db",
      """
      The database, one SQLite file that only its owner may read; with XDG_DATA_HOME, \
      termwise/termwise.db in that folder.
      """
    ),
    (
      "~/.local/state/termwise/",
      "A lock file for each learner who is at a sitting; with XDG_STATE_HOME, termwise/ there."
    ),
  ]

  static let examples: [(purpose: String, lines: [String])] = [
    ("To begin where there is no glossary yet:", ["termwise decks add customer-success-fr"]),
    (
      "To see what is read in a glossary, then to make a deck of it, “metiers-du-cafe”:",
      ["termwise entries lexique.md", "termwise import lexique.md --deck 'Métiers du café'"]
    ),
    (
      "To review that deck alone, with five new cards at most:",
      ["termwise review metiers-du-cafe --new 5"]
    ),
    (
      "To have what is due in the shell's prompt, as in “12+8 → ”:",
      ["PS1='$(termwise due --short) → '"]
    ),
    (
      "To hand over the figures of everybody as a French Excel opens them:",
      ["termwise report --csv-profile excel-fr --language fr --output équipe.csv"]
    ),
  ]
}
