import Foundation

/// What one run of a process cost.
struct Run {
  var seconds: Double
  /// User and system time, in seconds.
  var processorSeconds: Double
  /// The figures that the process printed itself.
  var figures: [String: Double]
}

/// A process to be measured.
struct Command {
  var words: [String]
  /// A file for standard input; nil for an empty one.
  var input: String?
  var environment: [String: String] = [:]

  struct Failure: Error { let text: String }

  /// Runs it to its end.
  func run(in folder: String) throws -> Run {
    let output = folder + "/output"
    let start = DispatchTime.now().uptimeNanoseconds
    let child = try spawn(words, output: output, errors: folder + "/errors")
    var (status, usage) = (Int32(0), rusage())
    guard wait4(child, &status, 0, &usage) == child else { throw Failure(text: "wait4") }
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    guard status == 0 else {
      let errors = try String(contentsOfFile: folder + "/errors", encoding: .utf8)
      throw Failure(
        text: "\(words.joined(separator: " ")): status \(status): \(errors.suffix(300))")
    }
    return Run(
      seconds: seconds, processorSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
      figures: Self.figures(in: output))
  }

  /// The peak memory of a run in megabytes, as a small parent sees it.
  func peakMegabytes(by limit: String, in folder: String) throws -> Double {
    let file = folder + "/peak"
    var command = self
    command.words = [limit, "peak", file] + words
    _ = try command.run(in: folder)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return (Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) / 1024
  }

  private func spawn(_ words: [String], output: String, errors: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, flags, 0o600)
    let all = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var arguments = words.map { strdup($0) } + [nil]
    var variables = all.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child = pid_t()
    let error = posix_spawn(&child, words[0], &actions, nil, &arguments, &variables)
    guard error == 0 else {
      throw Failure(text: "\(words[0]): \(String(cString: strerror(error)))")
    }
    return child
  }

  /// The numbers of the last line that is a JSON object.
  private static func figures(in path: String) -> [String: Double] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      let line = text.split(separator: "\n").last(where: { $0.hasPrefix("{") }),
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    else { return [:] }
    return object.compactMapValues { $0 as? Double }
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
