import PseudoTerminals

/// A terminal's screen as an SVG: text that can be selected, in whatever fixed-width font there is.
struct Picture {
  private let rows: [[Display.Cell]]
  private let title: String

  /// Pixels of a column, of a line, of the edge around the screen, and of the text's size.
  private static let (column, line, edge, size) = (9, 20, 20, 15)
  /// From a line's top to the foot of its letters.
  private static let baseline = 15
  private static let (background, foreground) = ("#16181d", "#d7dae0")

  /// A picture of a screen; the title is read to those who do not see it.
  init(of display: Display, title: String) {
    (rows, self.title) = (display.grid, title)
  }

  /// The SVG; the same screen gives the same text.
  var svg: String {
    let width = (rows.first?.count ?? 0) * Self.column + 2 * Self.edge
    let height = rows.count * Self.line + 2 * Self.edge
    let head = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" font-size="\(Self.size)" \
      font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" \
      fill="\(Self.foreground)">
      <title>\(title.escaped)</title>
      <rect width="\(width)" height="\(height)" rx="8" fill="\(Self.background)"/>
      """
    let lines = rows.indices.flatMap { row in
      runs(in: rows[row]).compactMap { text(of: $0, row: row) }
    }
    return ([head] + lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// Neighbouring cells of one style.
  private struct Run {
    let start: Int
    var count = 1
    var text: String
    let styles: Set<Int>
  }

  private func runs(in cells: [Display.Cell]) -> [Run] {
    var runs: [Run] = []
    for (column, cell) in cells.enumerated() {
      if let last = runs.last, last.styles == cell.styles {
        runs[runs.count - 1].text += cell.text
        runs[runs.count - 1].count += 1
      } else {
        runs.append(Run(start: column, text: cell.text, styles: cell.styles))
      }
    }
    return runs
  }

  /// A run as SVG; nil where nothing of it is seen.
  private func text(of run: Run, row: Int) -> String? {
    let isReversed = run.styles.contains(7)
    guard isReversed || run.text.contains(where: { $0 != " " }) else { return nil }
    let x = Self.edge + run.start * Self.column
    let y = Self.edge + row * Self.line
    let width = run.count * Self.column
    let box =
      isReversed
      ? "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(Self.line)\"/>" : ""
    // A font of another width is stretched, so that columns stay below each other.
    return box + "<text xml:space=\"preserve\" x=\"\(x)\" y=\"\(y + Self.baseline)\" "
      + "textLength=\"\(width)\" lengthAdjust=\"spacingAndGlyphs\""
      + attributes(of: run.styles) + ">\(run.text.escaped)</text>"
  }

  private func attributes(of styles: Set<Int>) -> String {
    var attributes = ""
    if styles.contains(1) { attributes += " font-weight=\"bold\"" }
    if styles.contains(2) { attributes += " fill-opacity=\"0.7\"" }
    if styles.contains(4) { attributes += " text-decoration=\"underline\"" }
    let color =
      styles.contains(7)
      ? Self.background
      : [31: "#ff7b72", 32: "#7ee787", 35: "#d2a8ff"].first { styles.contains($0.key) }?.value
    return attributes + (color.map { " fill=\"\($0)\"" } ?? "")
  }
}

extension String {
  /// The text with what has a meaning in XML written as references.
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
