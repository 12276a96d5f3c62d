import Documents
import Foundation
import Glossaries

/// Converts office documents to HTML with pandoc, when pandoc is installed.
struct Pandoc {
  private let program: String
  private let path: String
  private let timeLimit: Duration

  /// The most seconds that a conversion may take.
  static let usualTimeLimit = 60
  /// The most memory that pandoc may use, in MiB.
  ///
  /// Glossaries need less.
  static let memoryLimit = 512

  /// Finds the first pandoc on the `PATH`; throws ``Failure/pandocNeeded(_:)`` for the document
  /// when there is none.
  init(
    in variables: [String: String], for path: String,
    timeLimit: Duration = .seconds(usualTimeLimit)
  ) throws(Failure) {
    let folders = (variables["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    let programs = folders.map { "\($0)/pandoc" }
    guard let program = programs.first(where: { access($0, X_OK) == 0 }) else {
      throw .pandocNeeded(path)
    }
    (self.program, self.path, self.timeLimit) = (program, path, timeLimit)
  }

  /// Converts a document to an HTML page.
  func html(of document: [UInt8], _ format: OfficeFormat) throws(Failure) -> [UInt8] {
    guard let input = tmpfile() else { throw DocumentFile.failure(path) }
    defer { fclose(input) }
    guard fwrite(document, 1, document.count, input) == document.count, fflush(input) == 0 else {
      throw DocumentFile.failure(path)
    }
    rewind(input)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    // `--sandbox`: pandoc must not open files or addresses that the document names.
    process.arguments = [
      "--from=\(format.rawValue)", "--to=html", "--wrap=none", "--sandbox", "+RTS",
      "-M\(Self.memoryLimit)m", "-RTS",
    ]
    process.standardInput = FileHandle(fileDescriptor: fileno(input), closeOnDealloc: false)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw .conversionFailed(path) }
    try? output.fileHandleForWriting.close()
    let page = page(from: output.fileHandleForReading.fileDescriptor)
    if page == nil { kill(process.processIdentifier, SIGKILL) }
    // Closing the pipe ends any child of pandoc that still writes to it.
    try? output.fileHandleForReading.close()
    process.waitUntilExit()
    guard let page, process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw .conversionFailed(path)
    }
    return page
  }

  /// Reads pandoc's output; nil when the time limit passes or the page exceeds the size limit.
  private func page(from file: Int32) -> [UInt8]? {
    var page: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let end = ContinuousClock.now + timeLimit
    while true {
      let left = (end - ContinuousClock.now) / .milliseconds(1)
      var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, Int32(max(left, 0)))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let count = read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return page }
      page += chunk[..<count]
      guard page.count <= Glossary.sizeLimit else { return nil }
    }
  }
}
