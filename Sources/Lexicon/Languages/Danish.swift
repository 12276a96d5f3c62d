extension Vocabulary {
  /// Danish.
  static let danish = Vocabulary(
    code: "da",
    names: "dansk, danish",
    functionWords: FunctionWords(
      articles: "en, et, den, det, de",
      indefiniteArticles: "en, et",
      littleWords: "af, den, det, eller, en, et, for, og, på, som, til",
      joiningWords: "af, den, det, en, et, for, på, som, til",
      and: "og",
      or: "eller",
      copulas: "er, betyder, betegner, beskriver",
      negations: "aldrig, ingen, intet, uden, ikke, hverken, undtagen",
      denials: "ikke, aldrig, ulig"),
    columns: ColumnNames(
      term: "begreb, begreber, term, termer",
      acronym: "forkortelse, forkortelser, akronym, akronymer",
      expansion: "udskrevet, fuldt navn",
      definition: "definition, definitioner, beskrivelse, forklaring, forklaringer",
      meaning: "betydning",
      translation: "oversættelse, oversættelser",
      aliases: "synonym, synonymer",
      note: "bemærkning, bemærkninger, kommentar, kommentarer, eksempel, eksempler",
      section: "kategori",
      aside: "kilde, kilder, sprog, se også"),
    wholeColumns: ColumnNames(term: "titel, ord"),
    cardSides: "forside/bagside, spørgsmål/svar",
    titles: Titles(
      glossaries: "ordliste, begrebsliste, forkortelser, definitioner",
      termStems: "gloss, begreb, ordlist, term, defini",
      acronymStems: "akronym, forkort",
      definingSections: "hvad er det, definition, kort sagt, betydning",
      boilerplate:
        "indhold, indholdsfortegnelse, se også, kilder, referencer, eksterne henvisninger",
      linkLists: "kilder, referencer, henvisninger, litteratur",
      besideLetters: "bogstav, bogstavet, som",
      documentFields: "forfatter, status, dato, sprog, licens",
      mailFields: "fra, til, cc, emne, sendt, dato",
      titleFields: "titel"),
    phrases: Phrases(
      questions: "hvad er en, hvad er et, hvad er, hvad betyder",
      references: "se også, jf, jævnfør",
      placeholders: "definition, skal defineres, definition mangler, kommer snart",
      noteLabels: "bemærkning, obs, eksempel, se også, sidst opdateret, forfatter",
      documentNotes: "sidst opdateret, sidst ændret",
      domainMarks: "ai, it, eu",
      licences: "alle rettigheder forbeholdes",
      expansionCues: "står for, forkortelse for, forkortelse af",
      aliasCues: "også kaldet, også kendt som, også, tidligere, forkortelse for, eller",
      synonymCues: """
        også kaldet, også kendt som, synonym, synonym for, andet navn for, andet ord for,
        forkortelse for, det samme som, med andre ord, på engelsk, på dansk, flertal af
        """,
      bracketLabels: "forkortelse, forkortet, fork., engelsk, eng.",
      bracketPrepositions: "for, af",
      bracketRemarks: "navneord, udsagnsord, tillægsord, flertal, ental, format"),
    spokenSigns: ["2": "to", "4": "fire"])
}
