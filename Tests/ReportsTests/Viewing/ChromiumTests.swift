import Flashcards
import Foundation
import Testing
import Viewers

@testable import Reports

/// Shows pages in Chromium, as the people do who get them.
@Suite(.serialized) struct ChromiumTests {
  private static let reports = [
    ("a company", Company.report), ("one learner", Sample.oneLearner.report),
    ("nobody", Sample.noLearner.report), ("hostile names", hostile),
  ]

  private static let hostile: Report = {
    let deck = Deck(id: "deck", title: String(repeating: "Glossary", count: 1000))
    let names = hostileTexts + [String(repeating: "w", count: 10_000)]
    return Report(
      of: names.map { record(of: $0, deck: deck, cards: [card(interval: 3, due: -9)]) },
      glossaries: [], ReportRequest(today), logDigest: "00ab12", quality: LogQuality())
  }()

  @Test(arguments: Language.allCases)
  func `a page is quiet, in order, readable and as wide as its window`(language: Language) throws {
    let browser = try Chromium()
    for (name, report) in Self.reports {
      let page = try written(report, language)
      defer { try? FileManager.default.removeItem(at: page) }
      for (width, scheme) in [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")] {
        try browser.show(page.path, width: width, scheme: scheme)
        #expect(browser.complaints == [], "\(name)")
        #expect(browser.requests == [page.absoluteString], "\(name)")
        for check in PageChecks.all {
          let wrong: [String] = try browser.evaluate(check)
          #expect(wrong == [], "\(name), \(width), \(scheme)")
        }
        let overflow: Int = try browser.evaluate(PageChecks.overflow)
        #expect(overflow <= 0, "\(name), \(width)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `the figures on the page are those of the JSON`(language: Language) throws {
    let browser = try Chromium()
    let page = try written(Company.report, language)
    defer { try? FileManager.default.removeItem(at: page) }
    try browser.show(page.path, width: 1280)
    let tables: [[[String]]] = try browser.evaluate(PageChecks.cells)
    let numbers: [String] = try browser.evaluate(
      "[...document.querySelectorAll('.numbers .value')].map(value => value.textContent)")
    let json = try rowsOfJSON(JSONReport().render(Company.report, in: language))
    let team = try #require(json.first { $0.kind == "team" }).values
    let weeks = json.filter { $0.kind == "week" }.map(\.values)
    #expect(figures(numbers[0]) == [percent(team["coverage"])])
    #expect(figures(numbers[1]) == [percent(team["mastery"])])
    #expect(figures(numbers[2]) == [percent(team["retention"])])
    #expect(figures(numbers[3]) == [team["overdue"]])
    #expect(figures(numbers[4]) == [weeks.last?["active_learners"], weeks.last?["learners"]])
    let words = language.words
    let people = try #require(tables.first { $0[0][0] == words.name(of: .learner) })
    for cells in people.dropFirst() {
      let row = try #require(json.first { $0.subject == [cells[0], "*"] }).values
      #expect(figures(cells[2]) == [percent(row["coverage"])])
      #expect(figures(cells[5]) == [row["overdue"]])
    }
    let progress = try #require(tables.first { $0[0][0] == words.name(of: .week) })
    #expect(progress.dropFirst().map { figures($0[1]) } == weeks.map { [percent($0["coverage"])] })
  }

  @Test func `printed on A4, a page shows what is folded on the screen`() throws {
    let browser = try Chromium()
    let page = try written(Company.report, .french)
    defer { try? FileManager.default.removeItem(at: page) }
    try browser.show(page.path, width: 1280)
    let folded = "document.querySelector('details section p').checkVisibility()"
    #expect(try browser.evaluate(folded) == false)
    try browser.call("Emulation.setEmulatedMedia", ["media": "print"])
    #expect(try browser.evaluate(folded) == true)
    let printed = try browser.call(
      "Page.printToPDF", ["preferCSSPageSize": true, "printBackground": false])
    let pdf = try #require((printed["data"] as? String).flatMap { Data(base64Encoded: $0) })
    let text = String(decoding: pdf, as: UTF8.self)
    let box = try #require(text.firstMatch(of: /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/))
    #expect(Double(box.output.1).map { Int($0.rounded()) } == 595)
    #expect(Double(box.output.2).map { Int($0.rounded()) } == 842)
  }

  @Test func `what is wrong with a page is found`() throws {
    let page = try written(
      """
      <!doctype html><meta http-equiv="Content-Security-Policy" content="img-src 'none'">
      <body style="width: 5000px"><h1>One</h1><h3 style="color: #bbb">Three</h3>
      <table><tr><td>1</table><svg role="img"></svg><a href="#nowhere">there</a>
      <img src="https://example.invalid/a.png"><script>console.error("no")</script>
      """)
    defer { try? FileManager.default.removeItem(at: page) }
    let browser = try Chromium()
    try browser.show(page.path, width: 1280)
    for check in PageChecks.all {
      let wrong: [String] = try browser.evaluate(check)
      #expect(!wrong.isEmpty, "\(check.prefix(80))")
    }
    #expect(browser.complaints.count >= 2)
    let overflow: Int = try browser.evaluate(PageChecks.overflow)
    #expect(overflow > 0)
  }

  private func written(_ report: Report, _ language: Language) throws -> URL {
    try written(String(decoding: HTMLReport().render(report, in: language), as: UTF8.self))
  }

  private func written(_ text: String) throws -> URL {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("page-\(UUID().uuidString).html")
    try Data(text.utf8).write(to: file)
    return file
  }

  /// A share with four decimals as a whole percentage, rounded down.
  private func percent(_ share: String?) -> String {
    share.flatMap { Double($0) }.map { String(wholePercent($0)) } ?? ""
  }
}
