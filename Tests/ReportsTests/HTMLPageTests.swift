import Flashcards
import Foundation
import Testing

@testable import Reports

@Suite struct `A page of HTML` {
  @Test(arguments: Language.allCases, Sample.allCases)
  func `loads nothing and runs nothing`(language: Language, sample: Sample) throws {
    let page = try page(of: sample.report, language)
    #expect(!page.contains("<script") && !page.contains("javascript:") && !page.contains("<link"))
    #expect(!page.contains("://") && !page.contains("url(") && !page.contains("@import"))
    #expect(page.contains("content=\"\(PageTemplate.policy.escapedInHTML)\""))
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    let elements = try MarkupTree.body(ofPage: Array(page.utf8)).all
    let attributes = Set(elements.flatMap(\.attributes.keys))
    #expect(attributes.isDisjoint(with: ["style", "src", "srcset", "action", "onclick", "onload"]))
    let links = elements.compactMap { $0.attributes["href"] }
    #expect(links.allSatisfy { $0.hasPrefix("#") })
  }

  @Test func `its policy allows its own style sheet alone`() throws {
    let page = try page(of: Sample.oneLearner.report, .english)
    let style = try #require(page.firstMatch(of: /<style>([\s\S]*?)<\/style>/)).output.1
    #expect(style == PageTemplate.style)
    // The digest is that of `sha256sum` and `base64`.
    #expect(PageTemplate.sha256("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    #expect(PageTemplate.sha256("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(
      PageTemplate.policy.hasPrefix(
        "default-src 'none'; style-src 'sha256-\(PageTemplate.sha256(String(style)))';"))
  }

  @Test(arguments: Language.allCases, Sample.allCases)
  func `has one title, and no heading skips a level`(language: Language, sample: Sample) throws {
    let body = try body(of: sample.report, language)
    let headings = body.all.filter { ["h1", "h2", "h3", "h4"].contains($0.name) }
    #expect(headings.allSatisfy { !$0.trimmed.isEmpty })
    let levels = headings.compactMap { Int($0.name.dropFirst()) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test(arguments: Language.allCases, [Sample.oneLearner, .manyLearners])
  func `every picture has a title, a description and a table`(
    language: Language, sample: Sample
  ) throws {
    let body = try body(of: sample.report, language)
    let figures = body.all("figure")
    #expect(figures.count == TrendChart.allCases.count)
    for figure in figures {
      let picture = try #require(figure.all("svg").first)
      #expect(picture.attributes["role"] == "img")
      let names = picture.children.prefix(2)
      #expect(names.map(\.name) == ["title", "desc"])
      #expect(names.allSatisfy { !$0.trimmed.isEmpty })
      let labels = names.compactMap { $0.attributes["id"] }.joined(separator: " ")
      #expect(picture.attributes["aria-labelledby"] == labels)
      #expect(figure.all("table").count == 1)
    }
    let others = body.all("svg").filter { $0.attributes["role"] == nil }
    #expect(others.allSatisfy { $0.attributes["aria-hidden"] == "true" })
    let names = body.all.compactMap { $0.attributes["id"] }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: Language.allCases)
  func `every table has a caption, and headers for its columns and rows`(
    language: Language
  ) throws {
    let body = try body(of: Company.report, language)
    for table in body.all("table") {
      #expect(table.children.map(\.name) == ["caption", "thead", "tbody"])
      #expect(!table.children[0].trimmed.isEmpty)
      let columns = table.children[1].all("th")
      #expect(columns.allSatisfy { $0.attributes["scope"] == "col" && !$0.trimmed.isEmpty })
      for row in table.children[2].all("tr") {
        #expect(row.children.map(\.name) == ["th"] + columns.dropFirst().map { _ in "td" })
        #expect(row.children[0].attributes["scope"] == "row")
      }
    }
  }

  @Test func `opens with what to do, then people, terms, weeks and meanings`() throws {
    let body = try body(of: Company.report, .english)
    let sections = body.all("section").compactMap { $0.attributes["aria-labelledby"] }
    #expect(
      sections == [
        "people", "terms", "trend", "team", "glossaries", "rules", "definitions", "source",
      ])
    #expect(
      body.all("h1").map(\.trimmed) == [
        "Talk to Antoine\u{A0}Roux, David\u{A0}O’Brien, Jonas\u{A0}Lindqvist and "
          + "Lucía\u{A0}Ortega."
      ])
  }

  @Test(arguments: Language.allCases)
  func `says of everybody what to say to them`(language: Language) throws {
    let body = try body(of: Company.report, language)
    let told = body.all(class: "person").flatMap { $0.all("h4") }.map(\.trimmed)
    let others = body.all(class: "each").flatMap { $0.all("h4") }.map(\.trimmed)
    #expect(told + others == Company.report.people.map(\.name))
    let sayings = body.all(class: "say") + body.all(class: "each").flatMap { $0.all("p") }
    #expect(sayings.count == Company.report.people.count)
    #expect(sayings.allSatisfy { $0.trimmed.count > 20 })
  }

  @Test(arguments: [Sample.noLearner, .noDeck])
  func `without data is a page that says so`(sample: Sample) throws {
    let body = try body(of: sample.report, .french)
    #expect(body.all("h1").map(\.trimmed) == [French().verdict(.noDeck) { $0.name }])
    #expect(body.all("table").isEmpty && body.all("svg").isEmpty && body.all("nav").isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `stays small with many learners`(language: Language) throws {
    let bytes = try HTMLReport().render(Sample.manyLearners.report, in: language)
    #expect(Sample.manyLearners.report.people.count >= 200)
    #expect(bytes.count < 500_000)
  }

  @Test func `puts French signs and numbers apart with spaces that do not break`() throws {
    let text = try body(of: Company.report, .french).text
    #expect(text.contains("\u{202F}%") && !text.contains(" %") && !text.contains(/\d%/))
    #expect(!text.contains(/[ \w][?!;]/) && !text.contains(/[ \w]:\s/))
    #expect(text.contains("31\u{202F}553"))
  }

  private func page(of report: Report, _ language: Language) throws -> String {
    try #require(
      String(validating: HTMLReport().render(report, in: language), as: UTF8.self))
  }

  private func body(of report: Report, _ language: Language) throws -> MarkupTree {
    try MarkupTree.body(ofPage: HTMLReport().render(report, in: language))
  }
}

@Suite struct `Text in HTML` {
  @Test(arguments: [
    ("<script>", "&lt;script&gt;"), ("\" onload=\"x", "&quot; onload=&quot;x"), ("'", "&#39;"),
    ("&amp;", "&amp;amp;"), ("\"\u{301}", "&quot;\u{301}"), ("<\u{338}b>", "&lt;\u{338}b&gt;"),
    ("a\u{202E}b", "a\u{FFFD}b"), ("\u{1B}[2J", "␛[2J"), ("Élodie 🇫🇷", "Élodie 🇫🇷"),
  ])
  func `is escaped scalar by scalar`(text: String, escaped: String) {
    #expect(text.escapedInHTML == escaped)
  }

  @Test func `of a very long name is cut`() {
    let name = String(repeating: "é", count: 10_000)
    #expect(name.onOneLine.count == 120 && name.onOneLine.hasSuffix("é…"))
    #expect(" \n".onOneLine == "–" && "a\n b".onOneLine == "a b")
  }

  @Test(arguments: Language.allCases)
  func `of hostile names is shown and never obeyed`(language: Language) throws {
    let records = hostileTexts.map { text in
      record(
        of: text, deck: Deck(id: "hostile", title: text), cards: [card(interval: 3, due: -9)])
    }
    let report = Report(
      of: records, glossaries: [], ReportRequest(today), logDigest: "00ab12",
      quality: LogQuality())
    let bytes = try HTMLReport().render(report, in: language)
    let body = try MarkupTree.body(ofPage: bytes)
    #expect(body.all("script").isEmpty)
    // The quote and its accent are one character, which Mustache itself would let through.
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    #expect(!zip(scalars, scalars.dropFirst()).contains { $0 == "\"" && $1 == "\u{301}" })
    let heads = body.all("tbody").flatMap { $0.all("tr") }.map { $0.children[0].trimmed }
    for text in hostileTexts {
      let shown = String(String.UnicodeScalarView(text.onOneLine.unicodeScalars.map(\.picture)))
      #expect(heads.contains(shown), "\(shown)")
    }
  }
}
