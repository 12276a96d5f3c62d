extension WordFamily {
  /// The families of French verbs with the nouns of their action, agent and result.
  static let french = rules + verbsWithNouns

  private static let rules = [
    // résilier, adopter, collecter, sélectionner, exécuter, contribuer, éditer, exposer
    rule(3, "er", "ation ateur atrice"), rule(4, "er", "ement"), rule(4, "er", "age"),
    rule(3, "eler", "ellement ellation"), rule(3, "ifier", "ification"), rule(3, "ir", "issement"),
    rule(3, "pter", "ption"), rule(3, "cter", "ction cteur ctrice"), rule(3, "ionner", "ion"),
    rule(3, "uter", "ution"), rule(3, "uer", "ution"),
    rule(2, "oser", "osition"), rule(2, "éter", "étition"),
    // déployer, payer, réviser, décider, conclure, suspendre, convertir, connecter
    rule(2, "oyer", "oiement"), rule(1, "ayer", "aiement"), rule(3, "iser", "ision"),
    rule(1, "cider", "cision"), rule(2, "clure", "clusion"), rule(2, "pendre", "pension"),
    rule(2, "vertir", "version"), rule(3, "necter", "nexion"),
    // réduire, construire, souscrire, définir, prévenir, obtenir, transmettre, satisfaire
    rule(1, "duire", "duction"), rule(2, "struire", "struction"), rule(2, "scrire", "scription"),
    rule(4, "ir", "ition"), rule(2, "venir", "vention"), rule(2, "tenir", "tention tien"),
    rule(2, "smettre", "smission"), rule(2, "faire", "faction"),
    rule(3, "", "able abilité"), rule(3, "", "ible ibilité"),
    // livrer, assurer, fermer, signer, préférer, croître, atteindre
    rule(4, "er", "aison"), rule(5, "er", "ance"), rule(4, "er", "eture"), rule(4, "er", "ature"),
    rule(2, "férer", "férence"), rule(2, "oître", "oissance"), rule(2, "aindre", "ainte"),
    rule(2, "eindre", "einte"),
    // vendre, attendre, perdre, répondre, ouvrir, suivre, envoyer
    rule(0, "vendre", "vente vendeur vendeuse"), rule(0, "attendre", "attente"),
    rule(0, "perdre", "perte"), rule(2, "pondre", "ponse"), rule(2, "fendre", "fense"),
    rule(0, "ouvrir", "ouverture"), rule(0, "suivre", "suivi"), rule(2, "voyer", "voi"),
    // acheteur, fournisseur
    rule(5, "er", "eur euse"), rule(4, "ir", "isseur isseuse"),
    // relance, analyse; audit, export
    WordFamily(.frenchParticiples, stem: 5, verbs: "er", nouns: "e"),
    WordFamily(.frenchParticiples, stem: 4, verbs: "ter", nouns: "t"),
  ]

  /// Pairs whose rule would match words of other origins, or which no rule covers.
  private static let verbsWithNouns = [
    "acheter achat", "acquérir acquisition", "adhérer adhésion", "appeler appel", "choisir choix",
    "comprendre compréhension", "corriger correction", "créer création créateur créatrice",
    "décrire description", "diriger direction directeur directrice", "employer emploi",
    "éditer édition éditeur éditrice", "essayer essai", "étendre extension",
    "gérer gestion gestionnaire", "finir finition", "garantir garantie",
    "offrir offre", "prévoir prévision", "protéger protection", "résoudre résolution",
    "retarder retard", "retenir rétention", "retourner retour", "réussir réussite",
    "saisir saisie", "sortir sortie", "suggérer suggestion", "travailler travail",
  ].map { words in
    let verb = words.prefix { $0 != " " }
    return rule(0, String(verb), String(words.dropFirst(verb.count)))
  }

  private static func rule(_ stem: Int, _ verbs: String, _ nouns: String) -> WordFamily {
    WordFamily(.french, stem: stem, verbs: verbs, nouns: nouns)
  }
}
