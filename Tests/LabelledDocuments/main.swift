import Foundation

// LabelledDocuments PROGRAM DIR [NAME…]
// LabelledDocuments --rules DIR [NAME…]
//
// Has PROGRAM read the labelled documents of DIR, or those whose names begin with a NAME, and
// prints how that compares with the labels. Ends with 1 when an entry was lost without a finding or
// PROGRAM crashed. With --rules, reads them itself without each of the rules in turn, and prints what
// that changes.

/// Writes a line at once, so that a run through a pipe shows how far it is.
func say(_ line: String, to file: FileHandle = .standardOutput) {
  file.write(Data((line + "\n").utf8))
}

func run() throws -> Int32 {
  let arguments = CommandLine.arguments.dropFirst()
  guard arguments.count >= 2 else {
    say("usage: LabelledDocuments PROGRAM|--rules DIR [NAME…]", to: .standardError)
    return 64
  }
  let program = Program(url: URL(fileURLWithPath: arguments[1]))
  let folder = LabelledFolder(url: URL(fileURLWithPath: arguments[2]))
  let names = try folder.names(beginningWith: Array(arguments.dropFirst(2)))
  if arguments[1] == "--rules" {
    say("rule                 differ  F1 without -> with it, in those documents")
    for worth in try RuleWorth.all(in: folder, names: names) { say(worth.line) }
    return 0
  }
  let table = Table(names: names)
  say(table.head)
  var results: [DocumentResult] = []
  for name in names {
    let result = try DocumentResult(of: name, in: folder, read: program)
    for line in table.lines(about: result) { say(line) }
    results.append(result)
  }
  report(results, table)
  return results.allSatisfy(\.isGood) ? 0 : 1
}

/// Prints the figures of all documents together.
func report(_ results: [DocumentResult], _ table: Table) {
  say("")
  for line in table.lines(byLayoutOf: results) { say(line) }
  say(table.line(about: results, as: "macro"))
  let lossy = results.filter { !$0.lost.isEmpty }
  let skipCount = results.map(\.score.skipCount).reduce(0, +)
  say(
    """
    \(results.count) documents; lost without a finding: \
    \(lossy.map(\.lost.count).reduce(0, +)) in \(lossy.count); crashes: \
    \(results.count(where: \.end.isCrash)); leaks: \
    \(results.map(\.score.leakCount).reduce(0, +)) of \(skipCount)
    """)
}

do {
  exit(try run())
} catch let failure as LabelledFolder.Failure {
  say("LabelledDocuments: \(failure)", to: .standardError)
  exit(66)
} catch {
  say("LabelledDocuments: \(error)", to: .standardError)
  exit(74)
}
