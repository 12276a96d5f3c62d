import Flashcards

/// The roles of table columns that the user declared: `--column term=Front`.
///
/// A declared role takes precedence over every guess. The declarations also apply to the fields of
/// JSON and YAML records.
public struct DeclaredColumns: Hashable, Sendable {
  /// The role of a column.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// Headwords.
    case term
    /// Acronyms.
    case acronym
    /// Expansions of acronyms.
    case expansion
    /// Definitions; several such columns are joined as paragraphs.
    case definition
    /// Other names of the same thing; several such columns are joined.
    case aliases
    /// Not part of an entry.
    case ignore

    /// Whether several columns may have the role.
    public var isRepeatable: Bool { [.definition, .aliases, .ignore].contains(self) }
  }

  /// A column with its role.
  public struct Declaration: Hashable, Sendable {
    /// The declared role.
    public let role: Role
    /// The column's name, or its number from 1.
    public let column: String

    /// A column and its role.
    public init(_ role: Role, _ column: String) {
      self.role = role
      self.column = column
    }
  }

  /// The declarations, in the order given.
  public let declarations: [Declaration]

  /// The declarations, in the order given; empty by default.
  public init(_ declarations: [Declaration] = []) { self.declarations = declarations }

  var isEmpty: Bool { declarations.isEmpty }

  /// The roles of a table's columns, by index.
  ///
  ///     DeclaredColumns([.init(.term, "front"), .init(.ignore, "3")])
  ///       .roles(in: ["Front", "Back", "Tags"], width: 3)  // [0: .term, 2: .ignore]
  ///
  /// `names` are the header's cells, empty without a header; numbers refer to `width`, the number
  /// of columns.
  func roles(in names: [String], width: Int) -> [Int: Role] {
    guard !isEmpty else { return [:] }
    let names = names.map(\.comparableName)
    var roles: [Int: Role] = [:]
    for declaration in declarations {
      // If a name and a number mean the same column, the first declaration counts.
      guard let index = declaration.index(in: names, width: width), roles[index] == nil else {
        continue
      }
      roles[index] = declaration.role
    }
    return roles
  }

  /// Whether one of the names is a declared column that is part of entries.
  func areNamed(in names: [String]) -> Bool {
    guard !isEmpty else { return false }
    let names = names.map(\.comparableName)
    return declarations.contains {
      $0.role != .ignore && names.contains($0.column.comparableName)
    }
  }
}

extension DeclaredColumns.Declaration {
  /// The column's index, by name or else by number; nil if the table does not have it.
  fileprivate func index(in names: [String], width: Int) -> Int? {
    if let named = names.firstIndex(of: column.comparableName) { return named }
    guard let number = Int(column), (1...max(width, 1)).contains(number), number <= width else {
      return nil
    }
    return number - 1
  }

  /// Whether a table with these names and this number of columns has the column.
  func exists(in names: [String], width: Int) -> Bool {
    index(in: names.map(\.comparableName), width: width) != nil
  }
}

extension String {
  /// A column's name without case, accents and punctuation; a name of signs only, such as `#`, is
  /// kept.
  fileprivate var comparableName: String {
    let words = humpsApart.foldedWords
    return words.isEmpty ? tidied : words
  }
}

extension Grid {
  /// The cells that users may name columns by: the header, or else the first row.
  fileprivate var possibleNames: [String] { (header ?? rows.first)?.cells ?? [] }

  fileprivate var width: Int {
    rows.prefix(TableColumns.sampleSize).reduce(header?.cells.count ?? 0) {
      max($0, $1.cells.count)
    }
  }

  /// The declared roles of the columns, by index.
  func roles(_ declared: DeclaredColumns) -> [Int: DeclaredColumns.Role] {
    declared.isEmpty ? [:] : declared.roles(in: possibleNames, width: width)
  }
}

extension Grid {
  /// The rows without the titles between them, which the rows below keep.
  fileprivate var rowsBelowTitles: [Table.Row] {
    var rows: [Table.Row] = []
    rows.reserveCapacity(self.rows.count)
    var title: String?
    for row in self.rows {
      if row.isTitle {
        title = row.cells.titleOfRows ?? title
      } else {
        rows.append(row.table)
        if title != nil { rows[rows.count - 1].title = title }
        title = nil
      }
    }
    return rows
  }
}

extension Passages {
  /// A grid as a ``Table``, without the titles between its rows; `isAlone` tells that the document
  /// has no other table.
  func table(of grid: Grid, isAlone: Bool) -> Table {
    var table = Table(header: grid.header?.table, rows: grid.rowsBelowTitles)
    table.isWholeFile = isAlone && ["CSV", "workbook"].contains(syntax)
    if syntax == "CSV" { table.flashcardHeader = FlashcardHeader(frontMatter) }
    table.roles = grid.roles(declaredColumns)
    if table.header == nil, let first = table.rows.first,
      declaredColumns.areNamed(in: first.cells)
    {
      table.header = table.rows.removeFirst()
    }
    return table
  }

  /// The error for the first declared column that none of several documents has; nil if all exist.
  func missingColumn(also others: [Passages]) -> GlossaryError? {
    let all = [self] + others
    let tables = all.flatMap(\.tables)
    let records = all.map(\.recordColumns).filter { !$0.isEmpty }
    let missing = declaredColumns.declarations.first { declaration in
      !tables.contains { declaration.exists(in: $0.possibleNames, width: $0.width) }
        && !records.contains { declaration.exists(in: $0, width: $0.count) }
    }
    guard let missing else { return nil }
    var names: [String] = []
    // Without a header, list the first row's cells so that users see which column is which.
    let headers = tables.map { $0.possibleNames.map { $0.cut(to: 60) } } + records
    for name in headers.joined() where !name.isEmpty && names.count < 40 && !names.contains(name) {
      names.append(name)
    }
    let width = (tables.map(\.width) + records.map(\.count)).max() ?? 0
    return .noSuchColumn(missing.column, names: names, columnCount: width)
  }
}
