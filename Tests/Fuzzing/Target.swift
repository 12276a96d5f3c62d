import Flashcards
import Foundation

@testable import Documents
@testable import Glossaries
@testable import Storage
@testable import Terminal

/// What is given random inputs.
enum Target {
  /// A document of one syntax, read and turned into entries.
  case syntax(any Syntax)
  /// Names with brackets, slashes and quotes, for the resolver of headwords.
  case resolver
  /// The bytes that a terminal sends.
  case keys
  /// A database file.
  case database

  /// The names of all targets, as the command line has them.
  static var names: [String] {
    Syntaxes.all.map { $0.name.lowercased() } + ["resolver", "keys", "database"]
  }

  init?(named name: String) {
    if let syntax = Syntaxes.all.first(where: { $0.name.lowercased() == name }) {
      self = .syntax(syntax)
      return
    }
    switch name {
    case "resolver": self = .resolver
    case "keys": self = .keys
    case "database": self = .database
    default: return nil
    }
  }

  /// Inputs to begin with, beside the kept ones.
  func examples(in folder: String) throws -> [[UInt8]] {
    switch self {
    case .syntax(let syntax):
      return [Array(syntax.example.utf8)] + Self.documents(with: syntax.fileExtensions)
    case .resolver:
      return [
        "Annual Recurring Revenue (ARR)", "KPI (key figure)", "MCD / MLD", "branch (noun)",
        "A, B or C", "« Le mot » : l’autre", "ARR = Annual Recurring Revenue",
      ].map { Array($0.utf8) }
    case .keys:
      return [
        "abc\r", "\u{1B}[A\u{1B}[1;5C", "\u{1B}[200~pasted\u{1B}[201~", "é漢👩", "\u{1B}Ox\u{3}",
      ]
      .map { Array($0.utf8) }
    case .database: return [try Self.database(in: folder)]
    }
  }

  /// The documents of the repository, the present folder, that have one of some file extensions.
  private static func documents(with fileExtensions: [String]) -> [[UInt8]] {
    ["Decks", "Tests", "docs"].flatMap { folder in
      (FileManager.default.subpaths(atPath: folder) ?? []).sorted().compactMap { path in
        guard fileExtensions.contains(where: { path.hasSuffix("." + $0) }) else { return nil }
        return FileManager.default.contents(atPath: folder + "/" + path).map { Array($0) }
      }
    }
  }

  /// The bytes of a database with a glossary and some answers.
  private static func database(in folder: String) throws -> [UInt8] {
    let path = folder + "/example.db"
    let store = try Store.openOrCreate(at: path, newID: { UUID() })
    let entries = (1...3).map { Entry(term: "Term \($0)", definition: "It means \($0).") }
    let deck = Deck(id: "example")
    let plan = ImportPlan(deck: deck, source: "a.md", known: [], read: entries)
    try store.apply(plan, madeFrom: store.knownDeck(deck.id), at: 0)
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Has the program take an input; only what throws an error of its own is right.
  func take(_ input: [UInt8], in folder: String) {
    switch self {
    case .syntax(let syntax):
      let name = "fuzz." + (syntax.fileExtensions.first ?? "txt")
      _ = try? Glossary(reading: Document(name: name, bytes: input))
    case .resolver:
      let text = String(decoding: input, as: UTF8.self).split(separator: "\n").joined(
        separator: " ")
      let table = "| Term | Definition |\n|---|---|\n| \(text) | What it means, at some length. |\n"
      _ = try? Glossary(reading: Document(name: "fuzz.md", bytes: Array(table.utf8)))
    case .keys:
      var decoder = KeyDecoder()
      var editor = LineEditor()
      // An editor takes a thousand characters, and looks at all of them for each key.
      for key in (decoder.decode(input) + decoder.flush()).prefix(500) { _ = editor.apply(key) }
    case .database: takeDatabase(input, folder + "/fuzz.db")
    }
  }

  private func takeDatabase(_ input: [UInt8], _ path: String) {
    try? FileManager.default.removeItem(atPath: path + "-journal")
    guard (try? Data(input).write(to: URL(fileURLWithPath: path))) != nil,
      let store = try? Store.openToRead(at: path)
    else { return }
    _ = try? store.check()
    _ = try? store.decks()
    _ = try? store.learnerNames()
    let day = StudyDay(number: 20_000)
    _ = try? store.dueCounts(for: "me", decks: nil, on: day, limits: StudyLimits())
    _ = try? store.statistics(of: "me", decks: nil, on: day)
  }
}
