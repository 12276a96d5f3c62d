/// JSON (RFC 8259), and JSON Lines: a value on each line.
struct JSON: GlossaryReader {
  let name = "JSON"
  let fileExtensions = ["json", "jsonl", "ndjson", "jsonld"]
  let isBounded = true
  let example = """
    {
      "name": "Lexique du support",
      "terms": [
        {
          "term": "Astreinte",
          "definition": "Période pendant laquelle une personne reste joignable.\\n\\nElle donne \
    lieu à compensation."
        },
        {
          "term": "Service Level Agreement",
          "acronym": "SLA",
          "definition": "Engagement écrit sur un niveau de service."
        },
        {"term": "Ticket", "acronym": null, "definition": "Demande suivie jusqu'\\u00e0 sa \
    résolution."}
      ]
    }
    """

  func confidence(in source: SourceText) -> Double {
    var scan = JSONScan(source.utf8.prefix(1 << 12))
    return scan.opensLikeJSON() ? 0.97 : 0
  }

  func outline(of source: SourceText) throws(GlossaryError) -> Outline {
    // Beyond the last line that says something there may be white space that JSON does not know.
    let last = source.lines.last { !source.isBlank($0) }
    var scan = JSONScan(source.utf8[..<(last?.upperBound ?? 0)])
    let roots = try scan.roots()
    var data = DataOutline(of: roots)
    data.outline.findings += scan.findings
    return data.outline
  }
}
