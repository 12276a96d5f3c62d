import Documents

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
    Documents.Document.confidence(in: source.utf8, of: name)
  }

  func outline(of source: SourceText) throws(GlossaryError) -> Outline {
    do throws(DocumentError) {
      let read = try Documents.Document.read(source.utf8, name: "", as: name)
      return Bridge.outline(of: read)
    } catch { throw GlossaryError(error) }
  }
}
