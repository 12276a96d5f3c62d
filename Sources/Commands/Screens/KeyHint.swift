/// What a key does, as the key line and the help page say it.
enum KeyHint: CaseIterable, Hashable {
  // In a sitting.
  case advance, show, check, grade, right, choose, skip
  case otherKeys, typeOn, undo, bury, suspend, enough
  // On other pages.
  case begin, pick, add, drill, drillSample, progress, practise, more, another, done, settings
  case goOn, endPause
  // On the page of settings.
  case change, pickSetting, backToDefault, save, keepValue
  case scroll, help, back, leave
  // Where entries are browsed.
  case browse, read, pickEntry, search, leaveSearch, drillThese, drillThis, takeUp, undoDecision
  case neighbours
  case leavePage
  // A flag, and its line of words.
  case flag, raiseFlag, lowerFlag, cancel
  // Everywhere.
  case stopProgram
  // On a question.
  case agree, decline
  // While an answer cannot be saved.
  case tryAgain, leaveUnsaved

  /// The keys of every page, which only help names.
  static let everywhere: [KeyHint] = [.stopProgram]

  /// Whether the key shows the other keys.
  var leadsToOthers: Bool { self == .help || self == .otherKeys }
}
