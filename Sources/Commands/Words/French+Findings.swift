import Documents
import Flashcards
import Glossaries

/// French: findings, and why a document cannot be read.
extension French {
  func sentence(for kind: Finding.Kind) -> String {
    switch kind {
    case .document(let problem): sentence(for: problem)
    case .moreFindings(let number):
      "à partir d’ici, \(count(number, "autre remarque n’est pas affichée", "autres remarques ne sont pas affichées"))."
        + " Corrigez d’abord celles qui le sont"
    case .tableSkipped(let columns):
      "un tableau de \(count(columns, "colonne", "colonnes")) a été laissé de côté\u{A0}: on n’y reconnaît ni"
        + " termes ni définitions. Nommez ses colonnes dans une ligne d’en-tête\u{A0}: Terme, Définition"
    case .columnsLeftOut(let names):
      "\(names.count == 1 ? "colonne non lue" : "colonnes non lues")\u{A0}:"
        + " \(names.joined(separator: ", ")). Pour \(names.count == 1 ? "la lire" : "en lire une"), dites ce"
        + " qu’elle contient\u{A0}: --column RÔLE=NOM, où RÔLE est \(columnRoles(or: "ou"))"
    case .clozeLeftOut:
      "une carte à trous ({{c1::…}}) sans terme a été laissée de côté. Écrivez plutôt un terme et sa"
        + " définition"
    case .clozesOpened(let number):
      "des trous ({{c1::…}}) ont été remplis sur \(count(number, "ligne", "lignes")), la première à cet"
        + " endroit. Relisez-les"
    case .noTerm: "une définition sans terme a été laissée de côté. Écrivez son terme devant"
    case .termTooLong(let limit):
      "un terme de plus de \(limit) caractères a été laissé de côté. Raccourcissez-le"
    case .noDefinition(let term):
      "«\u{A0}\(term)\u{A0}» n’a pas de définition et a été laissé de côté. Écrivez-la"
    case .definitionToBeWritten(let term, let note):
      "«\u{A0}\(term)\u{A0}» a été laissé de côté\u{A0}: sa définition est encore «\u{A0}\(note)\u{A0}». Écrivez-la"
    case .onlyCrossReference(let term, let target):
      "«\u{A0}\(term)\u{A0}» ne fait que renvoyer à «\u{A0}\(target)\u{A0}» et a été laissé de côté. Définissez-le, ou"
        + " ajoutez-le aux synonymes de «\u{A0}\(target)\u{A0}»"
    case .duplicate(let term, let location):
      "«\u{A0}\(term)\u{A0}» est déjà défini \(at(location))\u{202F}; la première définition a été gardée."
        + " Supprimez l’une des deux"
    case .tableLeftOut:
      "un tableau a été laissé de côté\u{A0}: rien n’indique qu’il contient des termes. Nommez ses"
        + " colonnes dans une ligne d’en-tête\u{A0}: Terme, Définition"
    case .onlySectionRead(let title):
      "seule la section «\u{A0}\(title)\u{A0}», le glossaire de ce document, a été lue. Pour lire aussi les"
        + " autres, mettez-les dans un fichier à part"
    case .entryLeftOut(let term):
      "«\u{A0}\(term)\u{A0}» a été laissé de côté\u{A0}: sa présentation n’est pas celle des autres entrées."
        + " Présentez-le comme elles"
    case .textLeftOut(let beginning):
      "«\u{A0}\(beginning)\u{A0}» a été laissé de côté\u{A0}: ce texte n’appartient à aucune entrée. Donnez-lui un"
        + " terme, ou supprimez-le"
    case .fileNotRead(let error):
      "ce document du dossier n’a pas été lu\u{A0}: \(glossaryError(error))"
    case .noEntry: "aucune entrée trouvée dans ce fichier. \(howToLayOut)"
    case .definitionCut(let term, let limit):
      "la définition de «\u{A0}\(term)\u{A0}» a été coupée après \(withThousands(limit)) caractères. Raccourcissez-la"
    case .definedAgain(let term, let location):
      "«\u{A0}\(term)\u{A0}» a deux fois la même définition, ici et \(at(location)). Supprimez l’une des deux"
    case .definedDifferently(let term, let location):
      "«\u{A0}\(term)\u{A0}» a deux définitions différentes, ici et \(at(location)). Gardez la bonne"
    case .spelledAlike(let term, let other, let location):
      "«\u{A0}\(term)\u{A0}» et «\u{A0}\(other)\u{A0}» \(at(location)) s’écrivent presque pareil. Si c’est le même"
        + " terme, n’en gardez qu’un"
    case .namesItself(let term):
      "la définition de «\u{A0}\(term)\u{A0}» emploie le terme lui-même. Expliquez-le autrement"
    case .definedInACircle(let terms):
      "définitions circulaires\u{A0}: \((terms + terms.prefix(1)).joined(separator: " → ")). Expliquez l’un"
        + " de ces termes autrement"
    case .undefinedAcronym(let acronym, let uses):
      "«\u{A0}\(acronym)\u{A0}» est employé dans \(count(uses, "définition", "définitions")) sans être défini. Ajoutez-lui"
        + " une entrée"
    }
  }

  private func sentence(for problem: Problem.Kind) -> String {
    switch problem {
    case .readAsWindows1252:
      "le fichier n’est pas en UTF-8\u{202F}; il a été lu comme du Windows-1252. Vérifiez ses accents et"
        + " enregistrez-le en UTF-8"
    case .unfinishedLastCharacter:
      "le fichier s’arrête au milieu d’un caractère, qui a été laissé de côté. Vérifiez que la copie"
        + " est complète"
    case .invisibleCharactersRemoved(let number):
      count(
        number, "caractère invisible a été supprimé", "caractères invisibles ont été supprimés")
        + ", le premier sur cette ligne"
    case .frontMatterNotClosed:
      "l’en-tête du document n’a pas de fin et a été lu comme du texte. Terminez-le par une ligne ---"
    case .textAfterClosingQuote:
      "il y a du texte après un guillemet fermant\u{202F}; il a été gardé. Dans une cellule, doublez"
        + " chaque guillemet"
    case .surplusCells(let expected, let found):
      "cette ligne a \(found) cellules au lieu de \(expected)\u{202F}; les dernières ont été réunies. Mettez"
        + " entre guillemets la cellule qui contient un séparateur"
    case .tooManyColumns(let limit):
      "une ligne de plus de \(limit) colonnes a été laissée de côté. Enlevez les colonnes inutiles"
    case .nestingTooDeep(let limit):
      "une ligne imbriquée sur plus de \(limit) niveaux a été laissée de côté. Placez-la à un niveau plus"
        + " haut"
    case .restLeftOut(let limit):
      "le document a plus de \(withThousands(limit)) éléments\u{202F}; la suite a été laissée de côté. Divisez-le en"
        + " plusieurs fichiers"
    case .markupNotRead:
      "ce balisage est trop long ou trop compliqué\u{202F}; il a été gardé tel quel. Simplifiez-le"
    case .restNotRead(let syntax):
      "\(syntax) invalide\u{202F}; rien n’a été lu à partir d’ici. Corrigez cette ligne, ou celle du dessus"
    case .unknownDirective(let directive):
      "directive inconnue «\u{A0}\(directive)\u{A0}»\u{202F}; la ligne a été laissée de côté. Supprimez-la, ou"
        + " mettez-la entre guillemets si c’est un terme"
    case .hiddenSheet:
      "cette feuille est masquée dans le classeur\u{202F}; elle a été lue quand même. Supprimez-la si elle"
        + " ne sert pas"
    case .hiddenRows(let number):
      "\(count(number, "ligne masquée a été lue", "lignes masquées ont été lues")) quand même, la première"
        + " à cet endroit. Supprimez celles qui ne servent pas"
    case .quotesMissing:
      "ce texte contient un deux-points, mais pas de guillemets\u{202F}; il a été lu comme s’il en avait."
        + " Ajoutez-les"
    }
  }

  private func at(_ location: Finding.Place) -> String {
    location.file.map { "dans \($0):\(location.line)" } ?? "ligne \(location.line)"
  }

  func glossaryError(_ error: GlossaryError) -> String {
    switch error {
    case .empty: "le fichier est vide. Vérifiez qu’il a été enregistré"
    case .tooLarge(let limit):
      "le fichier dépasse \(limit >> 20) Mio. Divisez-le en plusieurs fichiers"
    case .binary:
      "ce n’est pas un fichier texte. Exportez le glossaire en texte, en Markdown ou en CSV"
    case .undecodable(_, let byte):
      "le texte UTF-8 est abîmé à l’octet \(byte). Enregistrez de nouveau le fichier en UTF-8"
    case .undecodableUTF16(_, let byte):
      "le texte UTF-16 contient un demi-caractère à l’octet \(byte). Enregistrez de nouveau le fichier, en"
        + " UTF-8"
    case .unclosedQuote:
      "un guillemet s’ouvre ici et ne se ferme pas. Fermez-le, ou doublez-le"
        + " dans une cellule"
    case .malformed(let syntax, _):
      "\(syntax) invalide à partir d’ici. Corrigez cette ligne, ou celle du dessus"
    case .nestingTooDeep(let limit, _): tooDeep(limit)
    case .tooManyValues(let limit):
      "le fichier contient plus de \(withThousands(limit)) textes et nombres, trop pour être lu. Divisez-le en"
        + " plusieurs fichiers"
    case .pdf:
      "les PDF ne peuvent pas être lus. Exportez le glossaire en texte, Markdown, CSV ou"
        + " classeur, ou copiez son texte dans un fichier"
    case .unreadableWorkbook:
      "le classeur est abîmé, chiffré ou trop grand. Enregistrez-le sans mot de passe,"
        + " ou en CSV"
    case .noSuchColumn(let column, let names, let columnCount):
      "aucun tableau n’a de colonne «\u{A0}\(column)\u{A0}». "
        + columns(names, columnCount)
    case .noEntries(let findings):
      switch findings.exceededLimit {
      case .nestingTooDeep(let limit): tooDeep(limit)
      case .tooManyColumns(let limit):
        "ce tableau a plus de \(limit) colonnes, trop pour être lu. Enlevez les colonnes inutiles"
      default: "aucune entrée trouvée. \(howToLayOut)"
      }
    }
  }

  private func tooDeep(_ limit: Int) -> String {
    "ce fichier est imbriqué sur plus de \(limit) niveaux, trop pour être lu. Placez ses entrées à un"
      + " niveau plus haut, et vérifiez que chaque crochet ou accolade est fermé"
  }

  private var howToLayOut: String {
    "Faites un tableau avec une colonne de termes et une de définitions, ou mettez chaque terme seul"
      + " sur sa ligne, sa définition dessous"
  }

  private func columns(_ names: [String], _ count: Int) -> String {
    guard count > 0 else {
      return "Le document n’a ni tableau ni fiche\u{A0}: retirez --column"
    }
    let numbers = count == 1 ? "le numéro 1" : "un numéro de 1 à \(count)"
    guard !names.isEmpty else { return "Les colonnes n’ont pas de nom\u{A0}: donnez \(numbers)" }
    return "Disponibles\u{A0}: \(names.joined(separator: ", "))\u{202F}; ou donnez \(numbers)"
  }
}
