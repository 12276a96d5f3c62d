/// Keeps siblings apart: allows one card of an entry a day.
public struct SiblingRule: Sendable {
  private var entries: Set<EntryID>

  /// A rule that starts with the entries reviewed today.
  public init(reviewedToday entries: Set<EntryID>) {
    self.entries = entries
  }

  /// Reserves today's review of an entry for one card; false when another card has it.
  public mutating func reserve(_ entry: EntryID) -> Bool {
    entries.insert(entry).inserted
  }
}

// MARK: - Counting what waits

extension Sequence<Schedule> {
  /// Whether one of an entry's cards was reviewed on a day or later, so that none is asked on the day.
  ///
  /// A flight may take the day back: what was answered tomorrow counts today.
  public func wereReviewed(on day: StudyDay) -> Bool {
    contains { schedule in schedule.lastDay.map { $0 >= day } ?? false }
  }
}

extension StudyEntry {
  /// Whether a card of the entry is due on a day, but not asked on it, because another card of the entry
  /// was reviewed.
  public func keepsWaiting(_ card: StudyCard, on day: StudyDay) -> Bool {
    guard let due = card.schedule.due, due <= day, !card.schedule.isSetAside(on: day)
    else { return false }
    return schedules.values.wereReviewed(on: day)
  }
}

extension Schedule {
  /// The first day from `start` on, on which the card may be asked as far as its siblings and the bound
  /// of the day allow, which ``Mornings`` keep; nil for a card that is suspended or was never reviewed.
  ///
  /// `start` is the first day on which a card of the entry may be asked: today, tomorrow for an entry
  /// reviewed today, or the end of a pause.
  func firstAskingDay(from start: StudyDay) -> StudyDay? {
    guard let due, !isSuspended else { return nil }
    return max(due, buriedUntil ?? due, start)
  }
}
