import Documents
import Foundation
import GoldenText
import Testing

@testable import Glossaries

/// Habits of glossary authors that no syntax foresees.
@Suite struct AuthorsHabitsTests {
  @Test func `an author's command may have the term in its option`() throws {
    let text = #"""
      \chapter*{Abréviations}
      \begin{sigles}
        \entree[QAI]{\textbf{Q}ualité de l'\textbf{A}ir \textbf{I}ntérieur}
        \entree[VMC]{
          Ventilation mécanique contrôlée}
        \entree[PAC]{Pompe à chaleur}
      \end{sigles}
      """#
    #expect(
      try told(text, name: "a.tex") == """
        3 QAI (QAI = Qualité de l'Air Intérieur):
        4 VMC (VMC = Ventilation mécanique contrôlée):
        6 PAC (PAC = Pompe à chaleur):
        """)
  }

  @Test func `notes below a YAML document do not prevent reading it`() throws {
    let record = { (key: String) in
      "\(key):\n  term: \(key.capitalized)\n  definition: What a \(key) is for.\n\n"
    }
    let keys = ["auger", "axle", "baler", "bolt", "coulter", "drill", "flail"]
    let text = keys.map(record).joined() + "<p>Still to do:</p>\n<ul>\n  <li>hitch</li>\n</ul>\n"
    #expect(try names(text, name: "a.yaml") == keys.map(\.capitalized))
    #expect(
      try findings(text, name: "a.yaml") == [
        Finding(line: 29, kind: .document(.restNotRead(syntax: "YAML")))
      ])
  }

  @Test func `items are entries like the paragraphs above their list`() throws {
    let text = """
      **Berth**: a place where a ship lies.

      * **Lay-by berth**: a place to wait in.
      * **Dry berth**: a place without water.

      **Buoy**: a float that marks a channel.

      **Crew**: the people on board. There are two kinds:

      * **Deck**: those who handle ropes.
      * **Engine**: those who keep it running.

      **Dock**: a basin with a gate.
      """
    #expect(
      try names(text, name: "a.md") == [
        "Berth", "Lay-by berth", "Dry berth", "Buoy", "Crew", "Dock",
      ])
  }

  @Test func `a picture before each headword marks them`() throws {
    let text = """
      🔹 Berth
      - where a ship lies
      - has a number on the wall

      🔹 Buoy
      - a float that marks a channel

      🔹 Crew
      - the people on board
      """
    #expect(try names(text, name: "a.txt") == ["Berth", "Buoy", "Crew"])
  }

  @Test func `a product name that ends in an acronym has no expansion`() throws {
    let text = """
      **API** : Application Programming Interface

      **CRUD** : Create, Read, Update, Delete

      **ORM** : Object Relational Mapping

      **QuickAPI** : Outil pour tester des services
      """
    #expect(
      try told(text, name: "a.md").lastLines(1) == "7 QuickAPI: Outil pour tester des services")
  }

  @Test func `a bracket may repeat the expansion's last word`() throws {
    let text = """
      # Words

      ## High Performance Loading Crane (HPL crane)

      It lifts forty tonnes in one go.

      ## Hold

      The room for cargo below the deck.
      """
    #expect(
      try told(text, name: "a.md").firstLine
        == "3 High Performance Loading Crane (HPL crane = High Performance Loading Crane): It lifts"
        + " forty tonnes in one go.")
  }

  @Test func `of a short and a long text, the short one may be the expansion`() throws {
    let text = """
      {"etd": {"term": "ETD", "short": "Estimated time of departure.",
        "long": "The hour at which a ship is to leave its berth, as the agent has announced it."},
       "berth": {"term": "Berth", "short": "A place where a ship lies in the harbour.",
        "long": "A place at a quay where a ship lies, loads and unloads, with a number of its own."}}
      """
    #expect(
      try told(text, name: "a.json").firstLine
        == "1 ETD (ETD = Estimated time of departure): The hour at which a ship is to leave its"
        + " berth, as the agent has announced it.")
  }

  @Test func `code inside a sentence begins no entry`() throws {
    let text = """
      **`main`** — where a program begins. Hence the line
      `if started:`, which runs only
      when nobody imports the file.

      **`import`** — fetches another file.

      **`print`** — writes a line.
      """
    #expect(try names(text, name: "a.md") == ["main", "import", "print"])
  }

  @Test func `text in a row outside of any cell is read`() throws {
    let text = """
      <h1>Lexique</h1>
      <table><tbody>
        <tr>
          <h3>Pont</h3>
          <p>Bastingage : garde-corps le long du pont.</p>
          <p>Coursive : couloir étroit à bord.</p>
        </tr>
        <tr>
          <h3>Cale</h3>
          <p>Arrimage : fixation de la cargaison avant le départ.</p>
          <p>Ballast : réservoir que l'on remplit d'eau de mer.</p>
        </tr>
      </tbody></table>
      """
    #expect(
      try names(text, name: "a.html") == ["Bastingage", "Coursive", "Arrimage", "Ballast"])
  }

  @Test func `headings around a table of terms are not terms`() throws {
    let text = """
      # Domain glossary

      The words that the code uses, and the traps in them. Read this before your first change.

      ## The cargo family

      Two things called cargo have nothing to do with each other, and function names keep them apart.

      | Term | Defined in | In one line |
      | --- | --- | --- |
      | Lot | lots.py | Goods that travel under one number. |
      | Parcel | parcels.py | A part of a lot on one pallet. |
      | Manifest | manifests.py | The list of all lots on board. |
      | Slot | slots.py | A place on the quay for one hour. |

      ## Lot versus parcel, the critical one

      A lot keeps its number from the sender to the receiver, whatever happens in between. A parcel
      gets a new number each time that somebody opens it, which is why reports count lots.

      ## Other conventions worth knowing

      Times are in UTC everywhere, and dates that people type are of the harbour's own time zone.
      """
    #expect(try names(text, name: "a.md") == ["Lot", "Parcel", "Manifest", "Slot"])
  }

  @Test func `the key is the acronym if an author's command shows it`() throws {
    let text = #"""
      \newacronym{cpp}{\cpp{}}{Chief petty planner}
      \newacronym{eta}{ETA}{Estimated time of arrival}
      """#
    #expect(try names(text, name: "a.tex") == ["cpp", "ETA"])
  }

  @Test func `an expansion in italics is separate from the next sentence`() throws {
    let text = """
      **ETA** — *Estimated Time of Arrival*
      The hour that the agent announces.

      **ETD** — *Estimated Time of Departure*
      The hour at which the berth is free again.
      """
    #expect(
      try told(text, name: "a.md").firstLine
        == "1 ETA (ETA = Estimated Time of Arrival): Estimated Time of Arrival / The hour that the"
        + " agent announces.")
  }
  @Test func `a colon may end a definition directly above the next term`() throws {
    let text = """
      Words of the quay

      Berth
      We choose it by three things:
      Buoy
      A float that marks a channel.

      Crew
      The people on board.
      """
    #expect(try names(text, name: "a.txt") == ["Berth", "Buoy", "Crew"])
  }

  @Test func `among cells with expansions, one may be a definition`() throws {
    let text = """
      | Acronym | Meaning | Remark |
      | --- | --- | --- |
      | ETA | Estimated time of arrival | Said by the agent |
      | ETD | Estimated time of departure | Said by the pilot |
      | Slot | A place on the quay for an hour | Booked online |
      | TEU | | Counts boxes |
      """
    #expect(
      try told(text, name: "a.md") == """
        3 ETA (ETA = Estimated time of arrival): Said by the agent
        4 ETD (ETD = Estimated time of departure): Said by the pilot
        5 Slot: A place on the quay for an hour / Booked online
        6 TEU: Counts boxes
        """)
  }
}
