/// The hour at which a study day begins, now and earlier.
///
/// A change holds from a study day on: the days before keep the hour that they had, so that no answer
/// gets another date.
public struct DayStart: Hashable, Sendable {
  private struct Change: Hashable {
    let hour: Int
    let from: StudyDay
  }

  /// The hour until the first change.
  private var hour = 4
  private var changes: [Change] = []

  /// 04:00, which nobody has changed.
  ///
  /// In Europe and America, daylight-saving time never changes between 04:00 and midnight, so that
  /// each study day starts exactly once.
  public static let usual = DayStart()

  /// The study day from which the last change holds; nil without one.
  public var lastChange: StudyDay? { changes.last?.from }

  /// Changes the hour from a study day on; nil for all days.
  mutating func change(to hour: Int, from day: StudyDay?) {
    if let day {
      changes.append(Change(hour: hour, from: day))
    } else {
      (self.hour, changes) = (hour, [])
    }
  }

  /// The study day of a moment, given as seconds since 1970-01-01 on the learner's clock.
  func day(at localSeconds: Int64) -> StudyDay {
    changes.reduce(Self.day(at: localSeconds, from: hour)) { before, change in
      let day = Self.day(at: localSeconds, from: change.hour)
      // Before the change holds, a day may end late, but never reaches into those after it.
      return day >= change.from ? day : min(before, change.from.advanced(by: -1))
    }
  }

  private static func day(at localSeconds: Int64, from hour: Int) -> StudyDay {
    StudyDay(number: Int((localSeconds - Int64(hour) * 3600).dividedDown(by: 86_400)))
  }

  /// The study day from which a change of the hour can hold that is decided at a moment: the next
  /// one.
  ///
  /// When the new hour has passed already, the next day has begun by it: today would be cut off, so
  /// the change waits for the day after.
  static func firstDay(of hour: Int, decidedAt moment: Moment) -> StudyDay {
    let today = moment.studyDay
    return max(today, day(at: moment.localSeconds, from: hour)).advanced(by: 1)
  }
}
