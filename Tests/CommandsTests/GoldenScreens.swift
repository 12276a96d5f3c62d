import Flashcards
import Foundation
import Terminal
import Testing

@testable import Commands

/// The folder of the golden screens.
func screensFolder() throws -> URL {
  try #require(Bundle.module.resourceURL).appendingPathComponent("Screens")
}

/// Compares a text with the golden text of a name.
///
/// After an intended change, `TERMWISE_RENEW_SCREENS=1 swift test --filter CommandsTests` writes
/// all golden texts and fails: look at the differences, commit them, and test again without the
/// variable.
func expectKept(_ text: String, as name: String) throws {
  let text = text.replacing("\u{A0}", with: "⍽").replacing("\u{202F}", with: "⸱") + "\n"
  if ProcessInfo.processInfo.environment["TERMWISE_RENEW_SCREENS"] == "1" {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Screens").appendingPathComponent(name)
    if (try? String(contentsOf: source, encoding: .utf8)) != text {
      try Data(text.utf8).write(to: source)
    }
    Issue.record("Screens/\(name) was written, and held against nothing")
    return
  }
  let kept = try? String(
    contentsOf: screensFolder().appendingPathComponent(name), encoding: .utf8)
  #expect(text == kept, "Screens/\(name)")
}

extension Frame {
  /// The screen's text, then the cursor's position, then the styles of each line.
  var drawn: String {
    let rows = lines.map { $0.spans.map(\.text.string).joined().trimmingTrailingSpaces }
    let place = cursor.map { "cursor: line \($0.row + 1), column \($0.column + 1)" } ?? "no cursor"
    let styles = lines.enumerated().compactMap { index, line -> String? in
      let spans = line.spans.filter {
        $0.style != .plain && !$0.text.string.allSatisfy { $0 == " " }
      }
      guard !spans.isEmpty else { return nil }
      return "\(index + 1): "
        + spans.map { "[\($0.style)]\($0.text.string.withoutRules)[/]" }.joined(separator: " ")
    }
    return (rows + ["=== \(size.columns)×\(size.rows), \(place)"] + styles).joined(separator: "\n")
  }
}

extension String {
  /// The text with each rule shortened to one sign.
  fileprivate var withoutRules: String { replacing(/─{3,}/, with: "──") }
}
