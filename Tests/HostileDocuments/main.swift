@preconcurrency import Glibc

// HostileDocuments PROGRAM [NAME…]
//
// Writes each document, or those whose names begin with a NAME, into a new directory, has PROGRAM
// read it, and prints what that cost. Ends with 1 when a document cost too much.

setvbuf(stdout, nil, _IOLBF, 0)
// A program that stops reading an endless document is right: writing on to it must not end this
// one.
signal(SIGPIPE, SIG_IGN)

/// Writes a document, has a program read it, and takes it away.
func measure(
  _ document: HostileDocument, with program: String, in folder: String
) throws(HostileError) -> (size: Int, measurement: Measurement) {
  let path = "\(folder)/\(document.name)"
  let scratch = "\(folder)/standard-error"
  defer {
    unlink(path)
    unlink(scratch)
  }
  let file = try FileSink(path)
  try document.write(file)
  try file.flush()
  let line = document.isEndless ? "Churn: customers who leave\n" : nil
  let measurement = try Measurement(
    [program, "entries", document.isEndless ? "-" : path, "--json"], input: line, scratch: scratch)
  return (file.count, measurement)
}

/// A column's text, and spaces up to its width; a number to the right.
func column(_ text: String, _ width: Int, isNumber: Bool = false) -> String {
  let spaces = String(repeating: " ", count: max(0, width - text.count))
  return isNumber ? spaces + text : text + spaces
}

func line(_ fields: [String]) -> String {
  let widths = [38, 10, 8, 8, 6, 5]
  let columns = zip(fields, widths).enumerated().map { place, field in
    column(field.0, field.1, isNumber: place > 0)
  }
  return (columns + fields.dropFirst(widths.count)).joined(separator: "  ")
}

/// Seconds with two decimals, rounded down.
func hundredths(_ seconds: Double) -> String {
  let count = Int(seconds * 100)
  return "\(count / 100).\(count % 100 < 10 ? "0" : "")\(count % 100)"
}

/// The line of a table about a document.
func line(about document: HostileDocument, _ size: Int, _ result: Measurement) -> String {
  line([
    document.mark.isEmpty ? document.name : "\(document.name) \(document.mark)",
    document.isEndless ? "endless" : String(size), hundredths(result.seconds),
    hundredths(result.processorSeconds), String(result.megabytes), String(result.status),
    (result.isGood ? "" : "✗ ") + result.message.prefix(120),
  ])
}

/// A new directory for the documents.
func makeFolder() throws(HostileError) -> String {
  let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  var template = Array("\(parent)/hostile.XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw .system("mkdtemp in \(parent)", errno) }
  return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
}

func run() throws(HostileError) -> Int32 {
  let arguments = CommandLine.arguments.dropFirst()
  guard let program = arguments.first else {
    fputs("usage: HostileDocuments PROGRAM [NAME…]\n", stderr)
    return 64
  }
  let names = arguments.dropFirst()
  let folder = try makeFolder()
  defer { rmdir(folder) }
  print(line(["document", "bytes", "seconds", "cpu", "MB", "exit", "message"]))
  var areGood = true
  for document in HostileDocument.all
  where names.isEmpty || names.contains(where: { document.name.hasPrefix($0) }) {
    let (size, result) = try measure(document, with: program, in: folder)
    areGood = areGood && result.isGood
    print(line(about: document, size, result).replacing(folder + "/", with: ""))
  }
  return areGood ? 0 : 1
}

do {
  exit(try run())
} catch {
  fputs("HostileDocuments: \(error)\n", stderr)
  exit(74)
}
