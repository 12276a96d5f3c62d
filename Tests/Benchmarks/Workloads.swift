/// What is measured, in the order of the table.
struct Workloads {
  let options: Options
  let data: BenchData

  private var program: String { options.program }

  var all: [Workload] {
    let sizes = BenchData.sizes.map(\.cards)
    var all = imports
    for make in [first, due, opening, statistics] { all += sizes.map(make) }
    for cards in sizes {
      all += [answers(cards, inMemory: false), answers(cards, inMemory: true)]
    }
    all += reports
    all.append(export)
    all += sizes.map(check)
    all.append(
      Workload(name: "version", commands: [.ours: Command(words: [program, "--version"])]))
    return all
  }

  /// A command of Anki, where it is installed.
  private func anki(_ verb: String, _ rest: String...) -> Command? {
    options.anki.map { Command(words: [$0, options.ankiScript, verb, "DB"] + rest) }
  }

  private func limit(_ verb: String, _ rest: String...) -> Command {
    Command(words: [options.limit, verb, "DB"] + rest)
  }

  private func workload(
    _ name: String, _ words: [String], _ limit: Command?, _ anki: Command?, on database: String,
    limitOn: String? = nil
  ) -> Workload {
    var all: [Contender: Command] = [.ours: Command(words: [program] + words + ["--db", "DB"])]
    all[.limit] = limit
    all[.anki] = anki
    return Workload(
      name: name, commands: all,
      databases: [
        .ours: data.database("ours-\(database).db"),
        .limit: data.database(limitOn ?? "limit-\(database).db"),
        .anki: data.database("anki-\(database).db"),
      ])
  }

  private var imports: [Workload] {
    let count = BenchData.importedEntries
    let (csv, changed) = (data.csv(count), data.changed(count))
    let words = { (file: String) in
      [program, "import", file, "--deck", "bench", "--yes", "--db", "DB"]
    }
    var new = Workload(
      name: "import \(count)",
      commands: [
        .ours: Command(words: words(csv)),
        .limit: Command(words: [options.limit, "import", csv, "DB"]),
      ])
    new.commands[.anki] = anki("import", csv)
    new.isHeavy = true
    var again = Workload(
      name: "reimport \(count)",
      commands: [
        .ours: Command(words: words(changed)),
        .limit: Command(words: [options.limit, "reimport", changed, "DB"]),
      ],
      databases: [
        .ours: data.database("imported.db"), .limit: data.database("limit-imported.db"),
        .anki: data.database("anki-imported.db"),
      ])
    again.commands[.anki] = anki("reimport", changed)
    again.isHeavy = true
    return [new, again]
  }

  private func first(_ cards: Int) -> Workload {
    workload("first card \(cards)", ["next"], limit("first"), anki("first"), on: "\(cards)")
  }

  private func due(_ cards: Int) -> Workload {
    workload("due --short \(cards)", ["due", "--short"], limit("due"), nil, on: "\(cards)")
  }

  /// A session in lines that the end of input ends at its first question.
  private func opening(_ cards: Int) -> Workload {
    workload("open review \(cards)", ["review", "--plain"], nil, nil, on: "\(cards)")
  }

  private func answers(_ cards: Int, inMemory: Bool) -> Workload {
    var answers = workload(
      "5000 answers \(cards) \(inMemory ? "in memory" : "on disk")",
      ["review", "--keys", "-", "--limit", "9999"], limit("answer", "5000"),
      anki("answer", "5000"), on: "\(cards)")
    answers.commands[.ours]?.input = data.keys
    answers.unit = .answers
    answers.isInMemory = inMemory
    answers.isHeavy = true
    return answers
  }

  private func statistics(_ cards: Int) -> Workload {
    workload(
      "statistics \(cards)", ["stats", "--json"], limit("stats"), anki("stats"), on: "\(cards)")
  }

  private var reports: [Workload] {
    ["json", "markdown", "html", "csv", "xlsx"].map { format in
      var report = Workload(
        name: "report \(format)",
        commands: [
          .ours: Command(
            words: [
              program, "report", "--format", format, "--output", "\(options.work)/report", "--db",
              "DB",
            ])
        ], databases: [.ours: data.database("team.db")])
      report.isHeavy = true
      return report
    }
  }

  private var export: Workload {
    let out = "\(options.work)/entries.csv"
    return workload(
      "export \(BenchData.sizes[2].cards / 2)", ["export", "--output", out], limit("csv", out),
      anki("csv", out), on: "\(BenchData.sizes[2].cards)")
  }

  private func check(_ cards: Int) -> Workload {
    var check = workload(
      "check \(cards)", ["check"], limit("check"), nil, on: "\(cards)",
      limitOn: "ours-\(cards).db")
    check.isHeavy = true
    return check
  }
}
