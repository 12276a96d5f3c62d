import Flashcards
import Storage
import Terminal

/// The settings, shown and changed one after the other: on a page, or as lines.
struct SettingsPages {
  let context: Context
  let store: Store

  /// Shows the page until it is closed; the exit status if the program was ended there.
  func show(on session: TerminalSession) throws(Failure) -> ExitStatus? {
    let shown = try self.shown
    var screen = SettingsScreen(
      shown, context.settings, today: context.now.studyDay, words: context.words)
    while true {
      switch session.present(&screen) {
      case .chose(.close): return nil
      case .tooSmall:
        session.leave()
        try context.tellDraft(of: session)
        return nil
      case .chose(.change(let setting, let value)):
        let change = SettingChange(context: context, store: store)
        let note: String
        switch try change.save(setting, value, asking: .screen(session)) {
        // The page itself says from when on a change holds.
        case .saved(let sentence, _), .notSettable(let sentence): note = sentence
        case .ended(let status): return status
        }
        // The words may be those of another language now.
        screen = SettingsScreen(
          shown, context.settings, today: context.now.studyDay, picked: screen.picked, note: note,
          words: context.words)
      case .interrupted: return .interrupted
      case .terminated(let signal): return ExitStatus(signal: signal)
      }
    }
  }

  /// Lists the settings as lines, and takes changes until an empty line; the exit status if the
  /// program was ended there.
  func read(_ input: LineReader) throws(Failure) -> ExitStatus? {
    let isShared = try context.inDatabase(store.isShared())
    for line in context.lines(of: Setting.all, isShared: isShared) { try context.printResult(line) }
    while true {
      try context.printResult(context.words.settingPrompt)
      switch input.next() {
      case .text(let line) where line.collapsingSpaces.isEmpty: return nil
      case .text(let line):
        if let status = try change(line.collapsingSpaces, input) { return status }
      case .end: return .done
      case .interrupted:
        try context.printResult("")
        return ExitStatus.ofSignal ?? .interrupted
      }
    }
  }

  /// Makes the change that a line asks for: `new 30`; the exit status if the program was ended there.
  private func change(_ line: String, _ input: LineReader) throws(Failure) -> ExitStatus? {
    let (name, text) = line.splitAtFirstSpace
    let (setting, value): (Setting, String?)
    do throws(Failure) {
      setting = try Setting.called(name)
      value = try setting.parsed(text)
    } catch {
      try context.printResult(context.words.failure(error).asSentence)
      return nil
    }
    let change = SettingChange(context: context, store: store)
    switch try change.save(setting, value, asking: .linear(input)) {
    case .saved(let sentence, let from):
      try context.printResult([sentence, from].compactMap(\.self).joined(separator: " "))
    case .notSettable(let sentence): try context.printResult(sentence)
    case .ended(let status): return status
    }
    return nil
  }

  /// The settings of the page: those that have a meaning in this database.
  private var shown: [Setting] {
    get throws(Failure) {
      let isShared = try context.inDatabase(store.isShared())
      return Setting.all.filter { $0.name != .times || isShared }
    }
  }
}

extension String {
  /// The text before the first space, and the text behind it.
  fileprivate var splitAtFirstSpace: (String, String) {
    let index = firstIndex(of: " ") ?? endIndex
    return (String(self[..<index]), String(self[index...].dropFirst()))
  }
}
