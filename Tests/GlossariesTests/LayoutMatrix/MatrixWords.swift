import Testing

/// A company's terms, and its language's words for the parts of a glossary.
struct MatrixWords: Sendable, CustomTestStringConvertible {
  let company: String
  let isFrench: Bool
  let introduction: String
  let entries: [MatrixEntry]

  var testDescription: String { company }
  var title: String { isFrench ? "Lexique – \(company)" : "\(company) glossary" }

  /// One of two words, by language.
  func say(_ english: String, _ french: String) -> String { isFrench ? french : english }

  /// A colon as the language sets it.
  var colon: String { isFrench ? " :" : ":" }

  static let all = [observatory, glassworks]
}

extension MatrixEntry {
  fileprivate init(
    _ term: String, _ acronym: String? = nil, _ paragraphs: String..., points: [String] = []
  ) {
    self.init(term: term, acronym: acronym, paragraphs: paragraphs, points: points)
  }
}

extension MatrixWords {
  static let observatory = MatrixWords(
    company: "Lanternmoor Observatory", isFrench: false,
    introduction: "The words that our night staff and our guides use, kept by the visitor desk.",
    entries: [
      MatrixEntry(
        "Airglow log", nil, "The notebook in which the faint light of a clear night is rated."),
      MatrixEntry(
        "Ballast ring", nil, "A steel hoop that keeps the great mirror level while the dome turns."),
      MatrixEntry(
        "Cloud call", nil, "The decision, taken at dusk, to close the roof for the night.",
        "It binds the guides as well, who then show the exhibition instead."),
      MatrixEntry("Dome Turn Rate", "DTR", "How many degrees the dome moves in a minute."),
      MatrixEntry(
        "Example", nil, "A photographic plate that new guides may touch during their training."),
      MatrixEntry(
        "First Light Review", "FLR", "The meeting after a new instrument has seen its first star."),
      MatrixEntry(
        "Guide star", nil, "A bright star on which the telescope is kept while it collects light."),
      MatrixEntry(
        "Index", nil, "The wheel on the tripod by which a plate is found again in the dark."),
      MatrixEntry(
        "Mean Time Between Clouds", "MTBC",
        "The hours of clear sky that a season offers on average."),
      MatrixEntry("Note", nil, "A tone by which the dome warns everyone that it is about to move."),
      MatrixEntry("Owner", nil, "The astronomer to whom a night belongs and who may give it away."),
      MatrixEntry(
        "Plate round", nil,
        "The weekly walk through the archive, on which three things are checked:",
        points: [
          "the air in the vault", "the glass of every tenth plate", "the seals of the drawers",
        ]),
      MatrixEntry(
        "Red hour", nil, "The time after sunset in which only red lamps are allowed outside."),
      MatrixEntry("Seeing", nil, "How steady the air is; bad air makes every star dance."),
      MatrixEntry("Source", nil, "Any point in the sky that is brighter than what lies around it."),
      MatrixEntry(
        "Status", nil, "The colour on the door, which tells visitors whether the roof is open."),
      MatrixEntry("Version", nil, "The tale of a constellation as one particular guide tells it."),
      MatrixEntry("Zenith seat", nil, "The reclining chair under the slit of the dome."),
    ])

  static let glassworks = MatrixWords(
    company: "Verrerie du Haut-Ségur", isFrench: true,
    introduction: "Les mots de l’atelier, réunis pour les apprentis et pour le service commercial.",
    entries: [
      MatrixEntry("Arche", nil, "Four tiède où les pièces finies refroidissent sans se fendre."),
      MatrixEntry("Auteur", nil, "Souffleur dont le poinçon figure sous le pied de la pièce."),
      MatrixEntry("Canne", nil, "Tube d’acier avec lequel on cueille et souffle le verre chaud."),
      MatrixEntry(
        "Cueillage", nil, "Geste par lequel l’ouvrier prend le verre fondu dans le pot.",
        "Il se répète tant que la paraison n’a pas le poids voulu."),
      MatrixEntry(
        "Exemple", nil, "Pièce réussie que les apprentis ont sous les yeux toute la semaine."),
      MatrixEntry(
        "Feuille de température", "FDT",
        "Relevé horaire de la chaleur du four, signé par le fondeur."),
      MatrixEntry("Groisil", nil, "Verre cassé et trié que l’on refond avec le sable."),
      MatrixEntry("Index", nil, "Pointe de laiton qui marque la hauteur de coupe sur le moule."),
      MatrixEntry("Mise en forme", nil, "Tout ce qui se fait entre le soufflage et la coupe."),
      MatrixEntry(
        "Ordre de coulée", "OC", "Document qui fixe les pièces à produire pendant la nuit."),
      MatrixEntry("Pontil", nil, "Barre pleine qui tient la pièce pendant que l’on finit le col."),
      MatrixEntry("Remarque", nil, "Bulle laissée exprès dans le pied pour reconnaître la maison."),
      MatrixEntry(
        "Source", nil, "Brûleur principal, allumé une fois l’an et jamais éteint ensuite."),
      MatrixEntry(
        "Statut", nil, "Couleur de l’étiquette, qui dit si une pièce peut quitter l’arche."),
      MatrixEntry(
        "Taux de casse au recuit", "TCR", "Part des pièces perdues pendant le refroidissement."),
      MatrixEntry(
        "Tour de four", nil, "Ronde du matin, pendant laquelle le fondeur regarde trois choses :",
        points: ["la flamme du brûleur", "le niveau de chaque pot", "la porte de l’arche"]),
      MatrixEntry("Version", nil, "Variante de couleur d’un même moule, vendue sous le même nom."),
    ])
}
