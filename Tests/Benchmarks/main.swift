import Foundation

// Benchmarks PROGRAM HISTORIES LIMIT ANKI-SCRIPT [OPTION VALUE]…
//
// Measures PROGRAM, the least that a program can do, and Anki where it is installed. scripts/bench says
// what the options mean.

/// Writes a line at once.
func say(_ line: String, to file: FileHandle = .standardOutput) {
  file.write(Data((line + "\n").utf8))
}

/// The figures that an earlier run wrote.
func read(_ path: String?) throws -> [Result] {
  try path.map {
    try JSONDecoder().decode([Result].self, from: Data(contentsOf: URL(fileURLWithPath: $0)))
  }
    ?? []
}

func run() throws {
  let options = try Options(
    Array(CommandLine.arguments.dropFirst()), ProcessInfo.processInfo.environment)
  let earlier = try read(options.earlier)
  let data = BenchData(options: options)
  try data.make()
  let chosen = Workloads(options: options, data: data).all.filter { workload in
    options.only.isEmpty || options.only.contains { workload.name.hasPrefix($0) }
  }
  var results: [Result] = []
  for workload in chosen {
    let new = try Measurement(options: options).results(of: workload)
    results += new
    for line in Table(results: new, earlier: earlier).lines.dropFirst(
      results.count == new.count ? 0 : 2)
    {
      say(line)
    }
  }
  if let path = options.json {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(results).write(to: URL(fileURLWithPath: path))
  }
  if let path = options.plot {
    try GrowthPlot(results: results).svg.write(toFile: path, atomically: true, encoding: .utf8)
  }
}

do {
  try run()
} catch let fault as Options.Fault {
  say("bench: \(fault.text)", to: .standardError)
  exit(64)
} catch let failure as Command.Failure {
  say("bench: \(failure.text)", to: .standardError)
  exit(70)
} catch {
  say("bench: \(error)", to: .standardError)
  exit(74)
}
