import Foundation
import Terminal

/// How far a long work has come, on one line of a terminal; nothing at all where nobody looks, or
/// where the work is done in a moment.
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

  /// Milliseconds after which a work counts as long.
  private static let patience: Int64 = 500
  /// Milliseconds between two looks of the bar.
  private static let pause: Int64 = 100
  private static let length = 20

  /// A bar for a work that begins now.
  init(_ title: String, _ context: Context) {
    self.title = title
    words = context.words
    stream = context.environment.standardError
    // A terminal that cannot go back on its line would fill with bars.
    let isDumb = context.environment.variables["TERM", default: "dumb"] == "dumb"
    columns = isDumb ? nil : TerminalSize(of: stream.descriptor)?.columns
    clock = context.environment.clock
    start = clock()
  }

  /// Shows a share from 0 to 1, if it is time to.
  func show(_ share: Double) {
    guard let columns else { return }
    let now = clock()
    let percent = Int((min(max(share, 0), 1) * 100).rounded(.down))
    guard Self.isDue(percent, at: now, since: start, shown: shown) else { return }
    shown = (percent, now)
    stream.redraw(Self.line(title, percent, columns: columns, in: words))
  }

  /// Whether a bar is to be drawn, given when the work began and which one was drawn last; instants
  /// are in milliseconds.
  static func isDue(
    _ percent: Int, at now: Int64, since start: Int64, shown: (percent: Int, at: Int64)?
  ) -> Bool {
    guard now - start >= patience else { return false }
    return shown.map { $0.percent != percent && now - $0.at >= pause } ?? true
  }

  /// Takes the bar off the terminal again.
  func end() {
    if shown != nil { stream.redraw(TerminalText("")) }
    shown = nil
  }

  /// The line that says so much, short enough not to break.
  static func line(
    _ title: String, _ percent: Int, columns: Int, in words: any Words
  ) -> TerminalText {
    let bar = Bar.filled(share: percent, of: 100, columns: length)
    let figure = String(repeating: " ", count: 3 - "\(percent)".count) + words.percent(percent)
    let room = columns - length - 10
    guard room >= 10 else { return TerminalText(figure) }
    let name = TerminalText(title).shortened(to: room).string
    return TerminalText("\(name)  \(bar.done)\(bar.rest) \(figure)")
  }
}
