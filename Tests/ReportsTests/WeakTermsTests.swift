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

@Suite struct `Terms remembered badly` {
  /// Records of some learners, in which each term was passed and failed a number of times after its
  /// first meeting, with a lapse for each failure.
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
              var card = card(interval: 6, due: 1, grades: [.perfect] + later)
              var schedule = card.schedule
              schedule.lapses = failed
              card = CardRecord(schedule: schedule, reviews: card.reviews)
              return EntryRecord(term: term, cards: [card])
            }, activeDays: [today])
        ])
    }
  }

  private func terms(
    _ learners: Int, _ terms: [(String, passed: Int, failed: Int)],
    audience: Audience = .manager
  ) -> WeakTerms {
    let request = ReportRequest(today, audience: audience)
    return Report(of: records(learners, terms), request, logDigest: "").terms
  }

  @Test(arguments: [(4, 9, 0, 0), (5, 1, 0, 1), (5, 2, 1, 1), (10, 1, 1, 1)])
  func `are measured from 10 reviews by 5 learners on`(
    learners: Int, each: Int, measured: Int, listed: Int
  ) {
    let weak = terms(learners, [("Churn", 0, each)])
    #expect(weak.isShown == (learners >= 5))
    #expect(weak.measuredCount == measured)
    #expect(weak.terms.map(\.term) == (listed == 1 ? ["Churn"] : []))
  }

  @Test func `go to the learner alone when there are fewer than five`() {
    #expect(terms(1, [("Churn", 0, 3)], audience: .learner).terms.map(\.lapses) == [3])
    #expect(terms(1, [("Churn", 0, 3)]).terms == [])
    #expect(terms(4, [("Churn", 0, 3)]).terms == [])
  }

  @Test func `leave out a term that fewer than five of many learners met`() {
    let six = records(6, [("Churn", 0, 9)])
    let others = (0..<4).map { number in
      record(
        of: "Other \(number)", deck: Deck(id: "deck"),
        cards: [card(interval: 6, due: 1, grades: [.wrong, .wrong, .wrong])])
    }
    let weak = Report(of: six + others, ReportRequest(today), logDigest: "").terms
    // The others' only term is called "term 0".
    #expect(weak.terms.map(\.term) == ["Churn"])
  }

  @Test func `come by the lower end of their range, then by lapses, equals by name`() {
    let weak = terms(
      5, [("b", 1, 2), ("once", 0, 1), ("a", 1, 2), ("never", 1, 0), ("worst", 0, 9)])
    #expect(weak.terms.map(\.term) == ["worst", "a", "b", "once"])
    let few = terms(
      1, [("twice", 0, 2), ("thrice", 0, 3), ("measured", 7, 3), ("well known", 9, 1)],
      audience: .learner)
    #expect(few.terms.map(\.term) == ["measured", "thrice", "twice"])
  }

  // 45 of 70 has an upper bound of 74.5 %, 50 of 75 one of 76.3 %.
  @Test(arguments: [(9, 5, true), (10, 5, false)])
  func `are certainly forgotten when the whole range is under 75 %`(
    passed: Int, failed: Int, isForgotten: Bool
  ) {
    let weak = terms(5, [("Churn", passed, failed)])
    #expect(weak.terms.map(\.isForgotten) == [isForgotten])
    #expect(weak.forgotten.count == (isForgotten ? 1 : 0))
  }

  @Test func `leave first meetings and terms never failed out`() {
    let weak = terms(20, [("new", 0, 0), ("good", 9, 0)])
    #expect(weak.measuredCount == 1)
    #expect(weak.terms == [])
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
    let weak = Report(of: records, ReportRequest(today), logDigest: "").terms
    #expect(weak.terms.map(\.id.deck) == ["x", "y"])
  }

  @Test func `are told apart by their sense where the headword does not say it`() {
    let senses = [("arr", "annual recurring revenue"), ("branch", ""), ("mrr", "mrr")]
    let terms = senses.map { key, sense in
      WeakTerm(id: EntryID(deck: "d", key: key, sense: sense), term: key, deck: Deck(id: "d"))
    }
    #expect(terms.map(\.sense) == ["annual recurring revenue", nil, nil])
  }
}
