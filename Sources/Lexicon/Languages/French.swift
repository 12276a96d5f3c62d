extension Vocabulary {
  /// French.
  public static let french = Vocabulary(
    code: "fr",
    names: "français, french",
    functionWords: FunctionWords(
      articles: "le, la, les, l, un, une, des, du",
      indefiniteArticles: "un, une",
      littleWords: """
        au, aux, avec, d, dans, de, des, du, en, et, l, la, le, les, ou, par, pour, qu, que, s,
        sans, sous, sur, un, une, à
        """,
      joiningWords: "au, aux, d, dans, de, des, du, en, l, la, le, les, par, pour, sur, un, une, à",
      and: "et",
      or: "ou",
      copulas: "est, sont, désigne, désignent, signifie, correspond, représente, consiste",
      negations: "jamais, aucun, aucune, sans, ne, pas, ni, sauf, non",
      denials: "pas, jamais, contrairement, ni"),
    columns: ColumnNames(
      term: """
        terme, termes, mot, mots, vocable, notion, notions, concept, concepts, entrée, expression,
        nom, libellé, intitulé, désignation, dénomination, appellation
        """,
      acronym: """
        acronyme, acronymes, sigle, sigles, abréviation, abréviations, forme courte, nom court,
        libellé court, abrév, trigramme
        """,
      expansion: """
        expansion, développement, développé, forme longue, forme développée, nom complet,
        en toutes lettres, libellé long, libellé complet, nom long, intitulé complet, intitulé long,
        forme complète, désignation complète
        """,
      definition: """
        définition, définitions, description, descriptions, explication, explications, descriptif,
        ce que ça veut dire, ce que cela veut dire, ce que c'est
        """,
      meaning: "signification, significations, sens, veut dire, ça veut dire",
      translation: "traduction, traductions",
      aliases: """
        synonyme, synonymes, variantes, autres noms, variante, autre nom, alias, aussi appelé,
        aussi appelée, appelé aussi, également appelé, autre appellation, autres appellations,
        ancien nom, anciens noms, nom d'usage, noms d'usage
        """,
      note: """
        remarque, remarques, note, notes, commentaire, commentaires, contexte, exemple, exemples,
        usage, observation, observations, précision, précisions, à noter, bon à savoir
        """,
      section: "domaine, catégorie, catégories, rubrique, thème, thématique, section",
      aside: """
        source, sources, lien, liens, voir, référence, statut, auteur, langue, lettre, voir aussi,
        étiquettes, identifiant, termes liés,
        termes associés, notions liées, mise à jour, mis à jour le, dernière mise à jour, créé le,
        modifié le, validé par, validé le
        """),
    wholeColumns: ColumnNames(term: "titre", definition: "texte, glossaire"),
    cardSides: "recto/verso, question/réponse, face/dos, clé/valeur, côté 1/côté 2",
    titles: Titles(
      glossaries: """
        glossaire, lexique, acronymes, sigles, abréviations, définitions, mots, vocabulaire, jargon,
        terminologie, abécédaire
        """,
      termStems: "gloss, lexi, term, défini",
      acronymStems: "acron, sigl, abrévi",
      definingSections: """
        définition, ce que c'est, c'est quoi, qu'est-ce que c'est, en bref, en deux mots,
        signification
        """,
      boilerplate: """
        sommaire, table des matières, voir aussi, à voir aussi, références, références et liens,
        pour aller plus loin, aller plus loin, en savoir plus, ressources, liens, liens utiles,
        liens externes, bibliographie, sources, sources et références, à propos, qui sommes-nous,
        contact, nous contacter, nous écrire, historique, journal des modifications, annexe,
        annexes, historique des versions, historique des modifications, historique des révisions,
        suivi des versions, suivi des modifications, évolutions, mentions légales, licence, crédits,
        remerciements, contacts, auteurs, contribuer, comment contribuer, notes de bas de page,
        documents liés, documents associés, pages liées, articles connexes, voir également,
        pour en savoir plus, lire aussi, à lire aussi, sur cette page, avant-propos, préambule,
        introduction, mode d'emploi, comment utiliser ce glossaire
        """,
      linkLists: "références, ressources, sources, liens, bibliographie, lectures",
      besideLetters: "lettre, comme",
      documentFields: "auteur, auteurs, langue, statut, date",
      mailFields: "de, à, cc, cci, objet, envoyé, envoyé le, date, pièces jointes, pj, répondre à",
      titleFields: "titre"),
    phrases: .french,
    spokenSigns: ["2": "deux"])
}

extension Phrases {
  fileprivate static let french = Phrases(
    questions: """
      qu'est-ce que la, qu'est-ce que le, qu'est-ce que l', qu'est-ce que les, qu'est-ce qu'une,
      qu'est-ce qu'un, qu'est-ce que, qu'est ce que, c'est quoi, que veut dire, que signifie,
      que désigne, qu'entend-on par, qu'appelle-t-on
      """,
    references: """
      voir aussi, voir également, voir à, voir, se référer à, cf, confer, se référer au,
      se reporter à, se reporter au, voir la définition de, voir définition de, voir le terme,
      voir à la rubrique, voir la rubrique
      """,
    placeholders: """
      définition, à définir, à compléter, à faire, à venir, à rédiger, à écrire, à préciser,
      à remplir, à traduire, à renseigner, à valider, à confirmer, à revoir, à creuser,
      à documenter, à ajouter, non renseigné, non défini, en construction, en cours de définition,
      en cours, en cours de rédaction, en attente, bientôt, définition à venir,
      définition à compléter, définition manquante, pas de définition
      """,
    noteLabels: """
      note, notes, remarque, attention, exemple, exemples, voir aussi, dernière mise à jour, auteur,
      auteurs, statut, à noter, important, avertissement, bon à savoir, mise à jour, rédacteur
      """,
    documentNotes: """
      dernière mise à jour, dernière modification, mis à jour le, mise à jour le, dernière révision,
      dernière édition, page mise à jour, document mis à jour, modifié pour la dernière fois
      """,
    domainMarks: "ia, ti, rh, ue, si, bdd, info, angl, fr",
    licences: "tous droits réservés, reproduction interdite",
    expansionCues: "acronyme de, acronyme pour, sigle de, abréviation de, signifie, veut dire",
    aliasCues: """
      également appelé, également appelée, aussi appelé, aussi appelée, dit aussi, anciennement,
      également, aussi, synonyme de, synonyme, syn., abréviation de, abréviation pour, acronyme de,
      sigle de, pluriel, plur., ou
      """,
    synonymCues: """
      aussi appelé, aussi appelée, aussi appelés, aussi appelées, également appelé,
      également appelée, parfois appelé, parfois appelée, souvent appelé, souvent appelée,
      appelé aussi, appelée aussi, aussi nommé, aussi nommée, dit aussi, dite aussi, on dit aussi,
      on rencontre aussi, on peut rencontrer, alias, synonyme, synonymes, synonyme de, autre nom de,
      autre nom du, autre nom pour, autre mot pour, abrégé en, abréviation de, sigle de,
      autrement dit, équivalent de, équivaut à, pluriel de, singulier de, en anglais, en français,
      traduction de, même chose que
      """,
    bracketLabels: "abrév., abrév, abrégé, abréviation, sigle, acronyme, en, anglais, angl., pour",
    bracketPrepositions: "de, pour",
    bracketRemarks: """
      nom, substantif, verbe, adjectif, adverbe, masculin, féminin, pluriel, singulier, invariable,
      voir, abrév, format
      """)
}
