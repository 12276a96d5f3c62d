import Foundation
import PseudoTerminals
import Testing

extension PseudoTerminal {
  /// Starts the built program, or another one, on a pseudo terminal that supports lines only unless
  /// another `TERM` is given.
  convenience init(
    _ program: Program, _ arguments: [String], term: String = "dumb", running other: URL? = nil
  ) throws {
    var environment = program.environment
    environment["TERMWISE_DB"] = program.database
    environment["TERM"] = term
    // Without a size the program wraps no lines, and tests can compare whole sentences.
    try self.init(
      running: #require(other ?? Program.executable).path, Program.dated(arguments),
      environment: environment,
      columns: 0, rows: 0)
  }
}
