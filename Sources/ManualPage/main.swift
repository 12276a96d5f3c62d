import Foundation

// Prints the manual page, from the program's help on standard input:
//
//     termwise --experimental-dump-help | ManualPage VERSION DATE > termwise.1

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: ManualPage VERSION DATE <HELP.json\n".utf8))
  exit(64)
}
do {
  let input = FileHandle.standardInput.readDataToEndOfFile()
  let help = try JSONDecoder().decode(Help.self, from: input)
  let page = Page(of: help.command, version: arguments[1], date: arguments[2])
  FileHandle.standardOutput.write(Data(page.source.utf8))
} catch {
  FileHandle.standardError.write(Data("ManualPage: this is no help in JSON: \(error)\n".utf8))
  exit(65)
}
