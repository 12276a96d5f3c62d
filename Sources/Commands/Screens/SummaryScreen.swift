import Flashcards
import Storage
import Terminal

/// The screen at the end of a sitting: its result, and what can come next.
struct SummaryScreen: Screen {
  enum Outcome {
    case next(ScreenPresentation.Next)
    case progress
    case undo
  }

  let ending: Ending
  let isPractice: Bool
  /// The counts due tomorrow; nil hides them.
  let tomorrow: DueCounts?
  /// Whether the learner can add new cards beyond the day's limit.
  let mayLearnMore: Bool
  /// The pile of which today's share is done; nil where nothing waits for another morning.
  let pile: Pile?
  /// Whether closing the summary leads back to a page of the program.
  let leadsBack: Bool
  let note: SittingSession.Note?
  let words: any Words
  private var scrolled: Int?
  private var help: ReadingScreen?

  init(
    _ ending: Ending, isPractice: Bool, tomorrow: DueCounts?, mayLearnMore: Bool = false,
    pile: Pile? = nil, leadsBack: Bool = false, note: SittingSession.Note? = nil, words: any Words
  ) {
    self.ending = ending
    self.isPractice = isPractice
    self.tomorrow = tomorrow
    self.mayLearnMore = mayLearnMore
    self.pile = pile
    self.leadsBack = leadsBack
    self.note = note
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
      page.body.append(StyledLine())
      // In practice the ending sentence already has this figure.
      if !isPractice { page.body += .paragraph(words.firstTries(known, of: of), to: columns) }
      page.body.append(StyledLine([Span(bar.done, .good), Span(bar.rest, .dim)]))
    }
    let missed = ending.tally.missedEntries
    if !missed.isEmpty {
      page.body += [StyledLine()] + .paragraph(words.toLookAt, .accent, to: columns)
      for entry in missed {
        page.body += .wrapped("  " + words.nameOfMissed(entry), to: columns, hanging: 4)
      }
    }
    if let pile { page.body += [StyledLine()] + .paragraph(words.pile(pile), to: columns) }
    if let tomorrow, tomorrow.total > 0 {
      page.body += [StyledLine()] + .paragraph(words.tomorrow(tomorrow), to: columns)
    }
    if note == .nothingToUndo {
      page.note = words.notesInShort(.nothingToUndo, isTyping: false).map { StatusNote($0) }
    }
    page.name(hints, in: words)
    return page
  }

  /// How many cards passed at the first try, out of how many.
  private var firstTries: (Int, of: Int)? {
    let tally = ending.tally
    return isPractice
      ? (tally.answers - tally.missed.count, tally.answers) : (tally.passed, tally.reviews)
  }

  /// Whether more new cards can be begun: not while cards of this session are left.
  private var offersMore: Bool { mayLearnMore && ending.left == 0 }

  private var hints: [KeyHint] {
    [leadsBack ? .back : .done] + (ending.tally.missed.isEmpty ? [] : [.practise])
      + (offersMore ? [.more] : []) + (pile == nil ? [] : [.goOn])
      + [.undo, .progress, .help]
  }

  mutating func press(_ key: Key, in size: TerminalSize) -> Outcome? {
    if help.consume(key, in: size) { return nil }
    if let line = page(Layout(size: size)).scrolled(by: key, from: scrolled, in: size) {
      scrolled = line
      return nil
    }
    switch key {
    case .enter, .escape, .control("d"): return .next(.nothing)
    case .character(let character):
      switch character.lowercased() {
      case "q": return .next(.nothing)
      case "r": return ending.tally.missed.isEmpty ? nil : .next(.practice)
      case "n": return offersMore ? .next(.more) : nil
      case "g": return pile == nil ? nil : .next(.goOn)
      case "p": return .progress
      case "u": return .undo
      case "?": help = .help(on: hints + KeyHint.everywhere, words)
      default: break
      }
    default: break
    }
    return nil
  }
}
