import Flashcards
import GoldenText
import Testing

@testable import Glossaries

/// A glossary's entries, one per line: `term [acronym = expansion] definition`, with a pilcrow
/// between paragraphs.
func golden(_ text: String, name: String = "glossary.md") throws -> String {
  try entries(text, name: name).map { entry -> String in
    let pair = entry.acronym.map { " [\($0) = \(entry.expansion ?? "")]" } ?? ""
    let definition = entry.definition.split(separator: "\n\n").joined(separator: " ¶ ")
    return "\(entry.term)\(pair)" + (definition.isEmpty ? "" : " | \(definition)")
  }.joined(separator: "\n").golden
}

/// Whole glossaries in the layouts that authors use in Markdown, slips included.
@Suite struct MarkdownGoldenTests {
  @Test func `headings per term under letters are read, with misplaced levels`() throws {
    let text = """
      # Warehouse words {#top}

      Words heard between the ramp and the office. Add yours!

      [A](#a) | [B](#b) | [C](#c) | [D](#d) | [P](#p)

      ## Contents

      - [Aisle](#aisle)
      - [Bay](#bay)
      - [Cross-docking](#cross-docking)

      ## A

      ### Aisle {#aisle}

      The way between two rows of racks.

      It is **one-way** for forklifts.

      ## B

      ### <a id="bay"></a>Bay

      A place at which one lorry is unloaded.

      ## Bill of lading (BOL)

      The paper that a carrier signs for the goods.

      ## C

      ### What is cross-docking?

      Goods that leave on the day they came, in three steps:

      1. unload
      2. sort
      3. load

      #### Examples

      Fresh fish.

      ## D

      #### Dock leveller

      A plate that closes the gap to the lorry.

      ## P

      ### Pallet jack

      See [Pallet truck](#pallet-truck).

      ### Pallet truck

      A low cart that lifts a pallet by hand.[^1]

      ---

      *Last changed in spring by the night shift.*

      ## References

      - [A book](https://example.org/book)
      - [Another](https://example.org/other)

      [^1]: Up to two tonnes.
      """
    #expect(
      try golden(text) == """
        Aisle | The way between two rows of racks. ¶ It is one-way for forklifts.
        Bay | A place at which one lorry is unloaded.
        Bill of lading [BOL = Bill of lading] | The paper that a carrier signs for the goods.
        cross-docking | Goods that leave on the day they came, in three steps: ¶ 1. unload ¶ 2. \
        sort ¶ 3. load ¶ Examples ¶ Fresh fish.
        Dock leveller | A plate that closes the gap to the lorry.
        Pallet truck | A low cart that lifts a pallet by hand.
        """)
    let glossary = try Glossary(reading: document(text, name: "g.md"))
    #expect(glossary.title == "Warehouse words")
    #expect(glossary.entries.last?.entry.aliases == ["Pallet jack"])
    #expect(
      glossary.findings == [
        Finding(
          line: 53, kind: .onlyCrossReference(term: "Pallet jack", target: "Pallet truck"))
      ])
  }

  @Test func `bold lead-ins are read, one without bold type and two joined`() throws {
    let text = """
      # Le vocabulaire de la caisse

      Voici les mots que la caisse emploie tous les jours, dans l'ordre de l'alphabet.

      **Annulation** – Retrait d'un article du ticket avant le paiement.

      **Avoir** : somme rendue sous la forme d'un bon.

      Note : un avoir est valable un an.

      Comptage – Total des espèces du tiroir, fait à deux.

      **Écart de caisse (EC)** — Différence entre le comptage et le journal.
      **Fond de caisse** – Monnaie mise dans le tiroir
      avant l'ouverture.

      Note : cinquante euros en semaine.

      **TPE** (terminal de paiement électronique) – Appareil qui lit les cartes.

      Note : il en faut deux.

      **Z de caisse** – Relevé que l'on tire le soir.
      """
    #expect(
      try golden(text) == """
        Annulation | Retrait d'un article du ticket avant le paiement.
        Avoir | somme rendue sous la forme d'un bon. ¶ Note : un avoir est valable un an.
        Comptage | Total des espèces du tiroir, fait à deux.
        Écart de caisse [EC = Écart de caisse] | Différence entre le comptage et le journal.
        Fond de caisse | Monnaie mise dans le tiroir avant l'ouverture. ¶ Note : cinquante euros \
        en semaine.
        TPE [TPE = terminal de paiement électronique] | Appareil qui lit les cartes. ¶ Note : il \
        en faut deux.
        Z de caisse | Relevé que l'on tire le soir.
        """)
  }

  @Test func `items of German acronyms without a separator are read`() throws {
    let text = """
      # Abkürzungen

      ## Fahrzeuge

      * **Lkw** Lastkraftwagen
      * **Pkw** Personenkraftwagen
      * **ÖPNV** Öffentlicher Personennahverkehr
      * **HU** Hauptuntersuchung

      ## Ämter

      * **KBA** Kraftfahrt-Bundesamt. Führt das zentrale Register aller Fahrzeuge.
      * **TÜV** Technischer Überwachungsverein
        - prüft alle zwei Jahre
      * **ADR** siehe Gefahrgut
      """
    #expect(
      try golden(text) == """
        Lkw [Lkw = Lastkraftwagen]
        Pkw [Pkw = Personenkraftwagen]
        ÖPNV [ÖPNV = Öffentlicher Personennahverkehr]
        HU [HU = Hauptuntersuchung]
        KBA [KBA = Kraftfahrt-Bundesamt] | Kraftfahrt-Bundesamt. Führt das zentrale Register \
        aller Fahrzeuge.
        TÜV [TÜV = Technischer Überwachungsverein] | Technischer Überwachungsverein ¶ • prüft \
        alle zwei Jahre
        """)
  }

  @Test func `definition lists with shared terms, several definitions and a joined entry are read`()
    throws
  {
    let text = """
      ---
      title: Palabras del huerto
      ---

      Estas palabras se usan en el huerto. Véase el [plano](plano.md).

      Acolchado
      Mulch
      : Capa de paja que cubre el suelo
      y guarda la humedad.

      **Bancal**
      :   Trozo de tierra algo más alto.

          Se riega por goteo:

          - por la mañana
          - por la tarde

      Esqueje
      : Rama cortada que echa raíces.
      Injerto
      : Unión de dos plantas.
      : También, la parte que se une.

      PAC (Política Agrícola Común)

      : Normas europeas para el campo.

      ## Enlaces

      - [Plano](plano.md)
      """
    #expect(
      try golden(text) == """
        Acolchado | Capa de paja que cubre el suelo y guarda la humedad.
        Bancal | Trozo de tierra algo más alto. ¶ Se riega por goteo: ¶ • por la mañana ¶ • por \
        la tarde
        Esqueje | Rama cortada que echa raíces.
        Injerto | Unión de dos plantas. ¶ También, la parte que se une.
        PAC [PAC = Política Agrícola Común] | Normas europeas para el campo.
        """)
    #expect(try entries(text).first?.aliases == ["Mulch"])
  }

  @Test func `glossary fences, roles and admonitions are read`() throws {
    let text = """
      (words)=
      # Weather words

      :::{note}
      Ask the {term}`forecaster <Forecaster>`.
      :::

      ```{glossary}
      :sorted:

      Front
        Border between two masses of air.

        It moves.

      Isobar
      Isobaric line
          Line of equal pressure, see {term}`Front`.
      ```

      :::{glossary}
      NWP
      : Numerical weather prediction. What {abbr}`CPU (central processing unit)` hours are for.

      Squall
      : A sudden wind.
        ```{tip}
        Reef early.
        ```
      :::
      """
    #expect(
      try golden(text) == """
        Front | Border between two masses of air. ¶ It moves.
        Isobar | Line of equal pressure, see Front.
        NWP [NWP = Numerical weather prediction] | Numerical weather prediction. What CPU \
        (central processing unit) hours are for.
        Squall | A sudden wind. ¶ Reef early.
        """)
  }

  @Test func `abbreviations at the end of a page are read`() throws {
    let text = """
      # How we ship

      The SKU goes on the box. Ask the **DC** for help: they know.

      *[SKU]: Stock Keeping Unit
      *[DC]: Distribution Center
      *[ASN]: Advance shipping notice, sent the day before
      *[T&C]: Terms and conditions
      """
    #expect(
      try golden(text) == """
        SKU [SKU = Stock Keeping Unit]
        DC [DC = Distribution Center]
        ASN [ASN = Advance shipping notice] | Advance shipping notice, sent the day before
        T&C [T&C = Terms and conditions]
        """)
  }
}
