import Foundation
import PseudoTerminals

/// The program with a home of its own, in which it has one of its decks.
struct Session {
  private let program: String
  private let home: URL

  /// What went wrong before the screen was reached.
  private enum Failure: Error {
    case deckNotAdded
  }

  /// Adds the deck to a new home.
  init(of program: String) throws {
    self.program = program
    home = FileManager.default.temporaryDirectory
      .appendingPathComponent("termwise-picture-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [
      "decks", "add", "customer-success-en", "--now", "2026-11-23T08:50:00Z",
    ]
    process.environment = environment
    process.standardOutput = FileHandle.standardError
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure.deckNotAdded }
  }

  /// Removes the home and all that was written there.
  func remove() { try? FileManager.default.removeItem(at: home) }

  private var environment: [String: String] {
    [
      "HOME": home.path, "TERMWISE_DB": home.appendingPathComponent("termwise.db").path,
      "TZ": "Europe/Paris", "TERM": "xterm-256color", "LANG": "C.UTF-8",
    ]
  }

  /// What to type, and what the next screen shows.
  ///
  /// The texts are those of the glossary and of the learner, so that the picture can be made anew
  /// whatever the program says around them.
  private static let steps = [
    ("", "Access turned into habit"), ("\r", "4"), ("0", "The yearly value"), ("\r", "4"),
    ("0", "What the customer wants"), ("\r", "4"), ("0", "Describes a company"), ("\r", "4"),
    ("0", "Adoption"), (" ", "Access turned into habit"), ("3", "ARR"),
    ("Anual recurring revenue", "> Anual recurring revenue"), ("\r", "The yearly value"),
  ]

  /// The screen after an answer with one letter missing.
  func screenAfterSlip() throws -> Display {
    let terminal = try PseudoTerminal(
      running: program, ["review", "--now", "2026-11-23T09:00:00Z"], environment: environment)
    var before: [String] = []
    for (keys, text) in Self.steps {
      terminal.type(keys)
      try terminal.see("another screen with \(text)") {
        $0.isOther && $0.lines != before && $0.shows(text)
      }
      before = terminal.display.lines
    }
    return terminal.display
  }
}
