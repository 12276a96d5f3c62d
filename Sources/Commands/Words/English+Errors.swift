import Flashcards
import Glossaries
import Reports
import Storage

/// English: errors of the database, the command line and the verbs.
extension English {
  func storageError(_ error: StorageError, path: String) -> String {
    switch error {
    case .empty:
      "\(path): the database file is empty. Go back to the last backup: termwise restore. Or delete the"
        + " file to start again"
    case .foreign: "\(path): this is not a Termwise database. Choose another with --db"
    case .newer(let schema, let known):
      "\(path): this database was made by a newer termwise (its schema is \(schema), this program"
        + " knows \(known)). Update termwise"
    case .damaged(let word):
      "\(path): the database is damaged (\(word)). Nothing was changed. What can be done:"
    case .busy: "\(path): another program is using the database. Try again in a moment"
    case .noPermission:
      "\(path): no permission to read or write the database. Check the permissions of the file and"
        + " of its folder"
    case .cannotCreate(let reason):
      "\(path): the database cannot be created (\(reason)). Choose another place with --db"
    case .full, .quota, .noInode, .fileTooLarge, .inputOutput:
      "\(path): \(cause(of: error)); answers without “Saved” are lost. \(remedy(for: error)) and try"
        + " again"
    case .strayJournal:
      "\(path): the journal beside it, \(path)-journal, belongs to another copy of the database and"
        + " would damage this one. Move the journal to another folder, then try again"
    case .folderNotShared(let folder):
      "\(folder): this folder is not open to a group. Open it once, with the name of the group: install"
        + " -d -g GROUP -m 2770 \(folder.asArgument)"
    case .staleCard(let card):
      "\(card.entry.key): this card was answered in another window; your answer was not saved. Start"
        + " the session again"
    case .changedMeanwhile:
      "\(path): another import changed the glossary; nothing was written. Import again"
    case .unexpected(let word):
      "\(path): unexpected database error (\(word)). Keep a copy of this file, and send this message to"
        + " whoever installed termwise"
    }
  }

  func failure(_ failure: Failure) -> String {
    switch failure {
    case .storage(let error, let path): storageError(error, path: path)
    case .glossary(let error, let file): "\(file.located(at: error.line)): \(glossaryError(error))"
    case .noSuchFile(let path): "\(path): no such file. Check its name"
    case .noPermission(let path):
      "\(path): no permission to read it. Change its permissions, or ask its owner"
    case .isDirectory(let path): "\(path): this is a folder. Name a file in it"
    case .isWebAddress(let address):
      "\(address): termwise downloads nothing. Save the page, then give the file"
    case .deckNameNeeded: "standard input has no name. Name the glossary with --deck"
    case .noDocument(let path):
      "\(path): no glossary found in this folder. Put .md, .csv, .html … files in it"
    case .folderTooLarge(let path, let limit):
      "\(path): more than \(limit) files. Import its folders one by one"
    case .pandocNeeded(let path):
      "\(path): word-processor files need pandoc, which is not installed. Install pandoc, or save the"
        + " document as HTML"
    case .conversionFailed(let path):
      "\(path): pandoc could not read it within \(Pandoc.usualTimeLimit) seconds and"
        + " \(Pandoc.memoryLimit) MiB. Save the document as HTML"
    case .fileNeeded(let format):
      "--format \(format) is not text. Name a file with --output, such as report.\(format)"
    case .reportFailed(.missingLibrary(let library)):
      "workbooks need \(library), which is not installed. Install it, or choose another --format"
    case .reportFailed(.failed(let reason)):
      "the report could not be made (\(reason)). Free some space in /tmp and memory, and try again"
    case .unreadable(let path, let reason):
      "\(path): reading failed (\(reason)). Check the disk and try again"
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written (\(reason)). Choose another place"
    case .emptyDatabaseName: "--db is empty. Name a file, or leave --db out for the usual place"
    case .wouldOverwriteDatabase(let path):
      "\(path): this is the database itself. Write the report to another file"
    case .wouldOverwriteOther(let path):
      "\(path): this is a database. Write to another file"
    case .fileNotFinished(let path, let reason):
      "\(path): could not be written to the end (\(reason)). Free some space, or choose another place"
    case .wrongRetireCount(let asked, let actual):
      "--retire \(asked): \(actual) entries would be retired, not \(asked); nothing was written. Look at"
        + " the plan again"
    case .outputFailed(let reason):
      "the output could not be written (\(reason)). Check the disk and try again"
    case .outputClosed: "the program that reads the output stopped early; the rest was not printed"
    case .noHome: "there is no home folder. Set HOME, or name a database with --db"
    case .noDatabase(let path):
      "\(path): there is no database yet. Type termwise to start, or import a glossary: termwise"
        + " import FILE"
    case .badInstant(let text):
      "--now \(text): this is not a date and time. Write it like 2026-11-21T09:00:00Z"
    case .badLearner(let text):
      "--learner \(text): this is not a name. Use 1 to 100 printable characters"
    case .noFlagWords: "--why has no words. Say what is unclear or wrong"
    case .unknownVerb(let word, let likest) where likest == word:
      "the command must come first. Type termwise \(word), then the options"
    case .unknownVerb(let word, let likest):
      "there is no command “\(word)”. "
        + (likest.map { "Did you mean “\($0)”?" } ?? "To see them all: termwise --help")
    case .usage(let fault, let command): usage(fault, of: command)
    case .eitherOr(let one, let other):
      "\(one) and \(other) cannot be used together. Give one of them"
    case .badNumber(let option, let range):
      "\(option): out of range. Give a number from \(range.lowerBound) to \(range.upperBound)"
    case .unknownFormat(let name, let known):
      "\(name): no such format. " + values(known)
    case .profileOfCSV(let profile, let format):
      "--csv-profile \(profile) is for CSV, not for \(format). Keep"
        + " --csv-profile or --format \(format), not both"
    case .badDeckName(let text):
      "“\(text)” has no letter or digit, so it cannot name a glossary. Give it another name: --deck NAME"
    case .badColumn(let text):
      "--column \(text): role or column missing. Write it like --column term=Front"
    case .unknownRole(let role, let known):
      "--column \(role)=…: no such role. " + values(known)
    case .roleDeclaredTwice(let role):
      "--column \(role)=…: this role is given twice. Give it once; only definition, aliases and ignore take several"
        + " columns"
    case .unknownDeck(let name, let known):
      "no glossary “\(name)”. "
        + choice(known, none: "Import one first: termwise import FILE")
    case .deckNotAdded(let deck):
      "the glossary \(deck) comes with the program but is not added yet. Add it: termwise decks add"
        + " \(deck)"
    case .shippedNameTaken, .deckUnclear, .ownVersion, .deckInOtherLanguage, .noSuchSource,
      .deckNeeded,
      .noRetiredEntry, .languagesDiffer, .badTitle:
      identityFailure(failure)
    case .noSuchEntry(let name):
      "no entry has exactly the name “\(name)”. Search for it: termwise cards \(name)"
    case .severalEntries(let name, let found):
      "several entries match “\(name)”. Write one of these: \(found.joined(separator: "; "))"
    case .severalTerms(let commands):
      "one entry at a time. Write: \(commands.joined(separator: "; then: "))"
    case .badDate(let option, let text):
      "\(option) \(text): the calendar has no such day. Write it like 2026-12-24"
    case .noDate(let option, let text):
      "\(option) \(text): this is not a date. Write it like 2026-12-24, tomorrow, monday or +14"
    case .ambiguousDate(let option, let text, let dayFirst, let monthFirst):
      "\(option) \(text): this is \(date(dayFirst)) or \(date(monthFirst))."
        + " Write \(dayFirst.iso) or \(monthFirst.iso)"
    case .dateNotAhead(let option, let text):
      "\(option) \(text): this day is not in the future. Give the day on which you are back"
    case .dateAhead(let option, let text):
      "\(option) \(text): this day is still to come. Give a day that is past"
    case .unknownLearner(let name, let known):
      "no learner “\(name)”. "
        + choice(known, none: "Nobody has answered a card yet: type termwise to start")
    case .sittingHeld(let learner, let process, let since):
      "\(learner) has another session open" + (process.map { ", process \($0)" } ?? "")
        + (since.map { ", since \($0)" } ?? "") + ". Close that one first"
    case .consentNeeded:
      "entries would be retired, moved or change their meaning; nothing was written. Look at the plan, then"
        + " import with --yes"
    case .tooManyRetired(let retired, let size):
      "\(retired) of \(size) entries would be retired; nothing was written. Check that this is the right"
        + " file. If it is, add --yes --retire \(retired)"
    case .noBackup, .noSuchBackup, .damagedBackup, .restoreNeedsConsent, .databaseReplaced,
      .databaseDeleted, .notSaved,
      .openFolder,
      .deckChoiceNeeded, .forgetNeedsConsent:
      backupFailure(failure)
    case .unknownSetting, .badSetting: settingFailure(failure)
    case .clockInDoubt, .otherAccount, .notAgreed, .notShared:
      openingFailure(failure)
    case .badAnswerLine(let line, let fault): "line \(line): \(answerLineFault(fault))"
    case .badKey(let line, let text):
      "line \(line): “\(text)” is not a key; the answers before it are saved. Write 1, 2, 3 or 4"
    }
  }

  private func usage(_ fault: UsageFault, of command: String) -> String {
    switch fault {
    case .unknownOption(let option, let likest):
      "\(command) has no option \(option). "
        + (likest.map { "Did you mean \($0)?" } ?? "To see its options: \(command) --help")
    case .missingValue(let option):
      "\(option.prefix { $0 != " " }) needs a value. Write \(option)"
    case .needlessValue(let option): "\(option) takes no value. Write \(option) alone"
    case .unexpectedArguments(let words):
      "\(command) cannot use “\(words.joined(separator: " "))”. See \(command) --help"
    case .unfitValue(let value, let option, let choices):
      "\(option.prefix { $0 != " " }) does not accept “\(value)”. "
        + (choices.isEmpty ? "Give a whole number" : values(choices))
    case .missingArgument("--why <words>"):
      "what is unclear or wrong is missing. Write it like:"
        + " \(command) TERM --why \"The second sentence is out of date\""
    case .missingArgument(let name): "\(name) is missing. See \(command) --help"
    case .other(let message):
      "this command line was not understood (\(message)). See \(command) --help"
    }
  }

  private func values(_ known: [String]) -> String {
    "Possible values: \(known.joined(separator: ", "))"
  }

  private func choice(_ known: [String], none: String) -> String {
    known.isEmpty ? none : "Available: \(known.joined(separator: ", "))"
  }
}
