import Flashcards
import Foundation
import Testing

@testable import Reports

@Suite struct `Statements for a learning record store` {
  /// A learner who met and mastered a glossary in the weeks before.
  private func report(on day: StudyDay = friday, version: String = "1.2.3") -> Report {
    let play = Play(name: "Ada | Lovelace", days: -60...0, failed: 0)
    let record = play.record(on: [decksOfPages[0]])
    let known = LearningRecord(
      learner: record.learner, id: "7f3c0000-0000-4000-8000-000000000000", decks: record.decks)
    let unknown = LearningRecord(learner: "Nobody", decks: record.decks)
    let request = ReportRequest(today: day, audience: .manager, programVersion: version)
    return Report(of: [known, unknown], request, logDigest: "00ab12")
  }

  private func statements(_ report: Report) throws -> [[String: Any]] {
    let bytes = XAPIReport().render(report, in: .french)
    return try bytes.split(separator: UInt8(ascii: "\n")).map { try object(of: Array($0)) }
  }

  private func verb(_ statement: [String: Any]) -> String {
    let id = (statement["verb"] as? [String: Any])?["id"] as? String
    return id.map { String($0.split(separator: "/").last ?? "") } ?? ""
  }

  @Test func `tell milestones, week by week`() throws {
    let all = try statements(report())
    let verbs = Dictionary(grouping: all, by: verb).mapValues(\.count)
    #expect(verbs["completed"] == 1)
    #expect(verbs["mastered"] == 1)
    #expect(verbs["progressed"] == 1)
    // The present week is not over.
    #expect((5...9).contains(verbs["answered"] ?? 0))
    #expect(Set(verbs.keys) == ["answered", "progressed", "completed", "mastered"])
    for statement in all {
      #expect(statement["version"] as? String == "2.0.0")
      let time = try #require(statement["timestamp"] as? String)
      let day = try #require(StudyDay(iso: String(time.prefix(10))))
      #expect(day.weekday == 6)
      #expect(day < friday)
      #expect(time.hasSuffix("T23:59:59Z"))
    }
  }

  @Test func `name an account, and nobody by name`() throws {
    for statement in try statements(report()) {
      let actor = try #require(statement["actor"] as? [String: Any])
      let account = try #require(actor["account"] as? [String: Any])
      #expect(account["name"] as? String == "7f3c0000-0000-4000-8000-000000000000")
      #expect(Set(actor.keys) == ["objectType", "account"])
    }
    let text = String(decoding: XAPIReport().render(report(), in: .english), as: UTF8.self)
    #expect(!text.contains("Lovelace"))
    #expect(!text.contains("Nobody"))
  }

  @Test func `have the same ids each time, also from another version and a week later`() throws {
    let ids = try statements(report()).compactMap { $0["id"] as? String }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.contains(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/) })
    let newer = XAPIReport().render(report(version: "9.9.9"), in: .french)
    #expect(newer == XAPIReport().render(report(), in: .english))
  }

  @Test(arguments: [
    // RFC 9562, appendix A.4.
    ("www.example.com", "2ed6657d-e927-568b-95e1-2665a8aea6a2"),
    ("python.org", "886313e1-3b8a-5372-9b90-0c9aee199e5d"),
  ])
  func `have ids as the RFC makes them`(name: String, id: String) {
    let names: [UInt8] = [
      0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30,
      0xC8,
    ]
    #expect(UUIDVersion5.text(of: name, in: names) == id)
  }

  // FIPS 180-4's examples, and lengths around a block.
  @Test(arguments: [
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
    (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
  ])
  func `are digested as the standard says`(text: String, digest: String) {
    let hex = SHA1.digest(Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    #expect(hex.joined() == digest)
  }
}
