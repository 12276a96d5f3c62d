public import ArgumentParser
public import Flashcards
import Foundation

/// The options that every verb accepts.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The database to use.", valueName: "path"), completion: .file())
  var db: String?

  @Option(
    help: ArgumentHelp(
      "Who is learning (default: the learner of your account).",
      valueName: "name"), completion: .learners)
  var learner: String?

  @Option(
    help: ArgumentHelp(
      "Run as if it were this instant: 2026-11-21T09:00:00Z.", valueName: "instant"))
  var now: String?

  @Option(help: "The language of sentences (default: that of LANG).")
  var language: Language?
}

extension Language: ExpressibleByArgument {}
