import Foundation

/// The glossaries and databases that are measured, made once and kept: with the program and
/// scripts/history alone, so that they are what the program itself writes.
struct BenchData {
  let options: Options

  /// Cards and answers of the histories, small to large; half as many entries as cards.
  static let sizes: [(cards: Int, answers: Int)] = [
    (1000, 20_000), (10_000, 200_000), (100_000, 1_000_000),
  ]
  /// The size of a glossary that is imported.
  static let importedEntries = 100_000

  func make() throws {
    for folder in [options.data, options.work] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try glossary(Self.importedEntries)
    for size in Self.sizes {
      try glossary(size.cards / 2)
      try history(size.cards, answers: size.answers)
    }
    try make("imported.db") { path in
      try importGlossary(Self.importedEntries, into: path)
    }
    try make("limit-imported.db") { path in
      try run([options.limit, "import", csv(Self.importedEntries), path])
    }
    try make("team.db") { path in
      let options = ["--entries", "1000", "--learners", "200", "--answers", "1000000"]
      try run([self.options.histories, path] + options + ["--now", Self.now])
    }
    try makeKeys()
    if let anki = options.anki { try makeCollections(anki) }
  }

  /// Histories end on the present day, so that it is as busy as any other.
  private static var now: String { Date().ISO8601Format() }

  func csv(_ entries: Int) -> String { "\(options.data)/glossary-\(entries).csv" }
  func changed(_ entries: Int) -> String { "\(options.data)/glossary-\(entries)-changed.csv" }
  func database(_ name: String) -> String { "\(options.data)/\(name)" }
  var keys: String { database("keys.txt") }

  private func glossary(_ entries: Int) throws {
    try make("glossary-\(entries).csv") { try Glossary(count: entries).write(to: $0) }
    try make("glossary-\(entries)-changed.csv") {
      try Glossary(count: entries).write(to: $0, isChanged: true)
    }
  }

  private func importGlossary(_ entries: Int, into path: String) throws {
    try run(
      [options.program, "import", csv(entries), "--deck", "bench", "--yes", "--db", path])
  }

  private func history(_ cards: Int, answers: Int) throws {
    try make("ours-\(cards).db") { path in
      try importGlossary(cards / 2, into: path)
      try run(
        [
          options.histories, path, "--answers", "\(answers)", "--learner", NSUserName(), "--now",
          Self.now,
        ])
    }
    try make("limit-\(cards).db") { path in
      try run([options.limit, "fill", database("ours-\(cards).db"), path])
    }
  }

  private func makeKeys() throws {
    try make("keys.txt") { path in
      let lines = String(repeating: "1\n3\n3\n3\n2\n3\n3\n3\n3\n4\n", count: 500)
      try lines.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  private func makeCollections(_ anki: String) throws {
    try make("anki-imported.db") { path in
      try run([anki, options.ankiScript, "import", path, csv(Self.importedEntries)])
    }
    for size in Self.sizes {
      try make("anki-\(size.cards).db") { path in
        try run([anki, options.ankiScript, "import", path, csv(size.cards / 2)])
        try run([anki, options.ankiScript, "fill", path, database("ours-\(size.cards).db")])
      }
    }
  }

  /// Makes a file under another name, and puts it in place when it is whole.
  private func make(_ name: String, _ body: (String) throws -> Void) throws {
    let path = database(name)
    guard !FileManager.default.fileExists(atPath: path) else { return }
    FileHandle.standardError.write(Data("making \(name)\n".utf8))
    let draft = database("making-\(name)")
    for left in ["", "-journal", "-wal"] {
      try? FileManager.default.removeItem(atPath: draft + left)
    }
    try body(draft)
    try FileManager.default.moveItem(atPath: draft, toPath: path)
  }

  private func run(_ words: [String]) throws {
    _ = try Command(words: words, environment: ["XDG_STATE_HOME": options.work]).run(
      in: options.work)
  }
}
