import Documents

/// Text without markup: copied from a page, or typed.
struct PlainText: GlossaryReader {
  let name = "text"
  let fileExtensions = ["txt", "text"]
  let example = """
    Le petit lexique du support

    Bonne lecture à toutes et à tous !


    A

    Astreinte

    Période pendant laquelle une personne reste joignable.

    Elle donne lieu à compensation.


    Service Level Agreement (SLA)

    Engagement écrit sur un niveau de service.


    T

    Ticket

    Demande suivie jusqu'à sa résolution.
    """

  func confidence(in source: SourceText) -> Double { 0.3 }

  func outline(of source: SourceText) -> Outline {
    (try? Documents.Document.read(source.utf8, name: "", as: name)).map(Bridge.outline) ?? Outline()
  }
}
