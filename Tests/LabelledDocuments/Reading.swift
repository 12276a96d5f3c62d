import Foundation

/// What the program reads in a document: the output of `entries FILE --json`.
struct Reading: Decodable {
  var entries: [ReadEntry] = []
  var findings: [ReadFinding] = []

  init(entries: [ReadEntry] = [], findings: [ReadFinding] = []) {
    self.entries = entries
    self.findings = findings
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    entries = try values.decode([ReadEntry].self, forKey: .entries)
    findings = try values.decodeIfPresent([ReadFinding].self, forKey: .findings) ?? []
  }

  private enum Key: String, CodingKey {
    case entries
    case findings
  }
}

struct ReadEntry: Decodable {
  var term: String?
  var acronym: String?
  var expansion: String?
  var definition: String?
  /// Whether the program says itself that it makes no card of the entry.
  var skip: Bool?
}

struct ReadFinding: Decodable {
  var file: String?
  /// Counted from 1; nil for a finding about the whole file.
  var line: Int?
  let message: String
}
