import Foundation
import PseudoTerminals
import Testing

extension PseudoTerminal {
  /// Starts the built program, or another one, on a terminal of its own that knows lines
  /// alone, unless another is asked for.
  convenience init(
    _ program: Program, _ arguments: [String], term: String = "dumb", running other: URL? = nil
  ) throws {
    var environment = program.environment
    environment["TERMWISE_DB"] = program.database
    environment["TERM"] = term
    // A terminal that does not know its size has lines of any length: sentences stay whole.
    try self.init(
      running: #require(other ?? Program.executable).path, arguments, environment: environment,
      columns: 0, rows: 0)
  }
}
