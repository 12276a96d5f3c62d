import Flashcards

/// The columns of a table before its cells are examined: names in the header, and roles declared by
/// the file or the user.
struct TableHeader {
  /// The header's cells; empty without a header.
  private(set) var cells: [String] = []
  /// The meaning of each column's name and declared role.
  private(set) var names: [ColumnName] = []
  /// Whether the first row is the header, because the syntax has no header of its own.
  private(set) var isFirstRow = false
  /// Whether the names are only those of a card's sides, in a document with more than this table:
  /// there, `Key | Value` may be settings.
  private(set) var isOnlySidesOfCards = false
  /// The declared roles, by column.
  let roles: [Int: DeclaredColumns.Role]
  /// Columns that are not part of an entry, whatever their cells look like.
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

  /// Whether a first row of unknown words is a header, because the user declared columns by number.
  ///
  /// It has a word or two in a column in which the rows below have definitions.
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

  /// Whether the user declared another column for the role that a name means.
  private func isReplaced(_ name: ColumnName) -> Bool {
    let declared = Set(roles.values)
    return switch name {
    case .term: declared.contains(.term)
    case .acronym: declared.contains(.acronym)
    case .expansion: declared.contains(.expansion)
    case .definition, .meaning, .translation, .note: declared.contains(.definition)
    case .aliases: declared.contains(.aliases)
    case .section, .aside, .other: false
    }
  }

  /// The columns with a declared role, in order.
  func columns(declared role: DeclaredColumns.Role) -> [Int] {
    roles.filter { $0.value == role }.keys.sorted()
  }

  /// Whether the column's header is a language, as code or word: `de`, `Deutsch`.
  func isLanguage(_ column: Int) -> Bool {
    cells.element(at: column).map { languageCode($0) != nil } ?? false
  }

  /// The language in a column's name: `fr` of `term_fr`, `de` of `Begriff (DE)`; nil if there is
  /// none.
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
  /// Whether they name both a term and its explanation.
  fileprivate var nameBothParts: Bool {
    (contains(.term) || contains(.acronym))
      && (contains(.definition) || contains(.meaning) || contains(.expansion))
  }
}

extension TableHeader {
  /// The meanings of the names, unless the cells contradict: sentences under `short` or `long` are
  /// definitions.
  func names(beside looks: [ColumnLook]) -> [ColumnName] {
    let isDefined = names.contains(.definition)
    return names.indices.map { column in
      let (name, look) = (names[column], looks[column])
      guard roles[column] == nil, name == .acronym || name == .expansion else { return name }
      let isDefinition = look.isProse || look.isPhrases && name == .acronym && !isDefined
      return isDefinition ? .definition : name
    }
  }

  /// Whether a column of definitions adds to another one: `Details` beside `Definition`.
  ///
  /// `Definition (EN)`, the same name again, or `short` beside `long` do not.
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
