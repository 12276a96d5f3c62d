import Foundation
import Testing

/// What is wrong with a command line is told in the reader's language, with what to do.
@Suite struct CommandLineTests {
  /// A command line, and what both languages say about it.
  struct Mistake: CustomTestStringConvertible {
    let typed: String
    let english: String
    let french: String

    init(_ typed: String, _ english: String, _ french: String) {
      (self.typed, self.english, self.french) = (typed, english, french)
    }

    var testDescription: String { typed }

    static let all = [
      Self(
        "review --nwe 3", "termwise review has no option --nwe. Did you mean --new?",
        "termwise review n’a pas d’option --nwe. Vouliez-vous dire --new⸱?"),
      Self(
        "--nwe 3", "termwise has no option --nwe. Did you mean termwise review --new?",
        "termwise n’a pas d’option --nwe. Vouliez-vous dire termwise review --new⸱?"),
      Self(
        "--acronyms", "termwise has no option --acronyms. Did you mean termwise drill --acronyms?",
        "termwise n’a pas d’option --acronyms. Vouliez-vous dire termwise drill --acronyms⸱?"),
      Self(
        "--lerner ana", "termwise has no option --lerner. Did you mean --learner?",
        "termwise n’a pas d’option --lerner. Vouliez-vous dire --learner⸱?"),
      Self(
        "reveiw --help", "there is no command “reveiw”. Did you mean “review”?",
        "la commande «⍽reveiw⍽» n’existe pas. Vouliez-vous dire «⍽review⍽»⸱?"),
      Self(
        "review -z", "termwise review has no option -z. To see its options: termwise review --help",
        "termwise review n’a pas d’option -z. Pour voir ses options⍽: termwise review --help"),
      Self(
        "review --foo",
        "termwise review has no option --foo. To see its options: termwise review --help",
        "termwise review n’a pas d’option --foo. Pour voir ses options⍽: termwise review --help"),
      Self(
        "reveiw", "there is no command “reveiw”. Did you mean “review”?",
        "la commande «⍽reveiw⍽» n’existe pas. Vouliez-vous dire «⍽review⍽»⸱?"),
      Self(
        "reveiw --new 3", "there is no command “reveiw”. Did you mean “review”?",
        "la commande «⍽reveiw⍽» n’existe pas. Vouliez-vous dire «⍽review⍽»⸱?"),
      Self(
        "help reveiw", "there is no command “reveiw”. Did you mean “review”?",
        "la commande «⍽reveiw⍽» n’existe pas. Vouliez-vous dire «⍽review⍽»⸱?"),
      Self(
        "toady", "there is no command “toady”. To see them all: termwise --help",
        "la commande «⍽toady⍽» n’existe pas. Pour les voir toutes⍽: termwise --help"),
      Self(
        "decks ad x", "there is no command “decks ad”. Did you mean “decks add”?",
        "la commande «⍽decks ad⍽» n’existe pas. Vouliez-vous dire «⍽decks add⍽»⸱?"),
      Self(
        "--yes import f",
        "the command must come first. Type termwise import, then the options",
        "la commande doit venir en premier. Tapez termwise import, puis les options"),
      Self(
        "review --new", "--new needs a value. Write --new <n>",
        "il manque la valeur de --new. Écrivez --new <n>"),
      Self(
        "review --new x", "--new does not accept “x”. Give a whole number",
        "--new n’accepte pas «⍽x⍽». Donnez un nombre entier"),
      Self(
        "review --color pink",
        "--color does not accept “pink”. Possible values: always, never, auto",
        "--color n’accepte pas «⍽pink⍽». Valeurs possibles⍽: always, never, auto"),
      Self(
        "due --json=3", "--json takes no value. Write --json alone",
        "--json ne prend pas de valeur. Écrivez --json tout court"),
      Self(
        "due a b", "termwise due cannot use “a b”. See termwise due --help",
        "termwise due ne sait que faire de «⍽a b⍽». Voyez termwise due --help"),
      Self(
        "import", "<file> is missing. See termwise import --help",
        "il manque <fichier>. Voyez termwise import --help"),
      Self(
        "pause", "--until <date> is missing. See termwise pause --help",
        "il manque --until <date>. Voyez termwise pause --help"),
    ]
  }

  @Test(arguments: Mistake.all)
  func `a mistake is told in our form, in both languages`(_ mistake: Mistake) throws {
    let program = try Program()
    defer { program.remove() }
    for (language, sentence) in [
      ("en_GB.UTF-8", "error: \(mistake.english)"), ("fr_FR.UTF-8", "erreur⍽: \(mistake.french)"),
    ] {
      let process = try program.process(mistake.typed.split(separator: " ").map(String.init))
      for name in ["LC_ALL", "LC_MESSAGES"] { process.environment?[name] = nil }
      process.environment?["LANG"] = language
      let run = try program.finish(process)
      #expect(run.status == 64)
      #expect(run.output == "")
      let errors = run.standardError.replacing("\u{A0}", with: "⍽").replacing("\u{202F}", with: "⸱")
      #expect(errors == "termwise: \(sentence)\n")
    }
  }

  @Test func `the language that the command line asks for is spoken, wherever it stands`() throws {
    let program = try Program()
    defer { program.remove() }
    for run in [
      try program.run("due", "a", "--language", "fr"), try program.run("--language=fr", "due", "a"),
    ] {
      #expect(run.standardError.hasPrefix("termwise: erreur"))
    }
  }

  @Test func `a command line is quoted without its control characters`() throws {
    let program = try Program()
    defer { program.remove() }
    let run = try program.run("due", "\u{1B}[31m")
    #expect(run.status == 64)
    #expect(!run.standardError.contains("\u{1B}"))
  }

  @Test(arguments: [["--help"], ["-h"], ["help"], ["--plain", "--help"]])
  func `help begins with every day, has three examples, and names no hidden command`(
    _ arguments: [String]
  ) throws {
    let program = try Program()
    defer { program.remove() }
    let run = try program.finish(program.process(arguments))
    #expect(run.status == 0)
    #expect(run.standardError == "")
    let sections = run.output.components(separatedBy: "\n\n")
    #expect(sections[2].hasPrefix("EVERY DAY\n  review "))
    let examples = try #require(sections.first { $0.hasPrefix("EXAMPLES\n") })
    #expect(examples.split(separator: "\n").count == 4)
    #expect(!run.output.contains("\n  today"))
    #expect(run.output.contains("Copyright SuperMemo World, 1991."))
  }

  @Test(arguments: ["review", "import", "decks add", "cards search"])
  func `help of a command is whole on a terminal of any width`(_ command: String) throws {
    var program = try Program()
    defer { program.remove() }
    for columns in [1, 10, 20, 26, 27, 40] {
      program.environment["COLUMNS"] = "\(columns)"
      let words = command.split(separator: " ").map(String.init)
      let run = try program.finish(program.process(words + ["--help"]))
      #expect(run.status == 0, "\(columns)")
      #expect(run.standardError == "")
      let text = run.output.filter { !$0.isWhitespace }
      #expect(text.contains("Thedatabasetouse."), "\(columns)")
    }
  }
}
