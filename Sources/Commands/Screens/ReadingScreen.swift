import Terminal

/// A page to read, and then to go on, which is true, or to leave.
struct ReadingScreen: Screen {
  let title: String
  /// What leaving it comes to.
  let main: Hint
  let words: any Words
  /// The page's lines for a number of columns.
  let lines: @Sendable (Int) -> [StyledLine]
  private var scrolled: Int?

  init(
    title: String, main: Hint = .back, words: any Words,
    lines: @escaping @Sendable (Int) -> [StyledLine]
  ) {
    self.title = title
    self.main = main
    self.words = words
    self.lines = lines
  }

  func frame(_ size: TerminalSize) -> Frame {
    let layout = Layout(size: size)
    return page(layout).frame(layout, scrolledTo: scrolled)
  }

  private func page(_ layout: Layout) -> Page {
    var page = Page(title: title, body: lines(layout.textColumns))
    let scrolls = page.view(in: layout, scrolledTo: nil).lastOffset > 0
    page.name([main] + (scrolls ? [.scroll] : []), in: words)
    return page
  }

  mutating func press(_ key: Key, in size: TerminalSize) -> Bool? {
    if let line = page(Layout(size: size)).scrolled(by: key, from: scrolled, in: size) {
      scrolled = line
      return nil
    }
    switch key {
    case .enter, .character(" "), .character("?"): return true
    case .escape, .control("d"), .character("q"), .character("Q"): return false
    default: return nil
    }
  }
}

extension ReadingScreen {
  /// The keys and what they do.
  static func help(on hints: [Hint], _ words: any Words) -> ReadingScreen {
    ReadingScreen(title: words.helpTitle, words: words) { columns in
      let width = hints.map { words.hint($0).key.displayWidth }.max() ?? 0
      return hints.flatMap { hint in
        let key = StyledLine([Span(words.hint(hint).key, .key)])
        return [key].beside(
          .paragraph(words.help(hint), to: columns - width - 2), at: width + 2)
      }
    }
  }
}

extension ReadingScreen? {
  /// Whether there is a page to read, which then takes the key; it is gone once it has been read.
  mutating func take(_ key: Key, in size: TerminalSize) -> Bool {
    guard self != nil else { return false }
    if self?.press(key, in: size) != nil { self = nil }
    return true
  }
}
