import Testing

@testable import Glossaries

/// Entries that their author laid out slightly differently from the others.
@Suite struct LayoutSlipsTests {
  @Test func `a headword appended below the last letter is an entry if it has a text`() throws {
    let headings = """
      # Mots du verger

      ## G

      ### Greffon
      Rameau que l'on insère dans un autre arbre.

      ## P

      ### Paillis
      Couche de paille au pied des arbres.

      ### Pépin
      Graine d'un fruit.

      ## V

      ### Verger
      Terrain planté d'arbres fruitiers.

      ### Drageon
      Pousse qui naît d'une racine, à couper dès qu'elle se montre.
      """
    #expect(try names(headings) == ["Greffon", "Paillis", "Pépin", "Verger", "Drageon"])
    let cards = """
      <main><h1>Mots du verger</h1>
      <h2>G</h2><div class=l><div class=t><div class=n>Greffon</div><div class=d>Rameau que l'on
      insère dans un autre arbre.</div></div></div>
      <h2>P</h2><div class=l><div class=t><div class=n>Paillis</div><div class=d>Couche de paille au
      pied des arbres.</div></div></div>
      <h2>V</h2><div class=l><div class=t><div class=n>Verger</div><div class=d>Terrain planté
      d'arbres fruitiers.</div></div>
      <div class=t><div class=n>Drageon</div><div class=d>Pousse qui naît d'une racine.</div></div>
      </div></main>
      """
    #expect(try names(cards, name: "x.html") == ["Greffon", "Paillis", "Verger", "Drageon"])
  }

  @Test func `a section of links below the last letter is not an entry`() throws {
    let text = """
      # Orchard words

      ## P

      ### Pip
      The seed of a fruit.

      ## R

      ### Rootstock
      What a scion is grafted on.

      ### Further reading
      - [The orchard book](https://example.org/a)
      - [Pruning](https://example.org/b)
      """
    #expect(try names(text) == ["Pip", "Rootstock"])
  }

  @Test(arguments: ["–", ":", "="])
  func `a name with its sign but no definition is reported`(sign: String) throws {
    let text = """
      # Orchard words

      - Graft \(sign) a shoot that is set into another tree.
      - Mulch \(sign)
      - Pip \(sign) the seed of a fruit.
      - Scion \(sign)
      """
    #expect(try names(text) == ["Graft", "Pip"])
    #expect(
      try findings(text).map(\.kind) == [
        .noDefinition(term: "Mulch"), .noDefinition(term: "Scion"),
      ])
  }

  @Test func `a column missing from the attributes is read`() throws {
    let text = """
      [cols="1,3",options="header"]
      |===
      |Terme |Définition |Commentaires

      |Greffon
      |Rameau que l'on insère dans un autre arbre.
      |

      |Paillis
      |Couche de paille au pied des arbres.
      |revu en mai
      |===
      """
    #expect(
      try told(text, name: "x.adoc") == """
        5 Greffon: Rameau que l'on insère dans un autre arbre.
        9 Paillis: Couche de paille au pied des arbres. / revu en mai
        """)
  }

  @Test func `semicolons of character references do not separate cells`() throws {
    let text = """
      # Vers&eacute;e

      Ce que l'on verse, et ce qui reste apr&egrave;s la mise en f&ucirc;t.
      """
    #expect(
      try told(text, name: "x.md")
        == "1 Versée: Ce que l'on verse, et ce qui reste après la mise en fût.")
  }

  @Test func `a list of versions below the last entry is not part of it`() throws {
    let text = """
      Mots du verger

      Greffon : rameau que l'on insère dans un autre arbre.

      Paillis : couche de paille au pied des arbres.

      Verger : terrain planté d'arbres fruitiers.

      Historique

      • 1.1, 3 mai : deux mots ajoutés
      • 1.0, 9 janvier : première version
      """
    #expect(
      try told(text, name: "x.txt") == """
        3 Greffon: rameau que l'on insère dans un autre arbre.
        5 Paillis: couche de paille au pied des arbres.
        7 Verger: terrain planté d'arbres fruitiers.
        """)
  }

  @Test func `a heading a level too deep is an entry if it is in order`() throws {
    let text = """
      # Orchard words

      ## Tools

      ### Billhook
      A curved blade on a handle.

      It cuts what shears cannot.

      #### Dibber
      A pointed stick that makes holes.

      ### Edger
      A flat blade.

      ## Trees

      ### Bark
      The skin of a tree.

      ### Bud
      What a leaf comes from.
      """
    #expect(try names(text) == ["Billhook", "Dibber", "Edger", "Bark", "Bud"])
  }

  @Test func `terms labelled as acronyms with labelled definitions are read`() throws {
    let text = """
      # Sigles du port

      * Sigle / Acronyme: AIS
        * Définition: Automatic Identification System
      * Sigle / Acronyme: VTS
        * Définition: Service qui suit les navires et leur parle.
      * Sigle / Acronyme: ETA
        * Définition: Estimated Time of Arrival
      """
    #expect(try names(text) == ["AIS", "VTS", "ETA"])
  }

  @Test func `of two columns, the one beside the definitions has the terms`() throws {
    let text = """
      | Term | Definition |
      | --- | --- |
      | Berth | A place for a ship. |
      | Tug | A small, strong ship. |

      ## The things we move

      | Type | Definition |
      | --- | --- |
      | Pallet | A platform for goods. |
      | Reel | What cable is wound on. |
      """
    #expect(try names(text) == ["Berth", "Tug", "Pallet", "Reel"])
  }

  @Test func `an expansion is enough before a reference`() throws {
    let text = """
      # Sigles du port

      * **ETA** : Estimated Time of Arrival - voir [les horaires](horaires.md)
      * **VTS** : Vessel Traffic Service, qui suit les navires.
      * **Quai** : lieu où l'on charge.
      """
    #expect(
      try told(text) == """
        3 ETA (ETA = Estimated Time of Arrival):
        4 VTS (VTS = Vessel Traffic Service): Vessel Traffic Service, qui suit les navires.
        5 Quai: lieu où l'on charge.
        """)
    #expect(try findings(text) == [])
  }

  @Test func `a second list with another sign is read under its own heading`() throws {
    let text = """
      # Terms

      - Berth: a place for a ship, with posts to which it is tied as long as it lies there.
      - Tug (TG): a small, strong ship, which pulls others in and turns them where room is short.
      - Quay: where ships are loaded, by day and by night, by cranes that run on rails.
      - Reel: what cable is wound on, of steel or wood, with a hole for the bar that lifts it.

      # Short forms

      - BC - Berth Clerk.
      - YO(s) - Yard Officer(s).
      - .log - the book of the watch.
      - Watch - the four hours for which somebody stands on the bridge.

      # Links

      - Harbour - the office's own page
      - Pilots - their page
      - Weather - the day's forecast
      """
    #expect(
      try names(text) == ["Berth", "Tug", "Quay", "Reel", "BC", "YO(s)", ".log", "Watch"])
  }

  @Test func `indented HTML below HTML is not code`() throws {
    let text = """
      <div class="page">
          <h1>Harbour words</h1>

          <ul>
            <li>
              <div class="name">Berth</div>
              <div class="text">A place for a ship.</div>
            </li>
            <li>
              <div class="name">Tug</div>
              <div class="text">A small, strong ship.</div>
            </li>
          </ul>
      </div>
      """
    #expect(try names(text, name: "x.md") == ["Berth", "Tug"])
  }
}
