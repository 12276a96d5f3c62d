import Terminal

/// The content of a screen, part by part; ``Layout`` decides where each part goes.
struct Page {
  /// The heading's left side.
  var title = ""
  /// The heading's right side: the longest of these forms that fits is shown.
  var status: [[Span]] = []
  /// Lines above the body that stay when the body scrolls.
  var above: [StyledLine] = []
  /// The text to read; scrolls when it is longer than the screen.
  var body: [StyledLine] = []
  /// The lines of a long body that must be visible at first, with as much above them as fits.
  var focus = 0..<0
  /// Lines below the body that stay when the body scrolls.
  var below: [StyledLine] = []
  /// Whether the lines of ``below`` stand at the bottom of the screen; otherwise they follow the
  /// body directly.
  var standsAtBottom = false
  /// The terminal cursor's position in the lines below the body; nil hides it.
  var cursor: Frame.Cursor?
  /// The terminal cursor's position in the lines above the body; nil hides it.
  var cursorAbove: Frame.Cursor?
  /// What has just happened, shown in the lower rule: the first of these forms that fits.
  var note: [StatusNote] = []
  /// The keys of the key line, the most important first; those that do not fit are left out.
  var keys: [NamedKey] = []
  /// The most lines that the keys may take.
  var keyRows = 1
  /// The key that shows all others, at the right edge; never left out.
  var keyToOthers: NamedKey?

  /// A key and what it does.
  typealias NamedKey = (key: String, action: String)
}

// MARK: - Scrolling

extension Page {
  /// The visible part of the body.
  struct View: Hashable {
    /// The index of the first visible line.
    let offset: Int
    /// The number of visible lines.
    let rows: Int
    /// The largest possible offset; 0 when nothing scrolls.
    let lastOffset: Int
  }

  /// The visible part of the body when scrolled to a line; nil shows the focus.
  func view(in layout: Layout, scrolledTo line: Int?) -> View {
    let bodyRows = max(2, bodyRows(in: layout) - above.count)
    let rows = max(1, bodyRows - min(below.count, bodyRows - 1))
    let all = body.count
    let last = max(0, all - rows)
    let first = min(focus.lowerBound, max(0, focus.upperBound - rows))
    return View(offset: min(max(line ?? first, 0), last), rows: min(rows, all), lastOffset: last)
  }
}

// MARK: - Drawing

extension Page {
  /// The lines between the rules.
  func bodyRows(in layout: Layout) -> Int { layout.bodyRows - (keyLines(layout).count - 1) }

  /// Draws the page; `line` is where the body was scrolled to.
  func frame(_ layout: Layout, scrolledTo line: Int? = nil) -> Frame {
    let view = view(in: layout, scrolledTo: line)
    let seen = Array(body[view.offset..<view.offset + view.rows])
    let room = bodyRows(in: layout) - above.count - seen.count - below.count
    let air = max(0, min(layout.air, room))
    let rest = Array(repeating: StyledLine(), count: max(0, room - air))
    let lines =
      Array(repeating: StyledLine(), count: air) + above + seen
      + (standsAtBottom ? rest + below : below + rest)
    let head = [heading(layout)] + (layout.isRoomy ? [rule(layout)] : [])
    let all = head + lines.map { indented($0, by: layout.margin) } + [lowerRule(layout, view)]
    let aboveRow = head.count + air
    let belowRow = aboveRow + above.count + seen.count + (standsAtBottom ? rest.count : 0)
    let place = cursor.map { (belowRow, $0) } ?? cursorAbove.map { (aboveRow, $0) }
    return Frame(
      (all + keyLines(layout)).map { indented($0, by: layout.left) }, size: layout.size,
      cursor: place.map { first, cursor in
        Frame.Cursor(
          row: first + cursor.row, column: layout.left + layout.margin + cursor.column)
      })
  }

  private func heading(_ layout: Layout) -> StyledLine {
    let room = layout.columns - 2
    let widths = status.map { StyledLine($0).displayWidth }
    // When space is short, keep the progress and cut the title.
    let chosen = widths.firstIndex { title.displayWidth + 2 + $0 <= room } ?? status.indices.last
    let taken = chosen.map { widths[$0] + 2 } ?? 0
    let about = Span(title.shortened(to: room - taken), .title)
    let progress = chosen.map { status[$0] } ?? []
    let gap = room - StyledLine([about] + progress).displayWidth
    return StyledLine([Span(" "), about, .gap(gap)] + progress)
  }

  private func rule(_ layout: Layout) -> StyledLine {
    StyledLine([Span(String(repeating: "─", count: layout.columns), .dim)])
  }

  /// The rule below the body, with the note and arrows for hidden lines.
  private func lowerRule(_ layout: Layout, _ view: View) -> StyledLine {
    let more =
      view.lastOffset == 0
      ? "" : " " + (view.offset > 0 ? "↑" : " ") + (view.offset < view.lastOffset ? "↓ " : "  ")
    let room = layout.columns - more.displayWidth - 2
    let said = note.fitted(to: room - 2).map { " \($0) " } ?? ""
    let line = room - said.displayWidth
    return StyledLine([
      Span("─", .dim), Span(said), Span(String(repeating: "─", count: max(line, 0)), .dim),
      Span(more, .key), Span("─", .dim),
    ])
  }

  /// The lines of keys: as few as hold all keys, at most ``keyRows``.
  private func keyLines(_ layout: Layout) -> [StyledLine] {
    for rows in 1..<max(1, keyRows) {
      let (lines, isWhole) = keyLines(layout, rows: rows)
      if isWhole { return lines }
    }
    return keyLines(layout, rows: max(1, keyRows)).lines
  }

  /// So many lines of keys: each key in the first line that has room for it, the key to the others at
  /// the end of the last one; whether no key is left out.
  private func keyLines(_ layout: Layout, rows count: Int) -> (lines: [StyledLine], isWhole: Bool) {
    let gap = layout.columns < 60 ? "  " : "   "
    let end = keyToOthers.map { [Span(gap)] + Self.spans(of: $0) } ?? []
    var rows = Array(repeating: [Span](), count: count)
    var rooms = Array(repeating: layout.columns - 2, count: count)
    rooms[count - 1] -= StyledLine(end).displayWidth
    var isWhole = true
    for key in keys {
      let row = rows.indices.first { row in
        let more = StyledLine((rows[row].isEmpty ? [] : [Span(gap)]) + Self.spans(of: key))
        return more.displayWidth <= rooms[row]
      }
      guard let row else {
        isWhole = false
        continue
      }
      let more = (rows[row].isEmpty ? [] : [Span(gap)]) + Self.spans(of: key)
      rooms[row] -= StyledLine(more).displayWidth
      rows[row] += more
    }
    rows[count - 1] += [.gap(rooms[count - 1])] + end
    return (rows.map { StyledLine([Span(" ")] + $0) }, isWhole)
  }

  private static func spans(of key: NamedKey) -> [Span] {
    [Span(key.key, .key), Span(" " + key.action)]
  }

  private func indented(_ line: StyledLine, by columns: Int) -> StyledLine {
    line.spans.isEmpty || columns == 0
      ? line : StyledLine([Span(String(repeating: " ", count: columns))] + line.spans)
  }
}

extension Page {
  /// Appends lines to the body, and makes them the focus if they matter most.
  mutating func append(_ lines: [StyledLine], isFocus: Bool) {
    if isFocus { focus = body.count..<body.count + lines.count }
    body += lines
  }

  /// Sets the keys from hints, the most important first.
  mutating func name(_ hints: [KeyHint], in words: any Words) {
    keys = hints.filter { !$0.leadsToOthers }.map(words.hint)
    keyToOthers = hints.first { $0.leadsToOthers }.map(words.hint)
  }
}

extension Span {
  /// A span of spaces.
  static func gap(_ columns: Int) -> Span { Span(String(repeating: " ", count: max(0, columns))) }
}

extension String {
  /// The columns that the sanitised text takes on one line.
  var displayWidth: Int { Span(self).text.displayWidth }

  /// The text cut to fit the columns of one line, with an ellipsis where cut.
  func shortened(to columns: Int) -> String {
    Span(self).text.shortened(to: columns).string
  }
}
