import Flashcards
import Foundation
import Storage

// What waits for the database.

extension LinearPresentation {
  /// Says why the last answer is not saved yet, and tries again, by itself or at Enter, until it is;
  /// nil when there is room for screens meanwhile.
  ///
  /// - Throws: ``Failure/notSaved(_:path:)`` when the learner leaves without it, and, without a
  ///   person, when it is not saved after five seconds.
  mutating func waitOut(_ first: StorageError) throws(Failure) -> [SittingSession.Note]? {
    let end = ContinuousClock.now + .seconds(5)
    var (fault, said) = (first, StorageError?.none)
    while true {
      if isRoomForScreens() { return nil }
      if fault != said {
        for line in words.notSavedYet(fault) { try printLine(line) }
        try printLine(words.notSavedPrompt)
        said = fault
      }
      switch input.next(within: fault.passesByItself ? Self.pause : nil) {
      case nil: break
      case .text(let line) where line.collapsingSpaces.lowercased() != "q":
        // A person asked for this attempt, and wants to know its outcome.
        said = nil
      case .end where fault.passesByItself && ContinuousClock.now < end: usleep(200_000)
      case .text, .end: try leaveUnsaved(fault)
      case .interrupted:
        try giveUp(fault)
        return nil
      }
      let notes = try session.retry()
      guard let still = session.fault else { return notes }
      fault = still
    }
  }

  /// Ends the sitting without its last answer, and throws the reason.
  private mutating func leaveUnsaved(_ fault: StorageError) throws(Failure) {
    try session.giveUp()
    if let scene = session.scene { try show(scene) }
    throw .notSaved(fault, path: try context.databasePath())
  }

  /// Ends the sitting without its last answer because a signal came.
  private mutating func giveUp(_ fault: StorageError) throws(Failure) {
    try context.printDiagnostic(
      words.failure(.notSaved(fault, path: try context.databasePath())))
    try session.giveUp()
    if let scene = session.scene { try show(scene) }
  }

  /// Milliseconds between two attempts.
  private static let pause = 500
}
