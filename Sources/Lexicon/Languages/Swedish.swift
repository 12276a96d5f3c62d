extension Vocabulary {
  /// Swedish.
  static let swedish = Vocabulary(
    code: "sv",
    names: "svenska, swedish",
    functionWords: FunctionWords(
      articles: "en, ett, den, det, de",
      indefiniteArticles: "en, ett",
      littleWords: "av, den, det, eller, en, ett, för, och, på, som",
      joiningWords: "av, den, det, en, ett, för, på, som",
      and: "och",
      or: "eller",
      copulas: "är, betyder, betecknar, beskriver, avser",
      negations: "aldrig, ingen, inget, utan, inte, ej, varken, utom",
      denials: "inte, aldrig, ej, olikt"),
    columns: ColumnNames(
      term: "begrepp, term, termer",
      acronym: "förkortning, förkortningar, akronym, akronymer",
      expansion: "utskrivet, fullständigt namn",
      definition: "definition, definitioner, beskrivning, förklaring, förklaringar",
      meaning: "betydelse, innebörd",
      translation: "översättning, översättningar",
      aliases: "synonym, synonymer",
      note: "anmärkning, anmärkningar, kommentar, kommentarer, exempel",
      section: "kategori",
      aside: "källa, källor, språk, se även"),
    wholeColumns: ColumnNames(term: "titel, ord"),
    cardSides: "framsida/baksida, fråga/svar",
    titles: Titles(
      glossaries: "ordlista, begreppslista, termlista, förkortningar, definitioner",
      termStems: "gloss, begrepp, ordlist, term, defini",
      acronymStems: "akronym, förkort",
      definingSections: "vad är det, definition, kort sagt, betydelse",
      boilerplate: "innehåll, innehållsförteckning, se även, källor, referenser, externa länkar",
      linkLists: "källor, referenser, länkar, litteratur",
      besideLetters: "bokstav, bokstaven, som",
      documentFields: "författare, status, datum, språk, licens",
      mailFields: "från, till, kopia, ämne, skickat, datum",
      titleFields: "titel, rubrik"),
    phrases: Phrases(
      questions: "vad är en, vad är ett, vad är, vad betyder",
      references: "se även, jfr, jämför",
      placeholders: "definition, att definiera, definition saknas, kommer snart",
      noteLabels: "anmärkning, obs, exempel, se även, senast uppdaterad, författare",
      documentNotes: "senast uppdaterad, senast ändrad",
      domainMarks: "ai, it, eu",
      licences: "alla rättigheter förbehållna",
      expansionCues: "står för, förkortning för, förkortning av",
      aliasCues: "även kallad, även kallat, även känd som, även, tidigare, förkortning för, eller",
      synonymCues: """
        även kallad, även kallat, även känd som, synonym, synonym till, annat namn för,
        annat ord för, förkortning för, detsamma som, med andra ord, på engelska, på svenska,
        plural av
        """,
      bracketLabels: "förkortning, förkortat, förk., engelska, eng.",
      bracketPrepositions: "för, av",
      bracketRemarks: "substantiv, verb, adjektiv, adverb, plural, singular, format"),
    spokenSigns: ["2": "två", "4": "fyra"])
}
