/// YAML 1.1.
///
/// A value that lacks the quotes it needs, for which a parser refuses the whole document, is read
/// with them; ``YAMLRepair`` puts them in.
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

  /// Each attempt to mend a document parses it again.
  private static let attemptLimit = 32

  func confidence(in source: SourceText) -> Double {
    let frontMatter = FrontMatter(of: source)
    guard let look = YAMLLook(of: source) else { return 0 }
    if frontMatter.lineCount > 0 {
      // Front matter and nothing below it is data; so are several documents in a row.
      let end = source.filledLine(from: frontMatter.lineCount)
      return end == source.lineCount || look.documentCount > 2 ? 0.97 : 0
    }
    if look.isStructured { return 0.95 }
    if look.isNested { return look.opensDocument ? 0.95 : 0.4 }
    // `ARR: Annual Recurring Revenue`, line after line, is typed as text just as often.
    return look.opensDocument ? 0.6 : 0.28
  }

  func read(_ source: SourceText, into builder: inout OutlineBuilder) throws(DocumentError) {
    var repair = YAMLRepair(source)
    var (byteCount, faultLine) = (0, 0)
    for _ in 0..<Self.attemptLimit {
      var reading = YAMLReading(source, pieces: repair.pieces, data: DataBuilder(builder))
      guard let fault = try reading.read() else {
        builder = reading.data.builder
        for line in repair.mendedLines { builder.note(.quotesMissing, line: line + 1) }
        return
      }
      byteCount += reading.byteCount
      faultLine = min(fault.line + 1, source.lineCount)
      guard fault.isMendable, byteCount <= 2 * builder.limits.bytes, repair.mend(fault.line) else {
        break
      }
    }
    throw .malformed(syntax: "YAML", line: faultLine)
  }
}
