import Terminal

/// A page to read, and then to go on, which is true, or to leave.
struct ReadingScreen: Screen {
  let title: String
  let keys: [(key: String, action: String)]
  /// The page's lines for a number of columns.
  let lines: @Sendable (Int) -> [StyledLine]
  private var scrolled: Int?

  init(
    title: String, keys: [(key: String, action: String)],
    lines: @escaping @Sendable (Int) -> [StyledLine]
  ) {
    self.title = title
    self.keys = keys
    self.lines = lines
  }

  func frame(_ size: TerminalSize) -> Frame {
    let layout = Layout(size: size)
    return page(layout).frame(layout, scrolledTo: scrolled)
  }

  private func page(_ layout: Layout) -> Page {
    Page(title: title, body: lines(layout.textColumns), keys: keys)
  }

  mutating func press(_ key: Key, in size: TerminalSize) -> Bool? {
    if let line = page(Layout(size: size)).scrolled(by: key, from: scrolled, in: size) {
      scrolled = line
      return nil
    }
    switch key {
    case .enter, .character(" "): return true
    case .escape, .control("d"), .character("q"), .character("Q"): return false
    default: return nil
    }
  }
}
