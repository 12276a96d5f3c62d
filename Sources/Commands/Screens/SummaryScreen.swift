import Flashcards
import Terminal

/// How a sitting ended, and what may come next.
struct SummaryScreen: Screen {
  enum Outcome {
    case done
    /// Practise what was missed.
    case practise
    case progress
    case undo
  }

  let ending: Ending
  let isPractice: Bool
  /// Cards that will be due tomorrow; nil where that is not told.
  let dueTomorrow: Int?
  let words: any Words
  private var scrolled: Int?
  private var help: ReadingScreen?

  init(_ ending: Ending, isPractice: Bool, dueTomorrow: Int?, words: any Words) {
    self.ending = ending
    self.isPractice = isPractice
    self.dueTomorrow = dueTomorrow
    self.words = words
  }

  func frame(_ size: TerminalSize) -> Frame {
    let layout = Layout(size: size)
    return help?.frame(size) ?? page(layout).frame(layout, scrolledTo: scrolled)
  }

  private func page(_ layout: Layout) -> Page {
    let columns = layout.textColumns
    var page = Page(title: words.summaryTitle)
    page.body = .paragraph(
      words.endingSentence(ending, isPractice: isPractice), .title, to: columns)
    if let (known, of) = firstTries, of > 0 {
      let bar = Bar.filled(share: known, of: of, columns: min(30, columns / 2))
      page.body += [
        StyledLine(), StyledLine([Span(words.firstTries(known, of: of))]),
        StyledLine([Span(bar.done, .good), Span(bar.rest, .dim)]),
      ]
    }
    let missed = ending.tally.missedEntries
    if !missed.isEmpty {
      page.body += [StyledLine()] + .paragraph(words.toLookAt, .accent, to: columns)
      for entry in missed {
        page.body += .wrapped("  " + words.nameOfMissed(entry), to: columns, hanging: 4)
      }
    }
    if let dueTomorrow {
      page.body += [StyledLine()] + .paragraph(words.tomorrow(dueTomorrow), to: columns)
    }
    page.name(hints, in: words)
    return page
  }

  /// How many cards were known at the first try, and of how many.
  private var firstTries: (Int, of: Int)? {
    let tally = ending.tally
    return isPractice
      ? (tally.answers - tally.missed.count, tally.answers) : (tally.passed, tally.reviews)
  }

  private var hints: [Hint] {
    [.done] + (ending.tally.missed.isEmpty ? [] : [.practise]) + [.undo, .progress, .help]
  }

  mutating func press(_ key: Key, in size: TerminalSize) -> Outcome? {
    if help.take(key, in: size) { return nil }
    if let line = page(Layout(size: size)).scrolled(by: key, from: scrolled, in: size) {
      scrolled = line
      return nil
    }
    switch key {
    case .enter, .escape, .control("d"): return .done
    case .character(let character):
      switch character.lowercased() {
      case "q": return .done
      case "r": return ending.tally.missed.isEmpty ? nil : .practise
      case "s": return .progress
      case "u": return .undo
      case "?": help = .help(on: hints, words)
      default: break
      }
    default: break
    }
    return nil
  }
}
