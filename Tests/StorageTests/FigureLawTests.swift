import Foundation
import Testing

@testable import Flashcards
@testable import Storage

extension Store {
  /// What the figures and counts of each learner must be, by the queue and by the whole history.
  func checkFigures(on day: StudyDay) throws {
    for learner in try learnerNames() + ["Nobody"] {
      for decks in [nil, ["sample"], ["other"], []] as [[String]?] {
        let history = try studyHistory(of: learner, decks: decks, asOf: day)
        let figures = try statistics(of: learner, decks: decks, on: day)
        #expect(figures == Statistics(of: history, on: day), "\(learner), \(day)")
        let queue = try queue(for: learner, decks: decks, on: day, limits: StudyLimits())
        let counts = try dueCounts(for: learner, decks: decks, on: day, limits: StudyLimits())
        #expect(counts.due == queue.changed.count + queue.due.count, "\(learner), \(day)")
        #expect(counts.repeats == queue.repeats.count, "\(learner), \(day)")
        #expect(counts.new == queue.new.count, "\(learner), \(day)")
        // During a pause the forecast begins later. It leaves out answers of days to come, which have
        // moved the cards that the queue has.
        if queue.pausedUntil == nil, figures.laterAnswers == 0 {
          #expect(figures.forecast[0] == counts.due + counts.repeats, "\(learner), \(day)")
        }
      }
      // The sums read no more of a pile than a day holds.
      for dueCards in [0, 1, 2, 5, 90] {
        let limits = StudyLimits(newCards: 3, dueCards: dueCards)
        let sums = try dueSums(for: learner, on: day, limits: limits)
        let counts = try dueCounts(for: learner, decks: nil, on: day, limits: limits)
        #expect(
          sums == DueSums(due: counts.due, repeats: counts.repeats, new: counts.new),
          "\(learner), \(day), \(dueCards) a day")
      }
    }
  }
}
