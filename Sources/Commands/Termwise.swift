import ArgumentParser
import Flashcards
import Foundation
import Terminal

/// The root command: lists the verbs; runs ``TodayCommand`` when none is given.
struct Termwise: ParsableCommand {
  /// The version of the program.
  static let programVersion = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "termwise",
    abstract: "Learn your company's vocabulary from its own glossary, in the terminal.",
    discussion: "Without a command: what is due today, then the review.\n\n\(notice)",
    version: "termwise \(programVersion)",
    subcommands: [TodayCommand.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Every day",
        subcommands: [
          ReviewCommand.self, DrillCommand.self, UndoCommand.self, BrowseCommand.self,
          CardsCommand.self, StatsCommand.self, SettingsCommand.self, PauseCommand.self,
          ResumeCommand.self,
        ]),
      CommandGroup(
        name: "Glossaries",
        subcommands: [
          ImportCommand.self, EntriesCommand.self, DecksCommand.self, ExportCommand.self,
        ]),
      CommandGroup(name: "Team", subcommands: [ReportCommand.self]),
      CommandGroup(
        name: "Scripts and upkeep",
        subcommands: [
          DueCommand.self, NextCommand.self, JudgeCommand.self, BackupCommand.self,
          RestoreCommand.self, CheckCommand.self, SalvageCommand.self, ForgetCommand.self,
        ]),
    ],
    defaultSubcommand: TodayCommand.self)

  /// The notice that the authors of the algorithm require.
  static let notice = """
    Algorithm SM-2, (C) Copyright SuperMemo World, 1991. https://www.supermemo.com \
    https://www.super-memory.com
    """
}

/// Runs the program as a process.
public enum Program {
  /// Parses the command line, runs the verb, and exits with its status.
  public static func run() -> Never {
    var code = ExitCode.success
    let environment = Environment.live
    let arguments = Array(typedArguments(in: environment.encoding).dropFirst())
    do {
      var command = try command(of: arguments)
      try command.run()
    } catch {
      code = report(error, arguments, in: environment)
    }
    exit(code.rawValue)
  }

  /// The command that a command line names, with its options.
  ///
  /// A verb that comes first reads what is behind it alone: a shell prompt waits for `due --short`, and
  /// the parser takes as long to look through the whole program as `due` takes to count. What the verb
  /// does not accept, help and errors included, goes through the whole program.
  static func command(of arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first, let verb = Termwise.subcommand(named: name),
      verb.configuration.subcommands.isEmpty,
      let command = try? verb.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == verb
    {
      return command
    }
    return try Termwise.parseAsRoot(arguments)
  }

  /// The command line in the letters of the person's terminal, which Swift takes for UTF-8.
  private static func typedArguments(in encoding: TextEncoding) -> [String] {
    guard encoding != .utf8 else { return CommandLine.arguments }
    return (0..<Int(CommandLine.argc)).map { index in
      guard let word = CommandLine.unsafeArgv[index] else { return "" }
      return word.withMemoryRebound(to: UInt8.self, capacity: strlen(word)) { bytes in
        encoding.text(of: UnsafeBufferPointer(start: bytes, count: strlen(word)))
      }
    }
  }

  /// Prints help, or what is wrong with the command line; returns the exit status.
  private static func report(
    _ error: any Error, _ arguments: [String], in environment: Environment
  ) -> ExitCode {
    do {
      if let request = HelpRequest(arguments) { return try answer(request, arguments, environment) }
      let code = Termwise.exitCode(for: error)
      let message = Termwise.fullMessage(for: error)
      guard message.isEmpty || code.isSuccess else {
        return try report(
          CommandLineError(error, arguments: arguments).failure, arguments, environment)
      }
      // The parser's texts quote the command line, which may hold control characters: sanitise
      // them.
      if !message.isEmpty { try environment.standardOutput.print(TerminalText(message)) }
      return code
    } catch {
      return ExitStatus.inputOutput.code
    }
  }

  private static func report(
    _ failure: Failure, _ arguments: [String], _ environment: Environment
  ) throws(Failure) -> ExitCode {
    let words = Language(of: arguments, in: environment).words
    try environment.standardError.print(
      TerminalText(line: "termwise: \(words.error) \(words.failure(failure))"))
    return failure.status.code
  }

  private static func answer(
    _ request: HelpRequest, _ arguments: [String], _ environment: Environment
  ) throws(Failure) -> ExitCode {
    let page: HelpPage
    switch request {
    case .program: page = .program
    case .command(let command): page = HelpPage(of: command)
    case .unknown(let word):
      let likest = word.likest(among: Termwise.visibleCommands)
      return try report(.unknownVerb(word, likest: likest), arguments, environment)
    }
    let words = Language(of: arguments, in: environment).words
    let output = environment.standardOutput
    let size =
      TerminalSize(of: output.descriptor)
      ?? TerminalSize(columns: environment.variables["COLUMNS"], lines: nil)
    for line in page.lines(columns: size.columns, words) { try output.print(TerminalText(line)) }
    return .success
  }
}
