import Foundation
import Terminal

/// A progress bar on one line of a terminal; draws nothing when standard error is no terminal or
/// the
/// work takes less than half a second.
///
///     Reading glossary.csv  ██████████░░░░░░░░░░  52 %
final class ProgressBar {
  private let title: String
  private let words: any Words
  private let stream: Output
  private let columns: Int?
  private let clock: @Sendable () -> Int64
  private let start: Int64
  private var shown: (percent: Int, at: Int64)?

  /// Milliseconds before the bar is first drawn.
  private static let patience: Int64 = 500
  /// Milliseconds between two drawings.
  private static let pause: Int64 = 100
  private static let length = 20

  /// Starts a bar at 0 %.
  init(_ title: String, _ context: Context) {
    self.title = title
    words = context.words
    stream = context.environment.standardError
    // A dumb terminal cannot return to the line's start: it would show one bar below another.
    let isDumb = context.environment.variables["TERM", default: "dumb"] == "dumb"
    columns = isDumb ? nil : TerminalSize(of: stream.descriptor)?.columns
    clock = context.environment.clock
    start = clock()
  }

  /// Draws the bar at a share from 0 to 1, unless it was drawn a moment ago.
  func show(_ share: Double) {
    guard let columns else { return }
    let now = clock()
    let percent = Int((min(max(share, 0), 1) * 100).rounded(.down))
    guard Self.isDue(percent, at: now, since: start, shown: shown) else { return }
    shown = (percent, now)
    stream.redraw(Self.line(title, percent, columns: columns, in: words))
  }

  /// Whether to draw the bar, given when the work began and which percentage was last drawn when;
  /// instants in milliseconds.
  static func isDue(
    _ percent: Int, at now: Int64, since start: Int64, shown: (percent: Int, at: Int64)?
  ) -> Bool {
    guard now - start >= patience else { return false }
    return shown.map { $0.percent != percent && now - $0.at >= pause } ?? true
  }

  /// Erases the bar.
  func end() {
    if shown != nil { stream.redraw(TerminalText("")) }
    shown = nil
  }

  /// The bar's line, shortened to fit the columns.
  static func line(
    _ title: String, _ percent: Int, columns: Int, in words: any Words
  ) -> TerminalText {
    let bar = Bar.filled(share: percent, of: 100, columns: length)
    let figure = String(repeating: " ", count: 3 - "\(percent)".count) + words.percent(percent)
    let room = columns - length - 10
    guard room >= 10 else { return TerminalText(figure) }
    let name = TerminalText(line: title).shortened(to: room).string
    return TerminalText("\(name)  \(bar.done)\(bar.rest) \(figure)")
  }
}
