import ArgumentParser

/// The options of verbs that write to a learner's log: what the person agrees to in advance.
struct ConsentOptions: ParsableArguments {
  @Flag(help: "Go on although the computer's clock looks wrong.")
  var trustClock = false

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Answer as a learner who belongs to another account; this is noted in the log.",
      valueName: "name"))
  var actingAs: String?
}

/// A verb that writes to a learner's log.
protocol WritingVerb: Verb {
  var consent: ConsentOptions { get }
}
