import Documents

/// YAML 1.1, as data files of static sites and of translations are written.
struct YAML: GlossaryReader {
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
