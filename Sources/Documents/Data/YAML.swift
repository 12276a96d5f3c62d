/// YAML 1.1.
///
/// A value without the quotes it needs, for which a parser refuses the whole document, is read as
/// if quoted; ``YAMLRepair`` adds the quotes. If only the end of a document is broken, for example
/// by notes below its data, the part before it is read.
struct YAML: Syntax {
  let name = "YAML"
  let fileExtensions = ["yaml", "yml"]
  let isBounded = true
  let example = """
    title: Lexique du support
    terms:
      - term: Astreinte
        definition: |
          Période pendant laquelle une personne reste joignable.

          Elle donne lieu à compensation.
      - term: Service Level Agreement
        acronym: SLA
        definition: Engagement écrit sur un niveau de service.
      - term: Ticket
        definition: "Demande suivie jusqu'à sa résolution."
    """

  /// The number of bytes examined for nesting.
  private static let beginning = 1 << 12

  /// The most attempts to repair a document; each parses it again.
  private static let attemptLimit = 32

  func confidence(in source: SourceText) -> Double {
    let frontMatter = FrontMatter(of: source)
    let (beginning, limit) = (source.utf8.prefix(Self.beginning), Limits().nesting)
    if YAMLLook.opensDeepBrackets(beginning, limit: limit) { return 0.9 }
    // Markdown has the same lists: the file's name decides.
    if YAMLLook.opensDeepItems(beginning, limit: limit) { return 0.3 }
    guard let look = YAMLLook(of: source) else { return 0 }
    if frontMatter.lineCount > 0 {
      // A file of front matter alone is YAML; so is a file of several documents.
      let end = source.filledLine(from: frontMatter.lineCount)
      return end == source.lineCount || look.documentCount > 2 ? 0.97 : 0
    }
    if look.isStructured { return 0.95 }
    if look.isNested { return look.opensDocument ? 0.95 : 0.4 }
    if look.isQuoted { return 0.6 }
    // `ARR: Annual Recurring Revenue`, line after line, is just as often plain text.
    return look.opensDocument ? 0.6 : 0.28
  }

  func read(_ source: SourceText, into builder: inout OutlineBuilder) throws(DocumentError) {
    var repair = YAMLRepair(source)
    var (byteCount, faultLine) = (0, 0)
    var tooDeepLine: Int?
    for _ in 0..<Self.attemptLimit {
      var reading = YAMLReading(source, pieces: repair.pieces, data: DataBuilder(builder))
      guard let fault = try reading.read() else {
        builder = reading.data.builder
        for line in repair.mendedLines { builder.note(.quotesMissing, line: line + 1) }
        return
      }
      byteCount += reading.byteCount
      faultLine = min(fault.line + 1, source.lineCount)
      tooDeepLine = reading.tooDeepLine(at: fault)
      guard tooDeepLine == nil, fault.isMendable, byteCount <= 2 * builder.limits.bytes,
        repair.mend(fault.line)
      else {
        break
      }
    }
    guard let line = try readBeginning(of: source, before: faultLine - 1, &repair, &builder) else {
      guard let tooDeepLine else { throw .malformed(syntax: "YAML", line: faultLine) }
      throw .nestingTooDeep(limit: builder.limits.nesting, line: tooDeepLine)
    }
    if let tooDeepLine {
      builder.note(.nestingTooDeep(limit: builder.limits.nesting), line: tooDeepLine)
    }
    builder.note(.restNotRead(syntax: name), line: line + 1)
  }

  /// Reads the part before a fault, up to an unindented line.
  ///
  /// Returns the 0-based line at which reading stopped; nil, with nothing read, if that leaves less
  /// than half of the lines.
  private func readBeginning(
    of source: SourceText, before faultLine: Int, _ repair: inout YAMLRepair,
    _ builder: inout OutlineBuilder
  ) throws(DocumentError) -> Int? {
    var line = faultLine
    for _ in 0..<Self.cutLimit {
      guard let cut = source.lineAtMargin(notBelow: line), cut * 2 > source.lineCount else {
        return nil
      }
      repair.cut(before: cut)
      var reading = YAMLReading(source, pieces: repair.pieces, data: DataBuilder(builder))
      if try reading.read() == nil {
        builder = reading.data.builder
        return cut
      }
      line = cut - 1
    }
    return nil
  }

  /// The most unindented lines tried above a fault, because a parser notices it some lines later.
  private static let cutLimit = 4
}

extension SourceText {
  /// The last unindented line up to line `last`; nil if there is none.
  fileprivate func lineAtMargin(notBelow last: Int) -> Int? {
    (0...max(last, 0)).last { index in
      let line = line(index)
      return !line.isEmpty && utf8[line.lowerBound] != 0x20 && utf8[line.lowerBound] != 0x09
    }
  }
}
