import AttestedEntries
import Foundation
import Testing

@testable import Flashcards

/// Laws of all card kinds; listing a new kind in ``CardKinds/all`` tests it here.
@Suite struct `Card kinds` {
  @Test func `the list is not empty, and begins with a kind that follows none`() throws {
    #expect(try #require(CardKinds.all.first).follows == nil)
  }

  @Test func `names are unique, and spelt for a log`() {
    let names = CardKinds.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(!name.isEmpty)
      #expect(name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
    }
  }

  @Test func `every name that logs hold since a release still has its kind`() {
    let released = ["acronym-expansion", "term-definition", "expansion-acronym", "definition-term"]
    #expect(released.filter { CardKinds.named($0) == nil } == [])
  }

  @Test func `each side has a bit of its own`() {
    #expect(Set(Aspect.allCases.map { Sides($0).rawValue }).count == Aspect.allCases.count)
  }

  @Test(arguments: CardKinds.all.map(\.name))
  func `a kind follows one that comes before it`(name: String) throws {
    let index = try #require(CardKinds.all.firstIndex { $0.name == name })
    guard let follows = CardKinds.all[index].follows else { return }
    #expect(CardKinds.all[..<index].contains { $0.name == follows })
  }

  @Test(arguments: CardKinds.all.map(\.name))
  func `a kind is found by its name`(name: String) {
    #expect(CardKinds.named(name)?.name == name)
    #expect(CardKinds.named(name + "-of-the-future") == nil)
  }

  @Test(arguments: CardKinds.all.map(\.name), Entry.attested)
  func `a question gives one side and asks for another`(name: String, entry: Entry) throws {
    let kind = try #require(CardKinds.named(name))
    #expect(kind.given != kind.asked)
    guard let question = kind.question(about: entry) else { return }
    #expect(question.given == kind.given)
    #expect(question.asked == kind.asked)
    #expect(question.answer == entry[kind.asked])
    #expect(question.prompt.contains { $0.isLetter || $0.isNumber })
    #expect(question.answer.contains { $0.isLetter || $0.isNumber })
  }

  @Test(arguments: CardKinds.all.map(\.name), Entry.attested)
  func `nothing is asked about an entry that lacks a side`(name: String, entry: Entry) throws {
    let kind = try #require(CardKinds.named(name))
    // An entry always has its term.
    for aspect in [kind.given, kind.asked] where aspect != .term {
      #expect(kind.question(about: entry.without(aspect)) == nil, "without its \(aspect)")
    }
  }

  @Test(arguments: CardKinds.all.map(\.name), Entry.attested)
  func `a question never holds its answer, or another one that is right`(
    name: String, entry: Entry
  ) throws {
    guard let question = try #require(CardKinds.named(name)).question(about: entry) else { return }
    let shown = question.prompt + " | " + (question.context ?? "")
    for answer in [question.answer] + (question.key?.accepted ?? []) {
      // One or two letters occur in any text: they reveal a name only when written exactly like it.
      let isShort = answer.count { $0.isLetter || $0.isNumber } <= 2
      let (sought, text) = isShort ? (answer, shown) : (answer.folded, shown.folded)
      #expect(!contains(words(sought), in: words(text)), "“\(answer)” in “\(shown)”")
    }
  }

  @Test(arguments: CardKinds.all.map(\.name), Entry.attested)
  func `a key takes its own answer, however it is spelt`(name: String, entry: Entry) throws {
    guard let question = try #require(CardKinds.named(name)).question(about: entry),
      let key = question.key
    else { return }
    #expect(key.accepted.first == question.answer)
    let id = EntryID(deck: "deck", of: entry)
    let judge = Judge([EntryNames(id, of: entry)])
    for answer in key.accepted {
      for text in [
        answer, answer.uppercased(), "  \(answer.decomposedStringWithCanonicalMapping)\n",
      ] { #expect(judge.judge(text, answering: question, about: id)?.verdict == .right, "\(text)") }
    }
  }

  private func words(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  private func contains(_ answer: [String], in shown: [String]) -> Bool {
    guard answer.count <= shown.count else { return false }
    return (0...(shown.count - answer.count)).contains {
      Array(shown[$0..<($0 + answer.count)]) == answer
    }
  }
}

@Suite struct `Each kind of card` {
  @Test func `an acronym asks for its expansion`() throws {
    let question = try question("acronym-expansion", .arr)
    #expect(question.prompt == "ARR")
    #expect(question.answer == "Annual Recurring Revenue")
    #expect(question.key?.accepted == ["Annual Recurring Revenue"])
  }

  @Test func `an expansion asks for its acronym`() throws {
    let question = try question("expansion-acronym", .arr)
    #expect(question.prompt == "Annual Recurring Revenue")
    #expect(question.key?.accepted == ["ARR"])
  }

  @Test func `an expansion that spells out its own acronym is shown without it`() throws {
    let gnu = Entry(
      term: "GNU", acronym: "GNU", expansion: "GNU's Not Unix", definition: "A free system.")
    #expect(try question("expansion-acronym", gnu).prompt == "[…] Not Unix")
    #expect(try question("acronym-expansion", gnu).answer == "GNU's Not Unix")
  }

  @Test func `a term asks for its definition, which the learner judges`() throws {
    let question = try question("term-definition", .named("Churn"))
    #expect(question.prompt == "Churn")
    #expect(question.key == nil)
    #expect(question.context == nil)
  }

  @Test func `an acronym that asks for its definition says which of its senses is meant`() throws {
    #expect(try question("term-definition", .arr).context == "Annual Recurring Revenue")
    let branch = Entry(term: "branch", qualifier: "noun", definition: "A line of development.")
    #expect(try question("term-definition", branch).context == "noun")
  }

  @Test func `a definition asks for its term, and takes its other names as well`() throws {
    let question = try question("definition-term", .arr)
    #expect(question.answer == "ARR")
    #expect(question.key?.accepted == ["ARR", "Run rate", "ARR", "Annual Recurring Revenue"])
  }

  @Test(arguments: ["", "ARR.", "Annual Recurring Revenue (ARR)", "Run rates !"])
  func `a definition that is nothing but its names asks for none of them`(definition: String) {
    var entry = Entry.arr
    entry.definition = definition
    #expect(CardKinds.named("definition-term")?.question(about: entry) == nil)
  }

  private func question(_ kind: String, _ entry: Entry) throws -> Question {
    try #require(CardKinds.named(kind)?.question(about: entry))
  }
}

// MARK: - Entries without a side

extension Entry {
  /// The text of a side.
  subscript(aspect: Aspect) -> String? {
    switch aspect {
    case .term: term
    case .definition: definition
    case .acronym: acronym
    case .expansion: expansion
    }
  }

  /// The entry without a side; unchanged for the term, which an entry always has.
  func without(_ aspect: Aspect) -> Entry {
    var entry = self
    switch aspect {
    case .term: break
    case .definition: entry.definition = ""
    case .acronym, .expansion: (entry.acronym, entry.expansion) = (nil, nil)
    }
    return entry
  }
}
