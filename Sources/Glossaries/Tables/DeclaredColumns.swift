import Flashcards

/// Which columns of a document's tables hold what, as a person declares it: `--column term=Front`.
///
/// A declared role wins over every guess. The same declarations reach the fields of JSON and YAML
/// records.
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
    /// Further names of the same thing; several such columns are joined.
    case aliases
    /// No part of an entry.
    case ignore

    /// Whether several columns may have the role.
    public var isRepeatable: Bool { [.definition, .aliases, .ignore].contains(self) }
  }

  /// One column and its role.
  public struct Declaration: Hashable, Sendable {
    /// The role that the column is to have.
    public let role: Role
    /// The column's name, or its number from 1.
    public let column: String

    /// A column and its role.
    public init(_ role: Role, _ column: String) {
      self.role = role
      self.column = column
    }
  }

  /// The declarations in the order in which they were given.
  public let declarations: [Declaration]

  /// The declarations, in their order; empty by default.
  public init(_ declarations: [Declaration] = []) { self.declarations = declarations }

  var isEmpty: Bool { declarations.isEmpty }

  /// The roles of a table's columns, by their indices.
  ///
  ///     DeclaredColumns([.init(.term, "front"), .init(.ignore, "3")])
  ///       .roles(in: ["Front", "Back", "Tags"], width: 3)  // [0: .term, 2: .ignore]
  ///
  /// `names` are the cells of the header, none where the table has no header; numbers refer to
  /// `width`, the number of columns.
  func roles(in names: [String], width: Int) -> [Int: Role] {
    guard !isEmpty else { return [:] }
    let names = names.map(\.comparableName)
    var roles: [Int: Role] = [:]
    for declaration in declarations {
      // The first role holds where a name and a number mean the same column.
      guard let index = declaration.index(in: names, width: width), roles[index] == nil else {
        continue
      }
      roles[index] = declaration.role
    }
    return roles
  }

  /// Whether some names are those of declared columns that make entries.
  func areNamed(in names: [String]) -> Bool {
    guard !isEmpty else { return false }
    let names = names.map(\.comparableName)
    return declarations.contains {
      $0.role != .ignore && names.contains($0.column.comparableName)
    }
  }
}

extension DeclaredColumns.Declaration {
  /// The column's index; nil where a table does not have it.
  ///
  /// A name wins over a number.
  fileprivate func index(in names: [String], width: Int) -> Int? {
    if let named = names.firstIndex(of: column.comparableName) { return named }
    guard let number = Int(column), (1...max(width, 1)).contains(number), number <= width else {
      return nil
    }
    return number - 1
  }

  /// Whether a table with these names and so many columns has the column.
  func exists(in names: [String], width: Int) -> Bool {
    index(in: names.map(\.comparableName), width: width) != nil
  }
}

extension String {
  /// A column's name without case, accents and punctuation; signs alone, such as `#`, stay.
  fileprivate var comparableName: String {
    let words = humpsApart.foldedWords
    return words.isEmpty ? tidied : words
  }
}

extension Grid {
  /// The cells that name the columns for whoever declares roles: the header, else the first row.
  fileprivate var possibleNames: [String] { (header ?? rows.first)?.cells ?? [] }

  fileprivate var width: Int {
    rows.prefix(TableColumns.sampleSize).reduce(header?.cells.count ?? 0) {
      max($0, $1.cells.count)
    }
  }

  /// The roles that a person declares for the columns, by their indices.
  func roles(_ declared: DeclaredColumns) -> [Int: DeclaredColumns.Role] {
    declared.isEmpty ? [:] : declared.roles(in: possibleNames, width: width)
  }
}

extension Passages {
  /// A table as the rules for its columns know it, without the titles amid its rows; `isAlone` says
  /// whether the document has no other table.
  func table(of grid: Grid, isAlone: Bool) -> Table {
    var table = Table(
      header: grid.header?.table, rows: grid.rows.filter { !$0.isTitle }.map(\.table))
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

  /// The error for the first declared column that none of several documents has; nil where each is
  /// found.
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
    // Without a header, the first row tells which column is which.
    let headers = tables.map { $0.possibleNames.map { $0.cut(to: 60) } } + records
    for name in headers.joined() where !name.isEmpty && names.count < 40 && !names.contains(name) {
      names.append(name)
    }
    let width = (tables.map(\.width) + records.map(\.count)).max() ?? 0
    return .noSuchColumn(missing.column, names: names, columnCount: width)
  }
}
