import AttestedEntries
import Flashcards
import Foundation
import Testing

@testable import Storage

/// A law of all card kinds in a database.
///
/// A store decides by ``Sides`` alone whether it looks for a card, before it reads the entry.
@Suite struct `Card kinds in a database` {
  @Test(arguments: CardKinds.all.map(\.name), Entry.attested)
  func `a card is begun once the entry's other cards are known`(
    name: String, entry: Entry
  ) throws {
    let kind = try #require(CardKinds.named(name))
    guard kind.question(about: entry) != nil else { return }
    let store = try Store.sample([entry])
    let ada = try store.enrol()
    let id = EntryID(deck: "sample", of: entry)
    for other in CardKinds.all where other.name != name && !follows(other, name) {
      guard other.question(about: entry) != nil else { continue }
      // Three passes in 8 days: the next review is 15 days later, so that no card is due today.
      for days in [-8, -7, -1] {
        try store.answer(
          CardID(entry: id, kind: other.name), .good, on: today.advanced(by: days), by: ada)
      }
    }
    let new = try store.queue(for: "Ada", decks: nil, on: today, limits: StudyLimits()).new
    #expect(
      new.map(\.id) == [CardID(entry: id, kind: name)],
      """
      the card \(name) of “\(entry.term)” is never begun: does Sides.column have the side it shows \
      and the side it asks?
      """)
  }

  /// Whether a kind's cards are begun only after those of a named kind, at once or by way of others.
  private func follows(_ kind: any CardKind, _ name: String) -> Bool {
    guard let before = kind.follows else { return false }
    return before == name || CardKinds.named(before).map { follows($0, name) } ?? false
  }
}
