import Foundation
import PseudoTerminals
import Testing

extension PseudoTerminal {
  /// Starts the built program, or another one, on a terminal of its own.
  convenience init(_ program: Program, _ arguments: [String], running other: URL? = nil) throws {
    var environment = program.environment
    environment["TERMWISE_DB"] = program.database
    // A terminal that does not know its size has lines of any length: sentences stay whole.
    try self.init(
      running: #require(other ?? Program.executable).path, arguments, environment: environment,
      columns: 0, rows: 0)
  }
}
