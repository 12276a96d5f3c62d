import Foundation
import PseudoTerminals

// Prints a picture of the program at work, for scripts/picture: a typed answer with a slip, on a
// terminal of 80 columns and 24 lines.
//
//   ScreenPicture PROGRAM

guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: ScreenPicture PROGRAM\n".utf8))
  exit(64)
}

/// The picture of a program's screen.
func picture(of program: String) throws -> Picture {
  let session = try Session(of: program)
  defer { session.remove() }
  return Picture(of: try session.screenAfterSlip(), title: "Termwise after a typed answer")
}

print(try picture(of: CommandLine.arguments[1]).svg, terminator: "")
