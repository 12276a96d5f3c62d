import Foundation

/// The manual page, made from the program's help and from ``Prose``.
struct Page {
  private let program: Command
  private let common: [Argument]
  private var roff = Roff()

  /// Lays the page out; `date` is the date of the build.
  init(of program: Command, version: String, date: String) {
    self.program = program
    common = Self.sharedArguments(of: program.verbs.flatMap(\.leaves))
    writeHead(version: version, date: date)
    writeDescription()
    writeVerbs()
    writeSurroundings()
  }

  /// The page's source, for `man`.
  var source: String { roff.source }

  /// The options that all verbs have.
  private static func sharedArguments(of verbs: [Command]) -> [Argument] {
    guard let first = verbs.first else { return [] }
    return first.shownArguments.filter { argument in
      argument.kind != .positional && verbs.allSatisfy { $0.shownArguments.contains(argument) }
    }
  }
}

// MARK: - Sections

extension Page {
  private mutating func writeHead(version: String, date: String) {
    let name = program.commandName
    let fields = [Roff.text(name.uppercased()), "1", date, Roff.text("\(name) \(version)")]
    // Turn hyphenation off: a hyphen in copied text would change it.
    roff.line(".nr HY 0")
    roff.line(".TH " + (fields + ["User Commands"]).map { "\"\($0)\"" }.joined(separator: " "))
    roff.line(".ad l")
    roff.section("NAME")
    roff.line("\(Roff.text(name)) \\- \(Roff.text(summary))")
    roff.section("SYNOPSIS")
    roff.line(Roff.bold(name) + " [" + Roff.italic("options") + "]")
    roff.line(".br")
    roff.line(
      "\(Roff.bold(name)) \(Roff.italic("command")) [\(Roff.italic("options"))]"
        + " [\(Roff.italic("arguments"))]")
  }

  /// The abstract for the manual's index: without capital and full stop.
  private var summary: String {
    let abstract = program.abstract ?? ""
    let sentence = abstract.hasSuffix(".") ? abstract.dropLast() : abstract[...]
    return sentence.prefix(1).lowercased() + sentence.dropFirst()
  }

  /// The paragraphs of the help's discussion; the first one describes, the others are the notice at
  /// the page's end.
  private var discussion: [String] {
    (program.discussion ?? "").components(separatedBy: "\n\n")
  }

  private mutating func writeDescription() {
    roff.section("DESCRIPTION")
    roff.paragraphs(Prose.description)
    roff.paragraphs(discussion[0])
    roff.paragraphs(Prose.streams)
  }

  private mutating func writeVerbs() {
    roff.section("COMMANDS")
    for verb in program.verbs { write(verb, after: []) }
    roff.section("OPTIONS")
    roff.paragraphs(Prose.options)
    for argument in common { write(argument) }
  }

  private mutating func writeSurroundings() {
    roff.section("KEYS")
    for (screen, keys) in Prose.keys {
      roff.paragraphs(screen)
      for (key, meaning) in keys { roff.item(Roff.bold(key), meaning) }
    }
    roff.section("EXIT STATUS")
    for (status, meaning) in Prose.exitStatuses {
      roff.item(Roff.bold("\(status)"), meaning)
    }
    roff.section("ENVIRONMENT")
    for (name, meaning) in Prose.environment { roff.item(Roff.bold(name), meaning) }
    roff.section("FILES")
    for (name, meaning) in Prose.files { roff.item(Roff.italic(name), meaning) }
    roff.section("EXAMPLES")
    for (purpose, lines) in Prose.examples {
      roff.paragraphs(purpose)
      roff.example(lines)
    }
    guard discussion.count > 1 else { return }
    roff.section("NOTICE")
    for paragraph in discussion.dropFirst() { roff.paragraphs(paragraph) }
  }
}

// MARK: - Verbs

extension Page {
  /// A verb, or its subcommands; brackets mark the one that runs when none is named.
  ///
  /// The heading has what must be given: arguments, and options without a default.
  private mutating func write(_ verb: Command, after names: [String], isStandard: Bool = false) {
    let names = names + [isStandard ? "[\(verb.commandName)]" : verb.commandName]
    let own = verb.shownArguments.filter { !common.contains($0) }
    let positional = own.filter { $0.kind == .positional }
    let options = own.filter { $0.kind != .positional }
    let needed = options.filter { !$0.isOptional && $0.kind == .option && $0.defaultValue == nil }
    let words =
      needed.map(name(of:))
      + positional.map { argument in
        let word = Roff.italic(argument.valueName ?? "") + (argument.isRepeating ? "..." : "")
        return argument.isOptional ? "[\(word)]" : word
      }
    roff.subsection(([Roff.bold(names.joined(separator: " "))] + words).joined(separator: " "))
    for text in [verb.abstract, verb.discussion] { if let text { roff.paragraphs(text) } }
    for argument in positional + options { write(argument) }
    for part in verb.verbs {
      write(part, after: names, isStandard: part.commandName == verb.defaultSubcommand)
    }
  }

  private mutating func write(_ argument: Argument) {
    let values = argument.allValues.map { " Values: \($0.joined(separator: ", "))." } ?? ""
    let standard = argument.defaultValue.map { " Default: \($0)." } ?? ""
    roff.item(
      name(of: argument), (argument.abstract ?? "") + values + standard,
      details: argument.discussion ?? "")
  }

  /// The argument as typed, with its value.
  private func name(of argument: Argument) -> String {
    let value = Roff.italic(argument.valueName ?? "")
    // Put the short name first.
    let typed = (argument.names ?? []).map(\.typed).sorted { $0.count < $1.count }
    let names = typed.map(Roff.bold).joined(separator: ", ")
    return switch argument.kind {
    case .positional: value
    case .option: "\(names) \(value)"
    case .flag: names
    }
  }
}
