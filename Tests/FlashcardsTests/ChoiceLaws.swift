import AttestedEntries
import Testing

@testable import Flashcards

/// A question, its choice, and the deck of both.
private struct MadeChoice {
  let deck: MultipleChoiceDeck
  let card: StudyCard
  let choice: Choice?
  let judge: Judge

  var options: [Choice.Option] { choice?.options ?? [] }

  var isAboutPair: Bool {
    Set([card.question.given, card.question.asked]) == [.acronym, .expansion]
  }

  var isAboutMeaning: Bool {
    card.question.given == .definition || card.question.asked == .definition
  }

  /// Choices in written, random and hostile decks.
  static let all: [MadeChoice] = {
    let written = [
      Entry.customerSuccess, Entry.finance, (JudgedAnswers.all?.entries ?? []).map(\.entry),
      Entry.attested, Entry.hostile,
    ]
    let wild = (0..<12 as Range<UInt64>).map { [Entry].wild(seed: $0) }
    var chance = SeededChance(seed: 1)
    return (written + wild).flatMap { entries in
      let deck = MultipleChoiceDeck(entries)
      let judge = Judge(deck.entries.map { EntryNames($0.id, of: $0.entry) })
      return deck.cards.shuffled(using: &chance).prefix(10 * CardKinds.all.count).map { card in
        let choice = deck.maker.choice(for: card, using: &chance)
        return MadeChoice(deck: deck, card: card, choice: choice, judge: judge)
      }
    }
  }()
}

/// Laws of multiple choices for every deck, card and seed.
@Suite struct `The laws of choices` {
  @Test func `one answer is right, there are two to four, and none stands twice`() {
    #expect(MadeChoice.all.count { $0.choice != nil } > 400)
    for made in MadeChoice.all where made.choice != nil {
      let right = made.options.filter(\.isRight)
      #expect(right.map(\.entry) == [made.card.id.entry])
      #expect((2...Choice.optionsAtMost).contains(made.options.count))
      let texts = made.options.map(\.text.folded)
      #expect(Set(texts).count == texts.count && !texts.contains(""), "\(texts)")
      #expect(Set(made.options.map(\.entry)).count == texts.count)
      if made.card.question.asked != .definition {
        #expect(right.map(\.text) == [made.card.question.answer])
      }
    }
  }

  @Test func `no wrong answer is right by the judge or by name`() {
    for made in MadeChoice.all {
      for option in made.options where !option.isRight {
        let judgement = made.judge.judge(
          option.text, answering: made.card.question, about: made.card.id.entry)
        #expect(
          judgement.map { $0.verdict.proposedKey == .again } ?? true,
          "“\(option.text)” for \(made.card.question)")
        let names = Set(made.deck.entry(of: option)?.foldedNames ?? [])
        #expect(names.isDisjoint(with: made.card.entry.foldedNames), "\(names)")
      }
    }
  }

  @Test func `no wrong answer is of the same meaning`() {
    for made in MadeChoice.all where made.isAboutMeaning {
      guard let meaning = made.card.entry.qualifier else { continue }
      let meanings = made.options.map { made.deck.entry(of: $0)?.qualifier }
      #expect(meanings.count { $0 == meaning } <= 1, "\(made.card.entry)")
    }
  }

  @Test func `an acronym one letter apart is there where there is one`() {
    var count = 0
    for made in MadeChoice.all where made.isAboutPair {
      let neighbours = made.deck.entries.filter { $0.entry.isNext(to: made.card.entry) }.map(\.id)
      guard !neighbours.isEmpty else { continue }
      count += 1
      #expect(
        !Set(made.options.map(\.entry)).isDisjoint(with: neighbours), "\(made.card.question)")
    }
    #expect(count > 40)
  }

  @Test func `what the learner confuses is there`() throws {
    var chance = SeededChance(seed: 2)
    for entries in [Entry.customerSuccess, Entry.finance] {
      let plain = MultipleChoiceDeck(entries)
      for card in plain.cards {
        let others = plain.entries.filter { other in
          let hasPair = other.entry.acronym != nil
          return other.id != card.id.entry
            && (hasPair || ![.acronym, .expansion].contains(card.question.asked))
        }
        let other = try #require(others.randomElement(using: &chance)).id
        var confusions = Confusions()
        confusions.add(other, for: card.id.entry)
        let deck = MultipleChoiceDeck(entries, confusions: confusions)
        let shown = deck.maker.choice(for: card, using: &chance)?.options.map(\.entry) ?? []
        #expect(shown.contains(other), "\(other) for \(card.question)")
      }
    }
  }

  @Test func `the same seed makes the same choice`() {
    for entries in [Entry.customerSuccess, [Entry].wild(seed: 3)] {
      let (one, other) = (MultipleChoiceDeck(entries), MultipleChoiceDeck(entries))
      for (seed, card) in one.cards.prefix(30).enumerated() {
        let seed = UInt64(seed)
        #expect(one.choice(for: card, seed: seed) == other.choice(for: card, seed: seed))
      }
    }
  }

  @Test func `the right answer stands in every place equally often`() {
    let deck = MultipleChoiceDeck(Entry.finance)
    var chance = SeededChance(seed: 4)
    var places = Array(repeating: 0, count: Choice.optionsAtMost)
    for card in deck.cards {
      for _ in 0..<40 {
        let options = deck.maker.choice(for: card, using: &chance)?.options ?? []
        #expect(options.count == Choice.optionsAtMost)
        if let place = options.firstIndex(where: \.isRight) { places[place] += 1 }
      }
    }
    let share = places.reduce(0, +) / places.count
    #expect(places.allSatisfy { abs($0 - share) * 5 < share }, "\(places)")
  }

  @Test func `no definition shows its own names, and none is long`() {
    for made in MadeChoice.all where made.card.question.asked == .definition {
      for option in made.options {
        let names = made.deck.entry(of: option)?.allNames ?? []
        #expect(option.text.masking(names + made.card.entry.allNames) == option.text)
        #expect(option.text.count <= 161 && option.text.contains(where: \.isLetter))
      }
    }
  }
}

extension Entry {
  fileprivate var allNames: [String] { [term] + aliases + [acronym, expansion].compactMap { $0 } }

  fileprivate var foldedNames: [String] { allNames.map(\.folded) }

  /// Whether acronyms differ by one letter and the names do not say that both mean the same.
  fileprivate func isNext(to other: Entry) -> Bool {
    guard let one = acronym, let two = other.acronym, let long = expansion?.folded,
      let longer = other.expansion?.folded
    else { return false }
    return Array(one.folded).isOneLetter(from: Array(two.folded))
      && one.uppercased() == one && two.uppercased() == two
      && !" \(long)s ".contains(" \(longer)") && !" \(longer)s ".contains(" \(long)")
      && Set(foldedNames).isDisjoint(with: other.foldedNames)
  }

  /// Entries with empty, huge or strange texts.
  static let hostile: [Entry] = [
    Entry(term: "", definition: ""), Entry(term: " ", definition: "\n\n"),
    Entry(term: "📘", definition: "📈📉"), Entry(term: "📗", definition: "A book that is green."),
    Entry(term: "—", acronym: "!", expansion: "?", definition: "…"),
    Entry(term: "Megabyte", definition: String(repeating: "Zeros and ones. ", count: 65_536)),
    Entry(term: String(repeating: "x", count: 10_000), definition: "Too long a name."),
    Entry(term: "Many", aliases: (0..<200).map { "name \($0)" }, definition: "Of many names."),
    Entry(term: "Echo", definition: String(repeating: "Echo ", count: 400)),
    Entry(term: "Unspaced", definition: String(repeating: "w", count: 4_000)),
    Entry(term: "e\u{301}" + String(repeating: "\u{301}", count: 5_000), definition: "Marks."),
    Entry(term: "Marked", definition: "z" + String(repeating: "\u{301}", count: 100_000)),
    Entry(term: "解約", acronym: "解", expansion: "解約率", definition: "顧客が契約を終える割合のこと。"),
    Entry(term: "更新", acronym: "更", expansion: "更新率", definition: "契約が続く割合を示す数字。"),
    Entry(term: "[…]", definition: "[…] […] is masked from the start."),
    Entry(term: "Plan action", definition: "A plan\n\nAction is all, says the proverb."),
    Entry(term: "C", definition: "A language."), Entry(term: "C++", definition: "Another one."),
  ]
}

extension [Character] {
  /// Whether one letter is replaced, missing or added, checked by trying every letter.
  fileprivate func isOneLetter(from other: [Character]) -> Bool {
    let without = { (text: [Character]) in
      text.indices.map { Array(text[..<$0] + text[($0 + 1)...]) }
    }
    if self == other { return false }
    if count == other.count { return zip(self, other).count { $0 != $1 } == 1 }
    return without(self).contains(other) || without(other).contains(self)
  }
}

extension [Entry] {
  /// A random glossary with pairs, copies, plurals, senses and “see”; entries of one meaning share
  /// a qualifier.
  fileprivate static func wild(seed: UInt64) -> [Entry] {
    var chance = SeededChance(seed: seed)
    var entries: [Entry] = []
    for number in 0..<20 {
      let words = (0..<3).map { _ in names.randomElement(using: &chance) ?? "" }
      let name = words.joined(separator: " ")
      let letters = words.map { $0.prefix(1).uppercased() }.joined()
      let isPair = Bool.random(using: &chance)
      let meaning = definitions.shuffled(using: &chance).prefix(9).joined(separator: " ")
      let entry = Entry(
        term: name, acronym: isPair ? letters : nil, expansion: isPair ? name : nil,
        qualifier: "\(number)", definition: meaning + ".")
      entries += [entry] + [entry.double(using: &chance)].compactMap { $0 }
    }
    return entries.shuffled(using: &chance)
  }

  private static let names = [
    "amber", "annual", "base", "board", "cash", "churn", "customer", "debt", "growth", "gross",
    "monthly", "net", "plan", "rate", "revenue", "success", "value", "yield",
  ]

  private static let definitions = (0..<60).map { number in
    "kilo" + ["bra", "den", "fis", "gol", "lum", "mor"][number % 6]
      + ["tax", "vim", "rod", "sal", "nup", "que", "wix", "zan", "yor", "hep"][number / 6]
  }
}

extension Entry {
  /// A second version of the entry, as glossaries have by mistake or on purpose.
  fileprivate func double(using chance: inout SeededChance) -> Entry? {
    var copy = self
    switch Int.random(in: 0..<7, using: &chance) {
    case 0: copy.term += "s"
    case 1: copy.term = "other \(definition.prefix(7))"
    case 2: (copy.term, copy.definition) = ("synonym \(definition.prefix(7))", "See \(term).")
    case 3: copy.definition = "Quite, " + definition.uppercased()
    case 4: (copy.term, copy.aliases) = ("alias \(definition.prefix(8))", [term])
    default: return nil
    }
    return copy
  }
}
