import Flashcards
import Terminal

/// A line in which a learner says why an entry is unclear or wrong.
///
/// Says before the learner agrees that the words go to the team.
struct FlagScreen: Screen {
  enum Outcome: Hashable {
    /// The words of the flag; empty to take an earlier flag back.
    case flag(String)
    case cancel
  }

  /// The text above the field in which the learner says what is wrong.
  enum Subject: Hashable {
    /// The entry: its names and its definition are shown.
    case entry(Entry)
    /// The question in hand: the entry's names and definition would give its answer away.
    case question(Question)
  }

  let subject: Subject
  /// The words of the flag in force; nil without one.
  let earlier: String?
  let words: any Words
  private var editor = LineEditor()
  private var scrolled: Int?

  init(_ subject: Subject, earlier: String?, words: any Words) {
    self.subject = subject
    self.earlier = earlier
    self.words = words
    if let earlier { _ = editor.apply(.paste(earlier)) }
  }

  func frame(_ size: TerminalSize) -> Frame {
    let layout = Layout(size: size)
    return page(layout).frame(layout, scrolledTo: scrolled)
  }

  private func page(_ layout: Layout) -> Page {
    let columns = layout.textColumns
    var page = Page(title: words.flagTitle)
    page.body = body(layout)
    let window = editor.window(columns: columns - 2)
    let notice = earlier == nil ? words.flagNotice : words.flagNoticeAgain
    page.below =
      (layout.isRoomy ? [StyledLine()] : []) + .paragraph(words.flagPrompt, .dim, to: columns)
    page.cursor = Frame.Cursor(row: page.below.count, column: 2 + window.cursor)
    page.below += [StyledLine([Span("> ", .accent), Span(window.text, .typed)])]
    page.below += .paragraph(notice, to: columns)
    page.name([hasWords || earlier == nil ? .raiseFlag : .lowerFlag, .cancel], in: words)
    return page
  }

  private func body(_ layout: Layout) -> [StyledLine] {
    let columns = layout.textColumns
    let gap = layout.isRoomy ? [StyledLine()] : []
    switch subject {
    case .entry(let entry):
      let definition = [StyledLine].paragraph(entry.definition, to: columns)
      return .paragraph(entry.label, .title, to: columns)
        + (entry.definition.isEmpty ? [] : gap + definition)
    case .question(let question):
      return .paragraph(words.asks(question, isRepeat: false), .dim, to: columns) + gap
        + .paragraph(
          question.prompt, question.given == .definition ? .plain : .title, to: columns)
    }
  }

  var draft: String { editor.text == earlier ? "" : editor.text }

  private var hasWords: Bool { !editor.text.collapsingSpaces.isEmpty }

  mutating func press(_ key: Key, in size: TerminalSize) -> Outcome? {
    if let line = page(Layout(size: size)).scrolled(by: key, from: scrolled, in: size) {
      scrolled = line
      return nil
    }
    if editor.apply(key) { return nil }
    switch key {
    case .enter: return hasWords || earlier != nil ? .flag(editor.text.collapsingSpaces) : .cancel
    case .escape, .control("d"): return .cancel
    default: return nil
    }
  }
}
