import ArgumentParser
import Flashcards
import JSON
import Storage

struct DueCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Count what is due today.",
    discussion: """
      --short prints two numbers, due and new: 12+8. With --check the exit code is 1 when nothing \
      is due. When more is due than a day holds, the sum is what is asked today.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Print two numbers on one line, for a shell prompt.")
  var short = false

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Exit 1 when nothing is due.")
  var check = false

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let store = try context.openStore()
    // A shell prompt may ask before anything is imported; a file that is named must be there.
    guard store != nil || context.options.db == nil else {
      throw .noDatabase(try context.databasePath())
    }
    let learner = try context.reader(of: store)
    let day = context.now.studyDay
    if short, !json { return try printSums(of: store, learner: learner, day: day, context) }
    let counts = try store.map { (store) throws(Failure) in
      try context.inDatabase(
        store.dueCounts(for: learner, decks: nil, on: day, limits: context.limits))
    }
    let known = counts ?? DueCounts(decks: [])
    try print(known, learner: learner, day: day, context)
    if let store, let sentence = try context.leftOut(for: learner, in: store) {
      try context.printDiagnostic(sentence)
    }
    return check && known.total == 0 ? .nothing : .done
  }

  /// Prints two numbers for a shell prompt, which waits for them: nothing else is read.
  private func printSums(
    of store: Store?, learner: String, day: StudyDay, _ context: Context
  ) throws(Failure) -> ExitStatus {
    let sums = try store.map { (store) throws(Failure) in
      try context.inDatabase(store.dueSums(for: learner, on: day, limits: context.limits))
    }
    let (waiting, new) = sums.map { ($0.due + $0.repeats, $0.new) } ?? (0, 0)
    try context.printResult("\(waiting)+\(new)")
    return check && waiting + new == 0 ? .nothing : .done
  }

  private func print(
    _ counts: DueCounts, learner: String, day: StudyDay, _ context: Context
  ) throws(Failure) {
    if json {
      try context.environment.standardOutput.print(
        document(counts, learner: learner, day: day))
    } else if counts.decks.isEmpty {
      try context.printResult(context.words.noGlossaryYet)
    } else {
      for deck in counts.decks { try context.printResult(context.words.dueLine(deck)) }
      let sum = context.words.dueSum(counts, minutesASession: context.limits.minutes)
      for line in sum { try context.printResult(line) }
    }
  }

  private func document(
    _ counts: DueCounts, learner: String, day: StudyDay
  ) -> JSONValue {
    .document(
      "due",
      [
        ("learner", .string(learner)), ("day", .string(day.iso)), ("due", .count(counts.due)),
        ("repeats", .count(counts.repeats)), ("new", .count(counts.new)),
        ("waiting", .count(counts.held)), ("days", .count(counts.mornings)),
        ("paused_until", .optional(counts.pausedUntil?.iso)),
        (
          "decks",
          .array(
            counts.decks.map { deck in
              .object([
                ("id", .string(deck.deck.id)), ("title", .string(deck.deck.title)),
                ("entries", .count(deck.entries)), ("due", .count(deck.due)),
                ("repeats", .count(deck.repeats)), ("new", .count(deck.new)),
              ])
            })
        ),
      ])
  }
}
