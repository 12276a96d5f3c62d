import Flashcards
import Terminal

/// An entry read as a whole: its names, its definition, where its cards stand, and its history.
extension BrowseScreen {
  func entryPage(_ layout: Layout) -> Page {
    guard let entry = browsing.selectedEntry else { return Page() }
    let columns = layout.textColumns
    var page = Page(title: titles[entry.id.deck] ?? entry.id.deck)
    if browsing.foundCount > 1 {
      page.status = [[Span(words.position(browsing.selected + 1, of: browsing.foundCount))]]
    }
    page.body = .spaced([
      names(of: entry, columns), definition(of: entry.entry, columns),
      flag(of: entry, columns), standing(of: entry, columns), history(columns),
    ])
    page.note = [note].compactMap { $0 }
    page.keyRows = keyRows
    page.name(hints, in: words)
    return page
  }

  /// The term, its section, and its other names.
  private func names(of entry: StudyEntry, _ columns: Int) -> [StyledLine] {
    .paragraph(entry.entry.term, .title, to: columns)
      + (entry.section.map { .wrapped(words.section($0), .dim, to: columns) } ?? [])
      + words.names(of: entry.entry).flatMap { [StyledLine].paragraph($0, to: columns) }
  }

  /// The definition with the places of the search, if it was found there.
  private func definition(of entry: Entry, _ columns: Int) -> [StyledLine] {
    guard !entry.definition.isEmpty else { return [] }
    return [StyledLine].paragraph(entry.definition, to: columns).map { line in
      let text = line.spans.map(\.text.string).joined()
      return StyledLine(
        TextMatches(of: browsing.text, in: text).spans(columns: columns, .plain))
    }
  }

  private func flag(of entry: StudyEntry, _ columns: Int) -> [StyledLine] {
    browsing.flags[entry.id].map { .wrapped(words.flagged($0), .accent, to: columns) } ?? []
  }

  private func standing(of entry: StudyEntry, _ columns: Int) -> [StyledLine] {
    guard !entry.cards.isEmpty else { return [] }
    return [StyledLine([Span(words.cardsHeading, .title)])]
      + entry.cards.flatMap {
        [StyledLine].wrapped(words.standing(of: $0, in: entry, on: browsing.today), to: columns)
      }
  }

  private func history(_ columns: Int) -> [StyledLine] {
    guard let events = browsing.history else { return [] }
    let heading = [StyledLine([Span(words.historyHeading, .title)])]
    guard !events.isEmpty else { return heading + .wrapped(words.noHistory, .dim, to: columns) }
    return heading
      + events.days.flatMap { day, events in
        [StyledLine].wrapped(words.date(day), .dim, to: columns)
          + events.flatMap { [StyledLine].wrapped("  " + words.sentence($0), to: columns) }
      }
  }
}

extension [EntryEvent] {
  /// The events of each day, in their order.
  var days: [(day: StudyDay, events: [EntryEvent])] {
    reduce(into: []) { days, event in
      if days.last?.day == event.day {
        days[days.count - 1].events.append(event)
      } else {
        days.append((event.day, [event]))
      }
    }
  }
}
