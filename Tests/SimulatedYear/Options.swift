import Flashcards

/// What the command line asks for.
struct Options {
  /// The glossary's entries; one in four has an acronym.
  var entries = 800
  var days = 365
  /// New cards a day.
  var new = 20
  /// Minutes of a morning's sitting; 0 for no limit.
  var minutes = 15
  /// The most due cards asked in a morning; 0 for all that are due.
  var due = StudyLimits.dueCardsADay
  /// The first day of the holiday, from 1.
  var holiday = 176
  /// Days of the holiday.
  var away = 14
  /// Mornings of a week on which the learner studies.
  var week = 7
  var seed = 1

  /// What is wrong with the command line.
  struct Fault: Error { let text: String }

  private static let names: [String: any WritableKeyPath<Options, Int> & Sendable] = [
    "--entries": \.entries, "--days": \.days, "--new": \.new, "--minutes": \.minutes,
    "--due": \.due, "--holiday": \.holiday, "--away": \.away, "--week": \.week, "--seed": \.seed,
  ]

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      guard let option = Self.names[word] else { throw Fault(text: "\(word): no such option") }
      guard let value = rest.popFirst().flatMap({ Int($0) }), (0...100_000).contains(value) else {
        throw Fault(text: "\(word): a number is missing")
      }
      self[keyPath: option] = value
    }
  }

  /// Whether the learner studies on a day, from 1.
  func isStudyDay(_ day: Int) -> Bool {
    (day - 1) % 7 < week && !(holiday..<(holiday + away)).contains(day)
  }
}
