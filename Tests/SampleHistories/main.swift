import Foundation

// SampleHistories DB [--entries N] [--learners N] [--answers N] [--learner NAME] [--seed N]
//   [--now INSTANT] [--log FILE]
//
// Fills the database DB with a history of answers. scripts/history says what the options mean.

/// Writes a line at once.
func say(_ line: String, to file: FileHandle) { file.write(Data((line + "\n").utf8)) }

do {
  var database = try SampleDatabase(Options(Array(CommandLine.arguments.dropFirst())))
  say(try database.fill(), to: .standardOutput)
} catch let fault as Options.Fault {
  say("history: \(fault.text)", to: .standardError)
  exit(64)
} catch {
  say("history: \(error)", to: .standardError)
  exit(74)
}
