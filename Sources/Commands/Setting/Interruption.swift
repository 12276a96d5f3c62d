import Foundation
import Synchronization

/// The first Ctrl-C: remembered, so that what is being written is finished first.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed.
  static var hasHappened: Bool { flag.load(ordering: .relaxed) }

  /// Remembers the first interrupt from here on; a second ends the program at once.
  static func watch() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      Interruption.flag.store(true, ordering: .relaxed)
    }
    // No SA_RESTART: a read that waits for a key must come back. One signal, then the default.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    sigaction(SIGINT, &action, nil)
  }
}
