extension Vocabulary {
  /// Norwegian (Bokmål).
  static let norwegian = Vocabulary(
    code: "nb",
    names: "norsk, norwegian",
    functionWords: FunctionWords(
      articles: "en, et, ei, den, det, de",
      indefiniteArticles: "en, et, ei",
      littleWords: "av, den, det, ei, eller, en, et, for, og, på, som, til",
      joiningWords: "av, den, det, ei, en, et, for, på, som, til",
      and: "og",
      or: "eller",
      copulas: "er, betyr, betegner, beskriver",
      negations: "aldri, ingen, intet, uten, ikke, verken, unntatt",
      denials: "ikke, aldri, ulikt"),
    columns: ColumnNames(
      term: "begrep, begreper, termin, term, termer",
      acronym: "forkortelse, forkortelser, akronym, akronymer",
      expansion: "utskrevet, fullt navn",
      definition: "definisjon, definisjoner, beskrivelse, forklaring, forklaringer",
      meaning: "betydning",
      translation: "oversettelse, oversettelser",
      aliases: "synonym, synonymer",
      note: "merknad, merknader, kommentar, kommentarer, eksempel, eksempler",
      section: "kategori",
      aside: "kilde, kilder, språk, se også"),
    wholeColumns: ColumnNames(term: "tittel, ord"),
    cardSides: "forside/bakside, spørsmål/svar",
    titles: Titles(
      glossaries: "ordliste, begrepsliste, forkortelser, definisjoner",
      termStems: "gloss, begrep, ordlist, term, defini",
      acronymStems: "akronym, forkort",
      definingSections: "hva er det, definisjon, kort sagt, betydning",
      boilerplate: "innhold, innholdsfortegnelse, se også, kilder, referanser, eksterne lenker",
      linkLists: "kilder, referanser, lenker, litteratur",
      besideLetters: "bokstav, bokstaven, som",
      documentFields: "forfatter, status, dato, språk, lisens",
      mailFields: "fra, til, kopi, emne, sendt, dato",
      titleFields: "tittel"),
    phrases: Phrases(
      questions: "hva er en, hva er et, hva er, hva betyr",
      references: "se også, jf, jevnfør",
      placeholders: "definisjon, skal defineres, definisjon mangler, kommer snart",
      noteLabels: "merknad, obs, eksempel, se også, sist oppdatert, forfatter",
      documentNotes: "sist oppdatert, sist endret",
      domainMarks: "ki, it, eu",
      licences: "alle rettigheter reservert",
      expansionCues: "står for, forkortelse for, forkortelse av",
      aliasCues: "også kalt, også kjent som, også, tidligere, forkortelse for, eller",
      synonymCues: """
        også kalt, også kjent som, synonym, synonym for, synonym til, annet navn på, annet ord for,
        forkortelse for, det samme som, med andre ord, på engelsk, på norsk, flertall av
        """,
      bracketLabels: "forkortelse, forkortet, fork., engelsk, eng.",
      bracketPrepositions: "for, av",
      bracketRemarks: "substantiv, verb, adjektiv, adverb, flertall, entall, format"),
    spokenSigns: ["2": "to", "4": "fire"])
}
