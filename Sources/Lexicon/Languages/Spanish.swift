extension Vocabulary {
  /// Spanish.
  public static let spanish = Vocabulary(
    code: "es",
    names: "español, spanish",
    functionWords: FunctionWords(
      articles: "el, la, los, las, un, una, unos, unas",
      indefiniteArticles: "un, una, uno",
      littleWords: """
        al, con, de, del, e, el, en, la, las, los, o, para, por, sin, su, un, una, uno, y
        """,
      joiningWords: "al, de, del, el, en, la, las, los, para, por, su, un, una",
      and: "y, e",
      or: "o, u",
      copulas: "es, son, significa, designa, representa, consiste",
      negations: "nunca, jamás, ningún, ninguno, ninguna, sin, no, ni, salvo, excepto",
      denials: "no, nunca, jamás, ni, diferencia"),
    columns: ColumnNames(
      term: "término, términos, palabra, palabras, concepto, conceptos, vocablo",
      acronym: """
        acrónimo, acrónimos, sigla, siglas, abreviatura, abreviaturas, forma corta
        """,
      expansion: "desarrollo, nombre completo, forma completa",
      definition: """
        definición, definiciones, descripción, descripciones, explicación, explicaciones
        """,
      meaning: "significado, significados",
      translation: "traducción, traducciones",
      aliases: "sinónimo, sinónimos",
      note: """
        nota, notas, comentario, comentarios, observación, observaciones, contexto, ejemplo,
        ejemplos
        """,
      section: "categoría, categorías, tema",
      aside: """
        fuente, fuentes, enlace, enlaces, idioma, autor, referencia, referencias, véase también
        """),
    wholeColumns: ColumnNames(term: "título", definition: "texto"),
    cardSides: "anverso/reverso, pregunta/respuesta, clave/valor",
    titles: Titles(
      glossaries: "glosario, vocabulario, siglas, acrónimos, definiciones, palabras",
      termStems: "glosa, term, defini, léxi",
      acronymStems: "sigl, acrón, abrevi",
      definingSections: "qué es, definición, en resumen, en breve, significado",
      boilerplate: """
        contenido, contenidos, índice, tabla de contenidos, véase también, ver también,
        referencias, fuentes, enlaces, enlaces externos, bibliografía, recursos, más información,
        quiénes somos, contacto, cambios, historial
        """,
      linkLists: "referencias, fuentes, enlaces, recursos, bibliografía, lecturas",
      besideLetters: "letra, de, como",
      documentFields: "autor, autora, autores, fecha, estado, idioma, licencia",
      mailFields: "de, para, cc, asunto, enviado, enviado el, fecha",
      titleFields: "título"),
    phrases: .spanish,
    spokenSigns: ["2": "dos", "4": "cuatro"])
}

extension Phrases {
  fileprivate static let spanish = Phrases(
    questions: """
      qué es un, qué es una, qué es el, qué es la, qué es, qué son los, qué son las, qué son,
      que es, qué significa
      """,
    references: "véase también, véase, ver también, ver",
    placeholders: """
      definición, por definir, pendiente, por completar, sin definición, pendiente de definir
      """,
    noteLabels: """
      nota, notas, atención, ejemplo, ejemplos, véase también, última actualización, autor, autores
      """,
    documentNotes: "última actualización, actualizado el",
    domainMarks: "ia, rrhh, ti, ue, es",
    licences: "todos los derechos reservados",
    expansionCues: "siglas de, acrónimo de, abreviatura de, significa",
    aliasCues: """
      también conocido como, también conocida como, también llamado, también llamada, también,
      antes, sinónimo de, abreviatura de, acrónimo de, sigla de, siglas de, plural, o, u
      """,
    synonymCues: """
      también llamado, también llamada, también conocido como, también conocida como, a veces llamado,
      a veces llamada, sinónimo, sinónimos, sinónimo de, otro nombre de, otro nombre para,
      abreviatura de, siglas de, equivalente a, equivale a, lo mismo que, en otras palabras,
      es decir, en inglés, en español, plural de, traducción de
      """,
    bracketLabels: "abreviatura, acrónimo, abrev., siglas, sigla, inglés, en",
    bracketPrepositions: "de, para",
    bracketRemarks: """
      sustantivo, verbo, adjetivo, adverbio, masculino, femenino, plural, singular, véase, abrev,
      formato
      """)
}
