import Foundation

// SimulatedYear FOLDER [OPTION NUMBER]…
//
// Prints the figures of a year; scripts/year says what the options mean. The database is made in
// FOLDER.

do {
  let words = CommandLine.arguments.dropFirst()
  guard let folder = words.first else { throw Options.Fault(text: "the folder is missing") }
  var year = try Year(Options(Array(words.dropFirst())), in: folder)
  try year.live()
  print(try Figures(of: year).lines().joined(separator: "\n"))
} catch let fault as Options.Fault {
  FileHandle.standardError.write(Data("year: \(fault.text)\n".utf8))
  exit(64)
} catch {
  FileHandle.standardError.write(Data("year: \(error)\n".utf8))
  exit(74)
}
