import Documents
import Flashcards
import Glossaries
import Storage

/// English: findings and errors.
extension English {
  func sentence(for kind: Finding.Kind) -> String {
    switch kind {
    case .document(let problem): sentence(for: problem)
    case .moreFindings(let number):
      "and \(count(number, "more finding", "more findings")) from here on"
    case .tableSkipped(let columns):
      "a table of \(count(columns, "column", "columns")) left out: no column looks like terms and"
        + " definitions. Name them in a header row"
    case .columnsLeftOut(let names):
      "\(names.count == 1 ? "column" : "columns") not read: \(names.joined(separator: ", ")). If one"
        + " matters, say what it holds: --column ROLE=NAME"
    case .clozeLeftOut:
      "a fill-in-the-blank card ({{c1::…}}) has no term; left out. Write a term and its definition"
        + " instead"
    case .clozesOpened(let number):
      "blanks ({{c1::…}}) were filled in, in \(count(number, "row", "rows")), the first one here"
    case .noTerm: "a definition without a term; left out. Write its term in front"
    case .termTooLong(let limit):
      "longer than \(limit) characters where a term should be; left out"
    case .noDefinition(let term): "“\(term)” has no definition; left out until it has one"
    case .definitionToBeWritten(let term, let note):
      "“\(term)” is defined as “\(note)”; left out until it is written"
    case .onlyCrossReference(let term, let target):
      "“\(term)” only refers to “\(target)”; left out"
    case .duplicate(let term, let location):
      "“\(term)” is already defined \(at(location)); the first definition was kept"
    case .tableLeftOut: "nothing says that this table holds terms; left out"
    case .onlySectionRead(let title):
      "only “\(title)” was read: the document's other sections are no glossary. To read them too, put them in a"
        + " file of their own"
    case .entryLeftOut(let term):
      "“\(term)” looks like an entry, laid out otherwise than the others; left out"
    case .textLeftOut(let beginning): "“\(beginning)” belongs to no entry; left out"
    case .fileNotRead(let error): "left out: \(glossaryError(error))"
    case .noEntry: "no entry found in this file"
    case .definitionCut(let term, let limit):
      "the definition of “\(term)” was cut after \(limit) characters"
    case .definedAgain(let term, let location): "“\(term)” is defined \(at(location)) too, alike"
    case .definedDifferently(let term, let location):
      "“\(term)” is defined \(at(location)) too, and differently; which one holds?"
    case .spelledAlike(let term, let other, let location):
      "“\(term)” and “\(other)” \(at(location)) are spelled nearly alike; are they one?"
    case .namesItself(let term): "the definition of “\(term)” uses the term itself"
    case .definedInACircle(let terms):
      "defined in a circle: \((terms + terms.prefix(1)).joined(separator: " → "))"
    case .undefinedAcronym(let acronym, let uses):
      "\(acronym) is used in \(count(uses, "definition", "definitions")) and defined nowhere"
    }
  }

  private func sentence(for problem: Problem.Kind) -> String {
    switch problem {
    case .readAsWindows1252:
      "not UTF-8, read as Windows-1252; save the file as UTF-8 to be sure of its accents"
    case .unfinishedLastCharacter:
      "the file stops inside a character, which was left out; was it copied whole?"
    case .invisibleCharactersRemoved(let number):
      "\(count(number, "invisible character", "invisible characters")) left out, the first one here"
    case .frontMatterNotClosed:
      "the front matter opens and never closes; read as text. End it with a line ---"
    case .textAfterClosingQuote:
      "text after a closing quote; it was kept. Double the quotes inside a cell"
    case .surplusCells(let expected, let found):
      "\(found) cells where \(expected) are expected; the last ones were joined. Quote the cell"
        + " that holds a separator"
    case .tooManyColumns(let limit):
      "more than \(limit) columns; the row was left out"
    case .nestingTooDeep(let limit):
      "nested deeper than \(limit) levels; the line was left out"
    case .restLeftOut(let limit):
      "more than \(limit) elements; what follows was left out. Split the document"
    case .markupNotRead:
      "too long or too tangled to read its markup; kept as it is written. Write it more simply"
    case .restNotRead(let syntax):
      "no valid \(syntax) from here on; what follows was left out. Correct this line, or the one above"
    case .unknownDirective(let directive):
      "“\(directive)” is not known here; the line was left out. Delete it, or put it in quotes if it is"
        + " a term"
    case .hiddenSheet: "the sheet is hidden in its workbook and was read all the same"
    case .hiddenRows(let number):
      "\(count(number, "hidden row was", "hidden rows were")) read all the same, the first one here"
    case .quotesMissing: "a text with a colon stands without quotes; read as if quoted. Quote it"
    }
  }

  private func at(_ location: Finding.Place) -> String {
    location.file.map { "in \($0):\(location.line)" } ?? "on line \(location.line)"
  }

  func glossaryError(_ error: GlossaryError) -> String {
    switch error {
    case .empty: "the file is empty. Was it saved?"
    case .tooLarge(let limit): "larger than \(limit >> 20) MiB. Split it"
    case .binary(_, let byte):
      "at byte \(byte) the file is no text. Export the glossary as text, Markdown"
        + " or CSV"
    case .undecodable(_, let byte):
      "damaged UTF-8 at byte \(byte). Save the file as UTF-8 again"
    case .unclosedQuote:
      "a quote opens here and never closes. Close it, or double it inside a cell"
    case .malformed(let syntax, _):
      "no valid \(syntax) from here on. Mend this line, or the one above it"
    case .tooManyValues(let limit): "more than \(limit) values. Split the file"
    case .pdf:
      "a PDF cannot be read. Export the glossary as text, Markdown, CSV or a workbook, or"
        + " copy its text into a file"
    case .unreadableWorkbook:
      "the workbook is damaged, encrypted or too large. Save it again without a password,"
        + " or as CSV"
    case .noSuchColumn(let column, let names, let columnCount):
      "no table has a column “\(column)”. " + columns(names, columnCount)
    case .noEntries:
      "no entry found. A table with a term and a definition column, or terms alone on"
        + " their line with paragraphs below, would do"
    }
  }

  private func columns(_ names: [String], _ count: Int) -> String {
    guard count > 0 else { return "The document has no tables or records; leave --column out" }
    let numbers = count == 1 ? "the number 1" : "a number from 1 to \(count)"
    guard !names.isEmpty else { return "Give \(numbers)" }
    return "There are: \(names.joined(separator: ", ")). Or give \(numbers)"
  }

  func storageError(_ error: StorageError, path: String) -> String {
    switch error {
    case .empty:
      "\(path): the database is empty, which no version of termwise leaves behind. Put a copy in"
        + " its place, or remove it to begin anew"
    case .foreign: "\(path): not a Termwise database. Choose another with --db"
    case .newer(let schema, let known):
      "\(path): written by a newer termwise (schema \(schema); this one knows \(known))."
        + " Update termwise"
    case .damaged(let word):
      "\(path): the database is damaged (\(word)). Keep it, and put a copy in its place"
    case .busy: "\(path): another program holds the database. Try again in a moment"
    case .noPermission:
      "\(path): the database or its folder may not be read or written. Check their permissions"
    case .cannotCreate(let reason):
      "\(path): the database cannot be made (\(reason)). Choose another place with --db"
    case .full:
      "\(path): the disk is full; what was not said to be saved was not kept. Make room and try again"
    case .inputOutput(let word):
      "\(path): reading or writing failed (\(word)). What was said to be kept is kept"
    case .staleCard(let card):
      "\(card.entry.key): answered elsewhere meanwhile; this answer was not kept. Begin again"
    case .changedMeanwhile:
      "\(path): a glossary was imported meanwhile; nothing was written. Import again"
    case .unexpected(let word): "\(path): this should not happen (\(word)). Please report it"
    }
  }

  func failure(_ failure: Failure) -> String {
    switch failure {
    case .storage(let error, let path): storageError(error, path: path)
    case .glossary(let error, let file): "\(file.located(at: error.line)): \(glossaryError(error))"
    case .noSuchFile(let path): "\(path): there is no such file. Check the name"
    case .noPermission(let path): "\(path): you may not read it. Check its permissions"
    case .isDirectory(let path): "\(path): this is a folder. Name a file in it"
    case .isWebAddress(let address):
      "\(address): nothing is fetched from the web. Download the document and give the file"
    case .deckNameNeeded: "standard input has no name. Name the deck with --deck"
    case .noDocument(let path):
      "\(path): no glossary document in this folder. Its files would end in .md, .csv, .html …"
    case .folderTooLarge(let path, let limit):
      "\(path): more than \(limit) files. Import its folders one by one"
    case .pandocNeeded(let path):
      "\(path): written by a word processor, and pandoc, which reads it, is not installed. Install"
        + " pandoc, or save the document as HTML"
    case .conversionFailed(let path):
      "\(path): pandoc could not read it, or took more than \(Pandoc.usualTimeLimit) seconds or"
        + " \(Pandoc.memoryLimit) MiB. Save the document as HTML"
    case .unreadable(let path, let reason): "\(path): reading failed (\(reason))"
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written (\(reason)). Choose another place"
    case .emptyDatabaseName: "--db is empty. Name a file, or leave it out for the usual place"
    case .wouldOverwriteDatabase(let path):
      "\(path): this is the database itself, or part of it. Write the report elsewhere"
    case .wrongRetireCount(let asked, let actual):
      "--retire \(asked): \(actual) would be retired; nothing was written. Look at the plan again"
    case .outputFailed(let reason): "the output could not be written (\(reason))"
    case .outputClosed: "the output was closed before its end"
    case .noHome: "there is no home folder. Set HOME, or name a database with --db"
    case .noDatabase(let path):
      "\(path): there is no database yet. Run termwise to begin, or import a glossary: termwise"
        + " import FILE"
    case .badInstant(let text):
      "--now \(text): not an instant. Write it like 2026-11-21T09:00:00Z"
    case .badLearner(let text):
      "--learner \(text): not a name. Use 1 to 100 printable characters"
    case .unknownVerb(let word, let likest) where likest == word:
      "the command comes first: termwise \(word), then its options"
    case .unknownVerb(let word, let likest):
      "there is no command “\(word)”; "
        + (likest.map { "did you mean “\($0)”?" } ?? "termwise --help lists them")
    case .eitherOr(let one, let other): "\(one) or \(other), not both"
    case .badNumber(let option, let range):
      "\(option): a number from \(range.lowerBound) to \(range.upperBound) is needed"
    case .unknownFormat(let name, let known):
      "\(name): no such format. " + choice(known, none: "")
    case .profileOfCSV(let profile, let format):
      "--csv-profile \(profile): a dialect of CSV, not of \(format). Leave one of the two out"
    case .badDeckName(let text):
      "\(text): no deck can be named so. Name it with --deck, in letters and digits"
    case .badColumn(let text):
      "--column \(text): a role and a column are needed, as in --column term=Front"
    case .unknownRole(let role, let known):
      "--column \(role)=…: no such role. Roles: \(known.joined(separator: ", "))"
    case .roleDeclaredTwice(let role):
      "--column \(role)=…: given twice. Only definition, aliases and ignore take several columns"
    case .unknownDeck(let name, let known):
      "\(name): there is no such deck. " + choice(known, none: "No deck was imported yet")
    case .deckNotAdded(let deck):
      "\(deck) comes with the program, and is not added yet: termwise decks add \(deck)"
    case .deckOfAnother(let deck, let sources, let isShipped):
      "the deck \(deck) is there already, made from \(sources.joined(separator: ", ")). To put this one"
        + " in its place, what was learnt kept: termwise decks remove \(deck), then again"
        + (isShipped ? "" : ". For another deck: --deck NAME. To add to this one: --deck \(deck)")
    case .noSuchEntry(let name):
      "\(name): no entry has that name. Look for it: termwise cards \(name)"
    case .severalEntries(let name, let found):
      "\(name) may be \(found.joined(separator: ", ")). Give the whole term, or --deck NAME"
    case .badDate(let option, let text):
      "\(option) \(text): there is no such date. Write it as 2026-12-24"
    case .dateNotAhead(let option, let text):
      "\(option) \(text): that day is not ahead. Name the first day on which cards come again"
    case .unknownLearner(let name, let known):
      "\(name): there is no such learner. " + choice(known, none: "Nobody has answered yet")
    case .sittingHeld(let learner, let process, let since):
      "\(learner) has a sitting open elsewhere" + (process.map { ", process \($0)" } ?? "")
        + (since.map { ", since \($0)" } ?? "") + ". Close that one first"
    case .consentNeeded:
      "entries would go or change in substance; nothing was written. Look at the plan, then"
        + " import with --yes"
    case .tooManyRetired(let retired, let size):
      "\(retired) of \(size) entries would be retired; nothing was written. Is it the right file?"
        + " If so: --yes --retire \(retired)"
    case .badAnswerLine(let line, let fault): "line \(line): \(answerLineFault(fault))"
    case .badKey(let line, let text):
      "line \(line): “\(text)” is no key. Keys are 1, 2, 3 and 4; what came before is kept"
    }
  }

  private func choice(_ known: [String], none: String) -> String {
    known.isEmpty ? none : "There are: \(known.joined(separator: ", "))"
  }
}
