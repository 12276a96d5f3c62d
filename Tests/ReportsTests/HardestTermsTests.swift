import Flashcards
import Testing

@testable import Reports

@Suite struct `Wilson’s interval` {
  // Newcombe, “Two-sided confidence intervals for the single proportion” (Statistics in Medicine
  // 17, 1998), table I, method 3; the last two by hand: n / (n + z²) and its complement.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611),
    (1, 29, 0.0061, 0.1718), (2, 2, 0.3424, 1.0000), (0, 1, 0.0000, 0.7935),
  ])
  func `has its published values`(passed: Int, of: Int, low: Double, high: Double) {
    let interval = Rate(passed: passed, of: of).interval
    #expect(abs(interval.lowerBound - low) < 0.00005)
    #expect(abs(interval.upperBound - high) < 0.00005)
  }

  @Test func `says nothing without a review`() {
    #expect(Rate.zero.interval == 0...1)
  }

  @Test func `holds the share, is narrower with more reviews, and has a mirror image`() {
    for of in 1...60 {
      for passed in 0...of {
        let rate = Rate(passed: passed, of: of)
        let (low, high) = (rate.interval.lowerBound, rate.interval.upperBound)
        let share = Double(passed) / Double(of)
        #expect(low >= 0 && low < share + 1e-12 && share < high + 1e-12 && high <= 1)
        let more = Rate(passed: 2 * passed, of: 2 * of).interval
        #expect(more.upperBound - more.lowerBound < high - low)
        let mirror = Rate(passed: of - passed, of: of).interval
        #expect(abs(mirror.lowerBound - (1 - high)) < 1e-12)
      }
    }
  }
}

@Suite struct `Terms nobody remembers` {
  /// Records of some learners, in which each term was passed and failed a number of times after its
  /// first meeting.
  private func records(_ learners: Int, _ terms: [(String, passed: Int, failed: Int)])
    -> [LearningRecord]
  {
    (0..<learners).map { number in
      LearningRecord(
        learner: "Learner \(number)",
        decks: [
          DeckRecord(
            deck: Deck(id: "deck"),
            entries: terms.map { term, passed, failed in
              let later =
                Array(repeating: Grade.perfect, count: passed)
                + Array(repeating: .wrong, count: failed)
              return EntryRecord(
                term: term, cards: [card(interval: 6, due: 1, grades: [.perfect] + later)])
            }, activeDays: [today])
        ])
    }
  }

  @Test(arguments: [(4, 9, 0), (5, 1, 0), (5, 2, 1), (10, 1, 1)])
  func `are told of from 10 reviews by 5 learners on`(learners: Int, each: Int, measured: Int) {
    let hardest = HardestTerms(of: records(learners, [("Churn", 0, each)]))
    #expect(hardest.rankableCount == measured)
    #expect(hardest.terms.map(\.term) == (measured == 1 ? ["Churn"] : []))
  }

  // 45 of 70 has an upper bound of 74.5 %, 50 of 75 one of 76.3 %.
  @Test(arguments: [(9, 5, true), (10, 5, false)])
  func `are those whose whole range is under 75 %`(passed: Int, failed: Int, isListed: Bool) {
    let rate = Rate(passed: passed * 5, of: (passed + failed) * 5)
    #expect((rate.interval.upperBound < 0.75) == isListed)
    let hardest = HardestTerms(of: records(5, [("Churn", passed, failed)]))
    #expect(hardest.rankableCount == 1)
    #expect(hardest.terms.map(\.recall) == (isListed ? [rate] : []))
  }

  @Test func `come the surest first, equals in the order of their names`() {
    let hardest = HardestTerms(
      of: records(5, [("b", 1, 2), ("few", 0, 2), ("a", 1, 2), ("many", 0, 9), ("good", 9, 0)]))
    #expect(hardest.terms.map(\.term) == ["many", "few", "a", "b"])
    #expect(hardest.terms.map(\.learners) == [5, 5, 5, 5])
    #expect(hardest.rankableCount == 5)
  }

  @Test func `leave first meetings out`() {
    #expect(HardestTerms(of: records(20, [("new", 0, 0)])).rankableCount == 0)
  }

  @Test func `of two decks are two terms`() {
    let deck = { (id: String) in
      DeckRecord(
        deck: Deck(id: id),
        entries: [
          EntryRecord(
            term: "a", in: id,
            cards: [card(interval: 1, due: 1, grades: [.perfect, .wrong, .wrong])])
        ], activeDays: [today])
    }
    let records = (0..<5).map { LearningRecord(learner: "\($0)", decks: [deck("x"), deck("y")]) }
    #expect(HardestTerms(of: records).terms.map(\.id.deck) == ["x", "y"])
  }

  @Test func `are told apart by their sense where the headword does not say it`() {
    let senses = [("arr", "annual recurring revenue"), ("branch", ""), ("mrr", "mrr")]
    let terms = senses.map { key, sense in
      HardTerm(
        id: EntryID(deck: "d", key: key, sense: sense), term: key, deck: Deck(id: "d"),
        recall: .zero, learners: 5)
    }
    #expect(terms.map(\.sense) == ["annual recurring revenue", nil, nil])
  }
}

@Suite struct `Decks over all learners` {
  private func report(_ decks: [(id: String, seen: Int, unseen: Int)]) -> Report {
    let records = (0..<2).map { number in
      LearningRecord(
        learner: "\(number)",
        decks: decks.flatMap { deck in
          record(
            of: "", deck: Deck(id: deck.id),
            cards: (0..<deck.seen).map { _ in card(interval: 30, due: 3) }, unseen: deck.unseen
          ).decks
        })
    }
    return Report(of: records, today: today, logDigest: "")
  }

  @Test func `count an entry once for each learner`() {
    let totals = report([("a", 3, 1), ("b", 0, 2)]).deckTotals
    #expect(totals.map(\.deck.id) == ["a", "b"])
    #expect(totals.map(\.entries) == [4, 2])
    #expect(totals.map(\.totals.entries) == [8, 4])
    #expect(totals.map(\.totals.seen) == [6, 0])
    #expect(totals.map(\.totals.begun) == [2, 0])
  }

  @Test func `are behind when the least of them was seen`() {
    let behind = { (decks: [(String, Int, Int)]) in
      report(decks).decksBehind.map(\.deck.id)
    }
    #expect(behind([("a", 3, 1), ("b", 0, 2), ("c", 1, 1)]) == ["b"])
    #expect(behind([("a", 3, 1), ("b", 0, 2), ("c", 0, 1)]) == ["b", "c"])
    #expect(behind([("a", 1, 1), ("b", 2, 2)]) == [])
    #expect(behind([("a", 1, 1)]) == [])
    #expect(behind([("a", 1, 1), ("empty", 0, 0)]) == [])
    #expect(behind([]) == [])
  }
}
