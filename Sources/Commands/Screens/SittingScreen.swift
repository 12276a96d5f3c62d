import Flashcards
import Terminal

/// The screen of one scene of a sitting: the question, and the answer being typed or chosen.
struct SittingScreen: Screen {
  /// What the learner decided.
  enum Outcome: Hashable {
    case event(Sitting.Event)
    case type(String)
  }

  let scene: SittingSession.Scene
  let progress: SittingProgress
  let words: any Words
  /// What has just happened, for the lower rule.
  let note: SittingSession.Note?
  /// The verdict on the chosen option; nil before a choice.
  let verdict: Verdict?

  /// The typed answer compared with the expected one.
  ///
  /// Computed once: long texts take time.
  let diff: Diff?
  /// The answer being typed.
  private(set) var editor = LineEditor()
  /// Whether letters are commands while an answer is being typed.
  private(set) var isCommanding = false
  /// Whether the learner types words at a question that is answered in the head: until Enter shows the
  /// answer, no letter, digit or space is a command.
  private(set) var ignoresWords = false
  /// The index of the option marked for Enter; nil until an arrow or Enter is pressed.
  private(set) var pointedOption: Int?
  /// Whether the last key was a letter or digit that names no option of the choice.
  private(set) var isAtALoss = false
  private var help: ReadingScreen?
  private var flagging: FlagScreen?
  /// The first visible line of the body; nil until it is scrolled.
  private var scrolled: Int?

  init(
    _ scene: SittingSession.Scene, _ progress: SittingProgress, words: any Words,
    note: SittingSession.Note? = nil, verdict: Verdict? = nil
  ) {
    self.scene = scene
    self.progress = progress
    self.words = words
    self.note = note
    self.verdict = verdict
    diff = scene.diff
  }

  func frame(_ size: TerminalSize) -> Frame {
    let layout = Layout(size: size)
    return help?.frame(size) ?? flagging?.frame(size)
      ?? scenePage(layout).frame(layout, scrolledTo: scrolled)
  }

  /// The answer, and the words of a flag; both, when a flag is typed beside an answer.
  var draft: String {
    [editor.text, flagging?.draft ?? ""].filter { !$0.isEmpty }.joined(separator: " / ")
  }

  /// Whether letters are typed into the answer.
  var isTyping: Bool {
    guard case .question(let card, _) = scene else { return false }
    return card.question.isTyped && !isCommanding
  }
}

// MARK: - Keys

extension SittingScreen {
  mutating func press(_ key: Key, in size: TerminalSize) -> Outcome? {
    isAtALoss = false
    if help.consume(key, in: size) { return nil }
    if flagging != nil { return flag(key, in: size) }
    if point(with: key) { return nil }
    if let line = scenePage(Layout(size: size)).scrolled(by: key, from: scrolled, in: size) {
      scrolled = line
      return nil
    }
    if key == .control("d") { return .event(.leave) }
    return isTyping ? typed(key) : commanded(key)
  }

  private mutating func flag(_ key: Key, in size: TerminalSize) -> Outcome? {
    switch flagging?.press(key, in: size) {
    case .flag(let words):
      flagging = nil
      return .event(.flag(words))
    case .cancel: flagging = nil
    case nil: break
    }
    return nil
  }

  private mutating func typed(_ key: Key) -> Outcome? {
    if editor.apply(key) { return nil }
    switch key {
    case .enter: return .type(editor.text)
    case .escape: isCommanding = true
    default: break
    }
    return nil
  }

  private mutating func commanded(_ key: Key) -> Outcome? {
    if isCommanding, key == .enter {
      isCommanding = false
      return nil
    }
    if key == .escape { return .event(.leave) }
    if case .character = key, ignoresWords { return nil }
    if let event = answer(key) { return .event(event) }
    guard case .character(let character) = key else { return nil }
    switch character.lowercased() {
    case "u": return .event(.undo)
    case "-" where !progress.isPractice: return .event(.putAside(.bury))
    case "@" where !progress.isPractice: return .event(.putAside(.suspend))
    case "e" where progress.mayEndRepeats: return .event(.putAside(.enoughForToday))
    case "!": if mayFlag, let card = scene.card { beginFlag(of: card) }
    case "q": return .event(.leave)
    case "?": help = .help(on: hints + KeyHint.everywhere, words)
    default:
      ignoresWords = isAnsweredInHead && character.isLetter
      isAtALoss = awaitsChoice && (character.isLetter || character.isNumber)
    }
    return nil
  }

  /// Whether the question has no field to type into.
  private var isAnsweredInHead: Bool {
    guard case .question(let card, _) = scene else { return false }
    return !card.question.isTyped
  }

  private mutating func beginFlag(of card: StudyCard) {
    let subject: FlagScreen.Subject =
      scene.asked == nil ? .entry(card.entry) : .question(card.question)
    flagging = FlagScreen(subject, earlier: progress.flag, words: words)
  }

  private var awaitsChoice: Bool {
    if case .choice(_, _, chosen: nil) = scene { true } else { false }
  }

  /// Whether the shown card is in hand; after a choice it no longer is.
  private var mayFlag: Bool { scene.chosen == nil }

  /// Moves to the next or previous option of a choice; false for another key or scene.
  ///
  /// Enter before any arrow points at the first option, so that the key is not ignored in silence.
  private mutating func point(with key: Key) -> Bool {
    guard case .choice(_, let choice, chosen: nil) = scene else { return false }
    let last = choice.options.count - 1
    switch (pointedOption, key) {
    case (nil, .down), (nil, .enter): pointedOption = 0
    case (nil, .up): pointedOption = last
    case (let option?, .down): pointedOption = min(option + 1, last)
    case (let option?, .up): pointedOption = max(option - 1, 0)
    default: return false
    }
    scrolled = nil
    return true
  }

  /// What pressing a key does to the sitting in the scene shown; nil for a key that does nothing
  /// there.
  private func answer(_ key: Key) -> Sitting.Event? {
    let isGo = key == .enter || key == .character(" ")
    switch scene {
    case .introduction: return isGo ? .advance : nil
    case .question(let card, _): return isGo && !card.question.isTyped ? .reveal : nil
    case .reveal(_, _, let response):
      if isGo { return .grade(response.proposedKey) }
      if let number = key.number { return GradeKey(rawValue: number).map { .grade($0) } }
      let mayOverrule = response.verdict?.mayBeOverruled ?? false
      return mayOverrule && [.character("r"), .character("R")].contains(key) ? .overrule : nil
    case .choice(_, let choice, let chosen):
      if chosen != nil { return isGo ? .advance : nil }
      if isGo, let pointedOption { return .choose(choice.options[pointedOption]) }
      // 0 skips a warm-up; an unshifted 0 gives `à` on a French keyboard.
      if [.character("0"), .character("à")].contains(key), !progress.isPractice { return .advance }
      guard let index = key.number.map({ $0 - 1 }) ?? key.optionLetter else { return nil }
      return choice.options.indices.contains(index) ? .choose(choice.options[index]) : nil
    case .ended: return nil
    }
  }
}

extension SittingSession.Scene {
  fileprivate var diff: Diff? {
    guard case .reveal(_, _, .typed(let typed, let judgement?)) = self,
      judgement.verdict != .blank
    else { return nil }
    return Diff(shown: typed, expected: judgement.expected)
  }
}

extension Response {
  /// The grade key that Enter gives.
  var proposedKey: GradeKey { verdict?.proposedKey ?? .good }
}

extension Key {
  /// The index of the option that a letter from `a` to `d` names, as on paper; nil for another key.
  fileprivate var optionLetter: Int? {
    guard case .character(let character) = self else { return nil }
    return ["a", "b", "c", "d"].firstIndex(of: character.lowercased())
  }

  /// The digit of a key, from 1 on.
  ///
  /// Unshifted, the first four keys of a French keyboard give `&`, `é`, `"` and `'`.
  var number: Int? {
    guard case .character(let character) = self else { return nil }
    if let index = ["&", "é", "\"", "'"].firstIndex(of: character) { return index + 1 }
    return character.isASCII ? character.wholeNumberValue : nil
  }
}

extension Page {
  /// The first visible line after a key scrolled the body; nil for a key that does not scroll.
  func scrolled(by key: Key, from line: Int?, in size: TerminalSize) -> Int? {
    let view = view(in: Layout(size: size), scrolledTo: line)
    guard view.lastOffset > 0 else { return nil }
    let step =
      switch key {
      case .up: -1
      case .down: 1
      case .pageUp: -max(1, view.rows - 1)
      case .pageDown: max(1, view.rows - 1)
      default: 0
      }
    return step == 0 ? nil : min(max(view.offset + step, 0), view.lastOffset)
  }
}
