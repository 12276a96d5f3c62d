extension Vocabulary {
  /// Dutch.
  static let dutch = Vocabulary(
    code: "nl",
    names: "nederlands, dutch",
    functionWords: FunctionWords(
      articles: "de, het, een",
      indefiniteArticles: "een",
      littleWords: """
        aan, bij, de, een, en, het, in, met, naar, of, op, te, ten, ter, uit, van, voor
        """,
      joiningWords: "aan, bij, de, een, het, in, te, ten, ter, van, voor",
      and: "en",
      or: "of",
      copulas: "is, zijn, betekent, beschrijft, verwijst",
      negations: "nooit, geen, zonder, niet, noch, behalve",
      denials: "niet, nooit, geen, noch, anders, dan"),
    columns: ColumnNames(
      term: "begrip, begrippen, woord, woorden, term, termen",
      acronym: "acroniem, acroniemen, afkorting, afkortingen",
      expansion: "voluit, volledige naam",
      definition: "definitie, definities, omschrijving, beschrijving, uitleg, toelichting",
      meaning: "betekenis, betekenissen",
      translation: "vertaling, vertalingen",
      aliases: "synoniem, synoniemen, synonieme",
      note: "noot, opmerking, opmerkingen, context, voorbeeld, voorbeelden",
      section: "categorie, thema",
      aside: "bron, bronnen, taal, zie ook"),
    wholeColumns: ColumnNames(term: "titel", definition: "tekst"),
    cardSides: "voorkant/achterkant, vraag/antwoord",
    titles: Titles(
      glossaries: "woordenlijst, begrippenlijst, afkortingenlijst, definities",
      termStems: "gloss, begrip, woordenlijst, term, defini",
      acronymStems: "acroniem, afkorting",
      definingSections: "wat is het, wat is dit, definitie, in het kort, betekenis",
      boilerplate: """
        inhoud, inhoudsopgave, zie ook, bronnen, referenties, literatuur, externe links, index
        """,
      linkLists: "bronnen, referenties, literatuur, links",
      besideLetters: "letter, van, als",
      documentFields: "auteur, auteurs, status, datum, taal, licentie",
      mailFields: "van, aan, cc, onderwerp, verzonden, datum",
      titleFields: "titel"),
    phrases: .dutch,
    spokenSigns: ["2": "twee", "4": "vier"])
}

extension Phrases {
  fileprivate static let dutch = Phrases(
    questions: "wat is een, wat is de, wat is het, wat is, wat zijn, wat betekent",
    references: "zie ook, zie",
    placeholders: "definitie, nog te definiëren, nog in te vullen, volgt nog, geen definitie",
    noteLabels: "opmerking, let op, voorbeeld, voorbeelden, zie ook, laatst bijgewerkt, auteur",
    documentNotes: "laatst bijgewerkt, laatst gewijzigd",
    domainMarks: "ai, hr, eu",
    licences: "alle rechten voorbehouden",
    expansionCues: "staat voor, afkorting van, afkorting voor, kort voor, acroniem van",
    aliasCues: """
      ook, ook wel, ook bekend als, ook genoemd, voorheen, synoniem voor, afkorting van,
      afkorting voor, meervoud
      """,
    synonymCues: """
      ook bekend als, ook wel genoemd, ook genoemd, soms genoemd, vroeger genoemd, synoniem,
      synoniemen, synoniem voor, synoniem van, andere naam voor, ander woord voor, kort voor,
      afkorting van, afkorting voor, hetzelfde als, met andere woorden, in het engels,
      in het nederlands, engels voor, meervoud van, vertaling van
      """,
    bracketLabels: "afkorting, afgekort, afk., engels, eng.",
    bracketPrepositions: "van, voor",
    bracketRemarks: """
      zelfstandig, werkwoord, bijvoeglijk, bijwoord, mannelijk, vrouwelijk, onzijdig, meervoud,
      enkelvoud, zie, formaat
      """)
}
