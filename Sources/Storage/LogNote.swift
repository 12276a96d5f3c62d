public import Foundation
import GRDB

/// The last row of a device's log, noted outside of the database: a file that lacks it is another
/// copy than the one that was written to.
public struct LogNote: Hashable, Sendable {
  /// The device's random id.
  public let device: UUID
  /// The row's place in the device's log, from 1.
  public let sequence: Int
  /// The 32 hexadecimal digits of the row's chain.
  public let chain: String

  /// A note made of its parts.
  public init(device: UUID, sequence: Int, chain: String) {
    self.device = device
    self.sequence = sequence
    self.chain = chain
  }

  /// Reads a note as ``line`` writes it; nil for any other text.
  public init?(_ line: some StringProtocol) {
    let parts = line.split(separator: " ")
    guard parts.count == 3, let device = UUID(uuidString: String(parts[0])),
      let sequence = Int(parts[1]), parts[2].utf8.count == 2 * Digest.length
    else { return nil }
    self.init(device: device, sequence: sequence, chain: String(parts[2]))
  }

  /// The note in one line of always the same length, so that it can be written in place.
  public var line: String {
    let digits = String(sequence)
    let padding = String(repeating: "0", count: max(0, 16 - digits.count))
    return "\(device.uuidString) \(padding)\(digits) \(chain)"
  }
}

extension Store {
  /// The note about the last row of an enrolment's device; nil when its log is empty.
  public func logNote(of enrolment: Enrolment) throws(StorageError) -> LogNote? {
    try read { db in
      let head = try LogHead(of: enrolment.deviceNumber, db)
      guard head.sequence > 0 else { return nil }
      return LogNote(
        device: enrolment.device, sequence: Int(head.sequence), chain: head.chain.hex)
    }
  }

  /// Whether the database has the row of a note.
  public func has(_ note: LogNote) throws(StorageError) -> Bool {
    try read { db in
      let chain = try Row.fetchOne(
        db,
        sql: """
          SELECT log.chain FROM device JOIN (
            SELECT device, sequence, chain FROM review
            UNION ALL SELECT device, sequence, chain FROM decision) AS log
          ON log.device = device.number WHERE device.id = ? AND log.sequence = ?
          """,
        arguments: [
          Data(withUnsafeBytes(of: note.device.uuid) { Array($0) }), note.sequence,
        ])
      return try chain.map { Digest(bytes: Array(try $0.value(0) as Data)).hex == note.chain }
        ?? false
    }
  }
}
