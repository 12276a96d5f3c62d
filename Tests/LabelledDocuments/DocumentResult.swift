/// What the program made of a document.
struct DocumentResult {
  let name: String
  /// The layout that a generator wrote the document in; nil for other documents.
  let layout: String?
  let score: Score
  let findingCount: Int
  let end: Program.End
  /// The headwords that were neither read nor named by a finding, in the document's order.
  let lost: [String]

  var isGood: Bool { lost.isEmpty && !end.isCrash }
}

extension DocumentResult {
  init(of name: String, in folder: LabelledFolder, read program: Program) throws {
    let labels = try folder.labels(of: name)
    let document = try folder.document(name)
    let (reading, end) = try program.read(document)
    let score = Score(of: reading, against: labels)
    var lost = score.missing.map { labels.entries[$0] }
    // Reading the document's text is worth it only for what a finding may name.
    if !lost.isEmpty, !reading.findings.isEmpty {
      let losses = Losses(in: try folder.sources(of: document), findings: reading.findings)
      lost.removeAll(where: losses.isNamed)
    }
    self.init(
      name: name, layout: labels.layout, score: score, findingCount: reading.findings.count,
      end: end, lost: lost.map(\.term))
  }
}
