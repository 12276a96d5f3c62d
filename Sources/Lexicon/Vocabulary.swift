/// The words of one language that reading, judging and masking go by.
///
/// Every language fills the same fields, so that what the product knows in one language it knows in
/// all. A field is empty where the language has no such words: Japanese has no articles.
public struct Vocabulary: Sendable {
  /// The two-letter code of ISO 639-1.
  public let code: String
  /// What the language is called in itself and in English.
  public let names: WordList
  /// Articles, prepositions, conjunctions, negations: words by their grammar.
  public let functionWords: FunctionWords
  /// Names of columns and fields.
  ///
  /// An item of one word counts wherever it stands in a name (`Term (FR)`); an item of several
  /// words counts only as the whole name.
  public let columns: ColumnNames
  /// Names of columns that are too common to count beside other words: `Short`, but not
  /// `Short notice`.
  public let wholeColumns: ColumnNames
  /// Pairs of names that flashcard programs give the two sides of a card, each as `front/back`.
  public var cardSides: WordList = ""
  /// Titles of glossaries and of the sections around entries.
  public let titles: Titles
  /// Phrases with which texts and brackets begin or end.
  public let phrases: Phrases
  /// How a sign inside an acronym is spoken: the `2` of `B2B` stands for `to`.
  public var spokenSigns: [Character: WordList] = [:]
  /// How a script without Latin letters writes the names of Latin letters, the longest first:
  /// `エー` is `a`.
  public var letterNames: [Character: WordList] = [:]
}

/// Words by their grammar.
public struct FunctionWords: Sendable {
  /// Leading words of a name that say nothing, elided and partitive ones included: `the`, `l`,
  /// `des`.
  public var articles: WordList = ""
  /// What opens the infinitive of a verb: `to`.
  public var infinitiveMarkers: WordList = ""
  /// Articles that open an explanation rather than a name: `a`, `une`.
  public var indefiniteArticles: WordList = ""
  /// Words for which acronyms seldom have a letter: `of`, `and`, `with`.
  public var littleWords: WordList = ""
  /// Words without which a name is still the same name: `of`, but not `with`, `on` or `over`.
  public var joiningWords: WordList = ""
  /// Words for `and`, which is as good as `&`.
  public var and: WordList = ""
  /// Words between two names for the same thing: `or`.
  public var or: WordList = ""
  /// Verbs with which a definition goes on whose subject is the term: `is`, `means`.
  public var copulas: WordList = ""
  /// Words that turn a sentence round: `never`, `without`.
  public var negations: WordList = ""
  /// Words that make the announcement of a synonym say the opposite: `not`, `unlike`.
  public var denials: WordList = ""
}

/// Names of columns and fields, by what stands in their cells.
public struct ColumnNames: Sendable {
  /// Headwords.
  public var term: WordList = ""
  /// Acronyms, abbreviations.
  public var acronym: WordList = ""
  /// What acronyms stand for.
  public var expansion: WordList = ""
  /// Definitions.
  public var definition: WordList = ""
  /// Definitions, or expansions where another column defines.
  public var meaning: WordList = ""
  /// The same in another language.
  public var translation: WordList = ""
  /// Further names of the same thing.
  public var aliases: WordList = ""
  /// What else is to be said.
  public var note: WordList = ""
  /// The part of the glossary to which an entry belongs: categories, themes.
  public var section: WordList = ""
  /// What makes no part of an entry: sources, dates.
  public var aside: WordList = ""
}

/// Titles of glossaries, and of the sections around entries.
public struct Titles: Sendable {
  /// Words with which titles of glossaries begin or end.
  public var glossaries: WordList = ""
  /// Beginnings of words that say that a list is one of terms.
  public var termStems: WordList = ""
  /// Beginnings of words that say that a list is one of acronyms.
  public var acronymStems: WordList = ""
  /// Titles of the section that says what a page is about, in the singular: plurals are of lists.
  public var definingSections: WordList = ""
  /// Titles of contents, sources, links, notes, and of what else stands around entries.
  public var boilerplate: WordList = ""
  /// Words of titles above lists of links.
  public var linkLists: WordList = ""
  /// Words beside the lone letter of a heading: `Letter A`, `A comme`.
  public var besideLetters: WordList = ""
  /// Names of fields about a document as a whole.
  public var documentFields: WordList = ""
  /// Names of the fields above a mail: `from`, `subject`.
  public var mailFields: WordList = ""
  /// Names of the field that has a document's title.
  public var titleFields: WordList = ""
}

/// Phrases with which texts and brackets begin or end.
public struct Phrases: Sendable {
  /// What a heading asks before its term: `what is a`.
  public var questions: WordList = ""
  /// With which verb a heading ends its question behind the term: `stand for`.
  public var questionVerbs: WordList = ""
  /// What a heading says behind its term, as a question or not: `とは`.
  public var questionEndings: WordList = ""
  /// What sends the reader elsewhere: `see also`.
  public var references: WordList = ""
  /// What sends the reader elsewhere from behind the name: `参照`.
  public var referenceEndings: WordList = ""
  /// Whole definitions that are still to be written: `to do`.
  public var placeholders: WordList = ""
  /// Labels of notes, and of what a document says of itself: `note`, `last update`.
  public var noteLabels: WordList = ""
  /// What opens a line about the document as a whole: `last updated`.
  public var documentNotes: WordList = ""
  /// Abbreviations of fields and languages, which stand in brackets behind terms of theirs: `IT`.
  public var domainMarks: WordList = ""
  /// What tells under which licence a document is.
  public var licences: WordList = ""
  /// What leads over from an acronym to its expansion: `stands for`.
  public var expansionCues: WordList = ""
  /// What leads over to another name of the same thing, in a bracket: `also known as`.
  public var aliasCues: WordList = ""
  /// What leads over to another name of the same thing, in a definition, without punctuation.
  public var synonymCues: WordList = ""
  /// Words in a bracket before an acronym or an expansion: `abbr.`, `en anglais`.
  public var bracketLabels: WordList = ""
  /// Prepositions after such a word: the `of` of `abbreviation of`.
  public var bracketPrepositions: WordList = ""
  /// Words by which a bracket says something about its headword and names no other one: `noun`,
  /// `plural`.
  public var bracketRemarks: WordList = ""
}
