import Terminal

/// What a screen shows, part by part; its place follows from the ``Layout``.
struct Page {
  /// What the screen is about, at the left of the heading.
  var title = ""
  /// What stands at the right of the heading: the longest form that fits.
  var status: [[Span]] = []
  /// What is read; it scrolls when it is longer than the screen.
  var body: [StyledLine] = []
  /// The line of the body from which it is first seen when it is longer than the screen.
  var anchor = 0
  /// What stands below the body, and stays when that scrolls.
  var below: [StyledLine] = []
  /// Whether that stands at the bottom, and not right below the body.
  var standsAtBottom = false
  /// A typed character's place in the lines below the body.
  var cursor: Frame.Cursor?
  /// What has just happened, in the lower rule.
  var note: String?
  /// The keys, the most important first: what does not fit is left out.
  var keys: [(key: String, action: String)] = []
}

// MARK: - Scrolling

extension Page {
  /// The part of the body that is seen.
  struct View: Hashable {
    /// The first line of the body that is seen.
    let offset: Int
    /// How many lines are seen.
    let rows: Int
    /// The last offset there is; 0 where nothing scrolls.
    let lastOffset: Int
  }

  /// What is seen of the body when it was scrolled to a line, or not at all.
  func view(in layout: Layout, scrolledTo line: Int?) -> View {
    let rows = max(1, layout.bodyRows - min(below.count, layout.bodyRows - 1))
    let all = body.count
    let last = max(0, all - rows)
    return View(offset: min(max(line ?? anchor, 0), last), rows: min(rows, all), lastOffset: last)
  }
}

// MARK: - Drawing

extension Page {
  /// The page on a screen.
  func frame(_ layout: Layout, scrolledTo line: Int? = nil) -> Frame {
    let view = view(in: layout, scrolledTo: line)
    let seen = Array(body[view.offset..<view.offset + view.rows])
    let room = layout.bodyRows - seen.count - below.count
    let air = max(0, min(layout.air, room))
    let rest = Array(repeating: StyledLine(), count: max(0, room - air))
    let lines =
      Array(repeating: StyledLine(), count: air) + seen
      + (standsAtBottom ? rest + below : below + rest)
    let above = [heading(layout)] + (layout.isRoomy ? [rule(layout)] : [])
    let all = above + lines.map { indented($0, by: layout.margin) } + [lowerRule(layout, view)]
    let belowRow = above.count + air + seen.count + (standsAtBottom ? rest.count : 0)
    return Frame(
      (all + [keyLine(layout)]).map { indented($0, by: layout.left) }, size: layout.size,
      cursor: cursor.map {
        Frame.Cursor(
          row: belowRow + $0.row, column: layout.left + layout.margin + $0.column)
      })
  }

  private func heading(_ layout: Layout) -> StyledLine {
    let room = layout.columns - 2
    let title = Span(title.shortened(to: room), .title)
    let status =
      status.first {
        StyledLine([title] + $0).displayWidth + 2 <= room
      } ?? []
    let gap = room - StyledLine([title] + status).displayWidth
    return StyledLine(
      [Span(" "), title, Span(String(repeating: " ", count: max(gap, 0)))] + status)
  }

  private func rule(_ layout: Layout) -> StyledLine {
    StyledLine([Span(String(repeating: "─", count: layout.columns), .dim)])
  }

  /// The rule below what is read, with what has just happened and how much more there is to read.
  private func lowerRule(_ layout: Layout, _ view: View) -> StyledLine {
    let more =
      view.lastOffset == 0
      ? "" : " " + (view.offset > 0 ? "↑" : " ") + (view.offset < view.lastOffset ? "↓ " : "  ")
    let room = layout.columns - more.displayWidth - 4
    let said = note.map { " \($0.shortened(to: room - 4)) " } ?? ""
    let line = room - said.displayWidth
    return StyledLine([
      Span("──", .dim), Span(said), Span(String(repeating: "─", count: max(line, 0)), .dim),
      Span(more, .key), Span("──", .dim),
    ])
  }

  private func keyLine(_ layout: Layout) -> StyledLine {
    var spans = [Span(" ")]
    var room = layout.columns - 2
    for (index, hint) in keys.enumerated() {
      let gap = index == 0 ? "" : layout.columns < 60 ? "  " : "   "
      let width = (gap + hint.key + " " + hint.action).displayWidth
      guard width <= room else { continue }
      room -= width
      spans += [Span(gap), Span(hint.key, .key), Span(" " + hint.action)]
    }
    return StyledLine(spans)
  }

  private func indented(_ line: StyledLine, by columns: Int) -> StyledLine {
    line.spans.isEmpty || columns == 0
      ? line : StyledLine([Span(String(repeating: " ", count: columns))] + line.spans)
  }
}

extension String {
  /// The columns that the text takes once it is safe to print.
  var displayWidth: Int { TerminalText(self).displayWidth }

  /// As much of the text as fits so many columns, with an ellipsis where something is left out.
  func shortened(to columns: Int) -> String {
    TerminalText(self).shortened(to: columns).string
  }
}
