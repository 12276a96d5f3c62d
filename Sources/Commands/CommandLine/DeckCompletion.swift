import ArgumentParser
import Decks
import Flashcards
import Storage

extension CompletionKind {
  /// Completes the id of a deck in the database that the command line or the environment names.
  static var decks: CompletionKind {
    .custom { words, index, _ in DeckCompletion(of: index, in: words, .live).added }
  }

  /// Completes the id of a shipped deck that has not been added to that database.
  static var shippedDecks: CompletionKind {
    .custom { words, index, _ in DeckCompletion(of: index, in: words, .live).shipped }
  }
}

extension CompletionKind {
  /// Completes the name of a learner in that database.
  static var learners: CompletionKind {
    .custom { words, index, _ in DeckCompletion(of: index, in: words, .live).learners }
  }

  /// Completes the term or acronym of an entry in that database.
  static var terms: CompletionKind {
    .custom { words, index, _ in DeckCompletion(of: index, in: words, .live).terms }
  }
}

/// The deck ids, learners and terms that a shell proposes, those already on the command line left out.
///
/// Proposes nothing when anything fails: an error message would break the line that a person is
/// typing.
struct DeckCompletion {
  /// The ids of decks in the database.
  var added: [String] { offered(known ?? []) }

  /// The ids of shipped decks that are not in the database.
  var shipped: [String] {
    known.map { known in offered(ShippedDecks.all.map(\.id).filter { !known.contains($0) }) } ?? []
  }

  /// The names of learners, those that a shell takes as one plain word.
  var learners: [String] {
    let names = (try? store?.learnerNames()) ?? []
    return names.filter(\.isPlainWord)
  }

  /// The terms and acronyms that begin with the word being typed, in whatever case, written with
  /// hyphens for spaces, which count as such where an entry is named.
  ///
  /// A shell drops what does not begin as the word is typed: `Ad` is completed to `Adoption`, which
  /// names `adoption`.
  var terms: [String] {
    let wanted = current.folded
    guard current.isPlainWord || current.isEmpty else { return [] }
    let names = self.names
    let spellings = Dictionary(grouping: Set(names)) { Deck.slug(of: $0) ?? "" }
    var seen: Set<String> = []
    let found = names.compactMap { name -> String? in
      guard let slug = Deck.slug(of: name), slug.folded == name.folded, slug.hasPrefix(wanted)
      else { return nil }
      // Where names differ in case alone, only its own spelling names an entry.
      let isShared = spellings[slug].map { $0.count > 1 } ?? false
      if name.isPlainWord, isShared || !current.isEmpty, name.hasPrefix(current) { return name }
      return current + slug.dropFirst(wanted.count)
    }
    return Array(found.filter { seen.insert($0).inserted }.prefix(Self.termsAtMost))
  }

  /// The terms and acronyms of the entries that the command line may name: those put aside where it
  /// resumes one.
  private var names: [String] {
    guard let context, let store else { return [] }
    let decks = value(of: "--deck").map { [$0] }
    let resumes = typed.drop { $0 != "cards" }.dropFirst().first == "resume"
    guard !resumes else {
      let day = context.now.studyDay
      let entries = try? store.entries(
        for: context.learner(in: store), decks: decks, on: day, where: { _ in true })
      return (entries ?? []).filter { $0.isSetAside(on: day) }.flatMap {
        [$0.entry.term, $0.entry.acronym].compactMap(\.self)
      }
    }
    return (decks ?? known ?? []).flatMap { deck in
      ((try? store.names(inDeck: deck)) ?? []).flatMap {
        [$0.term, $0.acronym].compactMap(\.self)
      }
    }
  }

  /// The most terms proposed: a shell shows a longer list only after a question.
  private static let termsAtMost = 200
  /// The word being typed.
  private let current: String
  /// The other words on the command line as typed, quotes included.
  private let typed: [String]
  private let context: Context?
  private let store: Store?
  /// The ids of decks in the database; empty without a database, nil when it cannot be read.
  private let known: [String]?

  init(of index: Int, in words: [String], _ environment: Environment) {
    current = words.indices.contains(index) ? words[index] : ""
    typed = words.enumerated().filter { $0.offset != index }.map(\.element)
    let home = environment.variables["HOME"]
    let given = ["--db", "--learner"].compactMap { [typed] option in
      Self.value(of: option, among: typed, home: home).map { "\(option)=\($0)" }
    }
    let read = { () throws -> (Context, Store?, [String]) in
      let context = try Context(CommonOptions.parse(given), in: environment)
      let store = try context.openStoreToRead()
      return (context, store, try store?.decks().map(\.id) ?? [])
    }
    let result = try? read()
    (context, store, known) = (result?.0, result?.1, result?.2)
  }

  private func offered(_ decks: [String]) -> [String] {
    // bash expands proposals, and ids come from a database that anybody may have made. Propose only
    // true slugs: they contain nothing that bash expands.
    decks.filter { Deck.slug(of: $0) == $0 && !typed.contains($0) }
  }

  private func value(of option: String) -> String? { Self.value(of: option, among: typed) }

  /// The last value of an option on the command line, `~/` being the home folder; nil where it has none.
  private static func value(
    of option: String, among words: [String], home: String? = nil
  ) -> String? {
    let isOption = { (word: String) in word == option || word.hasPrefix("\(option)=") }
    guard let index = words.lastIndex(where: isOption) else { return nil }
    // bash splits `--db=PATH` into three words, `--db`, `=` and `PATH`.
    let next = words[(index + 1)...].first { $0 != "=" }
    let value = words[index] == option ? next : String(words[index].dropFirst(option.count + 1))
    guard let value else { return nil }
    guard let home, value.hasPrefix("~/") else { return value }
    return home + value.dropFirst()
  }
}

extension String {
  /// Whether a shell takes the text as one word, and expands nothing in it.
  fileprivate var isPlainWord: Bool {
    !isEmpty && !hasPrefix("-")
      && allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
  }
}
