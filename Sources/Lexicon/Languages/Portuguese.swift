extension Vocabulary {
  /// Portuguese.
  static let portuguese = Vocabulary(
    code: "pt",
    names: "português, portuguese",
    functionWords: FunctionWords(
      articles: "o, a, os, as, um, uma, uns, umas",
      indefiniteArticles: "um, uma",
      littleWords: """
        ao, aos, com, da, das, de, do, dos, e, em, na, nas, no, nos, o, os, ou, para, por, um, uma
        """,
      joiningWords:
        "ao, aos, da, das, de, do, dos, em, na, nas, no, nos, o, os, para, por, um, uma",
      and: "e",
      or: "ou",
      copulas: "é, são, significa, designa, representa",
      negations: "nunca, jamais, nenhum, nenhuma, sem, não, nem, exceto, salvo",
      denials: "não, nunca, nem, diferente"),
    columns: ColumnNames(
      term: "termo, termos, palavra, palavras, conceito, conceitos",
      acronym: """
        acrônimo, acrônimos, acrónimo, acrónimos, sigla, siglas, abreviatura, abreviaturas,
        abreviação, abreviações
        """,
      expansion: "extenso, por extenso, nome completo, forma completa",
      definition: "definição, definições, descrição, descrições, explicação, explicações",
      meaning: "significado, significados",
      translation: "tradução, traduções",
      aliases: "sinônimo, sinônimos, sinónimo, sinónimos",
      note: """
        nota, notas, comentário, comentários, observação, observações, contexto, exemplo,
        exemplos
        """,
      section: "categoria, categorias, tema",
      aside: "fonte, fontes, idioma, referência, referências, veja também"),
    wholeColumns: ColumnNames(term: "título", definition: "texto"),
    cardSides: "frente/verso, pergunta/resposta",
    titles: Titles(
      glossaries: "glossário, vocabulário, siglas, acrônimos, acrónimos, definições",
      termStems: "gloss, term, defini, léxi",
      acronymStems: "acron, sigl, abrevi",
      definingSections: "o que é, definição, em resumo, significado",
      boilerplate: """
        sumário, índice, conteúdo, veja também, ver também, fontes, referências, bibliografia,
        ligações externas, links externos, recursos
        """,
      linkLists: "fontes, referências, bibliografia, recursos, ligações",
      besideLetters: "letra, de, como",
      documentFields: "autor, autora, autores, data, idioma, licença",
      mailFields: "de, para, cc, assunto, enviado, enviada em, data",
      titleFields: "título"),
    phrases: .portuguese,
    spokenSigns: ["2": "dois", "4": "quatro"])
}

extension Phrases {
  fileprivate static let portuguese = Phrases(
    questions: "o que é um, o que é uma, o que é o, o que é a, o que é, o que são, o que significa",
    references: "veja também, veja, ver também, ver, vide, consulte",
    placeholders: "definição, a definir, por definir, pendente, a completar, sem definição",
    noteLabels: """
      nota, notas, atenção, exemplo, exemplos, veja também, última atualização, autor, autores
      """,
    documentNotes: "última atualização, atualizado em",
    domainMarks: "ia, ti, rh, ue",
    licences: "todos os direitos reservados",
    expansionCues: "significa, sigla de, sigla para, acrônimo de, acrónimo de, abreviação de",
    aliasCues: """
      também, também conhecido como, também conhecida como, também chamado, também chamada,
      abreviação de, abreviatura de, acrônimo de, acrónimo de, sigla de, sinônimo de, sinónimo de,
      plural, ou
      """,
    synonymCues: """
      também chamado, também chamada, também conhecido como, também conhecida como, às vezes chamado,
      às vezes chamada, sinônimo, sinônimos, sinónimo, sinónimos, sinônimo de, sinónimo de,
      outro nome de, outro nome para, abreviação de, abreviatura de, sigla de, equivalente a,
      equivale a, o mesmo que, em outras palavras, ou seja, isto é, em inglês, em português,
      plural de, tradução de
      """,
    bracketLabels: "abreviação, abreviatura, acrônimo, acrónimo, sigla, inglês, em, abrev.",
    bracketPrepositions: "de, para",
    bracketRemarks: """
      substantivo, verbo, adjetivo, advérbio, masculino, feminino, plural, singular, ver, veja,
      abrev, formato
      """)
}
