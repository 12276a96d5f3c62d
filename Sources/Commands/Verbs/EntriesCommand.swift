import ArgumentParser
import Flashcards
import Glossaries
import JSON
import Terminal

struct EntriesCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "entries", abstract: "See what would be read in a document.",
    discussion:
      "Changes nothing. With --lint it prints findings only, and exits 1 when there are any.")

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      "Glossary documents; a folder of them is one glossary, - is standard input.",
      valueName: "file"),
    completion: .file())
  var files: [String]

  @OptionGroup var columnOptions: ColumnOptions

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Findings only; exit 1 when there are any.")
  var lint = false

  @Flag(help: "Show each line with its role (headword, definition, …) and the rule that decided.")
  var explain = false

  func run(in context: Context) throws(Failure) -> ExitStatus {
    if explain { return try printExplanation(in: context) }
    var glossaries: [(file: String, glossary: Glossary)] = []
    let columns = try columnOptions.declared()
    for file in files {
      glossaries.append((file, try context.readGlossary(file, declaring: columns)))
    }
    let findings = findings(of: glossaries)
    if json {
      try printJSON(glossaries, findings, context)
    } else if lint {
      for (file, finding) in findings {
        try context.printResult(context.line(for: finding, in: file))
      }
      try context.printDiagnostic(
        context.words.linted(
          entries: glossaries.reduce(0) { $0 + $1.glossary.entries.count },
          findings: findings.count))
    } else {
      for (_, glossary) in glossaries { try show(glossary, context) }
      try context.printFindings(findings)
    }
    return lint && !findings.isEmpty ? .nothing : .done
  }

  /// The findings of reading and, with `--lint`, those about the entries.
  private func findings(
    of glossaries: [(file: String, glossary: Glossary)]
  ) -> [(file: String, finding: Finding)] {
    let about =
      lint
      ? GlossaryLint(of: glossaries.map { LintedGlossary(file: $0.file, $0.glossary) }).findings
      : glossaries.map { _ in [] }
    return zip(glossaries, about).flatMap { read, about in
      (read.glossary.findings + about)
        .sorted { ($0.file ?? "", $0.line) < ($1.file ?? "", $1.line) }.map { (read.file, $0) }
    }
  }

  private func show(_ glossary: Glossary, _ context: Context) throws(Failure) {
    for entry in glossary.entries.map(\.entry) {
      try context.printResult(entry.term)
      if let acronym = entry.acronym, let expansion = entry.expansion {
        try context.printResult("  " + context.words.pair(acronym, expansion))
      }
      if !entry.aliases.isEmpty {
        try context.printResult("  " + context.words.aliases(entry.aliases))
      }
      for line in entry.definition.split(separator: "\n") { try context.printResult("  \(line)") }
      try context.printResult("")
    }
    try context.printDiagnostic(context.words.entryCount(glossary.entries.count))
  }

  private func printJSON(
    _ glossaries: [(file: String, glossary: Glossary)],
    _ findings: [(file: String, finding: Finding)], _ context: Context
  ) throws(Failure) {
    let entries = (lint ? [] : glossaries).lazy.flatMap { file, glossary in
      glossary.entries.lazy.map { object($0, in: file) }
    }
    let listed = findings.lazy.map { file, finding in
      JSONValue.object([
        ("file", .string(file.path(of: finding.file))), ("line", .count(finding.line)),
        ("column", finding.column.map { .count($0) } ?? .null),
        ("kind", .string(finding.kind.name)),
        ("message", .string(context.words.sentence(for: finding.kind))),
      ])
    }
    try context.environment.standardOutput.print(
      documentOf: "entries",
      [("entries", AnySequence(entries)), ("findings", AnySequence(listed))])
  }

  private func object(_ located: LocatedEntry, in file: String) -> JSONValue {
    let entry = located.entry
    return .object([
      ("term", .string(entry.term)), ("acronym", .optional(entry.acronym)),
      ("expansion", .optional(entry.expansion)),
      ("aliases", .array(entry.aliases.map { .string($0) })),
      ("qualifier", .optional(entry.qualifier)), ("definition", .string(entry.definition)),
      ("section", .optional(located.section)),
      ("file", .string(file.path(of: located.file))), ("line", .count(located.line)),
    ])
  }
}
