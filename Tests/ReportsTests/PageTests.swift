import Flashcards
import Foundation
import GoldenText
import Testing

@testable import Reports

@Suite struct `A page to the letter` {
  @Test(arguments: PageSample.allCases, Language.allCases)
  func `is the one in Pages`(sample: PageSample, language: Language) throws {
    let name = "\(sample).\(language.rawValue).md"
    let page = String(decoding: MarkdownReport().render(sample.report, in: language), as: UTF8.self)
    // Hoisted: `try` inside #expect would hide the difference.
    let difference = try GoldenFile("Pages", name).difference(from: page.golden)
    #expect(difference == nil)
  }
}

@Suite struct `A page for people` {
  /// The pages of one and of five learners, with one name for all people, decks and terms.
  private func page(naming name: String, _ language: Language) -> [UInt8] {
    let deck = (Deck(id: "d", title: name), [Entry(term: name, definition: "…")])
    let plays = [
      Play(name: name, days: -30...0, newADay: ["d": 1], failed: 9),
      Play(name: name, days: -30 ... -20, newADay: ["d": 1], failed: 9),
    ]
    // Five learners: enough for a list of terms, and no more than a verdict names.
    let records = (0..<5).map { plays[$0 % 2].record(on: [deck]) }
    let alone = Report(
      of: [records[0]], ReportRequest(friday, audience: .learner), logDigest: "00ab12")
    let team = Report(of: records, ReportRequest(friday), logDigest: "00ab12")
    return MarkdownReport().render(alone, in: language)
      + MarkdownReport().render(team, in: language)
  }

  @Test(arguments: Language.allCases, hostileTexts + hostileInMarkdown)
  func `is built the same whatever people, decks and terms are called`(
    language: Language, name: String
  ) throws {
    let plain = try RenderedMarkdown(page(naming: "name", language))
    let hostile = try RenderedMarkdown(page(naming: name, language))
    #expect(plain.tables.count == 7)
    #expect(hostile.structure == plain.structure)
    #expect(hostile.tables.map { $0.map(\.count) } == plain.tables.map { $0.map(\.count) })
  }

  @Test(arguments: hostileTexts + hostileInMarkdown)
  func `shows names as they are`(name: String) throws {
    let page = try RenderedMarkdown(page(naming: name, .english))
    let cells = page.tables.flatMap { $0 }.flatMap { $0 }.map { $0.replacing("\u{2060}", with: "") }
    let name = shown(name).replacing("\u{2060}", with: "")
    // A long name is shortened to fit into its column.
    let isShown = cells.contains {
      $0 == name || $0.count > 7 && $0.hasSuffix("…") && name.hasPrefix($0.dropLast())
    }
    #expect(isShown)
  }

  @Test func `has all its headings, lists and tables, and no link, image, code or HTML`() throws {
    let page = try RenderedMarkdown(MarkdownReport().render(PageSample.team.report, in: .english))
    #expect(page.structure.count { $0 == "heading" } == 9)
    #expect(page.structure.count { $0 == "table" } == 5)
    let plain: Set = [
      "document", "heading", "paragraph", "list", "item", "text", "strong", "table", "table_header",
      "table_row", "table_cell", "code",
    ]
    #expect(Set(page.structure) == plain)
    // The digest.
    #expect(page.structure.count { $0 == "code" } == 1)
  }

  @Test(arguments: Language.allCases, PageSample.allCases)
  func `says no day but its own and the Mondays of weeks`(
    language: Language, sample: PageSample
  ) throws {
    let report = sample.report
    let text = String(decoding: MarkdownReport().render(report, in: language), as: UTF8.self)
    let known = [report.today, report.changesSince]
    for day in text.matches(of: /\d{4}-\d\d-\d\d/).compactMap({ StudyDay(iso: String($0.output)) })
    {
      #expect(known.contains(day) || day.weekday == 0)
    }
    let mondays = (-200...4).map { friday.monday.advanced(by: 7 * $0) }
    let sayable = Set((known + mondays).map(language.words.date))
    let line = text.split(whereSeparator: \.isNewline).map { $0.trimmingPrefix("  ") }
      .joined(separator: " ")
    let dates = line.matches(of: /\d+(er)? \p{L}+ 2026/).map { String($0.output.0) }
    #expect(dates.isEmpty == false)
    #expect(dates.allSatisfy(sayable.contains))
  }

  @Test(arguments: Language.allCases, PageSample.allCases)
  func `fits into 100 columns`(language: Language, sample: PageSample) {
    let text = String(
      decoding: MarkdownReport().render(sample.report, in: language), as: UTF8.self)
    let wide = text.split(separator: "\n").filter { $0.count > 100 }
    #expect(wide == [])
  }

  @Test func `has tables of 100 columns whatever the names are`() {
    let names = hostileTexts + hostileInMarkdown + [String(repeating: "long|name ", count: 1000)]
    let deck = { (name: String) in
      (Deck(id: "d", title: name), [Entry(term: name, definition: "…")])
    }
    let records = names.map { Play(name: $0, days: -30...0, failed: 9).record(on: [deck($0)]) }
    let report = Report(of: records, ReportRequest(friday), logDigest: "")
    let text = String(decoding: MarkdownReport().render(report, in: .french), as: UTF8.self)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.count > names.count)
    #expect(rows.allSatisfy { $0.count <= 100 })
  }

  @Test(arguments: [
    ("one two three", "one two three"),
    ("- one two", "- one two"),
    (String(repeating: "word ", count: 20) + "- end", nil),
    (String(repeating: "word ", count: 20) + "1. end", nil),
    (String(repeating: "word ", count: 20) + "=== end", nil),
  ])
  func `breaks lines where no word becomes markup`(text: String, expected: String?) throws {
    let wrapped = MarkdownText.wrapped(text)
    if let expected { #expect(wrapped == expected) }
    let plain = try RenderedMarkdown(Array("a \(wrapped)\n".utf8))
    #expect(
      plain.structure.filter { $0 != "list" && $0 != "item" }.prefix(2) == [
        "document", "paragraph",
      ])
    #expect(wrapped.replacing("\n", with: " ") == text)
  }

  @Test func `is straight to the eye as well`() {
    let table = MarkdownTable(
      columns: [.text("Term"), .number("n")], rows: [["a", "10"], ["l’été", "7"]])
    #expect(
      table.text == """
        | Term  |   n |
        | ----- | --: |
        | a     |  10 |
        | l’été |   7 |
        """)
  }
}

@Suite struct `Text in Markdown` {
  @Test(arguments: [
    ("a|b", #"a\|b"#), ("*a* _b_ ~c~", #"\*a\* \_b\_ \~c\~"#), ("`a`", #"\`a\`"#),
    ("![a](b)", #"\!\[a\](b)"#), ("<b>&amp;", #"\<b\>\&amp;"#), ("# a", "\\#\u{2060} a"),
    ("- a", #"\- a"#), ("1. a", #"1\. a"#), ("12) a", #"12\) a"#), ("$a$", #"\$a\$"#),
    ("a@b.c", "a@\u{2060}b.c"), ("http://a", "http:\u{2060}//a"), ("www.a", "www\u{2060}.a"),
    ("WWW.a", "WWW\u{2060}.a"), ("a\\", #"a\\"#), ("one\r\ntwo", "one␍␊two"),
    ("a\u{202E}b", "a\u{FFFD}b"),
    ("    a ", "a"), ("\u{A0}", "–"), ("", "–"),
  ])
  func `is escaped where it would mean something`(text: String, harmless: String) {
    #expect(text.harmlessInMarkdown.unicodeScalars.elementsEqual(harmless.unicodeScalars))
  }

  @Test(arguments: [
    "Ada", "Élodie 🇫🇷", "Jean-Pierre", "a = b", "l’« ARR »", "C++ (v1.2)", "Term: definition", "1-1",
    "A. B.", "10 % (n)",
  ])
  func `stays as it is where it means nothing`(text: String) {
    #expect(text.harmlessInMarkdown == text)
  }
}

/// Names that would be markup in Markdown.
let hostileInMarkdown = [
  "![pixel](https://evil.example/x.png)", "[click](javascript:alert)", "https://evil.example/a",
  "HTTP://evil.example", "ftp://evil.example", "www.evil.example", "(www.evil.example)",
  "a@evil.example", "mailto:a@evil.example", "xmpp:a@evil.example/x", "<https://evil.example>",
  "<img src=x onerror=alert(1)>", "<!-- comment", "&lt;b&gt;&#42;&#10;", "a | b | c", "a \\| b",
  "\\", "\\\\", "a\\", "|", "| --- |", "`code`", "``", "```\ncode", "~~~", "~struck~", "*a*", "**",
  "__a__", "***", "# heading", "#1", "@name", "GH-1", "- item", "+ item", "* item", "1. item",
  "1) item",
  "[ ] task", "[x] task", "[^1]", "[^1]: note", "[a]: https://evil.example", "> quote", "---",
  "===",
  ":--", "    code", "\tcode", "a\n\n# b", "a  \nb", "$x$", "$$x$$", "\u{A0}a", "\u{3000}", "–",
  "a\u{2060}@b.c", "://", "x://y", "www.", "WWW.EVIL.EXAMPLE", "h\u{301}ttp://x", "e\u{301}*a*",
]
