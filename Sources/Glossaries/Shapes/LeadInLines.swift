import Flashcards
import Lexicon

/// The blocks of a document that begin with a term, by the author's habits.
struct LeadInLines {
  /// The lead-in of each block that is an entry.
  private(set) var entries: [Int: LeadIn] = [:]
  private var lines: [Line] = []
  private var alone: Set<Int> = []
  private var runs: [Int: Int] = [:]

  var hasEntries: Bool { entries.count > 1 }

  /// Where blocks stand that are alike: in a list of a level, or in none.
  fileprivate struct Place: Hashable {
    /// 0 outside of lists.
    let level: Int
    /// Which list, or which section.
    let group: Int
  }

  fileprivate struct Line {
    let index: Int
    let text: String
    let place: Place
    var marked: LeadIn?
    var plain: [LeadIn.Separator: LeadIn] = [:]
  }

  init(_ outline: Outline) {
    collect(outline)
    dropLabels()
    let levels = Set(lines.map(\.place.level))
    for level in levels.sorted() { findEntries(at: level) }
    dropNestedEntries()
    alone = Set(lines.filter { entries[$0.index] == nil && $0.isTermAlone }.map(\.index))
    lines = []
  }

  /// Whether an item is a term and nothing else, among items that define theirs.
  func isTermAlone(_ index: Int) -> Bool { alone.contains(index) }

  /// Whether the only lead-in below a heading opens what explains the heading:
  /// `Service Level Agreement – What …` below `SLA`.
  func explainHeading(in blocks: Range<Int>) -> Bool {
    guard let first = blocks.first, let leadIn = entries[first],
      !leadIn.isMarked || leadIn.separator == .stop
    else { return false }
    return blocks.count { entries[$0] != nil } == 1
  }

  /// Whether a block stands outside of the run of lines that another one is in.
  func leavesRun(_ index: Int, after entry: Int) -> Bool {
    runs[entry].map { $0 != runs[index] } ?? false
  }

  private mutating func collect(_ outline: Outline) {
    var group = 0
    var isInList = false
    runs = outline.denseRuns
    for (index, block) in outline.blocks.enumerated() {
      switch block.content {
      case .heading, .table, .definition:
        group += 1
        isInList = false
      case .continuation: continue
      case .paragraph(let text, let lead):
        if isInList { group += 1 }
        isInList = false
        append(index, text, lead, Place(level: 0, group: runs[index] ?? group))
      case .listItem(let text, let lead, let level):
        if !isInList { group += 1 }
        isInList = true
        append(index, text, lead, Place(level: level, group: group))
      }
    }
    for place in lines.indices where lines[place].marked?.separator == .alone {
      // An item alone is a term only above what explains it.
      let next = lines[place].index + 1
      if lines[place].marked?.rest.isEmpty == true,
        !outline.explains(next, below: lines[place].place.level)
      {
        lines[place].marked = nil
      }
    }
  }

  private mutating func append(_ index: Int, _ text: String, _ lead: String?, _ place: Place) {
    var line = Line(index: index, text: text, place: place)
    line.marked = lead.flatMap { LeadIn(text, lead: $0) }
    defer { lines.append(line) }
    // What is set apart from end to end has no part that is a term.
    if lead == text { return }
    for separator in LeadIn.Separator.signs {
      line.plain[separator] = LeadIn(text, separatedBy: separator)
    }
    line.plain[.space] = LeadIn(acronymBefore: text)
    line.plain[.alone] = LeadIn(lineAbove: text)
  }

  /// Takes away what returns again and again: `Example:`, `Note –` are parts of entries.
  private mutating func dropLabels() {
    var counts: [String: Int] = [:]
    for line in lines {
      for head in Set(line.leadIns.map(\.head.folded)) { counts[head, default: 0] += 1 }
    }
    func isLabel(_ leadIn: LeadIn) -> Bool {
      let head = leadIn.head.folded
      return counts[head, default: 0] > 2 || namesOfRemarks.contains(head)
    }
    for place in lines.indices {
      if let marked = lines[place].marked, isLabel(marked) {
        lines[place].marked = nil
        lines[place].plain = [:]
      }
      lines[place].plain = lines[place].plain.filter { !isLabel($0.value) }
    }
  }

  private mutating func findEntries(at level: Int) {
    let places = lines.indices.filter { lines[$0].place.level == level }
    let marked = places.filter { lines[$0].marked != nil }
    let separated = marked.count {
      lines[$0].marked.map { $0.isSeparated && $0.separator != .alone } ?? false
    }
    // A bold word that opens a sentence is a term only where nearly all do.
    let takesSpace = marked.count * 10 > places.count * 6 && separated * 2 < marked.count
    let sure = marked.filter {
      guard let leadIn = lines[$0].marked else { return false }
      return leadIn.isSeparated || takesSpace || leadIn.fits || level > 0 && leadIn.isSubject
    }
    if sure.count > 1 { acceptMarked(sure, among: places, level: level) }
    let isMarkedAuthor = sure.contains { entries[lines[$0].index] != nil }
    acceptPlain(among: places, level: level, besideMarked: isMarkedAuthor)
  }

  private mutating func acceptMarked(_ sure: [Int], among places: [Int], level: Int) {
    // In a list nearly every item is an entry; among paragraphs every third may be.
    let share = level > 0 ? 0.6 : 0.3
    var groups = counts(of: places)
    let entriesOf = counts(of: sure)
    if level > 0 {
      // Terms that are still to be explained stand among the others.
      let bare = counts(of: places.filter { lines[$0].marked == nil && lines[$0].isTermAlone })
      for (group, count) in bare where entriesOf[group, default: 0] > 2 {
        groups[group, default: 0] -= count
      }
    }
    let isHabit = Double(sure.count) >= share * Double(sure.groupSizes(lines.map(\.place), groups))
    for place in sure {
      let group = lines[place].place
      let own = Double(entriesOf[group, default: 0])
      let isGroup = own >= share * Double(groups[group, default: 1])
      guard isGroup && (own > 1 || isHabit), let leadIn = lines[place].marked else { continue }
      entries[lines[place].index] = leadIn.completed(lines[place].text)
    }
    if level > 0 { acceptUnseparated(beside: sure, among: places) }
  }

  /// Takes the items of a list of entries that open in bold, though their author forgot the sign.
  private mutating func acceptUnseparated(beside sure: [Int], among places: [Int]) {
    let taken = Set(sure.filter { entries[lines[$0].index] != nil }.map { lines[$0].place })
    for place in places where taken.contains(lines[place].place) {
      guard let leadIn = lines[place].marked, entries[lines[place].index] == nil,
        !leadIn.rest.isEmpty
      else { continue }
      entries[lines[place].index] = leadIn.completed(lines[place].text)
    }
  }

  private mutating func acceptPlain(among places: [Int], level: Int, besideMarked: Bool) {
    let open = places.filter { entries[lines[$0].index] == nil }
    guard !open.isEmpty else { return }
    if besideMarked { return acceptSlips(open, among: places) }
    let groups = counts(of: places)
    for separator in LeadIn.Separator.signs + [.alone, .space] {
      let having = open.filter { lines[$0].plain[separator] != nil }
      let entriesOf = counts(of: having)
      let fitting = having.count { lines[$0].plain[separator]?.fits ?? false }
      // Brackets before the texts are a sign of their own.
      let isBracketed = having.allSatisfy { lines[$0].text.hasPrefix("(") }
      guard separator != .space || fitting * (isBracketed ? 4 : 2) >= having.count else { continue }
      // A list of acronyms of which most are still to be explained is one all the same.
      let isOfAcronyms = having.count > 2 && fitting * 2 > having.count
      let sizes =
        isOfAcronyms ? groups.merging(bareAcronyms(of: open), uniquingKeysWith: -) : groups
      let total = having.groupSizes(lines.map(\.place), sizes)
      let isHabit =
        having.count > (separator == .alone ? 2 : 1) && having.count * 10 >= total * 6
      // Acronyms with what they stand for are entries wherever they are.
      let isSure = fitting > 2 && fitting * 3 >= having.count * 2
      guard isHabit || isSure, isBest(separator, among: open, count: having.count) else { continue }
      for place in having {
        let group = lines[place].place
        let isShort = lines[place].plain[separator].flatMap { Acronym(loose: $0.head) } != nil
        guard isSure && isShort || entriesOf[group, default: 0] * 2 >= sizes[group, default: 1]
        else { continue }
        entries[lines[place].index] = lines[place].plain[separator]
      }
      return
    }
  }

  /// Whether no other separator parts more lines.
  private func isBest(_ separator: LeadIn.Separator, among places: [Int], count: Int) -> Bool {
    LeadIn.Separator.signs.allSatisfy { other in
      other == separator || places.count { lines[$0].plain[other] != nil } <= count
    }
  }

  /// Takes entries whose author forgot the bold type: they stand among others, and where the
  /// alphabet would have them if there is one.
  private mutating func acceptSlips(_ open: [Int], among places: [Int]) {
    let marked = places.filter { entries[lines[$0].index] != nil }
    let groups = Set(marked.map { lines[$0].place })
    let separators = Set(marked.compactMap { entries[lines[$0].index]?.separator })
    let heads = marked.compactMap { entries[lines[$0].index]?.head.folded }
    let isSorted = zip(heads, heads.dropFirst()).count { $0 <= $1 } * 10 >= (heads.count - 1) * 9
    var next = 0
    for place in open where groups.contains(lines[place].place) {
      while next < marked.count, marked[next] < place { next += 1 }
      let leadIns = lines[place].plain.filter {
        separators.contains($0.key) && $0.key != .space && $0.key != .alone
      }
      guard let leadIn = leadIns.values.min(by: { $0.head.count < $1.head.count }), leadIn.isShort
      else { continue }
      let head = leadIn.head.folded
      let fits =
        isSorted && heads.count > 2 && (next == 0 || heads[next - 1] <= head)
        && (next == heads.count || head <= heads[next])
      // A list item among entries is an entry; a paragraph may as well be part of one.
      if lines[place].place.level > 0 || fits { entries[lines[place].index] = leadIn }
    }
  }

  /// Takes away entries in a list inside the item of another entry.
  private mutating func dropNestedEntries() {
    var level: Int?
    for line in lines {
      if line.place.level == 0 { level = nil }
      if let open = level, line.place.level > open {
        entries[line.index] = nil
      } else if entries[line.index] != nil, line.place.level > 0 {
        level = line.place.level
      } else {
        level = nil
      }
    }
  }

  /// How many items of each list are an acronym and nothing else.
  private func bareAcronyms(of places: [Int]) -> [Place: Int] {
    counts(of: places.filter { lines[$0].place.level > 0 && Acronym(lines[$0].text) != nil })
  }

  private func counts(of places: [Int]) -> [Place: Int] {
    places.reduce(into: [:]) { $0[lines[$1].place, default: 0] += 1 }
  }
}

extension [Int] {
  /// How many lines stand in the groups in which some of these do.
  fileprivate func groupSizes<Place: Hashable>(_ places: [Place], _ sizes: [Place: Int]) -> Int {
    Set(map { places[$0] }).reduce(0) { $0 + (sizes[$1] ?? 0) }
  }
}

extension LeadInLines.Line {
  fileprivate var leadIns: [LeadIn] { (marked.map { [$0] } ?? []) + plain.values }

  fileprivate var isTermAlone: Bool {
    !".!?;:,".contains(text.last ?? ".") && text.wordCount <= 6
  }
}

extension LeadIn {
  /// Whether the head is what the rest says something about: `**Churn** is the loss of customers`.
  fileprivate var isSubject: Bool {
    separator == .space && copulas.contains(rest.prefix { $0.isLetter }.lowercased())
  }

  /// The lead-in with its whole sentence as the rest, where the term is its subject:
  /// `**Churn** is the loss of customers`.
  fileprivate func completed(_ text: String) -> LeadIn {
    guard isSubject else { return self }
    return LeadIn(head: head, separator: separator, rest: text, isMarked: isMarked)
  }

  private init(head: String, separator: Separator, rest: String, isMarked: Bool) {
    (self.head, self.separator, self.rest, self.isMarked) = (head, separator, rest, isMarked)
  }
}

/// Folded words before a remark, or before what a document says of itself.
private let namesOfRemarks = Set(Vocabulary.words(\.phrases.remarkLabels).map(\.folded))

/// Words with which a sentence goes on whose subject is a term.
let copulas = Set(Vocabulary.words(\.functionWords.copulas))

extension Outline {
  /// Lines of a text without a blank line between them, which make a list among other paragraphs:
  /// for each a number of its own, below zero.
  fileprivate var denseRuns: [Int: Int] {
    var runs: [Int: Int] = [:]
    var start = 0
    for index in blocks.indices {
      guard case .paragraph = blocks[index].content else {
        start = index + 1
        continue
      }
      if blocks[index].blankLinesBefore > 0 { start = index }
      if index == start + 2 { (runs[start], runs[start + 1]) = (-1 - start, -1 - start) }
      if index >= start + 2 { runs[index] = -1 - start }
    }
    // The first entry may stand directly below a page's navigation.
    for run in Dictionary(grouping: runs.keys, by: { runs[$0] }).values {
      guard let last = run.max(), blocks[last].size > 60,
        run.allSatisfy({ $0 == last || blocks[$0].size <= 40 })
      else { continue }
      runs[last] = nil
    }
    return runs
  }

  /// Whether a block belongs to the item above it.
  fileprivate func explains(_ index: Int, below level: Int) -> Bool {
    guard index < blocks.count, level > 0 else { return false }
    switch blocks[index].content {
    case .continuation: return true
    case .listItem(_, _, let next): return next > level
    default: return false
    }
  }
}
