import Flashcards
import Lexicon

/// Which column of a table holds what.
struct TableColumns: Hashable {
  private(set) var term: Int?
  private(set) var acronym: Int?
  private(set) var expansion: Int?
  private(set) var definition: Int?
  private(set) var aliases: Int?
  /// Further columns that define, for rows in which the first one is empty.
  private var otherDefinitions: [Int] = []
  /// Columns of remarks, which follow the definition or stand in for it.
  private var remarks: [Int] = []
  /// Whether the names stand in the first row, as the syntax has no place of its own for them.
  private(set) var firstRowIsHeader = false
  /// Whether the header says where the acronyms are.
  private var isNamed = false
  /// Whether the header names the terms, or what defines them.
  private(set) var isNamedByHeader = false

  /// The columns by their names, and by what their cells look like where names say nothing; nil
  /// when no entries can be told.
  init?(of table: Table) {
    var names = table.header?.cells.map(ColumnName.init) ?? []
    if table.header == nil, let first = table.rows.first, first.isHeader(above: table.rows) {
      names = first.cells.map(ColumnName.init)
      firstRowIsHeader = true
    }
    if let sides = CardSides(in: table.header ?? table.rows.first), table.header != nil || table.isWholeFile {
      names = (table.header ?? table.rows.first)?.cells.map(ColumnName.init) ?? []
      (names[sides.front], names[sides.back]) = (.term, .definition)
      firstRowIsHeader = table.header == nil
    }
    let rows = table.rows.dropFirst(firstRowIsHeader ? 1 : 0)
    let width = max(names.count, rows.prefix(Self.sampleSize).map(\.cells.count).max() ?? 0)
    let looks = (0..<width).map { ColumnLook(of: $0, in: rows.prefix(Self.sampleSize)) }
    let isDefined = names.contains(.definition)
    for column in names.indices where looks[column].isProse || looks[column].isPhrases {
      if looks[column].isProse || names[column] == .acronym && !isDefined {
        names[column].becomesDefinition()
      }
    }
    assign(
      names, table.header?.cells ?? table.rows.first?.cells ?? [], looks,
      rows.prefix(Self.sampleSize))
    isNamed = acronym != nil
    isNamedByHeader = term != nil || acronym != nil || definition != nil || expansion != nil
    // A column with a name we do not know may still hold the terms, but not in the place of a
    // column that says it does.
    let unnamed = (0..<width).filter {
      !isTaken($0) && looks[$0].filled > 0.25 && looks[$0].worded > 0.5
    }
    var free = unnamed.filter { !looks[$0].isAside && (names.at($0) ?? .other).isFree }
    // What is usually no definition is one where nothing else can be: `Term | Notes`.
    if definition == nil, expansion == nil, free.count < 2 { free = unnamed }
    // `Acronym | Full name | Role`: what says more than a name is the definition.
    if definition == nil, expansion != nil, isNamed, free.count == 1, looks[free[0]].length > 25,
      languageCode(table.header?.cells.at(free[0]) ?? "") == nil
    {
      definition = free.removeFirst()
    }
    if free.count > 4, term ?? acronym == nil || definition ?? expansion == nil { return nil }
    assignByLook(&free, looks, rows.prefix(Self.sampleSize))
    if definition == nil { definition = otherDefinitions.first { looks[$0].filled > 0 } }
    // What else is said of a term, in columns of their own: comments, notes.
    remarks = names.indices.filter { column in
      names[column] == .remark && !isTaken(column) && looks[column].worded > 0.5
        && looks[column].length > 8 && !looks[column].isLinks
    }
    guard term ?? acronym != nil, definition ?? expansion != nil else { return nil }
    // A list of acronyms is one by its first column, whatever the second one is called.
    if definition == nil, let acronym, let expansion, acronym < expansion, term == expansion {
      term = nil
    }
  }

  /// So many rows are looked at to judge a column.
  static let sampleSize = 200

  /// The columns that entries are made of.
  var used: Set<Int> {
    Set([term, acronym, expansion, definition, aliases].compactMap { $0 } + otherDefinitions + remarks)
  }

  private func isTaken(_ column: Int) -> Bool {
    [term, acronym, expansion, definition, aliases].contains(column)
  }

  private mutating func assign(
    _ names: [ColumnName], _ headers: [String], _ looks: [ColumnLook],
    _ rows: ArraySlice<Table.Row>
  ) {
    definition = fullest(.definition, names, headers, looks)
    otherDefinitions = names.indices.filter { names[$0] == .definition && $0 != definition }
    let language = definition.flatMap { headers.at($0)?.columnLanguage }
    // `term_en, term_fr, definition_fr`: the term in the language of the definition.
    func column(_ name: ColumnName) -> Int? {
      let all = names.indices.filter { names[$0] == name }
      let filled = all.filter { looks[$0].filled > 0 }
      return filled.first { headers.at($0)?.columnLanguage == language } ?? filled.first
        ?? all.first
    }
    term = column(.term)
    acronym = column(.acronym)
    expansion = column(.expansion)
    aliases = column(.aliases)
    if expansion == nil, let acronym, let long = column(.translation),
      looks.fits(acronym: acronym, expansion: long, rows)
    {
      expansion = long
    }
    guard let meaning = column(.meaning) else {
      guard definition == nil, expansion == nil else { return }
      definition = remarkThatDefines(names, looks) ?? (term == nil ? nil : column(.translation))
      return
    }
    guard let named = definition else {
      definition = meaning
      return
    }
    guard expansion == nil, let acronym else { return }
    // The term itself is what the acronym stands for: `Libellé | Sigle | Sens | Définition`.
    if let term, looks.fits(acronym: acronym, expansion: term, rows) { return }
    // Beside a definition, what an acronym means is its expansion, or else the other way round.
    let isSwapped =
      looks.fits(acronym: acronym, expansion: named, rows)
      && !looks.fits(acronym: acronym, expansion: meaning, rows)
    (expansion, definition) = isSwapped ? (named, meaning) : (meaning, named)
  }

  /// A column of remarks that stand in nearly all rows and say far more than the others.
  private func remarkThatDefines(_ names: [ColumnName], _ looks: [ColumnLook]) -> Int? {
    guard let remark = names.firstIndex(of: .remark), looks[remark].filled > 0.8,
      !looks[remark].isAside
    else { return nil }
    let others = looks.indices.filter { $0 != remark && !(names.at($0) ?? .other).isAside }
    return others.count > 1 && others.allSatisfy { looks[$0].length * 2 < looks[remark].length }
      ? remark : nil
  }

  /// The column of a name that has most cells filled, and of two such in one language the one that
  /// says more.
  private func fullest(
    _ name: ColumnName, _ names: [ColumnName], _ headers: [String], _ looks: [ColumnLook]
  ) -> Int? {
    var best: Int?
    for column in names.indices where names[column] == name {
      guard let rival = best else {
        best = column
        continue
      }
      let isFuller = looks[column].filled > looks[rival].filled
      let isAsFull = looks[column].filled == looks[rival].filled
      let isSameLanguage = headers.at(column)?.columnLanguage == headers.at(rival)?.columnLanguage
      if isFuller || isAsFull && isSameLanguage && looks[column].length > looks[rival].length {
        best = column
      }
    }
    return best
  }

  private mutating func assignByLook(
    _ free: inout [Int], _ looks: [ColumnLook], _ rows: ArraySlice<Table.Row>
  ) {
    if definition == nil, expansion == nil || free.count > 1 {
      let canBeTerm = term == nil && acronym == nil
      let spelledOut = free.count > 2 ? expansionByLook(free, looks, rows) : nil
      let longest = free.dropFirst(canBeTerm ? 1 : 0).filter { $0 != spelledOut }
        .max { looks[$0].length < looks[$1].length }
      definition = longest
      free.removeAll { $0 == longest }
    }
    if acronym == nil, let short = free.first(where: { looks[$0].acronyms > 0.6 }) {
      acronym = short
      free.removeAll { $0 == short }
    }
    // Beside an acronym and its definition, what has another name and stands further on is neither.
    let beforeDefinition = definition.map { place in free.filter { $0 < place } } ?? free
    let candidates = acronym != nil && isNamed ? beforeDefinition : free
    if term == nil, acronym == nil || definition != nil, let first = candidates.first {
      if let acronym, looks.fits(acronym: acronym, expansion: first, rows) {
        expansion = expansion ?? first
      } else {
        term = first
      }
      free.removeAll { $0 == first }
    }
    nameAcronyms(free, looks, rows)
  }

  /// The column that the acronyms of another one abbreviate: it may well say more than definitions do.
  private func expansionByLook(
    _ free: [Int], _ looks: [ColumnLook], _ rows: ArraySlice<Table.Row>
  ) -> Int? {
    guard let short = acronym ?? free.first(where: { looks[$0].acronyms > 0.6 }) else { return nil }
    return free.first { looks.fits(acronym: short, expansion: $0, rows) }
  }

  /// Sees that what stands for terms are acronyms, and that their expansions stand beside them.
  private mutating func nameAcronyms(
    _ free: [Int], _ looks: [ColumnLook], _ rows: ArraySlice<Table.Row>
  ) {
    guard expansion == nil else {
      if acronym == nil, let term, looks[term].acronyms > 0.6 { acronym = term }
      return
    }
    guard let short = acronym ?? term, looks[short].acronyms > 0.6 else {
      expansion = acronym == nil ? nil : term
      return
    }
    if let fitting = free.first(where: { looks.fits(acronym: short, expansion: $0, rows) }) {
      (acronym, expansion) = (short, fitting)
    } else if let definition, looks.fits(acronym: short, expansion: definition, rows) {
      (acronym, expansion, self.definition) = (short, definition, nil)
    } else if acronym != nil, term != acronym {
      expansion = term
    }
  }
}

/// What a column of cells looks like.
private struct ColumnLook {
  /// The share of cells that are not empty.
  let filled: Double
  /// The share of the filled cells that have the form of an acronym.
  let acronyms: Double
  /// The share of the filled cells in which a letter stands: others are numbers of rows.
  let worded: Double
  /// The mean length of the filled cells, in bytes.
  let length: Double
  /// Whether the cells are words and no acronyms.
  var isPhrases: Bool { length > 15 && acronyms < 0.1 }
  /// Whether most cells are sentences.
  var isProse: Bool { length > 60 && acronyms < 0.3 }
  /// Whether the cells are addresses, numbers, or a few words over and over.
  let isAside: Bool
  /// Whether most cells are addresses.
  let isLinks: Bool

  init(of column: Int, in rows: ArraySlice<Table.Row>) {
    let cells = rows.compactMap { $0.cells.indices.contains(column) ? $0.cells[column] : nil }
      .filter { !$0.isEmpty }
    let count = Double(max(cells.count, 1))
    filled = Double(cells.count) / Double(max(rows.count, 1))
    acronyms = Double(cells.count { Acronym($0) != nil }) / count
    worded = Double(cells.count { $0.contains(where: \.isLetter) }) / count
    length = Double(cells.reduce(0) { $0 + $1.utf8.count }) / count
    let odd = cells.count { $0.hasPrefix("http") || $0.hasPrefix("www.") || $0.isNumber }
    isLinks = cells.count { $0.hasPrefix("http") || $0.hasPrefix("www.") } * 2 > cells.count
    let isRepeated = cells.count >= 6 && Set(cells).count * 2 < cells.count
    isAside = odd * 2 > cells.count || isRepeated
  }
}

extension [ColumnLook] {
  /// Whether most cells of one column abbreviate those of another.
  fileprivate func fits(
    acronym: Int, expansion: Int, _ rows: ArraySlice<Table.Row>
  ) -> Bool {
    guard acronym != expansion, self[expansion].length < 120 else { return false }
    let pairs = rows.filter {
      $0.cells.count > Swift.max(acronym, expansion) && !$0.cells[acronym].isEmpty
        && !$0.cells[expansion].isEmpty
    }
    let fitting = pairs.count {
      Acronym($0.cells[acronym])?.fits($0.cells[expansion]) ?? false
    }
    return fitting * 2 > pairs.count
  }
}

extension TableColumns {
  /// What a row's cells say of its term.
  func definition(in cells: [String]) -> String? {
    let columns = (definition.map { [$0] } ?? []) + (definition == nil ? [] : otherDefinitions)
    let text = columns.lazy.compactMap { cells.at($0) }.first { !$0.isEmpty }
    let more = remarks.compactMap { cells.at($0) }.filter { !$0.isEmpty }
    // What is only remarked of a term does not define it, where others have a definition.
    if text == nil, definition != nil { return nil }
    let all = (text.map { [$0] } ?? []) + more
    return all.isEmpty ? nil : all.joined(separator: "\n")
  }
}

extension ColumnName {
  /// Whether cells under the name may as well be the terms.
  fileprivate var isFree: Bool { !isAside && ![.translation, .definition].contains(self) }

  /// What `short` and `long` are where sentences stand below them.
  fileprivate mutating func becomesDefinition() {
    if self == .acronym || self == .expansion { self = .definition }
  }
}

extension String {
  /// The language that a column's name says its cells are in: `term_fr`, `Begriff (DE)`.
  fileprivate var columnLanguage: String? {
    let words = columnWords.lowercased().split { !($0.isLetter || $0.isNumber) }
    return words.count > 1 ? words.lazy.compactMap { languageCode(String($0)) }.last : nil
  }

  fileprivate var isNumber: Bool {
    utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x23 }
  }
}

extension Array {
  fileprivate func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

/// The columns that hold the two sides of a card, as flashcard programs name them: `Front`, `Back`.
private struct CardSides {
  let front: Int
  let back: Int

  init?(in header: Table.Row?) {
    guard let names = header?.cells.map(\.foldedWords) else { return nil }
    for (first, second) in namesOfSides {
      guard let front = names.firstIndex(of: first), let back = names.firstIndex(of: second) else {
        continue
      }
      (self.front, self.back) = (front, back)
      return
    }
    return nil
  }
}

/// Folded names of the two sides, over all languages: `Question` may stand beside `Réponse`.
private let namesOfSides: [(String, String)] = Vocabulary.words(\.cardSides).compactMap { pair in
  let sides = pair.split(separator: "/").map { String($0).foldedWords }
  return sides.count == 2 ? (sides[0], sides[1]) : nil
}
