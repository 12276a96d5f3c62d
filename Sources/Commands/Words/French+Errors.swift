import Documents
import Flashcards
import Glossaries
import Storage

/// French: findings and errors.
extension French {
  func sentence(for kind: Finding.Kind) -> String {
    switch kind {
    case .document(let problem): sentence(for: problem)
    case .moreFindings(let number):
      "et \(count(number, "autre remarque", "autres remarques")) à partir d’ici"
    case .tableSkipped(let columns):
      "un tableau de \(count(columns, "colonne", "colonnes")) laissé de côté\u{A0}: aucune ne"
        + " ressemble à des termes et des définitions. Nommez-les dans une ligne d’en-tête"
    case .columnsLeftOut(let names):
      "\(names.count == 1 ? "colonne non lue" : "colonnes non lues")\u{A0}:"
        + " \(names.joined(separator: ", ")). Si l’une d’elles compte, dites ce qu’elle contient\u{A0}:"
        + " --column RÔLE=NOM"
    case .clozeLeftOut:
      "une carte à trous ({{c1::…}}) n’a pas de terme\u{202F}; laissée de côté. Écrivez plutôt un terme"
        + " et sa définition"
    case .clozesOpened(let number):
      "des trous ({{c1::…}}) ont été remplis dans \(count(number, "ligne", "lignes")), la première ici"
    case .noTerm: "une définition sans terme, laissée de côté. Écrivez son terme devant"
    case .termTooLong(let limit):
      "plus de \(limit) caractères à la place d’un terme\u{202F}; laissé de côté"
    case .noDefinition(let term):
      "«\u{A0}\(term)\u{A0}» n’a pas de définition\u{202F}; laissé de côté en attendant"
    case .definitionToBeWritten(let term, let note):
      "«\u{A0}\(term)\u{A0}» est défini par «\u{A0}\(note)\u{A0}»\u{202F}; laissé de côté en"
        + " attendant"
    case .onlyCrossReference(let term, let target):
      "«\u{A0}\(term)\u{A0}» ne fait que renvoyer à «\u{A0}\(target)\u{A0}»\u{202F}; laissé de côté"
    case .duplicate(let term, let location):
      "«\u{A0}\(term)\u{A0}» est déjà défini \(at(location))\u{202F}; la première définition reste"
    case .tableLeftOut:
      "rien n’indique que ce tableau contient des termes\u{202F}; laissé de côté"
    case .onlySectionRead(let title):
      "seule la section «\u{A0}\(title)\u{A0}» a été lue\u{A0}: les autres ne sont pas un glossaire. Pour les lire"
        + " aussi, mettez-les dans un fichier à part"
    case .entryLeftOut(let term):
      "«\u{A0}\(term)\u{A0}» ressemble à une entrée, présentée autrement que les autres\u{202F}; "
        + "laissé de côté"
    case .textLeftOut(let beginning):
      "«\u{A0}\(beginning)\u{A0}» n’appartient à aucune entrée\u{202F}; laissé de côté"
    case .fileNotRead(let error): "laissé de côté\u{A0}: \(glossaryError(error))"
    case .noEntry: "aucune entrée dans ce fichier"
    case .definitionCut(let term, let limit):
      "la définition de «\u{A0}\(term)\u{A0}» est coupée après \(limit) caractères"
    case .definedAgain(let term, let location):
      "«\u{A0}\(term)\u{A0}» est défini aussi \(at(location)), pareillement"
    case .definedDifferently(let term, let location):
      "«\u{A0}\(term)\u{A0}» est défini aussi \(at(location)), autrement\u{202F}; lequel vaut\u{202F}?"
    case .spelledAlike(let term, let other, let location):
      "«\u{A0}\(term)\u{A0}» et «\u{A0}\(other)\u{A0}» \(at(location)) s’écrivent presque de même"
        + "\u{202F}; est-ce un seul terme\u{202F}?"
    case .namesItself(let term):
      "la définition de «\u{A0}\(term)\u{A0}» emploie le terme lui-même"
    case .definedInACircle(let terms):
      "définitions en cercle\u{A0}: \((terms + terms.prefix(1)).joined(separator: " → "))"
    case .undefinedAcronym(let acronym, let uses):
      "\(acronym) sert dans \(count(uses, "définition", "définitions")) et n’est défini nulle part"
    }
  }

  private func sentence(for problem: Problem.Kind) -> String {
    switch problem {
    case .readAsWindows1252:
      "ce n’est pas de l’UTF-8\u{202F}; lu comme Windows-1252. Enregistrez en UTF-8 pour être sûr"
        + " des accents"
    case .unfinishedLastCharacter:
      "le fichier s’arrête au milieu d’un caractère, laissé de côté\u{202F}; est-il complet\u{202F}?"
    case .invisibleCharactersRemoved(let number):
      count(number, "caractère invisible laissé", "caractères invisibles laissés")
        + " de côté, le premier ici"
    case .frontMatterNotClosed:
      "l’en-tête s’ouvre sans se fermer\u{202F}; lu comme du texte. Terminez-le par une ligne ---"
    case .textAfterClosingQuote:
      "du texte après le guillemet fermant\u{202F}; il est gardé. Doublez les guillemets dans une"
        + " cellule"
    case .surplusCells(let expected, let found):
      "\(found) cellules au lieu de \(expected)\u{202F}; les dernières ont été réunies. Mettez entre"
        + " guillemets la cellule qui contient un séparateur"
    case .tooManyColumns(let limit):
      "plus de \(limit) colonnes\u{202F}; la ligne est laissée de côté"
    case .nestingTooDeep(let limit):
      "plus de \(limit) niveaux imbriqués\u{202F}; la ligne est laissée de côté"
    case .restLeftOut(let limit):
      "plus de \(limit) éléments\u{202F}; la suite est laissée de côté. Divisez le document"
    case .markupNotRead:
      "trop long ou trop enchevêtré pour en lire les balises\u{202F}; gardé tel quel. Écrivez-le plus"
        + " simplement"
    case .restNotRead(let syntax):
      "\(syntax) incorrect à partir d’ici\u{A0}: la suite n’a pas été lue. Corrigez cette ligne, ou celle du"
        + " dessus"
    case .unknownDirective(let directive):
      "«\u{A0}\(directive)\u{A0}» n’est pas connu ici\u{202F}; la ligne est ignorée. Supprimez-la, ou"
        + " mettez-la entre guillemets si c’est un terme"
    case .hiddenSheet:
      "cette feuille est masquée dans le classeur\u{202F}; elle a été lue quand même"
    case .hiddenRows(let number):
      "\(count(number, "ligne masquée lue", "lignes masquées lues")) quand même, la première ici"
    case .quotesMissing:
      "un texte avec un deux-points n’a pas de guillemets\u{202F}; lu comme s’il en avait. Ajoutez-les"
    }
  }

  private func at(_ location: Finding.Place) -> String {
    location.file.map { "dans \($0):\(location.line)" } ?? "ligne \(location.line)"
  }

  func glossaryError(_ error: GlossaryError) -> String {
    switch error {
    case .empty: "le fichier est vide. A-t-il été enregistré\u{202F}?"
    case .tooLarge(let limit): "plus de \(limit >> 20) Mio. Divisez-le"
    case .binary(_, let byte):
      "à l’octet \(byte), ce n’est plus du texte. Exportez le glossaire en texte,"
        + " en Markdown ou en CSV"
    case .undecodable(_, let byte):
      "UTF-8 abîmé à l’octet \(byte). Enregistrez de nouveau le fichier"
        + " en UTF-8"
    case .unclosedQuote:
      "un guillemet s’ouvre ici et ne se ferme pas. Fermez-le, ou doublez-le"
        + " dans une cellule"
    case .malformed(let syntax, _):
      "ce n’est plus du \(syntax) valide. Corrigez cette ligne ou celle du"
        + " dessus"
    case .tooManyValues(let limit): "plus de \(limit) valeurs. Divisez le fichier"
    case .pdf:
      "un PDF ne peut pas être lu. Exportez le glossaire en texte, Markdown, CSV ou"
        + " classeur, ou copiez son texte dans un fichier"
    case .unreadableWorkbook:
      "le classeur est abîmé, chiffré ou trop grand. Enregistrez-le sans mot de passe,"
        + " ou en CSV"
    case .noSuchColumn(let column, let names, let columnCount):
      "aucun tableau n’a de colonne «\u{A0}\(column)\u{A0}». "
        + columns(names, columnCount)
    case .noEntries:
      "aucune entrée trouvée. Un tableau avec une colonne de termes et une de"
        + " définitions, ou des termes seuls sur leur ligne suivis de paragraphes, conviendraient"
    }
  }

  private func columns(_ names: [String], _ count: Int) -> String {
    guard count > 0 else {
      return "Le document n’a ni tableau ni fiche\u{202F}; omettez --column"
    }
    let numbers = count == 1 ? "le numéro 1" : "un numéro de 1 à \(count)"
    guard !names.isEmpty else { return "Donnez \(numbers)" }
    return "Colonnes\u{A0}: \(names.joined(separator: ", "))\u{202F}; ou donnez \(numbers)"
  }

  func storageError(_ error: StorageError, path: String) -> String {
    switch error {
    case .empty:
      "\(path)\u{A0}: la base est vide, ce qu’aucune version de termwise ne laisse. Remettez une"
        + " copie à sa place, ou supprimez-la pour recommencer"
    case .foreign:
      "\(path)\u{A0}: ce n’est pas une base de termwise. Choisissez-en une autre avec --db"
    case .newer(let schema, let known):
      "\(path)\u{A0}: écrite par un termwise plus récent (schéma \(schema)\u{202F}; celui-ci connaît"
        + " \(known)). Mettez termwise à jour"
    case .damaged(let word):
      "\(path)\u{A0}: la base est abîmée (\(word)). Gardez-la et mettez une copie à sa place"
    case .busy: "\(path)\u{A0}: un autre programme tient la base. Réessayez dans un instant"
    case .noPermission:
      "\(path)\u{A0}: la base ou son dossier ne peut être lu ou écrit. Vérifiez leurs droits"
    case .cannotCreate(let reason):
      "\(path)\u{A0}: impossible de créer la base (\(reason)). Choisissez un autre endroit avec --db"
    case .full:
      "\(path)\u{A0}: le disque est plein\u{202F}; ce qui n’est pas dit enregistré ne l’est pas. Faites de la"
        + " place et réessayez"
    case .inputOutput(let word):
      "\(path)\u{A0}: lecture ou écriture manquée (\(word)). Ce qui était dit enregistré l’est"
    case .staleCard(let card):
      "\(card.entry.key)\u{A0}: répondu ailleurs entre-temps\u{202F}; cette réponse n’est pas"
        + " enregistrée. Recommencez"
    case .changedMeanwhile:
      "\(path)\u{A0}: un glossaire a été importé entre-temps\u{202F}; rien n’a été écrit. Importez de"
        + " nouveau"
    case .unexpected(let word):
      "\(path)\u{A0}: cela ne devrait pas arriver (\(word)). Merci de le signaler"
    }
  }

  func failure(_ failure: Failure) -> String {
    switch failure {
    case .storage(let error, let path): storageError(error, path: path)
    case .glossary(let error, let file):
      "\(file.located(at: error.line))\u{A0}: \(glossaryError(error))"
    case .noSuchFile(let path): "\(path)\u{A0}: ce fichier n’existe pas. Vérifiez son nom"
    case .noPermission(let path): "\(path)\u{A0}: lecture interdite. Vérifiez ses droits"
    case .isDirectory(let path): "\(path)\u{A0}: c’est un dossier. Nommez un fichier qui s’y trouve"
    case .isWebAddress(let address):
      "\(address)\u{A0}: rien n’est téléchargé. Enregistrez le document et donnez le fichier"
    case .deckNameNeeded: "l’entrée standard n’a pas de nom. Nommez le paquet avec --deck"
    case .noDocument(let path):
      "\(path)\u{A0}: pas de glossaire dans ce dossier. Ses fichiers finiraient par .md, .csv, .html…"
    case .folderTooLarge(let path, let limit):
      "\(path)\u{A0}: plus de \(limit) fichiers. Importez ses dossiers un par un"
    case .pandocNeeded(let path):
      "\(path)\u{A0}: ce document vient d’un traitement de texte, et pandoc, qui le lit, n’est pas"
        + " installé. Installez pandoc, ou enregistrez le document en HTML"
    case .conversionFailed(let path):
      "\(path)\u{A0}: pandoc n’a pas su le lire, ou pas en \(Pandoc.usualTimeLimit) secondes et"
        + " \(Pandoc.memoryLimit) Mio. Enregistrez le document en HTML"
    case .unreadable(let path, let reason): "\(path)\u{A0}: lecture manquée (\(reason))"
    case .cannotWrite(let path, let reason):
      "\(path)\u{A0}: écriture impossible (\(reason)). Choisissez un autre endroit"
    case .emptyDatabaseName:
      "--db est vide. Nommez un fichier, ou omettez l’option pour l’endroit habituel"
    case .wouldOverwriteDatabase(let path):
      "\(path)\u{A0}: c’est la base elle-même, ou une part d’elle. Écrivez le rapport ailleurs"
    case .wrongRetireCount(let asked, let actual):
      "--retire \(asked)\u{A0}: \(actual) seraient retirées\u{202F}; rien n’a été écrit. Relisez le plan"
    case .outputFailed(let reason): "la sortie n’a pu être écrite (\(reason))"
    case .outputClosed: "la sortie a été fermée avant la fin"
    case .noHome:
      "il n’y a pas de dossier personnel. Définissez HOME, ou nommez une base avec --db"
    case .noDatabase(let path):
      "\(path)\u{A0}: il n’y a pas encore de base. Lancez termwise pour commencer, ou importez un"
        + " glossaire\u{A0}: termwise import FICHIER"
    case .badInstant(let text):
      "--now \(text)\u{A0}: ce n’est pas un instant. Écrivez-le comme 2026-11-21T09:00:00Z"
    case .badLearner(let text):
      "--learner \(text)\u{A0}: ce n’est pas un nom. De 1 à 100 caractères imprimables"
    case .unknownVerb(let word, let likest) where likest == word:
      "la commande vient d’abord\u{A0}: termwise \(word), puis ses options"
    case .unknownVerb(let word, let likest):
      "il n’y a pas de commande «\u{A0}\(word)\u{A0}»\u{202F}; "
        + (likest.map { "vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{202F}?" }
          ?? "termwise --help les montre toutes")
    case .eitherOr(let one, let other): "\(one) ou \(other), pas les deux"
    case .badNumber(let option, let range):
      "\(option)\u{A0}: il faut un nombre de \(range.lowerBound) à \(range.upperBound)"
    case .unknownFormat(let name, let known):
      "\(name)\u{A0}: ce format n’existe pas. " + choice(known, none: "")
    case .profileOfCSV(let profile, let format):
      "--csv-profile \(profile)\u{A0}: un dialecte du CSV, non de \(format). Omettez l’un des deux"
    case .badDeckName(let text):
      "\(text)\u{A0}: aucun paquet ne peut s’appeler ainsi. Nommez-le avec --deck, en lettres et"
        + " chiffres"
    case .badColumn(let text):
      "--column \(text)\u{A0}: il faut un rôle et une colonne, comme --column term=Recto"
    case .unknownRole(let role, let known):
      "--column \(role)=…\u{A0}: ce rôle n’existe pas. Rôles\u{A0}: \(known.joined(separator: ", "))"
    case .roleDeclaredTwice(let role):
      "--column \(role)=…\u{A0}: donné deux fois. Seuls definition, aliases et ignore acceptent plusieurs"
        + " colonnes"
    case .unknownDeck(let name, let known):
      "\(name)\u{A0}: ce paquet n’existe pas. "
        + choice(known, none: "Aucun n’a encore été importé")
    case .deckNotAdded(let deck):
      "\(deck) est fourni avec le programme, mais pas encore ajouté\u{A0}: termwise decks add"
        + " \(deck)"
    case .deckOfAnother(let deck, let sources, let isShipped):
      "le paquet \(deck) existe déjà, fait de \(sources.joined(separator: ", ")). Pour mettre celui-ci à"
        + " sa place, en gardant ce qui est appris\u{A0}: termwise decks remove \(deck), puis recommencez"
        + (isShipped
          ? ""
          : ". Pour un autre paquet\u{A0}: --deck NOM. Pour compléter celui-là\u{A0}: --deck \(deck)")
    case .noSuchEntry(let name):
      "\(name)\u{A0}: aucune entrée ne s’appelle ainsi. Cherchez-la\u{A0}: termwise cards \(name)"
    case .severalEntries(let name, let found):
      "\(name) peut être \(found.joined(separator: ", ")). Donnez le terme entier, ou --deck NOM"
    case .badDate(let option, let text):
      "\(option) \(text)\u{A0}: cette date n’existe pas. Écrivez-la comme 2026-12-24"
    case .dateNotAhead(let option, let text):
      "\(option) \(text)\u{A0}: ce jour n’est pas à venir. Donnez le premier jour où les cartes"
        + " reviennent"
    case .unknownLearner(let name, let known):
      "\(name)\u{A0}: cet apprenant n’existe pas. "
        + choice(known, none: "Personne n’a encore répondu")
    case .sittingHeld(let learner, let process, let since):
      "\(learner) est déjà en séance" + (process.map { ", processus \($0)" } ?? "")
        + (since.map { ", depuis \($0)" } ?? "") + ". Terminez d’abord cette séance"
    case .consentNeeded:
      "des entrées disparaîtraient ou changeraient sur le fond\u{202F}; rien n’a été écrit. Regardez"
        + " le plan, puis importez avec --yes"
    case .tooManyRetired(let retired, let size):
      "\(retired) entrées sur \(size) seraient retirées\u{202F}; rien n’a été écrit. Est-ce le bon"
        + " fichier\u{202F}? Si oui\u{A0}: --yes --retire \(retired)"
    case .badAnswerLine(let line, let fault): "ligne \(line)\u{A0}: \(answerLineFault(fault))"
    case .badKey(let line, let text):
      "ligne \(line)\u{A0}: «\u{A0}\(text)\u{A0}» n’est pas une touche. Les touches sont 1, 2, 3 et 4"
        + "\u{202F}; ce qui précède est enregistré"
    }
  }

  private func choice(_ known: [String], none: String) -> String {
    known.isEmpty ? none : "Il y a\u{A0}: \(known.joined(separator: ", "))"
  }
}
