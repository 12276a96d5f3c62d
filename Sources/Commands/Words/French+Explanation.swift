import Glossaries

/// French: what became of each text of a document.
extension French {
  func role(_ role: TextRole) -> String {
    switch role {
    case .headword: "terme"
    case .definition: "définition"
    case .pair: "sigle"
    case .field: "champ"
    case .title: "titre"
    case .section: "section"
    case .letter: "lettre"
    case .navigation: "navigation"
    case .introduction: "introduction"
    case .note: "note"
    case .footer: "pied de page"
    case .other: "autre"
    }
  }

  func rule(_ rule: RoleRule) -> String {
    switch rule {
    case .layout(let marks): marks.map(name).joined(separator: ", ")
    case .columnNames: "noms des colonnes"
    case .rowWithoutEntry: "ligne sans entrée"
    case .pageOfTerm: "page consacrée à un seul terme"
    case .besideEntries: "valeur à côté des entrées"
    case .documentTitle: "le titre du document"
    case .firstHeading: "le premier titre"
    case .heading: "un titre"
    case .shortLineAlone: "une ligne courte isolée"
    case .caption: "légende d’un tableau ou d’une image"
    case .aboveFirstEntry: "avant la première entrée"
    case .belowTitle: "sous un titre"
    case .betweenEntries: "entre deux entrées"
    case .belowLastEntry: "après la dernière entrée"
    case .letter: "première lettre des entrées qui suivent"
    case .navigation: "liens, sommaire ou ligne répétée"
    case .owner: "dit à qui appartient le document"
    case .form: "d’après sa forme"
    case .pageFurniture: "menu ou cadre de la page"
    case .badge: "pastille"
    case .pageMark: "repère qui sert à la page"
    case .aboutDocument: "parle du document lui-même"
    case .footnote: "note de bas de page"
    case .argument: "argument d’une macro"
    case .label: "nom d’un champ"
    case .besideHeadword: "indication après le terme, comme sa nature grammaticale"
    case .betweenRows: "ligne entre deux rangées du tableau"
    case .noEntry: "ce document n’a aucune entrée"
    }
  }

  private func name(_ mark: LayoutMark) -> String {
    switch mark {
    case .table: "sa colonne dans le tableau"
    case .definitionList: "dans une liste de définitions"
    case .heading(let level): "titre de niveau \(level)"
    case .headings(let level): "titre de niveau \(level) ou inférieur"
    case .line(0): "ligne"
    case .line(let indent): "ligne en retrait de \(count(indent, "colonne", "colonnes"))"
    case .element(let path): name(ofElement: path)
    case .firstInElement: "en premier dans son élément de liste, sa citation ou sa section"
    case .boldOrSummary: "ligne en gras ou résumé"
    case .paragraphOrItem: "paragraphe ou élément de liste"
    case .labelOfTerm: "étiquette de terme"
    case .strong: "en gras"
    case .emphasis: "en italique"
    case .code: "mis en forme comme du code"
    case .link: "avec un lien"
    case .tag(let name): "balise <\(name)>"
    case .capitals: "en capitales"
    case .short: "texte court"
    case .question: "avec une question"
    case .numbered: "avec un numéro"
    case .number(let places): "avec un numéro à \(count(places, "niveau", "niveaux"))"
    case .sign(let sign): "commence par \(sign)"
    case .bracket(let bracket): "finit par \(bracket)"
    case .endsInColon: "finit par un deux-points"
    case .acronym: "sigle, sa signification dessous"
    case .aboveIndentedText: "texte en retrait dessous"
    case .apart: "plus d’espace au-dessus que pour les autres lignes"
    case .blankLinesAbove(let number):
      "\(count(number, "ligne vide", "lignes vides")) au-dessus"
    case .marked: "terme mis en valeur"
    case .thenColon: "puis un deux-points"
    case .thenDash: "puis un tiret"
    case .thenSign: "puis un signe comme = ou →"
    case .thenStop: "puis un point"
    case .thenSpace: "puis sa définition"
    case .thenNewLine: "puis un retour à la ligne"
    case .thenAnything: "avec ou sans signe après le terme"
    case .acronymThenExpansion: "sigle, puis sa signification"
    }
  }

  private func name(ofElement path: String) -> String {
    switch path {
    case "paragraph": "paragraphe"
    case "li1", "bullet": "élément de liste"
    case "li1#": "élément de liste numérotée"
    default: "élément \(path)"
    }
  }
}
