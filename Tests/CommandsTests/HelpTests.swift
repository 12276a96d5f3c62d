import ArgumentParser
import Terminal
import Testing

@testable import Commands
@testable import Flashcards

/// Help in all languages and on terminals of all widths.
@Suite struct HelpTests {
  /// The page of the program and those of all its commands.
  static let pages: [(name: String, page: HelpPage)] =
    [("termwise", .program)]
    + commands(below: Termwise.self).map { ($0.name, HelpPage(of: $0.command)) }

  private static func commands(
    below parent: any ParsableCommand.Type, after names: String = ""
  ) -> [(name: String, command: any ParsableCommand.Type)] {
    parent.configuration.subcommands.filter { $0.configuration.shouldDisplay }.flatMap { command in
      let name = names + command._commandName
      return [(name, command)] + commands(below: command, after: name + " ")
    }
  }

  @Test(arguments: pages.map(\.name))
  func `a page fits its width, and keeps every word`(_ name: String) throws {
    let page = try #require(Self.pages.first { $0.name == name }).page
    for language in Language.allCases {
      let whole = page.lines(columns: 2000, language.words).joined(separator: " ")
      for columns in [20, 24, 26, 27, 30, 50, 59, 60, 80, 200] {
        let lines = page.lines(columns: columns, language.words)
        for line in lines {
          #expect(TerminalText(line).displayWidth <= columns, "\(language) \(columns): \(line)")
        }
        // A word longer than the screen is broken: compare the letters.
        #expect(lines.joined().filter { $0 != " " } == whole.filter { $0 != " " }, "\(columns)")
      }
    }
  }

  @Test func `a narrower terminal than any word traps nothing`() {
    for (_, page) in Self.pages {
      for columns in 1..<20 { #expect(!page.lines(columns: columns, English()).isEmpty) }
    }
  }

  @Test func `every text of the help is written in French`() {
    for (name, page) in Self.pages {
      for text in page.texts {
        #expect(French().help(text) != text || Self.sameInFrench.contains(text), "\(name): \(text)")
      }
    }
  }

  @Test func `no French text is left from a help that has changed`() {
    let texts = Set(Self.pages.flatMap(\.page.texts).map(French.withoutNote))
    #expect(Set(French.helpTexts.keys).subtracting(texts) == [])
  }

  @Test(arguments: Language.allCases)
  func `a page begins with what the command does, and its own options come first`(
    _ language: Language
  ) throws {
    let page = HelpPage(of: ReviewCommand.self)
    try expectKept(
      page.lines(columns: 80, language.words).joined(separator: "\n"),
      as: "help-review.\(language.rawValue).txt")
    try expectKept(
      page.lines(columns: 30, language.words).joined(separator: "\n"),
      as: "help-review.\(language.rawValue).30.txt")
    try expectKept(
      HelpPage.program.lines(columns: 80, language.words).joined(separator: "\n"),
      as: "help-program.\(language.rawValue).txt")
  }

  /// Texts that French writes like English.
  private static let sameInFrench = ["Arguments", "Options", Termwise.notice]
}

extension HelpPage {
  /// All texts that have words.
  fileprivate var texts: [String] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let text): [text]
      case .section(let title, let rows): [title] + rows.flatMap { [$0.text, $0.details] }
      }
    }.filter { !$0.isEmpty }
  }
}
