import Flashcards
import Terminal

/// The page of a learner's settings: each with its value; the picked one also with what it does.
///
/// It changes nothing itself: its outcome says what to save, and the page is shown again with a note.
struct SettingsScreen: Screen {
  enum Outcome: Hashable {
    /// Set a setting to a value; nil for the default.
    case change(Setting, String?)
    case close
  }

  let shown: [Setting]
  let settings: LearnerSettings
  let today: StudyDay
  let words: any Words
  /// What has just happened, for the lower rule.
  let note: String?
  /// The index of the picked setting.
  private(set) var picked: Int
  /// The value being typed; nil while none is.
  private(set) var editor: LineEditor?
  /// Why the typed value was refused; nil until one is.
  private var refusal: String?
  private var scrolled: Int?
  private var help: ReadingScreen?

  init(
    _ shown: [Setting], _ settings: LearnerSettings, today: StudyDay, picked: Int = 0,
    note: String? = nil, words: any Words
  ) {
    self.shown = shown
    self.settings = settings
    self.today = today
    self.picked = picked
    self.note = note
    self.words = words
  }

  private var setting: Setting { shown[picked] }

  var draft: String { editor?.text ?? "" }

  func frame(_ size: TerminalSize) -> Frame {
    let layout = Layout(size: size)
    return help?.frame(size) ?? page(layout).frame(layout, scrolledTo: scrolled)
  }

  private func page(_ layout: Layout) -> Page {
    let columns = layout.textColumns
    var page = Page(title: words.settingsTitle)
    for (index, setting) in shown.enumerated() {
      let isPicked = index == picked
      page.append(
        lines(of: setting, isPicked: isPicked, columns), isFocus: isPicked)
    }
    if let editor {
      let prompt = [StyledLine].paragraph(
        refusal ?? words.newValue(of: setting), refusal == nil ? .dim : .bad, to: columns)
      let window = editor.window(columns: columns - 2)
      page.below = [StyledLine()] + prompt
      page.cursor = Frame.Cursor(row: page.below.count, column: 2 + window.cursor)
      page.below.append(StyledLine([Span("> ", .accent), Span(window.text, .typed)]))
      page.standsAtBottom = true
    }
    page.note = note.map { [StatusNote($0)] } ?? []
    page.name(hints, in: words)
    return page
  }

  /// A setting and its value, and for the picked one what it does and the values that it may have.
  private func lines(of setting: Setting, isPicked: Bool, _ columns: Int) -> [StyledLine] {
    let isDefault = settings.isDefault(setting.name)
    let value = words.reading(settings[setting.name], of: setting.name)
    let mark = isDefault ? " (\(words.byDefault))" : ""
    let title = StyledLine.choice(
      words.title(of: setting.name), isPicked: isPicked, columns: columns)
    let end = Span(value + mark, isDefault ? .dim : .good)
    let heading: [StyledLine] =
      title.displayWidth + 2 + end.text.displayWidth <= columns
      ? [.spread(title.spans, end, columns: columns)]
      : [title] + .wrapped("    " + value + mark, isDefault ? .dim : .good, to: columns, hanging: 4)
    guard isPicked else { return heading }
    let about = words.about(setting, settings, today: today)
    return heading + .wrapped("  " + about, .dim, to: columns, hanging: 2)
  }

  private var hints: [KeyHint] {
    editor == nil
      ? [.change, .leavePage, .pickSetting]
        + (settings.isDefault(setting.name) ? [.help] : [.backToDefault, .help])
      : [.save, .keepValue]
  }
}

// MARK: - Keys

extension SettingsScreen {
  mutating func press(_ key: Key, in size: TerminalSize) -> Outcome? {
    if help.consume(key, in: size) { return nil }
    if editor != nil { return typed(key, in: size) }
    switch key {
    case .up: pick(max(0, picked - 1))
    case .down: pick(min(shown.count - 1, picked + 1))
    case .enter, .character(" "): return change()
    case .escape, .control("d"): return .close
    case .character(let character):
      if case .numbers = setting.values, character.isASCII, character.isNumber {
        editor = LineEditor()
        return typed(key, in: size)
      }
      return commanded(character)
    default: scroll(key, in: size)
    }
    return nil
  }

  private mutating func commanded(_ character: Character) -> Outcome? {
    switch character.lowercased() {
    case "d" where !settings.isDefault(setting.name): return .change(setting, nil)
    case "q": return .close
    case "?": help = .help(on: hints, words)
    default: break
    }
    return nil
  }

  private mutating func pick(_ index: Int) {
    picked = index
    scrolled = nil
  }

  private mutating func scroll(_ key: Key, in size: TerminalSize) {
    if let line = page(Layout(size: size)).scrolled(by: key, from: scrolled, in: size) {
      scrolled = line
    }
  }

  /// Takes the next of some words at once; begins to type a number.
  private mutating func change() -> Outcome? {
    guard case .words(let values) = setting.values else {
      editor = LineEditor()
      return nil
    }
    let index = values.firstIndex(of: settings[setting.name]) ?? -1
    return .change(setting, values[(index + 1) % values.count])
  }

  private mutating func typed(_ key: Key, in size: TerminalSize) -> Outcome? {
    if editor?.apply(key) == true {
      refusal = nil
      return nil
    }
    switch key {
    case .escape, .control("d"): editor = nil
    case .enter:
      let text = editor?.text ?? ""
      do throws(Failure) {
        return .change(setting, try setting.parsed(text))
      } catch {
        refusal = words.failure(error).asSentence
      }
    default: scroll(key, in: size)
    }
    return nil
  }
}
