import Flashcards
import Terminal

/// The list of what is found.
extension BrowseScreen {
  /// The columns from which a definition stands beside each name.
  private static let wide = 60
  /// The body lines from which the selected entry's definition stands below the list.
  private static let tall = 24
  /// The lines of that definition.
  private static let previewRows = 6

  /// The entries that are listed at a time.
  func listRows(_ layout: Layout) -> Int {
    var page = Page()
    page.keyRows = keyRows
    page.name(hints, in: words)
    let rows = page.bodyRows(in: layout) - layout.air
    return max(1, rows - above(layout).count - below(layout).count)
  }

  func listPage(_ layout: Layout) -> Page {
    let columns = layout.textColumns
    var page = Page(title: words.browseTitle)
    page.status = [
      [Span(words.found(browsing.foundCount, of: browsing.index.entries.count, isReading))]
    ]
    page.above = above(layout)
    let rows = listRows(layout)
    let first = firstVisible(rows: rows)
    let visible = first..<min(first + rows, browsing.foundCount)
    let stateColumns = visible.compactMap { browsing[$0].map { state(of: $0).displayWidth } }.max()
    page.body = visible.compactMap { position in
      browsing[position].map { line(for: $0, at: position, columns, stateColumns) }
    }
    if visible.isEmpty, !isReading { page.body = nothing(columns) }
    page.below = below(layout)
    page.standsAtBottom = true
    if browsing.focus == .search {
      page.cursorAbove = Frame.Cursor(
        row: 0, column: searchLabel.displayWidth + editor.window(columns: field(layout)).cursor)
    }
    page.note = note.map { [$0] } ?? hiddenNote(first, rows)
    page.keyRows = keyRows
    page.name(hints, in: words)
    return page
  }

  private func nothing(_ columns: Int) -> [StyledLine] {
    let sentence =
      browsing.index.entries.isEmpty ? words.noGlossaryYet : words.nothingFound(browsing.text)
    return .paragraph(sentence, to: columns)
  }

  /// Says that there is more of the list than the screen shows.
  private func hiddenNote(_ first: Int, _ rows: Int) -> [StatusNote] {
    guard browsing.foundCount > rows else { return [] }
    return [StatusNote(words.position(browsing.selected + 1, of: browsing.foundCount))]
  }

  private var searchLabel: String { words.searchLabel + " " }

  private func field(_ layout: Layout) -> Int { layout.textColumns - searchLabel.displayWidth }

  private func above(_ layout: Layout) -> [StyledLine] {
    let isTyping = browsing.focus == .search
    let text = editor.window(columns: field(layout)).text
    let line = StyledLine([
      Span(searchLabel, isTyping ? .accent : .dim), Span(text, isTyping ? .typed : .plain),
    ])
    return [line] + (layout.isRoomy ? [StyledLine()] : [])
  }

  /// The definition of the selected entry, where the list has no room for it.
  private func below(_ layout: Layout) -> [StyledLine] {
    let columns = layout.textColumns
    guard let entry = browsing.selectedEntry else { return [] }
    if layout.bodyRows >= Self.tall {
      let lines = [StyledLine].paragraph(entry.entry.definition, to: columns)
      let shown = Array(lines.prefix(Self.previewRows))
      let empty = Array(repeating: StyledLine(), count: Self.previewRows - shown.count)
      return [StyledLine(), StyledLine([Span(entry.entry.label, .title)])] + shown + empty
    }
    guard columns < Self.wide else { return [] }
    return [StyledLine(passage(of: entry, at: browsing.selected).spans(columns: columns, .dim))]
  }

  /// Draws an entry in the list: its name, where the text was found, and when it comes back.
  private func line(
    for entry: StudyEntry, at position: Int, _ columns: Int, _ stateColumns: Int?
  ) -> StyledLine {
    let isSelected = position == browsing.selected
    let mark = Span(isSelected ? "▸ " : "  ", .accent)
    let state = Span(state(of: entry), .dim)
    let room = columns - 2 - (stateColumns ?? state.text.displayWidth) - 2
    let nameColumns = columns < Self.wide ? room : min(room, columns * 2 / 5)
    let name = TextMatches(of: browsing.text, in: entry.entry.label)
    var spans: [Span] =
      isSelected
      ? [Span(entry.entry.label.shortened(to: nameColumns), .selected)]
      : name.spans(columns: nameColumns, .plain, fromStart: true)
    if columns >= Self.wide {
      let taken = StyledLine(spans).displayWidth
      let passage = passage(of: entry, at: position)
      spans += [.gap(nameColumns - taken + 2)]
      spans += passage.spans(columns: room - nameColumns - 2, .dim)
    }
    return .spread([mark] + spans, state, columns: columns)
  }

  /// When the entry comes back, with a mark if it is flagged.
  private func state(of entry: StudyEntry) -> String {
    let flag = browsing.flags[entry.id] == nil ? "" : "! "
    return flag + words.briefState(of: entry, on: browsing.today)
  }

  private func passage(of entry: StudyEntry, at position: Int) -> TextMatches {
    entry.passage(of: browsing.text, in: browsing.foundPlace(at: position))
  }
}

extension StudyEntry {
  /// The line below an entry in the list, with the searched text marked in it.
  ///
  /// For a text found in another name or in the section's, the line begins with that name; for one
  /// found in the definition, the line is the part that has it. The listed name shows a match by
  /// itself: the line is then the beginning of the definition.
  func passage(of text: String, in place: EntryIndex.Place?) -> TextMatches {
    if place == .section, let section {
      return TextMatches(of: text, in: "§ \(section). \(entry.definitionOnOneLine)")
    }
    return entry.passage(of: text, isInName: place?.isInName ?? true)
  }
}

extension Entry {
  /// The most characters of a definition in which the place of a match is looked for.
  private static let passageCharacters = 4_000

  /// The first ``passageCharacters`` of the definition, with a space for each line break.
  fileprivate var definitionOnOneLine: String {
    definition.prefix(Self.passageCharacters).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
  }

  /// The line below an entry for a text found in its names or its definition: `= other name.` and
  /// the definition where the label does not have the text, else the part of the definition that does.
  fileprivate func passage(of text: String, isInName: Bool) -> TextMatches {
    let definition = definitionOnOneLine
    if isInName, TextMatches(of: text, in: label).ranges.isEmpty, !text.isEmpty {
      let name = names.first { !TextMatches(of: text, in: $0).ranges.isEmpty }
      if let name { return TextMatches(of: text, in: "= \(name). \(definition)") }
    }
    return TextMatches(of: isInName ? "" : text, in: definition)
  }
}

extension TextMatches {
  /// Cuts the text to some columns, with an ellipsis where it is cut.
  ///
  /// The first match stays visible, unless `fromStart` asks for the beginning.
  func spans(columns: Int, _ style: Style, fromStart: Bool = false) -> [Span] {
    let matches = fromStart ? self : shortenedBefore(columns)
    var spans: [Span] = []
    var room = columns
    for (text, isFound) in matches.pieces {
      let piece = Span(text, isFound ? .accent : style)
      let shortened = piece.text.shortened(to: room)
      spans.append(Span(shortened, piece.style))
      if shortened != piece.text { break }
      room -= piece.text.displayWidth
    }
    return spans
  }

  /// The text from a word shortly before the first match on, if the match would be out of sight.
  private func shortenedBefore(_ columns: Int) -> TextMatches {
    guard let first = ranges.first, first.upperBound + 1 > columns else { return self }
    let earliest = max(0, first.lowerBound - columns / 3)
    let start =
      characters[earliest..<first.lowerBound].firstIndex { $0 == " " }
      .map { $0 + 1 } ?? first.lowerBound
    return dropping(start)
  }

  /// The text without its first characters, an ellipsis in their place.
  private func dropping(_ count: Int) -> TextMatches {
    guard count > 0 else { return self }
    return TextMatches(
      characters: ["…"] + characters[count...],
      ranges: ranges.filter { $0.lowerBound >= count }
        .map { $0.lowerBound - count + 1..<$0.upperBound - count + 1 })
  }
}
