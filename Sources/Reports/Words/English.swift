import Flashcards

struct English: Words {
  let learner = "Learner"
  let deck = "Glossary"
  let deckTitle = "Title"
  let allDecks = "All glossaries"
  let studyDay = "Study day"
  let logDigest = "Digest of the log"

  func name(of measure: Measure) -> String {
    switch measure {
    case .entries: "Entries"
    case .seen: "Seen"
    case .coverage: "Coverage"
    case .learning: "Learning"
    case .mastered: "Mastered"
    case .toRelearn: "To relearn"
    case .retention: "Retention"
    case .firstTry: "First-try rate"
    case .overdue: "Overdue cards"
    case .activeWeeks: "Active weeks"
    case .weeks: "Weeks"
    }
  }

  func sampleSize(of measure: Measure) -> String { "\(name(of: measure)) (reviews)" }

  func definition(of measure: Measure, on scale: ShareScale) -> String {
    let range = scale == .fraction ? ", from 0 to 1" : ""
    let insertedRange = scale == .fraction ? range + "," : ""
    return switch measure {
    case .entries:
      "Entries to learn, retired ones left out."
    case .seen:
      "Entries of which at least one card has been reviewed."
    case .coverage:
      "Entries seen as a share of all entries\(range)."
    case .learning:
      """
      Entries seen of which every studied card was passed at its last review and some interval is \
      under \(Standing.masteryInterval) days.
      """
    case .mastered:
      """
      Entries of which every studied card has an interval of \(Standing.masteryInterval) days or \
      more, was passed at its last review, and is overdue by less than its interval.
      """
    case .toRelearn:
      """
      Entries seen that are neither learning nor mastered, because a card was failed at its last \
      review or has been overdue for as long as its interval.
      """
    case .retention:
      """
      Share passed\(insertedRange) among each card’s first review of a study day, counting only \
      cards first seen on an earlier day; not given below \(Rate.enough) reviews.
      """
    case .firstTry:
      """
      Share passed\(insertedRange) among each card’s first review of a study day, first meetings \
      included; not given below \(Rate.enough) reviews.
      """
    case .overdue:
      "Cards due before today, neither suspended nor put aside past today; the days of a pause do not count."
    case .activeWeeks:
      "ISO weeks (Monday to Sunday) with at least one answer, repeats and practice included."
    case .weeks:
      "ISO weeks (Monday to Sunday) since the first answer, this one included."
    }
  }
}
