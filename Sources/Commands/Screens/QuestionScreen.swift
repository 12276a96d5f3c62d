import Terminal

/// A page with a yes-or-no question; its outcome is true for yes.
///
/// Enter answers nothing: a person who presses it without reading would agree.
struct QuestionScreen: Screen {
  private let text: String
  let words: any Words
  private var scrolled: Int?

  init(_ question: OpeningQuestion, words: any Words) {
    text = words.opening(question)
    self.words = words
  }

  func frame(_ size: TerminalSize) -> Frame {
    let layout = Layout(size: size)
    return page(layout).frame(layout, scrolledTo: scrolled)
  }

  private func page(_ layout: Layout) -> Page {
    var page = Page(title: words.welcomeTitle, body: .paragraph(text, to: layout.textColumns))
    let scrolls = page.view(in: layout, scrolledTo: nil).lastOffset > 0
    page.name([.agree, .decline] + (scrolls ? [.scroll] : []), in: words)
    return page
  }

  mutating func press(_ key: Key, in size: TerminalSize) -> Bool? {
    if let line = page(Layout(size: size)).scrolled(by: key, from: scrolled, in: size) {
      scrolled = line
      return nil
    }
    switch key {
    case .character(let letter) where words.isYes(String(letter)): return true
    case .character("n"), .character("N"), .character("q"), .character("Q"), .escape,
      .control("d"):
      return false
    default: return nil
    }
  }
}
