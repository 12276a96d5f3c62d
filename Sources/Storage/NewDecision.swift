import Flashcards
import Foundation
import GRDB

/// A decision before it is placed in a log.
struct NewDecision {
  let kind: String
  /// The answer decided about.
  let review: UUID?
  /// The entry decided about.
  let entry: (id: EntryID, number: Int64)?
  /// The kind of the card decided about; nil for a decision about the whole entry.
  let cardKind: String?
  let until: StudyDay?
  let payload: Payload?

  init(
    _ kind: DecisionKind, of review: UUID? = nil, entry: (id: EntryID, number: Int64)? = nil,
    cardKind: String? = nil, until: StudyDay? = nil, payload: Payload? = nil
  ) {
    self.init(
      named: kind.rawValue, of: review, entry: entry, cardKind: cardKind, until: until,
      payload: payload)
  }

  /// A decision of any kind, which this program may not know.
  init(
    named kind: String, of review: UUID? = nil, entry: (id: EntryID, number: Int64)? = nil,
    cardKind: String? = nil, until: StudyDay? = nil, payload: Payload? = nil
  ) {
    self.kind = kind
    self.review = review
    self.entry = entry
    self.cardKind = cardKind
    self.until = until
    self.payload = payload
  }

  /// The decision as a row at a position of the log, with its instant unless the database keeps none.
  func row(_ position: LogPosition, at moment: Moment, withInstant: Bool = true) -> NewRow {
    let day = moment.studyDay
    return NewRow(
      table: Schema.decision,
      values: [
        .integer(position.author.deviceNumber), .integer(position.sequence), .uuid(position.id),
        position.author.learnerNumber.map { .integer($0) } ?? .null, .integer(position.lamport),
        .text(kind), .optional(review), entry.map { .integer($0.number) } ?? .null,
        .optional(cardKind), .integer(day.number), .optional(until?.number),
        .blob(position.chain(Schema.decision, chained(on: day)).bytes),
        withInstant ? .integer(moment.milliseconds) : .null,
        withInstant ? .integer(moment.utcOffset) : .null,
        payload.map { .blob($0.digest) } ?? .null, payload.map { .blob($0.salt) } ?? .null,
        .optional(payload?.text),
      ])
  }

  /// The values that the chain covers, payloads by their digests alone: a team verifies the chain
  /// without those that it does not get.
  private func chained(on day: StudyDay) -> [Value] {
    [.text(kind), .optional(review)]
      + (entry.map { $0.id.chained + [.optional(cardKind)] } ?? [.null])
      + [.integer(day.number), .optional(until?.number)]
      + (payload.map { [.blob($0.digest)] } ?? [])
  }
}

/// What a decision says beside its kind and subject: a JSON object, kept to the letter.
struct Payload: Hashable {
  let text: String
  /// Sixteen random bytes, without which a short payload could be guessed from its digest.
  let salt: [UInt8]

  /// The SHA-256 of the salt and the text.
  var digest: [UInt8] { SHA256.digest(salt, Array(text.utf8)) }

  init(text: String, salt: [UInt8]) {
    self.text = text
    self.salt = salt
  }

  /// A payload of some fields, sorted by their names.
  init(_ fields: [String: String], salt: UUID) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    text = String(decoding: try encoder.encode(fields), as: UTF8.self)
    self.salt = withUnsafeBytes(of: salt.uuid) { Array($0) }
  }

  /// The fields of a payload's text.
  ///
  /// - Throws: ``StorageError/damaged(_:)`` when the text is not a JSON object of texts.
  static func fields(_ text: String) throws(StorageError) -> [String: String] {
    do {
      return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    } catch {
      throw .damaged("payload: no such value is ever written")
    }
  }
}
