import Flashcards

/// What a table says of its columns before anyone looks at the cells: the names in its header, and
/// the roles that its file or a person declares.
struct TableHeader {
  /// The cells that name the columns; empty where none do.
  private(set) var cells: [String] = []
  /// What the names and the declared roles say, for each column.
  private(set) var names: [ColumnName] = []
  /// Whether the first row holds the names, as the syntax has no place of its own for them.
  private(set) var isFirstRow = false
  /// Whether the names are only those of a card's two sides, in a document that holds more than
  /// this table: `Key | Value` may be settings there.
  private(set) var isOnlySidesOfCards = false
  /// The roles that a person declares, by column.
  let roles: [Int: DeclaredColumns.Role]
  /// Columns that are part of no entry, whatever their cells look like.
  private(set) var setAside: Set<Int>

  init(of table: Table) {
    roles = table.roles
    setAside = table.flashcardHeader.setAside.subtracting(table.roles.keys)
    readNames(of: table)
    for column in setAside where names.indices.contains(column) { names[column] = .aside }
    if let last = roles.keys.max(), last >= names.count {
      names += [ColumnName](repeating: .other, count: last + 1 - names.count)
    }
    for column in names.indices where roles[column] == nil && isReplaced(names[column]) {
      names[column] = .aside
      setAside.insert(column)
    }
    for (column, role) in roles {
      names[column] = role.columnName
      if role == .ignore { setAside.insert(column) }
    }
  }

  private mutating func readNames(of table: Table) {
    guard let row = table.header ?? table.rows.first else { return }
    let named = row.cells.map(ColumnName.init)
    let sides = named.nameBothParts ? nil : CardSides(in: row.cells)
    let isHeader =
      table.header != nil || sides != nil || row.isHeader(above: table.rows)
      || namesDeclaredDefinitions(row, above: table.rows.dropFirst())
    guard isHeader else { return }
    (cells, names, isFirstRow) = (row.cells, named, table.header == nil)
    guard let sides else { return }
    isOnlySidesOfCards = !table.isWholeFile
    (names[sides.front], names[sides.back]) = (.term, .definition)
  }

  /// Whether a first row in unknown words names columns that a person declares by their numbers: it
  /// has a word or two where the rows below have definitions.
  private func namesDeclaredDefinitions(
    _ row: Table.Row, above rows: ArraySlice<Table.Row>
  ) -> Bool {
    guard let definition = columns(declared: .definition).first,
      row.cells.indices.contains(definition),
      row.cells.allSatisfy({ (1...3).contains($0.wordCount) })
    else { return false }
    let look = ColumnLook(of: definition, in: rows.prefix(TableColumns.sampleSize))
    let size = Double(row.cells[definition].utf8.count)
    return rows.count > 1 && look.length > 20 && look.length > 3 * size
  }

  /// Whether a person declares another column to be what a name says.
  private func isReplaced(_ name: ColumnName) -> Bool {
    let declared = Set(roles.values)
    return switch name {
    case .term: declared.contains(.term)
    case .acronym: declared.contains(.acronym)
    case .expansion: declared.contains(.expansion)
    case .definition, .meaning, .translation, .note: declared.contains(.definition)
    case .aliases: declared.contains(.aliases)
    case .aside, .other: false
    }
  }

  /// The columns that a person gives a role, in their order.
  func columns(declared role: DeclaredColumns.Role) -> [Int] {
    roles.filter { $0.value == role }.keys.sorted()
  }

  /// Whether the column's header names a language, as code or word: `de`, `Deutsch`.
  func isLanguage(_ column: Int) -> Bool {
    cells.element(at: column).map { languageCode($0) != nil } ?? false
  }

  /// The language that a column's name says its cells are in: `term_fr`, `Begriff (DE)`.
  func language(of column: Int) -> String? {
    guard cells.indices.contains(column) else { return nil }
    let words = cells[column].columnWords.lowercased().split { !($0.isLetter || $0.isNumber) }
    return words.count > 1 ? words.lazy.compactMap { languageCode(String($0)) }.last : nil
  }
}

extension DeclaredColumns.Role {
  fileprivate var columnName: ColumnName {
    switch self {
    case .term: .term
    case .acronym: .acronym
    case .expansion: .expansion
    case .definition: .definition
    case .aliases: .aliases
    case .ignore: .aside
    }
  }
}

extension [ColumnName] {
  /// Whether they name both what is defined and what defines it.
  fileprivate var nameBothParts: Bool {
    (contains(.term) || contains(.acronym))
      && (contains(.definition) || contains(.meaning) || contains(.expansion))
  }
}

extension TableHeader {
  /// What the names say, where the cells below do not say otherwise: sentences below `short` and
  /// `long` are definitions.
  func names(beside looks: [ColumnLook]) -> [ColumnName] {
    let isDefined = names.contains(.definition)
    return names.indices.map { column in
      let (name, look) = (names[column], looks[column])
      guard roles[column] == nil, name == .acronym || name == .expansion else { return name }
      let isDefinition = look.isProse || look.isPhrases && name == .acronym && !isDefined
      return isDefinition ? .definition : name
    }
  }

  /// Whether a column of definitions is named as one beside another: `Definition` and `Details`,
  /// but not `Definition (EN)`, nor the same word again, nor `short` beside `long`.
  func adds(to definition: Int?, _ column: Int) -> Bool {
    guard let definition, names[column] == .definition, names[definition] == .definition else {
      return false
    }
    if roles[column] == .definition { return true }
    guard let name = cells.element(at: column)?.foldedWords,
      let first = cells.element(at: definition)?.foldedWords
    else { return false }
    return name != first && language(of: column) == language(of: definition)
  }
}
