/// The study days of a learner, and how many stand in a row.
public struct StudyRun: Hashable, Sendable {
  /// All days with an answer.
  public let days: Int
  /// The days in a row up to today, or to yesterday where today has no answer yet.
  public let current: Int
  /// The most days that ever stood in a row.
  public let longest: Int

  /// Counts runs of days with an answer, in order.
  ///
  /// A day of a pause neither counts nor ends a run: nothing was due.
  init(_ days: [StudyDay], pauses: [Range<StudyDay>], on today: StudyDay) {
    self.days = days.count
    var (length, longest, last) = (0, 0, StudyDay?.none)
    for day in days {
      let follows = last.map { Self.areNeighbours($0, day, pauses) } ?? false
      length = follows ? length + 1 : 1
      longest = max(longest, length)
      last = day
    }
    let isOn = last.map { $0 >= today || Self.areNeighbours($0, today, pauses) } ?? false
    current = isOn ? length : 0
    self.longest = longest
  }

  /// Whether every day between two is a day of a pause.
  private static func areNeighbours(
    _ first: StudyDay, _ second: StudyDay, _ pauses: [Range<StudyDay>]
  ) -> Bool {
    var day = first.advanced(by: 1)
    while day < second {
      guard let pause = pauses.first(where: { $0.contains(day) }) else { return false }
      day = pause.upperBound
    }
    return true
  }
}
