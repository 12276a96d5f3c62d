import ArgumentParser
import Flashcards
import Foundation
import Terminal

/// The root command: lists the verbs; runs ``TodayCommand`` when none is given.
struct Termwise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "termwise",
    abstract: "Learn your company's vocabulary from its own glossary, in the terminal.",
    discussion: "Without a command: what is due today, then the review.\n\n\(notice)",
    version: "termwise 0.1.0",
    subcommands: [TodayCommand.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Every day",
        subcommands: [
          ReviewCommand.self, DrillCommand.self, UndoCommand.self, CardsCommand.self,
          StatsCommand.self, PauseCommand.self, ResumeCommand.self,
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
    do {
      var command = try Termwise.parseAsRoot()
      try command.run()
    } catch {
      code = report(error, in: .live)
    }
    exit(code.rawValue)
  }

  /// Prints help, or what is wrong with the command line; returns the exit status.
  private static func report(_ error: any Error, in environment: Environment) -> ExitCode {
    let code = Termwise.exitCode(for: error)
    let arguments = Array(CommandLine.arguments.dropFirst())
    let message = Termwise.fullMessage(for: error)
    do {
      if let failure = misspeltHelp(arguments)
        ?? (message.isEmpty || code.isSuccess
          ? nil : CommandLineError(error, arguments: arguments).failure)
      {
        let words = CommandLineError.language(of: arguments, environment.variables).words
        try environment.standardError.print(
          TerminalText("termwise: \(words.error) \(words.failure(failure))"))
        return failure.status.code
      }
      // The parser's texts quote the command line, which may hold control characters: sanitise
      // them.
      let text =
        code.isSuccess && asksForHelpPage(arguments)
        ? HelpPage.lines.joined(separator: "\n") : message
      if !text.isEmpty { try environment.standardOutput.print(TerminalText(text)) }
      return code
    } catch {
      return ExitStatus.inputOutput.code
    }
  }

  /// Whether help is asked for without a command.
  private static func asksForHelpPage(_ arguments: [String]) -> Bool {
    let asks =
      arguments.first == "help" || arguments.contains { $0 == "-h" || $0 == "--help" }
    return asks && !arguments.contains(where: Termwise.visibleCommands.contains)
  }

  /// The failure of `termwise help WORD` where the word is no command.
  private static func misspeltHelp(_ arguments: [String]) -> Failure? {
    guard arguments.first == "help", let word = arguments.dropFirst().first,
      !word.hasPrefix("-"), !Termwise.visibleCommands.contains(word)
    else { return nil }
    return .unknownVerb(word, likest: word.likest(among: Termwise.visibleCommands))
  }
}
