import Foundation
import Testing

/// Cuts the power at random moments of a sitting, on a disk that keeps what was flushed and, of the
/// rest, whatever it likes.
///
/// A trace of system calls has every write and flush in their order. From it, a test makes the file
/// as it may be after a cut.
@Suite(.serialized) struct PowerFaultTests {
  @Test func `no cut loses an answer that was said to be saved`() throws {
    let program = try Program.learning(60)
    defer { program.remove() }
    let start = DiskImage(
      database: try program.bytes(),
      journal: try Data(contentsOf: URL(fileURLWithPath: program.database + "-journal")))
    let trace = try SittingTrace(of: program, keys: String(repeating: "3\n1\n4\n2\n", count: 5))
    #expect(trace.savedCount == 20)
    var generator = SystemRandomNumberGenerator()
    var (acknowledged, kept, extra) = (0, 0, 0)
    for cut in 0..<60 {
      let moment = Int.random(in: 0...trace.steps.count, using: &generator)
      // Every third disk drops all that was not flushed; the others keep pieces of it.
      let (image, saved) = trace.image(
        from: start, cutAt: moment, keeping: cut % 3 == 0 ? 0 : 0.5, using: &generator)
      try image.database.write(to: URL(fileURLWithPath: program.database))
      try image.journal.write(to: URL(fileURLWithPath: program.database + "-journal"))
      let check = try program.run("check")
      let entries = try #require(
        Program.entries(check), "cut at \(moment): \(check.output)\(check.standardError)")
      // One answer was there before, and whose account the learner has.
      let found = entries - 2
      #expect((saved...saved + 1).contains(found), "cut at \(moment)")
      acknowledged += saved
      kept += min(saved, found)
      extra += found - min(saved, found)
    }
    #expect(kept == acknowledged)
    Fault.saw(
      2, "60 power cuts: \(acknowledged) acknowledged, \(kept) kept; written and not said: \(extra)"
    )
  }

  @Test(arguments: [["review", "--keys", "-"], ["review", "--plain", "--new", "0"]])
  func `each answer is flushed between its write and its acknowledgement`(
    arguments: [String]
  ) throws {
    let program = try Program.learning(30)
    defer { program.remove() }
    let isKeyed = arguments.contains("--keys")
    // Twenty cards are due the next day.
    if !isKeyed {
      try program.run(
        "review", "--keys", "-", "--now", "2026-03-01T10:00:00+01:00",
        input: String(repeating: "3\n", count: 19))
    }
    let keys = String(repeating: isKeyed ? "3\n" : "\n3\n", count: 20)
    let trace = try SittingTrace(of: program, arguments, keys: keys)
    var (unflushed, flushes, saved): (Set<DiskImage.File>, Int, Int) = ([], 0, 0)
    for step in trace.steps {
      switch step {
      case .write(let file, _, _), .truncate(let file, _): unflushed.insert(file)
      case .flush(let file):
        unflushed.remove(file)
        flushes += 1
      case .acknowledge:
        saved += 1
        #expect(unflushed.isEmpty, "answer \(saved)")
      }
    }
    #expect(saved == 20)
    #expect(flushes >= 3 * saved)
    Fault.saw(
      2, "\(arguments[1]): \(saved) acknowledged, each behind its flush; \(flushes) flushes")
  }
}

/// The database and its journal as a disk has them.
struct DiskImage {
  enum File: Hashable {
    case database
    case journal
  }

  var database: Data
  var journal: Data

  /// Changes a file as a write or a truncation does.
  mutating func apply(_ step: SittingTrace.Step) {
    switch step {
    case .write(.database, let offset, let bytes): Self.write(bytes, at: offset, to: &database)
    case .write(.journal, let offset, let bytes): Self.write(bytes, at: offset, to: &journal)
    case .truncate(.database, let size): Self.truncate(&database, to: size)
    case .truncate(.journal, let size): Self.truncate(&journal, to: size)
    case .flush, .acknowledge: break
    }
  }

  private static func write(_ bytes: Data, at offset: Int, to file: inout Data) {
    if file.count < offset + bytes.count {
      file.append(Data(count: offset + bytes.count - file.count))
    }
    file.replaceSubrange(offset..<offset + bytes.count, with: bytes)
  }

  private static func truncate(_ file: inout Data, to size: Int) {
    if size < file.count {
      file.removeSubrange(size...)
    } else {
      write(Data(), at: size, to: &file)
    }
  }
}

/// What a sitting wrote, flushed and said, in order.
struct SittingTrace {
  enum Step {
    case write(DiskImage.File, at: Int, Data)
    case truncate(DiskImage.File, to: Int)
    case flush(DiskImage.File)
    case acknowledge
  }

  private(set) var steps: [Step] = []

  var savedCount: Int {
    steps.count { if case .acknowledge = $0 { true } else { false } }
  }

  /// Runs a sitting under `strace`, which prints all bytes as `\x` and two digits.
  init(
    of program: Program, _ arguments: [String] = ["review", "--keys", "-"], keys: String
  ) throws {
    let trace = program.path("trace")
    let process = try program.process([])
    let executable = try #require(process.executableURL)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    process.arguments =
      [
        "-f", "-y", "-xx", "-s", "1000000", "-e",
        "trace=write,pwrite64,fdatasync,fsync,ftruncate", "-o", trace, executable.path,
      ] + arguments + ["--now", "2026-03-02T09:00:00+01:00"]
    let run = try program.finish(process, input: keys)
    try #require(run.status == 0, "\(run.standardError)")
    let names = [
      Self.hexadecimal(program.database): DiskImage.File.database,
      Self.hexadecimal(program.database + "-journal"): .journal,
    ]
    let saved = ["saved ", "Saved"].map(Self.hexadecimal)
    for line in try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n") {
      // `123 pwrite64(3</path>, "\x00…", 4096, 0) = 4096`; a path is printed as bytes too.
      guard let open = line.firstIndex(of: "("), let name = line[..<open].split(separator: " ").last
      else { continue }
      let path = String(
        line[open...].split(separator: "<").dropFirst().first?.prefix { $0 != ">" } ?? "")
      let text = line.split(separator: "\"").dropFirst().first ?? ""
      let numbers =
        line.split(separator: ")").first?.split(separator: ", ").compactMap { Int($0) } ?? []
      let file = names[path] ?? names[Self.hexadecimal(path)]
      switch (name, file) {
      case ("write", nil) where saved.contains { text.hasPrefix($0) }: steps.append(.acknowledge)
      case ("pwrite64", let file?):
        steps.append(.write(file, at: try #require(numbers.last), Self.bytes(text)))
      case ("ftruncate", let file?): steps.append(.truncate(file, to: try #require(numbers.last)))
      case ("fdatasync", let file?), ("fsync", let file?): steps.append(.flush(file))
      default: break
      }
    }
  }

  /// The disk after a cut before a step, and the answers acknowledged until then.
  ///
  /// What was flushed is there; of what was not, each half-kilobyte with a probability.
  func image(
    from start: DiskImage, cutAt moment: Int, keeping share: Double,
    using generator: inout some RandomNumberGenerator
  ) -> (DiskImage, saved: Int) {
    var (image, pending, saved) = (start, [Step](), 0)
    for step in steps.prefix(moment) {
      switch step {
      case .write, .truncate: pending.append(step)
      case .acknowledge: saved += 1
      case .flush(let flushed):
        for step in pending where step.file == flushed { image.apply(step) }
        pending.removeAll { $0.file == flushed }
      }
    }
    for step in pending {
      for piece in step.sectors where Double.random(in: 0..<1, using: &generator) < share {
        image.apply(piece)
      }
    }
    return (image, saved)
  }

  private static func hexadecimal(_ text: String) -> String {
    text.utf8.map { String(format: "\\x%02x", $0) }.joined()
  }

  private static func bytes(_ text: Substring) -> Data {
    Data(text.split(separator: "\\").compactMap { UInt8($0.dropFirst(), radix: 16) })
  }
}

extension SittingTrace.Step {
  var file: DiskImage.File? {
    switch self {
    case .write(let file, _, _), .truncate(let file, _), .flush(let file): file
    case .acknowledge: nil
    }
  }

  /// The step in pieces that a disk writes whole.
  var sectors: [SittingTrace.Step] {
    guard case .write(let file, let offset, let bytes) = self else { return [self] }
    var (pieces, start) = ([SittingTrace.Step](), 0)
    while start < bytes.count {
      let end = min(bytes.count, start + 512 - (offset + start) % 512)
      pieces.append(.write(file, at: offset + start, Data(bytes[start..<end])))
      start = end
    }
    return pieces
  }
}
