import Flashcards
import Terminal

/// The screen that offers the shipped decks.
struct WelcomeScreen: Screen {
  enum Outcome: Hashable {
    /// Add the listing at an index, then learn it or drill its acronyms.
    case add(Int, isDrill: Bool)
    case leave
  }

  let listings: [DeckListing]
  /// Whether the database has no deck yet.
  let isFirst: Bool
  let words: any Words
  private var picked = 0
  private var scrolled: Int?
  private var help: ReadingScreen?

  init(_ listings: [DeckListing], isFirst: Bool = true, words: any Words) {
    self.listings = listings
    self.isFirst = isFirst
    self.words = words
  }

  func frame(_ size: TerminalSize) -> Frame {
    let layout = Layout(size: size)
    return help?.frame(size) ?? page(layout).frame(layout, scrolledTo: scrolled)
  }

  private func page(_ layout: Layout) -> Page {
    let columns = layout.textColumns
    var page = Page(title: words.welcomeTitle)
    for (index, line) in words.welcome.enumerated() where isFirst || index > 0 {
      page.body += .paragraph(line, index == 0 ? .title : .plain, to: columns)
    }
    page.body.append(StyledLine())
    for (index, deck) in listings.enumerated() {
      let title = "\(index + 1) \(deck.deck.title)"
      let detail = [StyledLine].wrapped("    " + words.size(of: deck), .dim, to: columns)
      page.append(
        [.choice(title, isPicked: index == picked, columns: columns)] + detail,
        isFocus: index == picked)
    }
    page.keyRows = 2
    page.name(hints, in: words)
    return page
  }

  private var hints: [KeyHint] {
    [.add, .pick] + (isFirst ? [.drillSample] : []) + [.leave, .help]
  }

  mutating func press(_ key: Key, in size: TerminalSize) -> Outcome? {
    if help.consume(key, in: size) { return nil }
    let picks = [.up, .down].contains(key)
    if !picks, let line = page(Layout(size: size)).scrolled(by: key, from: scrolled, in: size) {
      scrolled = line
      return nil
    }
    if picks { scrolled = nil }
    switch key {
    case .up: picked = max(0, picked - 1)
    case .down: picked = min(max(0, listings.count - 1), picked + 1)
    case .enter, .character(" "): return .add(picked, isDrill: false)
    case .control("d"), .escape: return .leave
    case .character(let character):
      if let number = key.number, listings.indices.contains(number - 1) { picked = number - 1 }
      switch character.lowercased() {
      case "d" where isFirst: return .add(picked, isDrill: true)
      case "q": return .leave
      case "?": help = .help(on: hints, words)
      default: break
      }
    default: break
    }
    return nil
  }
}
