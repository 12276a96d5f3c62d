/// A drawing as SVG text, with the title and the description that stand for it.
struct SVG {
  /// The size of the drawing's own coordinates.
  let width: Double
  let height: Double
  private(set) var elements = ""

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  mutating func line(
    _ name: String, from start: (x: Double, y: Double), to end: (x: Double, y: Double)
  ) {
    elements += """
      <line class="\(name)" x1="\(svg(start.x))" y1="\(svg(start.y))" x2="\(svg(end.x))" \
      y2="\(svg(end.y))"/>
      """
  }

  /// A path through points; a single point is drawn as a dot elsewhere.
  mutating func path(_ name: String, through points: [(x: Double, y: Double)]) {
    let steps = points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(svg(point.x)) \(svg(point.y))"
    }
    elements += #"<path class="\#(name)" d="\#(steps.joined())"/>"#
  }

  mutating func rectangle(_ name: String, x: Double, y: Double, width: Double, height: Double) {
    elements += """
      <rect class="\(name)" x="\(svg(x))" y="\(svg(y))" width="\(svg(width))" \
      height="\(svg(height))"/>
      """
  }

  mutating func dot(_ name: String, at point: (x: Double, y: Double), radius: Double = 3) {
    elements += """
      <circle class="\(name)" cx="\(svg(point.x))" cy="\(svg(point.y))" r="\(svg(radius))"/>
      """
  }

  mutating func text(
    _ text: String, _ name: String, at point: (x: Double, y: Double), anchor: String = "start"
  ) {
    elements += """
      <text class="\(name)" x="\(svg(point.x))" y="\(svg(point.y))" text-anchor="\(anchor)">\
      \(text.escapedInHTML)</text>
      """
  }

  /// A picture that says something: `id` is unique in its page.
  func picture(id: String, title: String, description: String) -> String {
    """
    <svg role="img" viewBox="0 0 \(svg(width)) \(svg(height))" \
    aria-labelledby="\(id)-title \(id)-text"><title id="\(id)-title">\(title.escapedInHTML)</title>\
    <desc id="\(id)-text">\(description.escapedInHTML)</desc>\(elements)</svg>
    """
  }

  /// A picture of a figure that stands beside it, which a screen reader passes over.
  var ornament: String {
    """
    <svg class="spark" aria-hidden="true" viewBox="0 0 \(svg(width)) \(svg(height))" \
    preserveAspectRatio="none">\(elements)</svg>
    """
  }
}

/// A coordinate with at most one decimal.
private func svg(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
  return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
}
