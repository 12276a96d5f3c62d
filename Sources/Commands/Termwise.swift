public import ArgumentParser

/// The program: its verbs, and today's review when none is given.
public struct Termwise: ParsableCommand {
  /// What `--help` and `--version` say.
  public static let configuration = CommandConfiguration(
    commandName: "termwise",
    abstract: "Learn your company's vocabulary from its own glossary, in the terminal.",
    discussion: """
      Without a subcommand: what is due today, then the review.

      Algorithm SM-2, (C) Copyright SuperMemo World, 1991. https://www.supermemo.com \
      https://www.super-memory.com
      """,
    version: "termwise 0.1.0",
    subcommands: [
      TodayCommand.self, EntriesCommand.self, ImportCommand.self, ReviewCommand.self,
      NextCommand.self, DueCommand.self, UndoCommand.self, ReportCommand.self, CheckCommand.self,
    ],
    defaultSubcommand: TodayCommand.self)

  /// The program, about to be told what to do.
  public init() {}
}
