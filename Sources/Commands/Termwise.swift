import ArgumentParser
import Flashcards
import Foundation
import Terminal

/// The root command: lists the verbs; runs ``TodayCommand`` when none is given.
struct Termwise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "termwise",
    abstract: "Learn your company's vocabulary from its own glossary, in the terminal.",
    discussion: """
      Without a subcommand: what is due today, then the review.

      Algorithm SM-2, (C) Copyright SuperMemo World, 1991. https://www.supermemo.com \
      https://www.super-memory.com
      """,
    version: "termwise 0.1.0",
    subcommands: [
      TodayCommand.self, EntriesCommand.self, ImportCommand.self, DecksCommand.self,
      CardsCommand.self, ReviewCommand.self, NextCommand.self, DrillCommand.self, JudgeCommand.self,
      DueCommand.self, UndoCommand.self, PauseCommand.self, ResumeCommand.self, StatsCommand.self,
      ReportCommand.self,
      CheckCommand.self,
    ],
    defaultSubcommand: TodayCommand.self)
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
      code = Termwise.exitCode(for: error)
      let environment = Environment.live
      let stream = code.isSuccess ? environment.standardOutput : environment.standardError
      // The parser's messages quote the command line, which may hold control characters: sanitise
      // them.
      let message = Termwise.fullMessage(for: error)
      do {
        if !message.isEmpty { try stream.print(TerminalText(message)) }
      } catch {
        code = ExitStatus.inputOutput.code
      }
    }
    exit(code.rawValue)
  }
}
