extension Vocabulary {
  /// Italian.
  static let italian = Vocabulary(
    code: "it",
    names: "italiano, italian",
    functionWords: FunctionWords(
      articles: "il, lo, la, l, i, gli, le, un, uno, una",
      indefiniteArticles: "un, uno, una",
      littleWords: """
        alla, alle, all, da, dal, degli, dei, della, delle, di, dello, gli, il, lo, nel, nella, per,
        su, sul, con, del, e, la, le, un, una, uno
        """,
      joiningWords: """
        alla, alle, all, da, dal, degli, dei, del, della, delle, di, dello, gli, il, la, le, lo, nel,
        nella, per, un, una, uno
        """,
      and: "e, ed",
      or: "o, oppure",
      copulas: "è, sono, significa, indica, designa, rappresenta",
      negations: "mai, nessun, nessuno, nessuna, senza, non, né, tranne, eccetto",
      denials: "non, mai, né, diversamente"),
    columns: ColumnNames(
      term: "termine, termini, parola, parole, vocabolo, vocaboli, concetto, concetti",
      acronym: "acronimo, acronimi, sigla, sigle, abbreviazione, abbreviazioni",
      expansion: "esteso, nome completo, forma estesa",
      definition: "definizione, definizioni, descrizione, descrizioni, spiegazione, spiegazioni",
      meaning: "significato, significati",
      translation: "traduzione, traduzioni",
      aliases: "sinonimo, sinonimi",
      note: """
        nota, note, commento, commenti, osservazione, osservazioni, contesto, esempio, esempi
        """,
      section: "categoria",
      aside: "fonte, fonti, riferimento, riferimenti, vedi anche"),
    wholeColumns: ColumnNames(term: "titolo", definition: "testo"),
    cardSides: "fronte/retro, domanda/risposta",
    titles: Titles(
      glossaries: "glossario, siglario, acronimi, abbreviazioni, definizioni",
      termStems: "gloss, term, lessico, defini",
      acronymStems: "acron, sigl, abbrevia",
      definingSections: "cos'è, che cos'è, definizione, in breve, significato",
      boilerplate: """
        indice, indice dei contenuti, sommario, vedi anche, fonti, riferimenti, bibliografia,
        collegamenti esterni, risorse
        """,
      linkLists: "fonti, riferimenti, bibliografia, risorse, collegamenti",
      besideLetters: "lettera, di, come",
      documentFields: "autore, autori, stato, lingua, licenza",
      mailFields: "da, a, cc, oggetto, inviato, data",
      titleFields: "titolo"),
    phrases: .italian,
    spokenSigns: ["2": "due", "4": "quattro"])
}

extension Phrases {
  fileprivate static let italian = Phrases(
    questions: "che cos'è, cos'è, che cosa è, cosa significa, cosa sono",
    references: "vedi anche, vedi, si veda",
    placeholders: "definizione, a definire, da definire, da completare, da fare, in sospeso",
    noteLabels: """
      nota, attenzione, esempio, esempi, vedi anche, ultimo aggiornamento, autore, autori
      """,
    documentNotes: "ultimo aggiornamento, aggiornato il",
    domainMarks: "ia, ue, it",
    licences: "tutti i diritti riservati",
    expansionCues: "significa, sta per, acronimo di, sigla di, abbreviazione di",
    aliasCues: """
      anche, anche detto, anche detta, noto anche come, nota anche come, sinonimo di,
      abbreviazione di, acronimo di, plurale
      """,
    synonymCues: """
      anche detto, anche detta, detto anche, detta anche, noto anche come, nota anche come,
      chiamato anche, chiamata anche, sinonimo, sinonimi, sinonimo di, altro nome di,
      abbreviazione di, sigla di, equivalente a, in altre parole, in inglese, in italiano,
      plurale di, traduzione di
      """,
    bracketLabels: "abbreviazione, acronimo, sigla, inglese, abbr.",
    bracketPrepositions: "di, per",
    bracketRemarks: """
      sostantivo, verbo, aggettivo, avverbio, maschile, femminile, plurale, singolare, vedi, formato
      """)
}
