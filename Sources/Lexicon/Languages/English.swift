extension Vocabulary {
  /// English.
  public static let english = Vocabulary(
    code: "en",
    names: "english",
    functionWords: FunctionWords(
      articles: "the, a, an",
      infinitiveMarkers: "to",
      indefiniteArticles: "a, an",
      littleWords: """
        a, an, and, as, at, by, for, from, in, into, of, on, or, over, per, the, to, via, with
        """,
      joiningWords: "a, an, as, at, by, for, in, of, on, per, the, to",
      and: "and",
      or: "or",
      copulas: "is, are, was, were, means, refers, denotes, describes, represents, stands",
      negations: "never, without, neither, except, cannot, not, no, nor, none",
      denials: "not, never, no, unlike, than"),
    columns: ColumnNames(
      term: """
        term, terms, word, words, entry, headword, name, concept, concepts, expression, pref label,
        preferred label, preferred term
        """,
      acronym: """
        acronym, acronyms, abbreviation, abbreviations, abbr, abrev, initialism, short form,
        short name, short code, shorthand, acr
        """,
      expansion: """
        expansion, expanded, longform, fullform, full form, full name, long form, stands for,
        spelled out, expanded form, full text, long name, full term, spelled out as, spelt out,
        in full, full meaning, full title, complete name
        """,
      definition: """
        definition, definitions, description, descriptions, explanation, explanations,
        short definition, short description, long description, long definition, what it means,
        what it is
        """,
      meaning: "meaning, meanings, sense, senses",
      translation: "translation, translations",
      aliases: """
        synonym, synonyms, alias, aliases, aka, variants, alt label, alternative label,
        alternate name, also known as, other names, also called, other name, alternative names,
        alternate names, former name, formerly
        """,
      note: """
        note, notes, remark, remarks, comment, comments, context, contexts, example, examples,
        usage, observations, good to know, usage notes, usage example
        """,
      section: "category, categories, domain, theme, topic, area, section",
      aside: """
        source, sources, url, urls, link, links, href, uri, website, site, iri, field, id, ids, key,
        slug, anchor, tag, tags, type, types, status, date, updated, created, author, version, lang,
        language, locale, related,
        see, seealso, previous, broader, narrower, similar, opposite, antonym, antonyms, learn,
        parent, children, reference, references, page, weight, order, nr, no, number, num,
        pronunciation, image, icon, letter, term code, hidden label, scope note, see also,
        part of speech, in scheme, change note, same as, definition source, last updated,
        last modified, last reviewed, updated by, created by, reviewed by, approved by,
        related terms, business owner, data owner, data steward
        """),
    wholeColumns: ColumnNames(
      term: "dt, title, label, lemma",
      acronym: "short, acro, initials",
      expansion: "long, full",
      definition: "def, desc, text, content, body, dd, glossary, details, gloss"),
    cardSides:
      "front/back, question/answer, prompt/response, key/value, side 1/side 2, card front/card back",
    titles: Titles(
      glossaries: """
        glossary, glossaries, terminology, vocabulary, acronyms, abbreviations, definitions, words,
        jargon, lexicon
        """,
      termStems: "gloss, term, defini",
      acronymStems: "acron, abbreviat",
      definingSections: """
        definition, what it is, what is it, what is this, in short, in brief, meaning
        """,
      boilerplate: """
        contents, table of contents, toc, index, on this page, in this article, navigation,
        see also, related, related pages, related topics, related links, references, reference,
        sources, source, further reading, resources, additional resources, external links, links,
        useful links, bibliography, credits, license, licence, contributing, contributors, about,
        next steps, footnotes, notes, about us, contact, contact us, changelog, change log, changes,
        history, appendix, further information, appendices, preface, foreword, introduction,
        how to use this glossary, how to contribute, document history, revision history,
        version history, release notes, more information, read more, learn more, related documents,
        related articles, acknowledgements, acknowledgments, disclaimer, maintainers
        """,
      linkLists: "references, resources, sources, links, bibliography, reading",
      besideLetters: "letter, as, is, for, like",
      documentFields: """
        author, authors, organization, contact, contacts, address, version, status, date, copyright,
        revision, abstract, dedication, orphan, tocdepth, nocomments, title, description, keywords,
        lang, language, nosearch, updated, sorted, license, licence
        """,
      mailFields: "from, to, cc, bcc, subject, sent, date, attachments, reply-to",
      titleFields: "title, name"),
    phrases: .english,
    spokenSigns: ["2": "to, two, too", "4": "for, four", "x": "cross, trans"])
}

extension Phrases {
  fileprivate static let english = Phrases(
    questions: """
      what is an, what is a, what is the, what is, what are the, what are, what does, what's a,
      what's an, what's the, what's, what do we mean by, what do we call, who is the, who is
      """,
    questionVerbs: "mean, stand for",
    references: """
      did you mean, see also, see under, see the, see, refer to, cf, confer, vide, see entry for,
      see the entry for, see definition of
      """,
    placeholders: """
      definition, def, to do, todo, tbd, tba, tbc, tbw, wip, fixme, n a, na, n d, nd, to be defined,
      to be done, to be completed, to be written, to be added, to be determined, to be confirmed,
      to define, to complete, coming soon, pending, no definition, definition to come,
      definition needed, needs definition, to be filled in, to fill in, to be documented,
      to document, to be reviewed, to be clarified, work in progress, not yet defined,
      definition missing, add definition, add definition here
      """,
    noteLabels: """
      note, notes, nb, n.b., warning, important, tip, example, examples, see also, last updated,
      last update, updated, version, author, authors, maintainer, maintainers, status, date, owner
      """,
    documentNotes: """
      last updated, last update, last modified, updated on, page last, last edited, last reviewed,
      last revised, this page was last
      """,
    domainMarks: "ai, it, hr, qa, uk, us, eu, ux, ui, bi, db, pc, pr, en",
    licences: "creative commons, licensed under, all rights reserved",
    expansionCues: """
      stands for, short for, acronym for, acronym of, abbreviation for, abbreviation of
      """,
    aliasCues: """
      also known as, also called, also written, sometimes called, formerly known as, formerly,
      previously, a.k.a., aka, alias, also, short for, abbreviation of, abbreviation for,
      acronym for, acronym of, synonym, syn., plural, pl., or
      """,
    synonymCues: """
      also called, also known as, sometimes called, often called, commonly called, formerly called,
      formerly known as, now called, call the same, a k a, aka, alias, synonym, synonyms,
      synonym of, synonym for, same as, same thing as, another name for, another word for,
      another term for, other name for, short for, abbreviation of, abbreviation for, acronym for,
      equivalent of, equivalent to, plural of, singular of, in other words, i e, in french,
      in english, french for, english for, translation of
      """,
    bracketLabels: "abbr., abbr, abbreviated, abbreviation, acronym, short, from, for",
    bracketPrepositions: "of, for",
    bracketRemarks: """
      noun, verb, adjective, adverb, masculine, feminine, plural, singular, see, abbr, format
      """)
}
