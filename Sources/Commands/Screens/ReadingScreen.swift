import Storage
import Terminal

/// A page of text; its outcome is true to go on, false to leave.
struct ReadingScreen: Screen {
  let title: String
  /// What the main key does: go on, or close the page.
  let main: KeyHint
  /// What leaving does, where the key line is to say so.
  let leaving: KeyHint?
  let words: any Words
  /// The most columns of the page.
  var widest = 82
  /// Makes the page's lines for a number of columns.
  let lines: @Sendable (Int) -> [StyledLine]
  private var scrolled: Int?

  init(
    title: String, main: KeyHint = .back, leaving: KeyHint? = nil, words: any Words,
    lines: @escaping @Sendable (Int) -> [StyledLine]
  ) {
    self.title = title
    self.main = main
    self.leaving = leaving
    self.words = words
    self.lines = lines
  }

  func frame(_ size: TerminalSize) -> Frame {
    let layout = layout(size)
    return page(layout).frame(layout, scrolledTo: scrolled)
  }

  private func layout(_ size: TerminalSize) -> Layout { Layout(size: size, widest: widest) }

  private func page(_ layout: Layout) -> Page {
    var page = Page(title: title, body: lines(layout.textColumns))
    let scrolls = page.view(in: layout, scrolledTo: nil).lastOffset > 0
    page.name([main] + [leaving, scrolls ? .scroll : nil].compactMap { $0 }, in: words)
    return page
  }

  mutating func press(_ key: Key, in size: TerminalSize) -> Bool? {
    if let line = page(layout(size)).scrolled(by: key, from: scrolled, in: size) {
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
  /// Says why the last answer is not saved yet; its outcome is true to try again, false to leave
  /// without it.
  static func fault(_ fault: StorageError, _ words: any Words) -> ReadingScreen {
    ReadingScreen(
      title: words.notSavedTitle, main: .tryAgain, leaving: .leaveUnsaved, words: words
    ) { columns in
      words.notSavedYet(fault).flatMap { [StyledLine].paragraph($0, to: columns) }
    }
  }

  /// The help page: the keys and what they do.
  static func help(on hints: [KeyHint], _ words: any Words) -> ReadingScreen {
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
  /// Lets an open page handle a key, and closes the page after its last key; false when no page is
  /// open.
  mutating func consume(_ key: Key, in size: TerminalSize) -> Bool {
    guard self != nil else { return false }
    if self?.press(key, in: size) != nil { self = nil }
    return true
  }
}
