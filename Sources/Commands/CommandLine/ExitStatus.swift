import ArgumentParser

/// The program's exit status; the numbers follow BSD's `sysexits.h`, which shells and mailers know.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  /// `due --check` found nothing due, `entries --lint` found something to correct, or another command
  /// had nothing to do, where its help says so.
  case nothing = 1
  case misused = 64
  case badData = 65
  case noInput = 66
  /// A program that termwise needs, such as pandoc, is not installed.
  case unavailable = 69
  case bug = 70
  case cannotCreate = 73
  case inputOutput = 74
  case busy = 75
  case noPermission = 77
  case configuration = 78
  /// The terminal was closed (SIGHUP).
  case hungUp = 129
  case interrupted = 130
  /// The reader of standard output closed it before the end (SIGPIPE).
  case brokenPipe = 141
  /// SIGTERM ended the program.
  case terminated = 143

  var code: ExitCode { ExitCode(rawValue) }
}
