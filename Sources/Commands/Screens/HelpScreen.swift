import Terminal

/// The keys of another screen and what they do, until any key that does not scroll.
struct HelpScreen: Screen {
  enum Outcome {
    case back
  }

  private let hints: [Hint]
  private let words: any Words
  private var scrolled: Int?

  init(_ hints: [Hint], _ words: any Words) {
    self.hints = hints
    self.words = words
  }

  func frame(_ size: TerminalSize) -> Frame {
    let layout = Layout(size: size)
    return page(layout).frame(layout, scrolledTo: scrolled)
  }

  private func page(_ layout: Layout) -> Page {
    Page(
      title: words.helpTitle, body: lines(columns: layout.textColumns), keys: [words.hint(.back)])
  }

  private func lines(columns: Int) -> [StyledLine] {
    let keys = hints.map { words.hint($0).key }
    let start = (keys.map(\.displayWidth).max() ?? 0) + 2
    return zip(keys, hints).flatMap { key, hint in
      [StyledLine([Span(key, .key)])]
        .beside(.paragraph(words.help(hint), to: columns - start), at: start)
    }
  }

  mutating func press(_ key: Key, in size: TerminalSize) -> Outcome? {
    guard let line = page(Layout(size: size)).scrolled(by: key, from: scrolled, in: size) else {
      return .back
    }
    scrolled = line
    return nil
  }
}
