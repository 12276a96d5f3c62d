import Documents
import Flashcards
import Glossaries

/// English: findings, and why a document cannot be read.
extension English {
  func sentence(for kind: Finding.Kind) -> String {
    switch kind {
    case .document(let problem): sentence(for: problem)
    case .moreFindings(let number):
      "from here on, \(count(number, "more finding is", "more findings are")) not shown. Correct those shown"
        + " first"
    case .tableSkipped(let columns):
      "a table of \(count(columns, "column", "columns")) was left out: no columns look like terms"
        + " and definitions. Name them in a header row: Term, Definition"
    case .columnsLeftOut(let names):
      "\(names.count == 1 ? "column" : "columns") not read: \(names.joined(separator: ", ")). To read"
        + " \(names.count == 1 ? "it" : "one"), say what it holds: --column ROLE=NAME, where ROLE is"
        + " \(columnRoles(or: "or"))"
    case .clozeLeftOut:
      "a fill-in-the-blank card ({{c1::…}}) has no term and was left out. Write a term and its"
        + " definition instead"
    case .clozesOpened(let number):
      "blanks ({{c1::…}}) were filled in on \(count(number, "row", "rows")), the first on this"
        + " line. Check them"
    case .noTerm: "a definition without a term was left out. Write its term in front"
    case .termTooLong(let limit):
      "a term of more than \(limit) characters was left out. Shorten it"
    case .noDefinition(let term): "“\(term)” has no definition and was left out. Write one"
    case .definitionToBeWritten(let term, let note):
      "“\(term)” was left out: its definition is still “\(note)”. Write it"
    case .onlyCrossReference(let term, let target):
      "“\(term)” only refers to “\(target)” and was left out. Define it, or add it to the aliases of"
        + " “\(target)”"
    case .duplicate(let term, let location):
      "“\(term)” is already defined \(at(location)); the first definition was kept. Delete one of the two"
    case .tableLeftOut:
      "a table was left out: nothing says that it holds terms. Name its columns in a header row: Term,"
        + " Definition"
    case .onlySectionRead(let title):
      "only the section “\(title)” was read, as the glossary of this document. To read the other"
        + " sections too, put them in a file of their own"
    case .entryLeftOut(let term):
      "“\(term)” was left out: it is laid out differently from the other entries. Lay it out like them"
    case .textLeftOut(let beginning):
      "“\(beginning)” was left out: it belongs to no entry. Give it a term, or delete it"
    case .fileNotRead(let error):
      "this document of the folder was not read: \(glossaryError(error))"
    case .noEntry: "no entry found in this file. \(howToLayOut)"
    case .definitionCut(let term, let limit):
      "the definition of “\(term)” was cut after \(withThousands(limit)) characters. Shorten it"
    case .definedAgain(let term, let location):
      "“\(term)” has the same definition twice, here and \(at(location)). Delete one of the two"
    case .definedDifferently(let term, let location):
      "“\(term)” has two different definitions, here and \(at(location)). Keep the right one"
    case .spelledAlike(let term, let other, let location):
      "“\(term)” and “\(other)” \(at(location)) are spelled almost the same. If they are one term,"
        + " keep one of them"
    case .namesItself(let term):
      "the definition of “\(term)” uses the term itself. Explain it in other words"
    case .definedInACircle(let terms):
      "circular definitions: \((terms + terms.prefix(1)).joined(separator: " → ")). Explain one of them"
        + " in other words"
    case .undefinedAcronym(let acronym, let uses):
      "“\(acronym)” is used in \(count(uses, "definition", "definitions")) but not defined. Add an entry"
        + " for it"
    }
  }

  private func sentence(for problem: Problem.Kind) -> String {
    switch problem {
    case .readAsWindows1252:
      "the file is not UTF-8 and was read as Windows-1252. Check its accents, and save it as UTF-8"
    case .unfinishedLastCharacter:
      "the file ends in the middle of a character, which was left out. Check that the copy is complete"
    case .invisibleCharactersRemoved(let number):
      "\(count(number, "invisible character was", "invisible characters were")) removed, the first"
        + " on this line"
    case .frontMatterNotClosed:
      "the front matter has no end and was read as text. End it with a line ---"
    case .textAfterClosingQuote:
      "there is text after a closing quote; it was kept. Inside a cell, write each quote twice"
    case .surplusCells(let expected, let found):
      "this row has \(found) cells instead of \(expected); the last ones were joined. Put quotes around the"
        + " cell that contains a separator"
    case .tooManyColumns(let limit):
      "a row of more than \(limit) columns was left out. Remove the columns you do not need"
    case .nestingTooDeep(let limit):
      "a line nested deeper than \(limit) levels was left out. Move it to a higher level"
    case .restLeftOut(let limit):
      "the document has more than \(withThousands(limit)) elements; what follows was left out. Split it into"
        + " several files"
    case .markupNotRead:
      "this markup is too long or too complicated; it was kept as it is written. Write it more simply"
    case .restNotRead(let syntax):
      "invalid \(syntax); nothing was read from here on. Correct this line, or the one above"
    case .unknownDirective(let directive):
      "unknown directive “\(directive)”; the line was left out. Delete it, or put it in quotes if it is"
        + " a term"
    case .hiddenSheet:
      "this sheet is hidden in its workbook and was read anyway. Delete it if it is not needed"
    case .hiddenRows(let number):
      "\(count(number, "hidden row was", "hidden rows were")) read anyway, the first on this line."
        + " Delete those that are not needed"
    case .quotesMissing:
      "this text contains a colon but has no quotes; it was read as if it had. Add the quotes"
    }
  }

  private func at(_ location: Finding.Place) -> String {
    location.file.map { "in \($0):\(location.line)" } ?? "on line \(location.line)"
  }

  func glossaryError(_ error: GlossaryError) -> String {
    switch error {
    case .empty: "the file is empty. Check that it was saved"
    case .tooLarge(let limit):
      "the file is larger than \(limit >> 20) MiB. Split it into several files"
    case .binary: "this is not a text file. Export the glossary as text, Markdown or CSV"
    case .undecodable(_, let byte):
      "the UTF-8 text is damaged at byte \(byte). Save the file as UTF-8 again"
    case .undecodableUTF16(_, let byte):
      "the UTF-16 text has half a character at byte \(byte). Save the file again, as UTF-8"
    case .unclosedQuote:
      "a quote opens here and never closes. Close it, or double it inside a cell"
    case .malformed(let syntax, _):
      "invalid \(syntax) from here on. Correct this line, or the one above"
    case .nestingTooDeep(let limit, _): tooDeep(limit)
    case .tooManyValues(let limit):
      "the file holds more than \(withThousands(limit)) texts and numbers, too many to read. Split it into"
        + " several files"
    case .pdf:
      "PDF files cannot be read. Export the glossary as text, Markdown, CSV or a workbook, or"
        + " copy its text into a file"
    case .unreadableWorkbook:
      "the workbook is damaged, encrypted or too large. Save it again without a password,"
        + " or as CSV"
    case .noSuchColumn(let column, let names, let columnCount):
      "no table has a column “\(column)”. " + columns(names, columnCount)
    case .noEntries(let findings):
      switch findings.exceededLimit {
      case .nestingTooDeep(let limit): tooDeep(limit)
      case .tooManyColumns(let limit):
        "this table has more than \(limit) columns, too many to be read. Remove the columns you do not"
          + " need"
      default: "no entry found. \(howToLayOut)"
      }
    }
  }

  private func tooDeep(_ limit: Int) -> String {
    "this file is nested deeper than \(limit) levels, too deep to be read. Move its entries to a"
      + " higher level, and check that every bracket is closed"
  }

  private var howToLayOut: String {
    "Use a table with a column of terms and one of definitions, or put each term on a line of its own"
      + " with its definition below"
  }

  private func columns(_ names: [String], _ count: Int) -> String {
    guard count > 0 else { return "The document has no tables or records: leave --column out" }
    let numbers = count == 1 ? "the number 1" : "a number from 1 to \(count)"
    guard !names.isEmpty else { return "The columns have no names: give \(numbers)" }
    return "Available: \(names.joined(separator: ", ")); or give \(numbers)"
  }
}
