import Testing

@testable import Flashcards

@Suite struct `The mornings of a pile` {
  /// Spreads cards, named by their entries, morning by morning, as one would by hand.
  private func byHand(
    _ cards: [(entry: Int, from: Int)], cardsADay: Int, reviewedToday: Int
  ) -> [[Int]] {
    var (rest, mornings) = (Array(cards.indices), [[Int]]())
    while !rest.isEmpty {
      let day = mornings.count
      let room = max(0, cardsADay - (day == 0 ? reviewedToday : 0))
      var (asked, entries) = ([Int](), Set<Int>())
      for card in rest where asked.count < room && cards[card].from <= day {
        if entries.insert(cards[card].entry).inserted { asked.append(card) }
      }
      rest.removeAll(where: asked.contains)
      mornings.append(asked)
    }
    return mornings
  }

  @Test func `spread two hundred cards over three`() {
    var mornings = Mornings<Int>(cardsADay: 90)
    for card in 0..<200 { mornings.add(card) }
    #expect(mornings.counts == [90, 90, 20])
  }

  @Test func `count what was reviewed today, so that leaving gives no new day`() {
    var mornings = Mornings<Int>(cardsADay: 90, reviewedToday: 60)
    for card in 0..<100 { mornings.add(card) }
    #expect(mornings.counts == [30, 70])
    // Beyond the bound, as `--limit` allows.
    var after = Mornings<Int>(cardsADay: 90, reviewedToday: 200)
    for card in 0..<10 { after.add(card) }
    #expect(after.counts == [0, 10])
  }

  @Test func `ask a sibling on the next one`() {
    var mornings = Mornings<String>(cardsADay: 3)
    #expect(["a", "a", "b", "a", "c", "d"].map { mornings.add($0) } == [0, 1, 0, 2, 0, 1])
  }

  @Test func `of no card are none, and one card is always asked`() {
    #expect(Mornings<Int>(cardsADay: 90).counts == [0])
    var none = Mornings<Int>(cardsADay: 0)
    #expect((0..<3).map { none.add($0) } == [0, 1, 2])
  }

  @Test(arguments: 0..<300)
  func `hold the pile, none more than a day's, in order, siblings apart`(seed: Int) {
    var chance = SeededChance(seed: UInt64(seed))
    let (cardsADay, reviewed) = (
      Int.random(in: 1...12, using: &chance), Int.random(in: 0...15, using: &chance)
    )
    let entries = Int.random(in: 1...40, using: &chance)
    var cards = (0..<Int.random(in: 0...120, using: &chance)).map { _ in
      (
        entry: Int.random(in: 0..<entries, using: &chance),
        from: max(0, Int.random(in: -6...3, using: &chance))
      )
    }
    if seed.isMultiple(of: 2) {
      // A forecast: the cards in the order of their days.
      cards.sort { $0.from < $1.from }
    } else {
      // A pile: all are due, those of entries reviewed today from tomorrow on.
      cards = cards.map { ($0.entry, $0.entry % 5 == 0 ? 1 : 0) }
    }
    var mornings = Mornings<Int>(cardsADay: cardsADay, reviewedToday: reviewed)
    let placed = cards.map { mornings.add($0.entry, from: $0.from) }

    #expect(mornings.counts.reduce(0, +) == cards.count)
    #expect(mornings.counts.allSatisfy { $0 <= cardsADay })
    #expect(mornings.counts[0] <= max(0, cardsADay - reviewed))
    let places = zip(cards, placed).map { [$0.entry, $1] }
    #expect(Set(places).count == cards.count)
    #expect(zip(cards, placed).allSatisfy { $1 >= $0.from })
    let byHand = byHand(cards, cardsADay: cardsADay, reviewedToday: reviewed)
    for (morning, asked) in byHand.enumerated() {
      #expect(cards.indices.filter { placed[$0] == morning } == asked)
    }
  }

  @Test(arguments: 0..<50)
  func `without siblings, ask nothing before what comes first`(seed: Int) {
    var chance = SeededChance(seed: UInt64(seed))
    var mornings = Mornings<Int>(
      cardsADay: Int.random(in: 1...12, using: &chance),
      reviewedToday: Int.random(in: 0...15, using: &chance))
    let placed = (0..<60).map { mornings.add($0) }
    #expect(placed == placed.sorted())
    // Every morning but the last is full.
    #expect(mornings.counts.dropFirst().dropLast().allSatisfy { $0 == mornings.counts.max() })
  }

  @Test func `a hundred thousand cards are spread at once`() {
    var mornings = Mornings<Int>(cardsADay: 90)
    for card in 0..<100_000 { mornings.add(card % 25_000) }
    #expect(mornings.counts.reduce(0, +) == 100_000)
    #expect(mornings.counts.count == 1112)
  }
}

@Suite struct `A pile` {
  @Test func `is none where all is asked today`() {
    #expect(Pile(cards: 90, held: 0, mornings: 1, cardsADay: 90) == nil)
    #expect(Pile(cards: 91, held: 1, mornings: 2, cardsADay: 90)?.mornings == 2)
  }

  @Test(arguments: [
    (0, 0, 0), (1, 0, 1), (90, 0, 1), (91, 0, 2), (200, 0, 3), (200, 60, 3), (110, 90, 2),
    (180, 200, 2), (181, 200, 3),
  ])
  func `takes as many mornings as hold it`(cards: Int, reviewed: Int, mornings: Int) {
    var due = DueCards(reviewed: reviewed)
    for _ in 0..<cards { due.add(1, isReviewed: false) }
    #expect(due.mornings(cardsADay: 90) == mornings)
    #expect(due.pile(cardsADay: 90)?.cards == (cards > max(0, 90 - reviewed) ? cards : nil))
  }

  @Test func `takes today and tomorrow where a day has no bound`() {
    var due = DueCards()
    due.add(3, isReviewed: false)
    #expect(due.mornings(cardsADay: .max) == 2)
  }

  @Test func `counts every card, so that its cards divided by those of a day are its mornings`() {
    var due = DueCards(reviewed: 90)
    for _ in 0..<15 { due.add(1, isReviewed: false) }
    // Of the entries reviewed today, some have one more card, and a few have two.
    for _ in 0..<30 { due.add(1, isReviewed: true) }
    for _ in 0..<4 { due.add(2, isReviewed: true) }
    #expect(due.pile(cardsADay: 90) == Pile(cards: 53, held: 15, mornings: 1, cardsADay: 90))
  }

  @Test(arguments: 0..<120)
  func `takes no more mornings than its cards in order, siblings apart`(seed: Int) {
    var chance = SeededChance(seed: UInt64(seed))
    let (cardsADay, reviewed) = (
      Int.random(in: 1...3, using: &chance), Int.random(in: 0...3, using: &chance)
    )
    let cards = (0..<Int.random(in: 0...12, using: &chance)).map { _ in
      Int.random(in: 0...6, using: &chance)
    }
    let reviewedEntries = Set((0...6).filter { _ in Int.random(in: 0..<4, using: &chance) == 0 })
    var mornings = Mornings<Int>(cardsADay: cardsADay, reviewedToday: reviewed)
    for card in cards { mornings.add(card, from: reviewedEntries.contains(card) ? 1 : 0) }
    var due = DueCards(reviewed: reviewed)
    let counts = Dictionary(cards.map { ($0, 1) }, uniquingKeysWith: +)
    for (entry, count) in counts {
      due.add(count, isReviewed: reviewedEntries.contains(entry))
    }
    let needed = mornings.counts.count { $0 > 0 }
    #expect(due.mornings(cardsADay: cardsADay) <= needed)
    // Without siblings, it is the very number.
    if counts.values.allSatisfy({ $0 == 1 }), reviewedEntries.isDisjoint(with: cards) {
      #expect(due.mornings(cardsADay: cardsADay) == needed)
    }
  }

  @Test(arguments: 0..<20)
  func `is the same counted deck by deck`(seed: Int) {
    var chance = SeededChance(seed: UInt64(seed))
    let day = StudyDay(number: 20_000)
    let entries = (0..<30).map { _ in
      (0..<Int.random(in: 1...4, using: &chance)).map { _ in
        Schedule.replay([
          .review(.hesitant, day.advanced(by: -Int.random(in: 0...3, using: &chance)))
        ])
      }
    }
    var (all, first, second) = (DueCards(), DueCards(), DueCards())
    for (index, cards) in entries.enumerated() {
      all.add(cards, all: cards, on: day)
      if index < 11 {
        first.add(cards, all: cards, on: day)
      } else {
        second.add(cards, all: cards, on: day)
      }
    }
    first += second
    #expect(first == all)
  }
}
