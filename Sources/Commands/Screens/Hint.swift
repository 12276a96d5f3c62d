/// A key and what it does, as the line of keys and the help page say it.
enum Hint: CaseIterable, Hashable {
  // A sitting.
  case goOn, show, check, grade, right, choose, passOver
  case otherKeys, typeOn, undo, bury, suspend
  // Pages.
  case begin, pick, add, drill, progress, practise, more, another, done
  case scroll, help, back, leave

  /// Whether the key shows what other keys there are.
  var leadsToOthers: Bool { self == .help || self == .otherKeys }
}
