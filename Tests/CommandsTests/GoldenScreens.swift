import Flashcards
import Foundation
import GoldenText
import Terminal
import Testing

@testable import Commands

/// The folder of the golden screens.
func screensFolder() throws -> URL {
  try #require(Bundle.module.resourceURL).appendingPathComponent("Screens")
}

/// Compares a text with the golden text of a name.
func expectKept(_ text: String, as name: String) throws {
  let difference = try GoldenFile("Screens", name).difference(from: text.golden + "\n")
  #expect(difference == nil)
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
