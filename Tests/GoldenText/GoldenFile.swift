import Foundation

/// A golden text that is a file, because it is longer than a screen.
public struct GoldenFile {
  /// Its path, as a failure tells it.
  public let path: String
  private let location: URL

  /// The file of a name in a folder beside a test's source.
  public init(_ folder: String, _ name: String, beside source: String = #filePath) {
    path = "\(folder)/\(name)"
    location = URL(fileURLWithPath: source).deletingLastPathComponent().appendingPathComponent(path)
  }

  /// What is wrong with a text; nil when it is the one in the file.
  ///
  /// After an intended change, run the tests with `TERMWISE_RENEW_GOLDEN=1`: they write all files
  /// and fail. Look at the differences, commit them, and test again without the variable.
  public func difference(from text: String) throws -> String? {
    let kept = try? String(contentsOf: location, encoding: .utf8)
    if ProcessInfo.processInfo.environment["TERMWISE_RENEW_GOLDEN"] == "1" {
      if text != kept { try Data(text.utf8).write(to: location) }
      return "\(path) was written, and compared with nothing"
    }
    guard text != kept else { return nil }
    let lines = [kept ?? "", text].map {
      $0.split(separator: "\n", omittingEmptySubsequences: false)
    }
    let number = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
    let (was, now) = (lines[0].dropFirst(number).first, lines[1].dropFirst(number).first)
    return "\(path):\(number + 1): “\(was ?? "")” became “\(now ?? "")”"
  }
}
