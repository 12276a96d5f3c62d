import Flashcards
import Testing

@testable import Glossaries

/// Parts that authors of Markdown glossaries forget, leave open or append.
@Suite struct MarkdownSlipsTests {
  @Test func `a glossary with few definitions still has entries`() throws {
    let titles = ["Quai", "Rade", "Sas", "Tirant d'eau", "Vedette", "Vigie", "Voie", "Yole"]
    let text =
      "# Glossaire\n\n## Ancre\n\nPièce de métal qui retient un navire au fond.\n\n"
      + "## Bollard\n\nPièce d'amarrage sur le quai.\n\n"
      + titles.map { "## \($0)\n\n" }.joined()
    #expect(try entries(text, name: "x.md").map(\.term) == ["Ancre", "Bollard"])
  }

  @Test func `the licence below the last entry is not part of it`() throws {
    let text = """
      # Glosario del puerto

      ## Amarra
      Cabo con que se sujeta un barco.

      ## Bita
      Poste de hierro en la cubierta.

      ## Muelle
      Lugar donde atracan los barcos.

      [volver al inicio](index.md)
      Este texto está bajo una [licencia Creative Commons](https://example.org/by/4.0).
      """
    #expect(try entries(text, name: "x.md").last?.definition == "Lugar donde atracan los barcos.")
  }

  @Test func `a bold line without text is an undefined entry`() throws {
    let text = """
      **quai**\\
       &nbsp;&nbsp;lieu où l'on débarque.

      **[rade](rade.md)**\\
       &nbsp;&nbsp;plan d'eau abrité devant un port.

      **[sas](sas.md)**\\
       &nbsp;&nbsp;

      **vigie**\\
       &nbsp;&nbsp;personne qui surveille la mer.
      """
    #expect(
      try told(text, name: "x.md") == """
        1 quai: lieu où l'on débarque.
        4 rade: plan d'eau abrité devant un port.
        10 vigie: personne qui surveille la mer.
        """)
  }

  @Test func `a sentence may continue with a link on its next line`() throws {
    let text = """
      __berth__: The length of quay given to a ship, as opposed to the
          [roads](https://example.org/roads). Pilots assign it.

      __fender__: What hangs between a ship and the quay.

      __harbour/port life cycle__ [HLC]: From the first stone to the last ship.
      """
    #expect(
      try told(text, name: "x.md") == """
        1 berth: The length of quay given to a ship, as opposed to the roads. Pilots assign it.
        4 fender: What hangs between a ship and the quay.
        6 harbour/port life cycle (HLC = harbour/port life cycle): From the first stone to the \
        last ship.
        """)
  }

  @Test func `the reading of an acronym's letters is not an expansion`() throws {
    let text = """
      **UI（ユーアイ）**
      - 利用者が見る画面のこと。

      **CD（コンパクトディスク）**
      - 音楽を入れる円盤。
      """
    let read = try entries(text, name: "x.md")
    #expect(read.map(\.expansion) == [nil, "コンパクトディスク"])
  }
}
