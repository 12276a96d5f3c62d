import Foundation

/// What the command line and the environment ask for.
struct Options {
  var program = ""
  /// The program that fills databases with histories.
  var histories = ""
  /// The least that a program can do.
  var limit = ""
  /// Where glossaries and databases are kept from one run to the next.
  var data = ""
  /// Where copies are worked on; a folder of the disk that is to be measured.
  var work = ""
  /// A folder on a memory file system, for what the software alone costs; nil for none.
  var memory: String?
  /// A Python that has Anki's package; nil where Anki is not measured.
  var anki: String?
  /// The script that drives Anki.
  var ankiScript = ""
  /// Runs that count, of each contender.
  var runs = 5
  /// Only workloads whose names begin with one of these; empty for all.
  var only: [String] = []
  /// A file for the figures, as JSON.
  var json: String?
  /// A file of figures to compare with.
  var earlier: String?
  /// A file for the plot of growth, as SVG.
  var plot: String?

  /// What is wrong with the command line.
  struct Fault: Error { let text: String }

  init(_ arguments: [String], _ environment: [String: String]) throws {
    guard arguments.count >= 4 else { throw Fault(text: "PROGRAM HISTORIES LIMIT ANKI-SCRIPT …") }
    (program, histories, limit, ankiScript) = (
      arguments[0], arguments[1], arguments[2], arguments[3]
    )
    anki = environment["TERMWISE_BENCH_ANKI"].flatMap { $0.isEmpty ? nil : $0 }
    data = NSTemporaryDirectory() + "termwise-bench"
    if FileManager.default.isWritableFile(atPath: "/dev/shm") { memory = "/dev/shm" }
    var rest = arguments.dropFirst(4)
    while let word = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Fault(text: "\(word): a value is missing") }
      try set(word, to: value)
    }
    if work.isEmpty { work = data + "/work" }
  }

  private mutating func set(_ option: String, to value: String) throws {
    switch option {
    case "--data": data = value
    case "--work": work = value
    case "--only": only = value.split(separator: ",").map(String.init)
    case "--json": json = value
    case "--compare": earlier = value
    case "--plot": plot = value
    case "--program": program = value
    case "--runs":
      guard let number = Int(value), number > 0 else { throw Fault(text: "--runs \(value)") }
      runs = number
    default: throw Fault(text: "\(option): no such option")
    }
  }
}
