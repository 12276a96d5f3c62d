import Foundation
import Testing

/// Tests office documents and e-books, written and read by pandoc.
@Suite struct OfficeTests {
  static let glossary = """
    # Lexique de l’atelier

    | Sigle | Développé | Définition |
    |-------|-----------|------------|
    | CAO | conception assistée par ordinateur | Dessin des pièces à l’écran. |
    | FAO | fabrication assistée par ordinateur | Programmes que suivent les machines. |
    | GPAO | gestion de production assistée par ordinateur | Qui fait quoi, et quand. |

    ## Gestes

    ### Ébavurer

    Ôter ce qui dépasse d’une arête.

    ### Aléser

    Agrandir un trou jusqu’à sa cote.

    ### Tarauder

    Tailler un filet dans un trou.
    """

  @Test(arguments: ["docx", "odt", "epub"])
  func `a document is read as the text it was made of`(format: String) throws {
    let program = try Program()
    defer { program.remove() }
    let text = try program.write(Self.glossary, to: "atelier.md")
    let made = try program.run(
      URL(fileURLWithPath: "/usr/bin/pandoc"),
      ["--metadata=title:Atelier", text, "-o", program.path("atelier.\(format)")])
    try #require(made.status == 0, "\(made.standardError)")
    let own = try program.run("entries", text)
    let read = try program.run("entries", program.path("atelier.\(format)"))
    #expect(read.status == 0, "\(read.standardError)")
    #expect(read.output == own.output)
    #expect(read.standardError == "6 entries\n")
  }
}
