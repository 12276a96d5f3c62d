import Flashcards
import Terminal

/// The first run: the decks that come with the program, one of them to begin with.
struct WelcomeScreen: Screen {
  enum Outcome: Hashable {
    /// Add the deck at an index, to learn it or to drill its acronyms.
    case add(Int, isDrill: Bool)
    case leave
  }

  let shelf: [ShelvedDeck]
  let words: any Words
  private var picked = 0

  init(_ shelf: [ShelvedDeck], words: any Words) {
    self.shelf = shelf
    self.words = words
  }

  func frame(_ size: TerminalSize) -> Frame {
    let layout = Layout(size: size)
    let columns = layout.textColumns
    var page = Page(title: words.welcomeTitle)
    for (index, line) in words.welcome.enumerated() {
      page.body += .paragraph(line, index == 0 ? .title : .plain, to: columns)
    }
    page.body.append(StyledLine())
    for (index, deck) in shelf.enumerated() {
      let isPicked = index == picked
      if isPicked { page.anchor = max(0, page.body.count - 2) }
      page.body += [StyledLine].wrapped(words.offer(index + 1, deck), to: columns - 2, hanging: 5)
        .map { line in
          StyledLine(
            [Span(isPicked ? "▸" : " ", .accent)]
              + line.spans.map { Span($0.text, isPicked ? .title : .plain) })
        }
    }
    page.keys = [Hint.add, .pick, .drill, .leave].map(words.hint)
    return page.frame(layout)
  }

  mutating func press(_ key: Key, in size: TerminalSize) -> Outcome? {
    switch key {
    case .up: picked = max(0, picked - 1)
    case .down: picked = min(max(0, shelf.count - 1), picked + 1)
    case .enter, .character(" "): return .add(picked, isDrill: false)
    case .escape, .control("d"): return .leave
    case .character(let character):
      if let number = key.number, shelf.indices.contains(number - 1) {
        return .add(number - 1, isDrill: false)
      }
      switch character.lowercased() {
      case "d": return .add(picked, isDrill: true)
      case "q": return .leave
      default: break
      }
    default: break
    }
    return nil
  }
}
