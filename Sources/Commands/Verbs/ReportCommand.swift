import ArgumentParser
import Flashcards
import Foundation
import Reports
import Storage

struct ReportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Progress report for one learner or the team.",
    discussion: """
      Reports on every learner, or on the one named with --learner. --format markdown is a page to \
      read. Rates have their sample size beside them, and are left out where it is too small.
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    help: "The format: \(ReportFormats.all.map(\.name).joined(separator: ", ")).",
    completion: .list(ReportFormats.all.map(\.name)))
  var format = "csv"

  @Option(
    help: "The dialect of CSV: rfc4180, excel-fr or excel-en.",
    completion: .list(["rfc4180", "excel-fr", "excel-en"]))
  var csvProfile = "rfc4180"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file (- is standard output).", valueName: "file"),
    completion: .file())
  var output: String?

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let learners = try learners(in: store, context)
    let day = context.now.studyDay
    let request = ReportRequest(
      today: day, audience: learners.count == 1 ? .learner : .manager,
      programVersion: Termwise.programVersion)
    let (builder, source) = try context.inDatabase(
      store.reduceLearningRecords(
        of: learners, through: day, utcOffset: context.now.utcOffset,
        from: { ReportBuilder(request, glossaries: $0) }, { $0.add($1) }))
    let report = builder.report(logDigest: source.logDigest.hex, quality: source.quality)
    let bytes = try reportFormat().bytes(of: report, in: context.language)
    try context.write(bytes, to: output)
    for learner in learners {
      guard let sentence = try context.leftOut(for: learner, in: store) else { continue }
      try context.printDiagnostic("\(learner): \(sentence)")
    }
    return .done
  }

  /// The report format that the options name.
  private func reportFormat() throws(Failure) -> any ReportFormat {
    let isPlain = csvProfile == "rfc4180"
    guard isPlain || format == "csv" else { throw .profileOfCSV(csvProfile, format: format) }
    // A CSV dialect is a format with a name of its own: `csv-excel-fr`.
    let name = isPlain ? format : "\(format)-\(csvProfile)"
    guard let format = ReportFormats.named(name) else {
      throw .unknownFormat(name, known: ReportFormats.all.map(\.name))
    }
    return format
  }

  /// The learner given by `--learner`, who must exist; else all learners; else the account's name.
  private func learners(in store: Store, _ context: Context) throws(Failure) -> [String] {
    let known = try context.inDatabase(store.learnerNames())
    if let name = try context.namedLearner() {
      guard known.contains(name) else { throw .unknownLearner(name, known: known) }
      return [name]
    }
    return known.isEmpty ? [try context.learner(in: store)] : known
  }
}
