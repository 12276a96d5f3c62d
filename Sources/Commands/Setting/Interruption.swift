import Foundation
import Synchronization

/// The first Ctrl-C: remembered, so that what is being written is finished first.
enum Interruption {
  private static let flag = Atomic<Bool>(false)
  private static let writeEnd = Atomic<Int32>(-1)
  private static let readEnd = Atomic<Int32>(-1)

  /// Whether Ctrl-C was pressed.
  static var hasHappened: Bool { flag.load(ordering: .relaxed) }

  /// Remembers the first interrupt from here on; a second ends the program at once.
  static func watch() {
    var ends: [Int32] = [-1, -1]
    guard !hasBegun, pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    readEnd.store(ends[0], ordering: .relaxed)
    writeEnd.store(ends[1], ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      Interruption.flag.store(true, ordering: .relaxed)
      // Between asking `hasHappened` and waiting for a key a flag would go unseen; a byte does not.
      var byte: UInt8 = 0
      _ = write(Interruption.writeEnd.load(ordering: .relaxed), &byte, 1)
    }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    sigaction(SIGINT, &action, nil)
  }

  /// Waits until a descriptor can be read or Ctrl-C is pressed.
  static func wait(for descriptor: Int32) {
    var waits = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: readEnd.load(ordering: .relaxed), events: Int16(POLLIN), revents: 0),
    ]
    poll(&waits, nfds_t(hasBegun ? 2 : 1), -1)
  }

  private static var hasBegun: Bool { readEnd.load(ordering: .relaxed) >= 0 }
}
