import Flashcards
import Lexicon

/// The role of each column of a table, by index.
struct TableColumns: Hashable {
  private(set) var term: Int?
  private(set) var acronym: Int?
  private(set) var expansion: Int?
  /// The column of definitions; of several, the one with the most filled cells.
  private(set) var definition: Int?
  private(set) var aliases: [Int] = []
  /// Further columns of definitions in the same language, joined to the first as paragraphs.
  private(set) var joinedDefinitions: [Int] = []
  /// Further columns of definitions, used in rows in which the others are empty.
  private(set) var otherDefinitions: [Int] = []
  /// Columns of notes, which follow the definition or replace it.
  private(set) var notes: [Int] = []
  /// The column of the sections to which entries belong; nil if there is none.
  private(set) var section: Int?
  /// Columns with text that is not used in entries; a finding reports them.
  private(set) var leftOut: [Int] = []
  /// Whether the expansions' column was one of definitions: most cells expand, the others define.
  private(set) var isExpansionByLook = false
  /// Whether the first row is the header, because the syntax has no header of its own.
  let firstRowIsHeader: Bool
  /// Whether the header names the column of acronyms.
  private var isNamed = false
  /// Whether the header names the column of terms or of definitions.
  private(set) var isNamedByHeader = false

  /// Assigns columns by declared roles, names, then the look of cells; nil if no entries are found.
  init?(of table: Table) {
    let header = TableHeader(of: table)
    firstRowIsHeader = header.isFirstRow
    let rows = table.rows.dropFirst(firstRowIsHeader ? 1 : 0).prefix(Self.sampleSize)
    let width = max(header.names.count, rows.map(\.cells.count).max() ?? 0)
    let looks = (0..<width).map { ColumnLook(of: $0, in: rows) }
    let names = header.names(beside: looks)
    assign(header, names, looks, rows)
    isNamed = acronym != nil
    let named = term ?? acronym ?? definition ?? expansion
    isNamedByHeader = !header.isOnlySidesOfCards && named != nil
    guard assignUnnamed(header, names, looks, rows) else { return nil }
    if definition == nil { definition = otherDefinitions.first { looks[$0].filled > 0 } }
    takeRemarks(names, looks)
    apply(header)
    guard term ?? acronym != nil, definition ?? expansion != nil else { return nil }
    // An acronym before its expansion: a list of acronyms, whatever the second column's name.
    if definition == nil, let acronym, let expansion, acronym < expansion, term == expansion {
      term = header.columns(declared: .term).first
    }
    leftOut = columnsLeftOut(header, names, looks, table.flashcardHeader)
    section = names.firstSection(with: looks, besides: used)
  }

  /// The number of rows examined to judge a column.
  static let sampleSize = 200

  /// The columns that entries are made of.
  var used: Set<Int> {
    Set([term, acronym, expansion, definition].compactMap { $0 })
      .union(aliases + joinedDefinitions + otherDefinitions + notes)
  }

  /// The columns whose texts are needed.
  var needed: Set<Int> { section.map { used.union([$0]) } ?? used }

  private func isTaken(_ column: Int) -> Bool {
    [term, acronym, expansion, definition].contains(column)
      || aliases.contains(column) || joinedDefinitions.contains(column)
  }

  // MARK: By name

  private mutating func assign(
    _ header: TableHeader, _ names: [ColumnName], _ looks: [ColumnLook],
    _ rows: ArraySlice<Table.Row>
  ) {
    definition = fullest(.definition, header, names, looks)
    let others = names.indices.filter { names[$0] == .definition && $0 != definition }
    joinedDefinitions = others.filter { header.adds(to: definition, $0) }
    otherDefinitions = others.filter { !joinedDefinitions.contains($0) }
    let language = definition.flatMap(header.language)
    // Of `term_en`, `term_fr` and `definition_fr`, take the term in the definition's language.
    func column(_ name: ColumnName) -> Int? {
      let all = names.indices.filter { names[$0] == name }
      let filled = all.filter { looks[$0].filled > 0 }
      return filled.first { header.language(of: $0) == language } ?? filled.first ?? all.first
    }
    term = column(.term)
    acronym = column(.acronym)
    expansion = column(.expansion)
    // Take all such columns: cells may be filled only below the first rows.
    aliases = names.indices.filter { names[$0] == .aliases }
    if expansion == nil, let acronym, let long = column(.translation),
      looks.fits(acronym: acronym, expansion: long, rows)
    {
      expansion = long
    }
    if let meaning = column(.meaning) {
      assignMeaning(meaning, looks, rows)
    } else if definition == nil, expansion == nil {
      definition = remarkThatDefines(names, looks) ?? (term == nil ? nil : column(.translation))
    }
  }

  /// Decides what `Signification` is: the definition or, beside another definition, the expansion.
  private mutating func assignMeaning(
    _ meaning: Int, _ looks: [ColumnLook], _ rows: ArraySlice<Table.Row>
  ) {
    guard let named = definition else {
      definition = meaning
      return
    }
    // The term may be the acronym's expansion: `Libellé | Sigle | Sens | Définition`.
    let isPair = term.map { term in
      acronym.map { looks.fits(acronym: $0, expansion: term, rows) } ?? false
    }
    guard expansion == nil, let acronym, isPair != true else {
      // A single word (`technical`) distinguishes senses and is not a definition.
      if looks[meaning].length > 20 { joinedDefinitions.append(meaning) }
      return
    }
    // Beside a definition, the meaning is the expansion, unless the letters fit the definition.
    let isSwapped =
      looks.fits(acronym: acronym, expansion: named, rows)
      && !looks.fits(acronym: acronym, expansion: meaning, rows)
    (expansion, definition) = isSwapped ? (named, meaning) : (meaning, named)
  }

  /// A column of notes that is nearly full and says far more than the others; nil if there is none.
  private func remarkThatDefines(_ names: [ColumnName], _ looks: [ColumnLook]) -> Int? {
    guard let notes = names.firstIndex(of: .note), looks[notes].filled > 0.8,
      !looks[notes].isAside
    else { return nil }
    let others = looks.indices.filter { $0 != notes && !(names.element(at: $0) ?? .other).isAside }
    return others.count > 1 && others.allSatisfy { looks[$0].length * 2 < looks[notes].length }
      ? notes : nil
  }

  /// Of the columns with a name, the fullest; of two equally full ones, that with longer texts.
  private func fullest(
    _ name: ColumnName, _ header: TableHeader, _ names: [ColumnName], _ looks: [ColumnLook]
  ) -> Int? {
    var best: Int?
    for column in names.indices where names[column] == name {
      guard let rival = best else {
        best = column
        continue
      }
      let isFuller = looks[column].filled > looks[rival].filled
      let isAsFull = looks[column].filled == looks[rival].filled
      let isSameLanguage = header.language(of: column) == header.language(of: rival)
      if isFuller || isAsFull && isSameLanguage && looks[column].length > looks[rival].length {
        best = column
      }
    }
    return best
  }

  private mutating func takeRemarks(_ names: [ColumnName], _ looks: [ColumnLook]) {
    notes = names.indices.filter { column in
      names[column] == .note && !isTaken(column) && looks[column].worded > 0.5
        && looks[column].length > 8 && !looks[column].isLinks && !looks[column].isCategory
    }
  }

  // MARK: Declared roles

  /// Applies declared roles: the declared columns have these roles and no others.
  private mutating func apply(_ header: TableHeader) {
    guard !header.roles.isEmpty else { return }
    func isFree(_ column: Int?, for roles: DeclaredColumns.Role...) -> Bool {
      guard let column, let role = header.roles[column] else { return true }
      return roles.contains(role)
    }
    if !isFree(term, for: .term) { term = nil }
    if !isFree(acronym, for: .acronym, .term) { acronym = nil }
    if !isFree(expansion, for: .expansion, .term) { expansion = nil }
    if !isFree(definition, for: .definition) { definition = nil }
    term = header.columns(declared: .term).first ?? term
    acronym = header.columns(declared: .acronym).first ?? acronym
    expansion = header.columns(declared: .expansion).first ?? expansion
    let definitions = header.columns(declared: .definition)
    if let first = definitions.first {
      definition = first
      (joinedDefinitions, otherDefinitions, notes) = (Array(definitions.dropFirst()), [], [])
    }
  }

  /// The columns with text that is not used in entries, and those that the file sets aside.
  private func columnsLeftOut(
    _ header: TableHeader, _ names: [ColumnName], _ looks: [ColumnLook],
    _ flashcards: FlashcardHeader
  ) -> [Int] {
    let used = used
    return looks.indices.filter { column in
      if used.contains(column) {
        return otherDefinitions.contains(column) && column != definition && looks[column].filled > 0
      }
      if flashcards.leftOut[column] != nil { return header.roles[column] != .ignore }
      let (look, name) = (looks[column], names.element(at: column) ?? .other)
      // A translation (`de`) adds nothing; two words under an unknown name (`Owner`) are no text.
      let isKnownAside =
        [.aside, .section, .translation].contains(name) || header.isLanguage(column)
        || header.setAside.contains(column)
      return !isKnownAside && look.filled > 0 && look.worded > 0.5
        && look.length > (name.isOther ? 25 : 8) && !look.isAside && !look.isLinks
        && !look.isCategory
    }
  }

  // MARK: By the look of cells

  /// Assigns columns without a known name to open roles; false if there are too many of them.
  private mutating func assignUnnamed(
    _ header: TableHeader, _ names: [ColumnName], _ looks: [ColumnLook],
    _ rows: ArraySlice<Table.Row>
  ) -> Bool {
    // A column with an unknown name may have the terms, unless a column is named as having them.
    let unnamed = looks.indices.filter {
      !isTaken($0) && !header.setAside.contains($0) && looks[$0].filled > 0.25
        && looks[$0].worded > 0.5
    }
    var free = unnamed.filter { !looks[$0].isAside && (names.element(at: $0) ?? .other).isFree }
    // `Term | Notes`: a column of notes defines if no other column can.
    if definition == nil, expansion == nil, free.count < 2 { free = unnamed }
    // `Type | Definition`: the only filled column beside the definitions has the terms.
    if term == nil, acronym == nil, free.isEmpty, unnamed.count == 1 { free = unnamed }
    // `Acronym | Full name | Role`: a column that says more than a name is the definition.
    if definition == nil, expansion != nil, isNamed, free.count == 1, looks[free[0]].length > 25,
      !header.isLanguage(free[0])
    {
      definition = free.removeFirst()
    }
    if free.count > 4, term ?? acronym == nil || definition ?? expansion == nil { return false }
    assignByLook(&free, looks, rows)
    return true
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
    // A column with another name after an acronym and its definition is neither term nor expansion.
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

  /// The column that another one abbreviates, even if it has the longest texts; nil if there is none.
  private func expansionByLook(
    _ free: [Int], _ looks: [ColumnLook], _ rows: ArraySlice<Table.Row>
  ) -> Int? {
    guard let short = acronym ?? free.first(where: { looks[$0].acronyms > 0.6 }) else { return nil }
    return free.first { looks.fits(acronym: short, expansion: $0, rows) }
  }

  /// Recognises a column of terms as acronyms, and the column beside it as their expansions.
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
      isExpansionByLook = true
    } else if acronym != nil, term != acronym {
      expansion = term
    }
  }
}
