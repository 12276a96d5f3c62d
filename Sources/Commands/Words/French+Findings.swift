import Documents
import Flashcards
import Glossaries

/// French: findings, and why a document cannot be read.
extension French {
  func sentence(for kind: Finding.Kind) -> String {
    switch kind {
    case .document(let problem): sentence(for: problem)
    case .moreFindings(let number):
      "et \(count(number, "autre remarque", "autres remarques")) à partir d’ici"
    case .tableSkipped(let columns):
      "un tableau de \(count(columns, "colonne", "colonnes")) a été laissé de côté\u{A0}: aucune ne"
        + " ressemble à des termes et des définitions. Nommez les colonnes dans une ligne d’en-tête"
    case .columnsLeftOut(let names):
      "\(names.count == 1 ? "colonne non lue" : "colonnes non lues")\u{A0}:"
        + " \(names.joined(separator: ", ")). S’il vous en faut une, dites ce qu’elle contient\u{A0}:"
        + " --column RÔLE=NOM"
    case .clozeLeftOut:
      "une carte à trous ({{c1::…}}) sans terme a été laissée de côté. Écrivez plutôt un terme et sa"
        + " définition"
    case .clozesOpened(let number):
      "des trous ({{c1::…}}) ont été remplis sur \(count(number, "ligne", "lignes")), la première ici"
    case .noTerm: "une définition sans terme a été laissée de côté. Écrivez le terme devant"
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
        + " colonnes dans une ligne d’en-tête"
    case .onlySectionRead(let title):
      "seule la section «\u{A0}\(title)\u{A0}», le glossaire de ce document, a été lue. Pour lire aussi les"
        + " autres, mettez-les dans un fichier à part"
    case .entryLeftOut(let term):
      "«\u{A0}\(term)\u{A0}» a été laissé de côté\u{A0}: sa présentation n’est pas celle des autres entrées."
        + " Écrivez-le comme elles"
    case .textLeftOut(let beginning):
      "«\u{A0}\(beginning)\u{A0}» a été laissé de côté\u{A0}: ce texte n’appartient à aucune entrée. Donnez-lui un"
        + " terme, ou supprimez-le"
    case .fileNotRead(let error): "ce fichier a été laissé de côté\u{A0}: \(glossaryError(error))"
    case .noEntry: "aucune entrée trouvée dans ce fichier. \(howToLayOut)"
    case .definitionCut(let term, let limit):
      "la définition de «\u{A0}\(term)\u{A0}» a été coupée après \(limit) caractères. Raccourcissez-la"
    case .definedAgain(let term, let location):
      "«\u{A0}\(term)\u{A0}» est défini une seconde fois \(at(location)), dans les mêmes termes. Supprimez"
        + " l’une des deux définitions"
    case .definedDifferently(let term, let location):
      "«\u{A0}\(term)\u{A0}» est défini autrement \(at(location)). Gardez la bonne définition"
    case .spelledAlike(let term, let other, let location):
      "«\u{A0}\(term)\u{A0}» et «\u{A0}\(other)\u{A0}» \(at(location)) s’écrivent presque pareil. Si c’est le même"
        + " terme, n’en gardez qu’un"
    case .namesItself(let term):
      "la définition de «\u{A0}\(term)\u{A0}» emploie le terme lui-même. Expliquez-le autrement"
    case .definedInACircle(let terms):
      "définitions circulaires\u{A0}: \((terms + terms.prefix(1)).joined(separator: " → ")). Expliquez l’un"
        + " de ces termes autrement"
    case .undefinedAcronym(let acronym, let uses):
      "\(acronym) est employé dans \(count(uses, "définition", "définitions")) sans être défini. Ajoutez"
        + " une entrée"
    }
  }

  private func sentence(for problem: Problem.Kind) -> String {
    switch problem {
    case .readAsWindows1252:
      "ce n’est pas de l’UTF-8\u{202F}; le fichier a été lu comme du Windows-1252. Vérifiez les accents et"
        + " enregistrez-le en UTF-8"
    case .unfinishedLastCharacter:
      "le fichier s’arrête au milieu d’un caractère, qui a été laissé de côté. Vérifiez que la copie"
        + " est complète"
    case .invisibleCharactersRemoved(let number):
      count(number, "caractère invisible supprimé", "caractères invisibles supprimés")
        + ", le premier ici"
    case .frontMatterNotClosed:
      "l’en-tête n’a pas de fin et a été lu comme du texte. Terminez-le par une ligne ---"
    case .textAfterClosingQuote:
      "il y a du texte après un guillemet fermant\u{202F}; il a été gardé. Doublez les guillemets dans une"
        + " cellule"
    case .surplusCells(let expected, let found):
      "\(found) cellules au lieu de \(expected)\u{202F}; les dernières ont été réunies. Mettez entre"
        + " guillemets la cellule qui contient un séparateur"
    case .tooManyColumns(let limit):
      "une ligne de plus de \(limit) colonnes a été laissée de côté. Enlevez les colonnes inutiles"
    case .nestingTooDeep(let limit):
      "une ligne imbriquée sur plus de \(limit) niveaux a été laissée de côté. Remontez-la"
    case .restLeftOut(let limit):
      "plus de \(limit) éléments\u{202F}; la suite a été laissée de côté. Divisez le document"
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
      "\(count(number, "ligne masquée lue", "lignes masquées lues")) quand même, la première ici."
        + " Supprimez ce qui ne sert pas"
    case .quotesMissing:
      "un texte avec un deux-points n’a pas de guillemets\u{202F}; il a été lu comme s’il en avait."
        + " Ajoutez-les"
    }
  }

  private func at(_ location: Finding.Place) -> String {
    location.file.map { "dans \($0):\(location.line)" } ?? "ligne \(location.line)"
  }

  func glossaryError(_ error: GlossaryError) -> String {
    switch error {
    case .empty: "le fichier est vide. Vérifiez qu’il a été enregistré"
    case .tooLarge(let limit): "le fichier dépasse \(limit >> 20) Mio. Divisez-le"
    case .binary:
      "ce n’est pas un fichier texte. Exportez le glossaire en texte, en Markdown ou en CSV"
    case .undecodable(_, let byte):
      "le texte UTF-8 est abîmé à l’octet \(byte). Enregistrez de nouveau le fichier en UTF-8"
    case .unclosedQuote:
      "un guillemet s’ouvre ici et ne se ferme pas. Fermez-le, ou doublez-le"
        + " dans une cellule"
    case .malformed(let syntax, _):
      "\(syntax) invalide à partir d’ici. Corrigez cette ligne, ou celle du dessus"
    case .tooManyValues(let limit): "le fichier contient plus de \(limit) valeurs. Divisez-le"
    case .pdf:
      "les PDF ne peuvent pas être lus. Exportez le glossaire en texte, Markdown, CSV ou"
        + " classeur, ou copiez son texte dans un fichier"
    case .unreadableWorkbook:
      "le classeur est abîmé, chiffré ou trop grand. Enregistrez-le sans mot de passe,"
        + " ou en CSV"
    case .noSuchColumn(let column, let names, let columnCount):
      "aucun tableau n’a de colonne «\u{A0}\(column)\u{A0}». "
        + columns(names, columnCount)
    case .noEntries: "aucune entrée trouvée. \(howToLayOut)"
    }
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
    guard !names.isEmpty else { return "Donnez \(numbers)" }
    return "Disponibles\u{A0}: \(names.joined(separator: ", "))\u{202F}; ou donnez \(numbers)"
  }
}
