import ArgumentParser
import Flashcards
import Foundation
import Reports
import Storage
import Terminal

struct ReportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Progress report for one learner or the team.",
    discussion: """
      Who wants help and why, what is remembered badly, and how it went over twelve weeks. On a \
      terminal it prints a summary, in a pipe CSV. --open makes a page and shows it in the browser. \
      Rates have their sample size beside them, and are left out where it is too small.
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    help: "The format: \(ReportFormats.names.joined(separator: ", ")).",
    completion: .list(ReportFormats.names))
  var format: String?

  @Option(
    help: "The dialect of CSV: rfc4180, excel-fr or excel-en.",
    completion: .list(["rfc4180"] + ReportFormats.csvProfiles))
  var csvProfile = "rfc4180"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file (- is standard output).", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Write a page and open it in the browser.")
  var open = false

  @Flag(help: "Report as to a manager, even on a single learner.")
  var team = false

  @Option(
    help: ArgumentHelp(
      "Count answers from this day on: the first day of an onboarding.", valueName: "date"))
  var since: String?

  @Option(
    help: ArgumentHelp("The day by which learners should be done.", valueName: "date"))
  var target: String?

  @Flag(help: "Show exactly what a manager would see of you.")
  var preview = false

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let since = try date("--since", since, in: context)
    let target = try date("--target", target, in: context)
    if let since, since > context.now.studyDay { throw .dateAhead("--since", since.iso) }
    let (destination, format) = try destination(in: context)
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let file = try context.outputFile(destination)
    let (learners, audience) = try learners(in: store, context)
    let request = ReportRequest(
      today: context.now.studyDay, since: since, target: target, audience: audience,
      programVersion: Termwise.programVersion)
    let (builder, source) = try context.inDatabase(
      store.reduceLearningRecords(
        of: learners, through: request.today, utcOffset: context.now.utcOffset,
        from: { ReportBuilder(request, glossaries: $0) }, { $0.add($1) }))
    let report = builder.report(logDigest: source.logDigest.hex, quality: source.quality)
    if let format {
      try context.write(format.bytes(of: report, in: context.language), to: file)
      try finish(destination, in: context)
    } else {
      try show(report, in: context)
    }
    try tellLeftOut(for: learners, in: store, context)
    return .done
  }

  /// Says which answers the figures leave out, as those of days to come.
  private func tellLeftOut(
    for learners: [String], in store: Store, _ context: Context
  ) throws(Failure) {
    for learner in learners {
      guard let sentence = try context.leftOut(for: learner, in: store) else { continue }
      try context.printDiagnostic("\(learner): \(sentence)")
    }
  }

  private func date(
    _ option: String, _ text: String?, in context: Context
  ) throws(Failure) -> StudyDay? {
    guard let text else { return nil }
    return try context.day(text, of: option)
  }
}

// MARK: - Formats and places

extension ReportCommand {
  /// Where the report goes, nil for standard output; and its format, nil for lines on the terminal.
  private func destination(
    in context: Context
  ) throws(Failure) -> (file: String?, format: (any ReportFormat)?) {
    if open, output == "-" { throw .eitherOr("--open", "--output -") }
    if open, preview { throw .eitherOr("--open", "--preview") }
    let named = output.flatMap(ReportFormats.ofFile)?.name
    let isPlain = csvProfile == "rfc4180"
    let wanted = format ?? named ?? (open ? "html" : isPlain ? nil : "csv")
    let isShown =
      output == nil && (context.environment.standardOutput.isTerminal || preview)
    guard let name = wanted ?? (isShown ? nil : "csv") else { return (nil, nil) }
    guard isPlain || name == "csv" else { throw .profileOfCSV(csvProfile, format: name) }
    // A CSV dialect is a format with a name of its own: `csv-excel-fr`.
    guard let format = ReportFormats.named(isPlain ? name : "\(name)-\(csvProfile)") else {
      throw isPlain
        ? .unknownFormat(name, known: ReportFormats.names)
        : .unknownFormat(csvProfile, known: ["rfc4180"] + ReportFormats.csvProfiles)
    }
    let isPrinted = output.map { $0 == "-" } ?? !open
    if isPrinted, context.environment.standardOutput.isTerminal, !format.isText {
      throw .fileNeeded(format: format.name)
    }
    let page = "termwise-\(context.now.studyDay.iso).\(format.fileExtension)"
    return (output == "-" ? nil : output ?? (open ? page : nil), format)
  }

  /// The learners of the report, and who reads it: a learner, or a manager.
  ///
  /// The learner given by `--learner`, who must exist; else all learners; else the account's name.
  private func learners(
    in store: Store, _ context: Context
  ) throws(Failure) -> (names: [String], audience: Audience) {
    let known = try context.inDatabase(store.learnerNames())
    let named = try context.namedLearner()
    if team, named != nil { throw .eitherOr("--team", "--learner") }
    if team, preview { throw .eitherOr("--team", "--preview") }
    if let named, !known.contains(named) { throw .unknownLearner(named, known: known) }
    if preview { return ([try context.learner(in: store)], .manager) }
    if team, !known.isEmpty { return (known, .manager) }
    if let named {
      let isOwn = known.count == 1 || named == context.environment.account?.name
      return ([named], isOwn ? .learner : .manager)
    }
    if known.isEmpty { return ([try context.learner(in: store)], .learner) }
    return (known, known.count == 1 ? .learner : .manager)
  }

  /// Opens the file when that was asked for, and says on a terminal where it is.
  private func finish(_ file: String?, in context: Context) throws(Failure) {
    guard let file else { return }
    let path = URL(fileURLWithPath: file).path
    let words = context.words
    if open {
      let isOpen = Browser(in: context.environment.variables)?.open(path) ?? false
      try context.printResult(isOpen ? words.reportOpened(path) : words.reportNotOpened(path))
    } else if context.environment.standardError.isTerminal {
      try context.printDiagnostic(words.reportWritten(path))
    }
  }
}

// MARK: - Lines on the terminal

extension ReportCommand {
  private func show(_ report: Report, in context: Context) throws(Failure) {
    let lines =
      preview
      ? report.preview(in: context.language)
      : summary(of: report, in: context) + ["", context.words.reportNext]
    for line in lines { try context.printResult(line) }
  }

  /// The summary with as many learners as fit on the screen with two lines to spare.
  private func summary(of report: Report, in context: Context) -> [String] {
    let size = TerminalSize(of: context.environment.standardOutput.descriptor)
    let summary = ReportSummary(of: report, in: context.language)
    let rows = (size?.rows ?? 24) - 4
    for count in stride(from: summary.noteworthyCount, to: 0, by: -1) {
      let lines = summary.lines(people: count)
      let height = lines.reduce(0) { height, line in
        let text = TerminalText(line)
        let wrapped = size.map { text.wrapped(to: $0.columns) } ?? text
        return height + wrapped.string.count { $0 == "\n" } + 1
      }
      if height <= rows { return lines }
    }
    return summary.lines(people: 0)
  }
}
