import ArgumentParser
import Flashcards
import Glossaries

/// The repeatable option `--column ROLE=NAME`.
struct ColumnOptions: ParsableArguments {
  @Option(
    name: .customLong("column"),
    help: ArgumentHelp(
      "Say what a column of the document's tables holds: term=Front, definition=2.",
      discussion: """
        ROLE is term, acronym, expansion, definition, aliases or ignore. NAME is the column's name, \
        or its number from 1. Fields of JSON and YAML records count as columns. Repeat the option for \
        each column; several columns of definitions become paragraphs of one definition. import \
        remembers them; --column none forgets.
        """,
      valueName: "role=name"),
    completion: .list(DeclaredColumns.Role.allCases.map { "\($0.rawValue)=" }))
  var columns: [String] = []

  /// Parses the values of `--column`.
  ///
  /// - Throws: `badColumn` for a value that is not `ROLE=NAME`, `unknownRole`, and
  ///   `roleDeclaredTwice` for a second column of a role that allows only one.
  func declared() throws(Failure) -> DeclaredColumns {
    columns == [Self.none] ? DeclaredColumns() : try Self.declared(columns)
  }

  /// The value by which columns are read as if nothing had ever been declared.
  private static let none = "none"

  /// Parses declarations of the form `ROLE=NAME`; throws as ``declared()`` does.
  static func declared(_ columns: [String]) throws(Failure) -> DeclaredColumns {
    var declarations: [DeclaredColumns.Declaration] = []
    for text in columns {
      let declaration = try declaration(text)
      let isTaken = declarations.contains { $0.role == declaration.role }
      if isTaken, !declaration.role.isRepeatable {
        throw .roleDeclaredTwice(declaration.role.rawValue)
      }
      declarations.append(declaration)
    }
    return DeclaredColumns(declarations)
  }

  private static func declaration(
    _ text: String
  ) throws(Failure) -> DeclaredColumns.Declaration {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0).collapsingSpaces }
    guard parts.count == 2, !parts[1].isEmpty else { throw .badColumn(text) }
    guard let role = DeclaredColumns.Role(rawValue: parts[0].lowercased()) else {
      throw .unknownRole(parts[0], known: DeclaredColumns.Role.allCases.map(\.rawValue))
    }
    return DeclaredColumns.Declaration(role, parts[1])
  }
}
