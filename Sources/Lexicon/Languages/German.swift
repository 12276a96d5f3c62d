extension Vocabulary {
  /// German.
  public static let german = Vocabulary(
    code: "de",
    names: "deutsch, german",
    functionWords: FunctionWords(
      articles: "der, die, das, ein, eine",
      indefiniteArticles: "ein, eine",
      littleWords: """
        am, an, auf, aus, bei, das, dem, den, der, des, die, ein, eine, einer, für, im, in, mit,
        nach, oder, um, und, vom, von, zu, zum, zur
        """,
      joiningWords: """
        am, an, das, dem, den, der, des, die, ein, eine, einer, für, im, in, vom, von, zu, zum, zur
        """,
      and: "und",
      or: "oder",
      copulas: "ist, sind, bezeichnet, bezeichnen, beschreibt, bedeutet, steht",
      negations: "niemals, nie, nicht, kein, keine, keiner, ohne, weder, außer",
      denials: "nicht, nie, niemals, kein, keine, anders"),
    columns: ColumnNames(
      term: """
        begriff, begriffe, fachbegriff, fachbegriffe, ausdruck, wort, bezeichnung, benennung,
        stichwort, begriffsname
        """,
      acronym: """
        akronym, akronyme, abkürzung, abkürzungen, abkuerzung, abkz, kürzel, kurzform, kurzwort
        """,
      expansion: """
        langform, ausgeschrieben, vollform, langbezeichnung, ausgeschriebene form, langer name,
        voller name
        """,
      definition: """
        definition, definitionen, beschreibung, beschreibungen, erklärung, erklärungen, erklaerung,
        erläuterung, erläuterungen, erlaeuterung
        """,
      meaning: "bedeutung, bedeutungen",
      translation: "übersetzung, übersetzungen",
      aliases: "synonym, synonyme, synonyma",
      note: """
        notiz, notizen, bemerkung, bemerkungen, anmerkung, anmerkungen, kommentar, kommentare,
        kontext, beispiel, beispiele
        """,
      section: "kategorie, kategorien, rubrik, bereich, thema, fachgebiet",
      aside: "quelle, quellen, sprache, autor, referenz, seite, aussprache, siehe auch"),
    wholeColumns: ColumnNames(term: "titel", acronym: "abk", definition: "text"),
    cardSides: "vorderseite/rückseite, frage/antwort, schlüssel/wert",
    titles: Titles(
      glossaries: """
        glossar, begriffe, begriffserklärungen, abkürzungsverzeichnis, abkürzungen, fachbegriffe,
        wörter
        """,
      termStems: "gloss, begriff, lexi, term, defini",
      acronymStems: "akronym, abkürz",
      definingSections: "was es ist, was ist das, kurz gesagt, definition, bedeutung",
      boilerplate: """
        inhalt, inhaltsverzeichnis, index, siehe auch, quellen, literatur, weiterführende links,
        verweise, weblinks, einzelnachweise, links und quellen, über uns, kontakt, änderungen,
        impressum
        """,
      linkLists: "quellen, literatur, verweise, links",
      besideLetters: "buchstabe, wie",
      documentFields: "autor, autoren, stand, datum, lizenz, sprache, kontakt",
      mailFields: "von, an, betreff, gesendet, datum, cc, anlagen",
      titleFields: "titel"),
    phrases: .german,
    spokenSigns: ["2": "zwei", "4": "vier"])
}

extension Phrases {
  fileprivate static let german = Phrases(
    questions: """
      was ist ein, was ist eine, was ist der, was ist die, was ist das, was ist, was sind,
      was bedeutet, was versteht man unter
      """,
    references: "siehe auch, siehe unter, siehe, vergleiche, vgl",
    placeholders: """
      definition, offen, folgt, fehlt noch, zu ergänzen, zu definieren, noch zu definieren, noch offen,
      definition folgt, keine definition, in arbeit
      """,
    noteLabels: """
      hinweis, achtung, beispiel, beispiele, siehe auch, letzte änderung, stand, autor
      """,
    documentNotes: "zuletzt geändert, zuletzt aktualisiert, letzte änderung, stand",
    domainMarks: "ki, edv, eu, it, de",
    licences: "alle rechte vorbehalten",
    expansionCues: "steht für, abkürzung für, kurz für, akronym für",
    aliasCues: """
      auch bekannt als, auch genannt, früher, auch, synonym für, synonym, abkürzung für, kurz für,
      plural, pl., oder
      """,
    synonymCues: """
      auch genannt, auch bekannt als, manchmal genannt, früher genannt, synonym, synonym für,
      synonym zu, synonyme, anderer name für, anderes wort für, kurz für, abkürzung für,
      gleichbedeutend mit, das gleiche wie, dasselbe wie, mit anderen worten, auf deutsch,
      auf englisch, deutsch für, englisch für, plural von, übersetzung von
      """,
    bracketLabels: "abk., abgekürzt, abkürzung, kurz, kurz:, engl., englisch",
    bracketPrepositions: "für, von",
    bracketRemarks: """
      substantiv, verb, adjektiv, adverb, maskulin, feminin, plural, singular, siehe, dateiformat
      """)
}
