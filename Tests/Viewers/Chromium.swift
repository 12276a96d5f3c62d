import Foundation

/// A headless Chromium with one page, driven by its DevTools protocol through two named pipes.
public final class Chromium {
  /// What the browser told by itself: requests, messages of the console, exceptions.
  public private(set) var events: [(method: String, parameters: [String: Any])] = []
  private let process = Process()
  private let input: FileHandle
  private let output: Int32
  private let folder: URL
  private var session: String?
  private var lastID = 0
  private var buffer = Data()

  /// Starts the browser.
  public init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("chromium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (commands, answers) = (folder.path + "/commands", folder.path + "/answers")
    guard mkfifo(commands, 0o600) == 0, mkfifo(answers, 0o600) == 0 else {
      throw ViewerError(text: "no pipes in \(folder.path)")
    }
    // Opening a pipe for both reading and writing does not wait for the other side.
    let descriptors = (open(commands, O_RDWR | O_CLOEXEC), open(answers, O_RDWR | O_CLOEXEC))
    guard descriptors.0 >= 0, descriptors.1 >= 0 else {
      throw ViewerError(text: "the pipes in \(folder.path) do not open")
    }
    input = FileHandle(fileDescriptor: descriptors.0)
    output = descriptors.1
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The sandbox does not work for root; the page is our own.
    process.arguments = [
      "-c",
      """
      exec /usr/bin/chromium --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage \
      --no-first-run --remote-debugging-pipe --user-data-dir="$0/profile" about:blank \
      3<"$0/commands" 4>"$0/answers" 2>"$0/log"
      """, folder.path,
    ]
    process.environment = [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TMPDIR": folder.path,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let target = try call("Target.createTarget", ["url": "about:blank"])
    let attached = try call(
      "Target.attachToTarget", ["targetId": target["targetId"] as Any, "flatten": true])
    session = attached["sessionId"] as? String
    for domain in ["Page", "Runtime", "Log", "Network"] { try call("\(domain).enable") }
  }

  deinit {
    _ = try? call("Browser.close")
    process.terminate()
    process.waitUntilExit()
    close(output)
    try? FileManager.default.removeItem(at: folder)
  }

  /// Calls a method of the protocol and returns its result.
  @discardableResult
  public func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    lastID += 1
    var message: [String: Any] = ["id": lastID, "method": method, "params": parameters]
    message["sessionId"] = session
    try input.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
    while true {
      let answer = try receive()
      guard answer["id"] as? Int == lastID else { continue }
      if let error = answer["error"] { throw ViewerError(text: "\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  /// Shows a file of this machine, from its start to when everything is loaded.
  public func show(_ path: String, width: Int, height: Int = 900, scheme: String = "light") throws {
    events = []
    try call(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600])
    try call(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": scheme]]])
    try call("Page.navigate", ["url": URL(fileURLWithPath: path).absoluteString])
    while !events.contains(where: { $0.method == "Page.loadEventFired" }) { _ = try receive() }
  }

  /// The value of a JavaScript expression, by way of JSON.
  public func evaluate<Value: Decodable>(_ script: String, as type: Value.Type = Value.self) throws
    -> Value
  {
    let answer = try call("Runtime.evaluate", ["expression": "JSON.stringify(\(script))"])
    guard let text = (answer["result"] as? [String: Any])?["value"] as? String else {
      throw ViewerError(text: "\(script): \(answer)")
    }
    return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }

  /// The addresses that the page made the browser ask for.
  public var requests: [String] {
    events.filter { $0.method == "Network.requestWillBeSent" }.map {
      (($0.parameters["request"] as? [String: Any])?["url"] as? String) ?? "?"
    }
  }

  /// What the page made the browser complain about.
  public var complaints: [String] {
    let methods = ["Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown"]
    return events.filter { methods.contains($0.method) }.map { "\($0.method) \($0.parameters)" }
  }

  /// The next message, which is kept when it is an event.
  private func receive() throws -> [String: Any] {
    while true {
      if let end = buffer.firstIndex(of: 0) {
        let message = try JSONSerialization.jsonObject(with: buffer[buffer.startIndex..<end])
        buffer = buffer[(end + 1)...]
        guard let object = message as? [String: Any] else {
          throw ViewerError(text: "no message: \(message)")
        }
        if let method = object["method"] as? String {
          events.append((method, object["params"] as? [String: Any] ?? [:]))
        }
        return object
      }
      buffer += try readSome()
    }
  }

  /// The bytes that have come; waits for them for half a minute at most.
  private func readSome() throws -> Data {
    var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 30_000) == 1 else {
      throw ViewerError(text: "Chromium does not answer: \(log)")
    }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(output, &bytes, bytes.count)
    guard count > 0 else { throw ViewerError(text: "Chromium closed its pipe: \(log)") }
    return Data(bytes.prefix(count))
  }

  private var log: String {
    (try? String(contentsOfFile: folder.path + "/log", encoding: .utf8)) ?? ""
  }
}

/// A viewer that failed.
public struct ViewerError: Error, CustomStringConvertible {
  /// What failed.
  public let description: String

  init(text: String) {
    description = text
  }
}
