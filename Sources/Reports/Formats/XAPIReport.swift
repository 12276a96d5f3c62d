import Flashcards
import JSON

/// Statements of the Experience API 2.0 for a learning record store, one on each line: milestones
/// only.
///
/// How many answers a learner gave in a week, that more of a glossary was seen, that all of it was
/// seen (completed), and that enough of it is mastered; in the weeks of the trend that are over.
/// The actor is an account with the learner's random id, never a name. A statement's id is a UUID
/// of version 5 of all that it says, so that exporting again gives the same ids, and a store keeps
/// each statement once. The time is the end of the week: when somebody studied is told no finer.
struct XAPIReport: ReportFormat {
  let name = "xapi"
  let fileExtension = "jsonl"

  func render(_ report: Report, in language: Language) -> [UInt8] {
    let statements = report.people.filter { !$0.id.isEmpty }.flatMap { person in
      person.milestones.map { statement($0, of: person) }
    }
    return Array(statements.joined().utf8)
  }

  /// A statement and a line break.
  private func statement(_ milestone: Milestone, of person: Person) -> String {
    let facts: [Member] = [
      ("version", .string("2.0.0")),
      ("timestamp", .string("\(milestone.weekEnd.iso)T23:59:59Z")),
      ("actor", actor(person)), ("verb", verb(milestone.kind)), ("object", object(milestone)),
      ("result", result(milestone.kind)),
      // Without a version: a store refuses a known id with another content.
      ("context", .object([("platform", .string("termwise"))])),
    ]
    let id = UUIDVersion5.text(of: JSONValue.object(facts).line, in: Self.namespace)
    return JSONValue.object([("id", .string(id))] + facts).line + "\n"
  }

  private typealias Member = (key: String, value: JSONValue)

  /// The namespace of the ids: a random UUID of the program's own.
  private static let namespace: [UInt8] = [
    0x1D, 0x7A, 0x53, 0xC2, 0x0E, 0x94, 0x4B, 0x6F, 0x9A, 0x35, 0xE8, 0x4C, 0x21, 0xB7, 0x60, 0xFD,
  ]

  private static let home = "https://termwise.example"

  private func actor(_ person: Person) -> JSONValue {
    .object([
      ("objectType", .string("Agent")),
      (
        "account",
        .object([("homePage", .string("\(Self.home)/learners")), ("name", .string(person.id))])
      ),
    ])
  }

  private func verb(_ kind: Milestone.Kind) -> JSONValue {
    let (name, french) =
      switch kind {
      case .answered: ("answered", "a répondu")
      case .progressed: ("progressed", "a avancé")
      case .completed: ("completed", "a tout vu")
      case .mastered: ("mastered", "a acquis")
      }
    return .object([
      ("id", .string("http://adlnet.gov/expapi/verbs/\(name)")),
      ("display", .object([("en", .string(name)), ("fr", .string(french))])),
    ])
  }

  private func object(_ milestone: Milestone) -> JSONValue {
    let deck = milestone.deck
    return .object([
      ("objectType", .string("Activity")),
      ("id", .string("\(Self.home)/glossaries/\(deck.id)")),
      (
        "definition",
        .object([
          ("type", .string("http://adlnet.gov/expapi/activities/course")),
          ("name", .object([(deck.language ?? "und", .string(deck.title))])),
        ])
      ),
    ])
  }

  private func result(_ kind: Milestone.Kind) -> JSONValue {
    switch kind {
    case .answered(let count):
      .object([
        (
          "extensions",
          .object([("\(Self.home)/extensions/answers-in-week", .count(count))])
        )
      ])
    case .progressed(let share): .object([("score", .object([("scaled", .share(share))]))])
    case .completed: .object([("completion", .bool(true))])
    case .mastered: .object([("success", .bool(true))])
    }
  }
}
