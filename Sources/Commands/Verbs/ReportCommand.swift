import ArgumentParser
import Flashcards
import Foundation
import Reports
import Storage

struct ReportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Figures of one learner or of all, for whoever asks.",
    discussion: """
      Every learner of the database, or the one named with --learner. Rates have their sample size \
      beside them, and are left out where it is too small.
      """)

  /// The formats that a person may ask for.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv
    case json
  }

  /// The dialects of CSV.
  enum CSVProfile: String, CaseIterable, ExpressibleByArgument {
    case rfc4180
    case excelFrench = "excel-fr"
  }

  @OptionGroup var common: CommonOptions

  @Option(help: "The format.")
  var format: Format = .csv

  @Option(help: "The dialect of CSV.")
  var csvProfile: CSVProfile = .rfc4180

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file (- is standard output).", valueName: "file"))
  var output: String?

  func run(in context: Context) throws(Failure) -> ExitStatus {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let learners = try learners(in: store, context)
    let day = context.now.studyDay
    let report = try context.using(store) { (store) throws(StorageError) in
      var records: [LearningRecord] = []
      for learner in learners { records.append(try store.learningRecord(of: learner, on: day)) }
      return Report(
        of: records, today: day, logDigest: try store.logDigest(of: learners).hex)
    }
    let bytes = reportFormat.render(report, in: context.language)
    if let output, output != "-" {
      try ReportFile.write(bytes, to: output, sparing: try context.databasePath())
    } else {
      try context.environment.output.write(bytes)
    }
    return .done
  }

  private var reportFormat: any ReportFormat {
    let name = format == .csv && csvProfile == .excelFrench ? "csv-excel-fr" : format.rawValue
    return ReportFormats.named(name) ?? ReportFormats.all[0]
  }

  /// The learner named, who must be known; else every learner; else whoever would begin.
  private func learners(in store: Store, _ context: Context) throws(Failure) -> [String] {
    let known = try context.using(store) { (store) throws(StorageError) in
      try store.learnerNames()
    }
    if let name = try context.namedLearner() {
      guard known.contains(name) else { throw .unknownLearner(name, known: known) }
      return [name]
    }
    return known.isEmpty ? [try context.learner(in: store)] : known
  }
}
