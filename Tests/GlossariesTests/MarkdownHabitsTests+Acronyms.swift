import Flashcards
import Testing

@testable import Glossaries

extension MarkdownHabitsTests {
  @Test func `bold terms may be among others without a definition`() throws {
    let text = """
      # Glosario
      Palabras que conviene conocer antes de salir a la mar, explicadas por quien ya ha salido.

      - Ancla
      - **Babor:** lado izquierdo del barco.
      - Cabo
      - Driza
      - **Estribor:** lado derecho.
      - Foque
      - Jarcia
      - **Popa:** parte de atrás.
      - Proa
      - Timón
      """
    #expect(try entries(text).map(\.term) == ["Babor", "Estribor", "Popa"])
  }

  @Test func `a list below a pair is its definition`() throws {
    let text = """
      ## AIS (Automatic Identification System)
      - **At sea**: tells ships apart
      - **On land**: shows them on a map

      ## EPIRB (Emergency Position Indicating Radio Beacon)
      - **Rescue**: calls for help
      - **Law**: has to be on board

      ## GMDSS (Global Maritime Distress and Safety System)
      - **Radio**: the rules of calling
      - **Satellites**: the means of calling
      """
    #expect(try entries(text).map(\.term) == ["AIS", "EPIRB", "GMDSS"])
  }

  @Test func `a third column defines an acronym with its expansion`() throws {
    let text = """
      | Sigla | Nombre completo | Papel |
      |---|---|---|
      | OTP | Oficina Técnica de Puertos | Aprueba los planos de cada muelle y los guarda. |
      | RDB | Registro de Boyas | Sabe dónde está cada boya y quién la cuida. |
      """
    #expect(
      try told(text) == """
        3 OTP (OTP = Oficina Técnica de Puertos): Aprueba los planos de cada muelle y los guarda.
        4 RDB (RDB = Registro de Boyas): Sabe dónde está cada boya y quién la cuida.
        """)
  }

  @Test func `attributes and callout marks are removed`() throws {
    let text = """
      - **Proa**: Parte de *delante*{lang=es} del barco.

          > [!example]- Un ejemplo
          > La proa corta el agua.

      - **Popa**: Parte de atrás.
      """
    #expect(
      try entries(text).map(\.definition) == [
        "Parte de delante del barco.\n\nUn ejemplo La proa corta el agua.", "Parte de atrás.",
      ])
  }

  @Test(arguments: [
    ("RPM", "(*Rotations per Minute*) How fast a wheel turns.", "Rotations per Minute"),
    ("DB", "(Abk.) Drehbank.", "Drehbank"),
    (
      "REST", "REST stands for Regional Electric Supply Train and runs at night.",
      "Regional Electric Supply Train"
    ),
    ("NLR", "Night Line Repair is what the crews do after the last train.", "Night Line Repair"),
  ])
  func `a definition may state the acronym's expansion`(
    _ acronym: String, _ definition: String, _ expansion: String
  ) throws {
    let text = "- **\(acronym)** – \(definition)\n- **Wheel** – What turns.\n"
    #expect(try entries(text).first?.expansion == expansion)
  }

  @Test(
    arguments: [
      ("LED回路（light emitting diode）", "LED回路（light emitting diode）", nil),
      ("歯車：gear", "歯車", nil),
      ("歯車（ギア）：gear", "歯車（ギア）", nil),
      ("LED：Light Emitting Diode", "LED", "Light Emitting Diode"),
    ] as [(String, String, String?)])
  func `Japanese headings are headwords`(
    _ heading: String, _ term: String, _ expansion: String?
  ) throws {
    let text = "## \(heading)\nLEDは光る部品です。\n\n## 軸\n回るもの。\n"
    let entry = try #require(try entries(text).first)
    #expect(entry.term == term)
    #expect(entry.expansion == expansion)
  }
}
