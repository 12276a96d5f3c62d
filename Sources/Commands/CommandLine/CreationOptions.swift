import ArgumentParser

/// The options of verbs that may create the database.
struct CreationOptions: ParsableArguments {
  @Flag(help: "Create the database for a group of people: see termwise settings --help.")
  var shared = false
}

/// A verb that may create the database.
protocol CreatingVerb: Verb {
  var creation: CreationOptions { get }
}
