import Foundation

/// One of the programs that do the same work.
enum Contender: String, CaseIterable {
  case ours
  case limit
  case anki
}

/// Work that is measured: a command of each contender that can do it.
struct Workload {
  let name: String
  /// What is compared with other contenders: whole runs, or figures that the process prints.
  var unit = Unit.seconds
  var commands: [Contender: Command]
  /// The database that each contender works on: a copy, made before each run.
  var databases: [Contender: String] = [:]
  /// Whether the copy lies on a memory file system.
  var isInMemory = false
  /// Whether copies are flushed first and runs counted fewer times.
  var isHeavy = false

  /// What a workload is judged by.
  enum Unit {
    /// Wall seconds of the whole process.
    case seconds
    /// Microseconds of an answer, which the process prints.
    case answers
  }
}

/// The figures of a contender on a workload: medians, with the least and the most.
struct Result: Codable {
  let workload: String
  let contender: String
  let seconds: Spread
  let processorSeconds: Spread
  let peakMegabytes: Double
  /// Medians of what the process printed: `median_us`, `p99_us`, `cpu_us`.
  let figures: [String: Double]

  struct Spread: Codable {
    let median: Double
    let least: Double
    let most: Double

    init(_ values: [Double]) {
      let sorted = values.sorted()
      median = sorted[sorted.count / 2]
      least = sorted[0]
      most = sorted[sorted.count - 1]
    }
  }
}

/// Runs contenders of a workload in turn, each on an untouched copy.
struct Measurement {
  let options: Options

  func results(of workload: Workload) throws -> [Result] {
    let contenders = Contender.allCases.filter { workload.commands[$0] != nil }
    let count = workload.isHeavy ? min(3, options.runs) : options.runs
    var runs: [Contender: [Run]] = [:]
    // The first round fills caches, and does not count.
    for round in 0...count {
      for contender in contenders {
        let run = try run(workload, contender)
        if round > 0 { runs[contender, default: []].append(run) }
      }
    }
    return try contenders.map { contender in
      let all = runs[contender] ?? []
      let names = Set(all.flatMap(\.figures.keys))
      let figures = Dictionary(
        uniqueKeysWithValues: names.map { name in
          (name, Result.Spread(all.compactMap { $0.figures[name] }).median)
        })
      return Result(
        workload: workload.name, contender: contender.rawValue,
        seconds: Result.Spread(all.map(\.seconds)),
        processorSeconds: Result.Spread(all.map(\.processorSeconds)),
        peakMegabytes: try peak(workload, contender), figures: figures)
    }
  }

  private func run(_ workload: Workload, _ contender: Contender) throws -> Run {
    guard let command = try prepared(workload, contender) else {
      throw Command.Failure(text: workload.name)
    }
    return try command.run(in: options.work)
  }

  private func peak(_ workload: Workload, _ contender: Contender) throws -> Double {
    try prepared(workload, contender)?.peakMegabytes(by: options.limit, in: options.work) ?? 0
  }

  /// The command with the path of a fresh copy in place of `DB`.
  private func prepared(_ workload: Workload, _ contender: Contender) throws -> Command? {
    guard var command = workload.commands[contender] else { return nil }
    let folder = workload.isInMemory ? options.memory ?? options.work : options.work
    let copy = "\(folder)/bench-\(getpid())-\(contender.rawValue).db"
    for path in try FileManager.default.contentsOfDirectory(atPath: folder)
    where path.hasPrefix("bench-\(getpid())-\(contender.rawValue).db") {
      try FileManager.default.removeItem(atPath: folder + "/" + path)
    }
    if let database = workload.databases[contender] {
      try FileManager.default.copyItem(atPath: database, toPath: copy)
      // Nothing of the copy is left to be written while the run is measured.
      sync()
    }
    command.words = command.words.map { $0 == "DB" ? copy : $0 }
    command.environment["XDG_STATE_HOME"] = folder + "/bench-state"
    return command
  }
}
