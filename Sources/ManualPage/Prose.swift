/// The texts of the page that the help does not have.
enum Prose {
  static let description = """
    Turns the glossary that a company already has into cards, and asks each card again shortly \
    before you would forget it. When the document changes, import it again: the cards are updated, \
    and nobody loses progress.
    """

  static let streams = """
    Results and the review go to standard output; findings, questions and errors go to standard \
    error. Without a terminal as standard input, no question waits for an answer.
    """

  static let options = "All commands have these."

  /// All exit statuses of the program, in ascending order.
  static let exitStatuses: [(status: Int32, meaning: String)] = [
    (0, "Done."),
    (1, "Nothing is due, or nothing to do; with entries --lint: there are findings."),
    (64, "The command line is wrong."),
    (
      65,
      """
      The data is wrong: a document without entries, a database that is damaged or not Termwise's, \
      or changes that nobody agreed to.
      """
    ),
    (66, "There is no such file, glossary, learner or database."),
    (69, "pandoc, which reads word-processor documents, is not installed."),
    (70, "The program itself has a fault. Please tell whoever installed it."),
    (73, "A file cannot be created."),
    (74, "Reading or writing failed."),
    (
      75,
      "Another session of this learner is open, or another program uses the database. Try again later."
    ),
    (77, "No permission to read or write a file."),
    (78, "A newer termwise made the database, or there is no home folder for it."),
    (129, "The terminal was closed. Every answer is saved."),
    (130, "Interrupted by Ctrl-C. Every answer is saved."),
    (141, "The program that reads the output stopped early."),
    (143, "Ended by SIGTERM. Every answer is saved."),
  ]

  /// The keys of the screens that ask something, as the program's own help page explains them.
  static let keys: [(screen: String, keys: [(key: String, meaning: String)])] = [
    (
      "At a new entry, and after an answer:",
      [
        ("Enter", "continues; after an answer, accepts the proposed grade."),
        (
          "1–4",
          """
          grade your answer: 1 Again, 2 Hard, 3 Good, 4 Easy. Below each grade stands when the card \
          comes back; the easier it was, the longer the intervals become.
          """
        ),
        ("r", "means “I was right”: the answer is graded Good."),
        ("e", "ends the repeats of this card for today; its next review stays where it is."),
      ]
    ),
    (
      "At a question that you answer in your head:",
      [("Enter", "shows the answer; so does the space bar.")]
    ),
    (
      "At a question that you answer by typing:",
      [
        ("Enter", "checks what you typed."),
        ("Esc", "leaves typing; letters become commands. Enter returns."),
      ]
    ),
    ("In the menu that Esc opens:", [("Enter", "returns to typing.")]),
    (
      "At a multiple choice:",
      [
        ("1–4", "choose an answer; so do the arrows with Enter, and the letters a to d."),
        ("0", "skips the choice; the entry will still be asked."),
      ]
    ),
    (
      "Anywhere in a review or a drill:",
      [
        ("u", "undoes the last step of this session, as often as you like."),
        ("-", "puts the entry aside: it is not asked until tomorrow."),
        (
          "@",
          """
          suspends the entry: it is not asked until you resume it in browse, or type termwise cards \
          resume and its name.
          """
        ),
        (
          "!",
          """
          flags the entry as unclear or wrong, in your words. They go to your team with the report.
          """
        ),
      ]
    ),
    (
      "On today's screen:",
      [
        ("↑↓", "choose one glossary, or all of them."),
        ("Enter", "starts with the glossary you chose."),
        ("d", "asks ten acronyms, before a meeting for instance. The schedule does not change."),
        ("b", "searches all entries: what they mean, and where your cards stand."),
        ("p", "shows your own figures."),
        ("s", "opens your settings: new cards a day, minutes, language…"),
        ("g", "goes on with the cards that wait for another morning."),
        ("e", "ends the pause: what is due is asked again."),
        ("a", "adds another glossary that comes with the program."),
        ("Enter", "adds the glossary you chose, and starts."),
        ("d", "adds the glossary, and asks ten of its acronyms."),
      ]
    ),
    (
      "On the page of your settings:",
      [
        ("Enter", "takes the next value, or asks for a number; digits begin a number at once."),
        ("↑↓", "choose a setting."),
        ("Enter", "saves the value."),
        ("d", "goes back to the default value."),
        ("Esc", "leaves the value as it was."),
      ]
    ),
    (
      "Where entries are searched and read:",
      [
        ("↑↓", "choose an entry; so do Page Up, Page Down, Home and End."),
        ("Enter", "shows the whole entry, your cards of it, and what you answered."),
        ("Esc", "leaves the search; letters become commands. / returns."),
        ("/", "returns to the search. Case, accents, hyphens and apostrophes do not count."),
        ("d", "asks cards of what is listed, 20 at most. The schedule does not change."),
        ("d", "asks the cards of this entry. The schedule does not change."),
        ("r", "asks the entry again that was put aside or suspended."),
        ("u", "undoes what you last decided here about an entry, as often as you like."),
        ("←→", "read the entry before and the one after."),
        ("q", "goes back; so does Esc."),
      ]
    ),
    (
      "In the line of a flag:",
      [
        ("Enter", "flags the entry."), ("Enter", "takes the flag back."),
        ("Esc", "leaves the flag as it was."),
      ]
    ),
    (
      "On a question before the first answer:",
      [
        ("y", "agrees."), ("n", "declines: nothing is saved."),
      ]
    ),
    (
      "At the end of a review or a drill:",
      [
        ("r", "asks the entries you missed once more. The schedule does not change."),
        ("n", "learns ten more new entries than planned for today."),
        ("Enter", "quits."),
      ]
    ),
    (
      "While an answer cannot be saved:",
      [
        ("Enter", "tries to save the answer again."),
        ("q", "quits without saving the last answer."),
      ]
    ),
    (
      "On every screen:",
      [
        ("↑↓", "scroll a long text; so do Page Up and Page Down."),
        ("?", "shows the keys."),
        ("Enter", "returns from the keys or the figures."),
        ("q", "quits; so does Esc. Every answer is already saved."),
        (
          "Ctrl-Z",
          """
          leaves for the shell, also while you type; fg brings you back. It undoes nothing: u does.
          """
        ),
      ]
    ),
  ]

  static let environment: [(name: String, meaning: String)] = [
    ("TERMWISE_DB", "The database to use, unless --db names one."),
    ("XDG_DATA_HOME", "The folder of the database; see FILES. A relative path is ignored."),
    ("XDG_STATE_HOME", "The folder of lock files; see FILES. A relative path is ignored."),
    (
      "LC_ALL, LC_MESSAGES, LANG",
      """
      The first one that is not empty sets the language, unless --language does: French when it \
      begins with fr, else English.
      """
    ),
    (
      "LC_ALL, LC_CTYPE, LANG",
      """
      The first one that is not empty and names no UTF-8 locale has borders, bars and marks drawn in \
      ASCII; texts keep their letters. ISO-8859-1 or ISO-8859-15 in its name has letters read and \
      written so.
      """
    ),
    (
      "TERM",
      "When it is dumb or not set, there are plain lines instead of screens."
    ),
    (
      "NO_COLOR",
      "Any value but an empty one turns colours off, unless --color turns them on."
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
      "A lock file for each learner with an open session; with XDG_STATE_HOME, termwise/ there."
    ),
  ]

  static let examples: [(purpose: String, lines: [String])] = [
    ("To start without a glossary of your own:", ["termwise decks add customer-success-fr"]),
    (
      "To see what is read in a document, then to add it as the glossary “metiers-du-cafe”:",
      ["termwise entries lexique.md", "termwise import lexique.md --deck 'Métiers du café'"]
    ),
    (
      "To review that glossary alone, with five new cards at most:",
      ["termwise review metiers-du-cafe --new 5"]
    ),
    (
      "To show what is due in the shell's prompt, as in “12+8 → ”:",
      ["PS1='$(termwise due --short) → '"]
    ),
    (
      "To write everybody's figures to a file for a French Excel:",
      ["termwise report --csv-profile excel-fr --language fr -o équipe.csv"]
    ),
  ]
}
