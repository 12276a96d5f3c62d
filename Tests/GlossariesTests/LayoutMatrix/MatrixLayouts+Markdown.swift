/// Layouts in Markdown.
extension MatrixLayout {
  static let markdown = markdownHeadings + markdownLines + markdownBlocks + markdownTables

  private static let heading: Traits = [.prose, .headings, .blocks, .freeHeads]

  private static func md(
    _ name: String, _ traits: Traits, between: String = "\n\n",
    _ entry: @escaping Writer
  ) -> MatrixLayout {
    MatrixLayout(
      name: "markdown, " + name, file: "glossary.md", frame: .markdown, traits: traits,
      between: between, entry: entry)
  }

  private static let markdownHeadings: [MatrixLayout] = [
    md("numbered headings", heading) { entry, words in
      entry.heading(2, "\(entry.number). \(entry.head)") + "\n\n" + entry.markdown()
    },
    md("headings with two numbers", heading) { entry, words in
      entry.heading(3, "2.\(entry.number) \(entry.head)") + "\n\n" + entry.markdown()
    },
    md("headings behind an emoji", heading) { entry, _ in
      let sign = ["🔭", "🧪", "📦"][entry.term.count % 3]
      return entry.heading(3, "\(sign) \(entry.head)") + "\n\n" + entry.markdown()
    },
    md("questions", heading) { entry, words in
      let english = ["What is \(entry.head)?", "What does \(entry.head) mean?"]
      let french = ["Qu’est-ce que \(entry.head) ?", "Que veut dire \(entry.head) ?"]
      let asked = (words.isFrench ? french : english)[entry.term.count % 2]
      return entry.heading(2, asked) + "\n\n" + entry.markdown()
    },
    md("headings with a part of speech", heading) { entry, _ in
      entry.heading(3, entry.acronym == nil ? "\(entry.head) (n.)" : entry.head) + "\n\n"
        + entry.markdown()
    },
    md("headings with a square bracket", heading) { entry, _ in
      let bracket = entry.acronym.map { " [\($0)]" } ?? ""
      return entry.heading(3, entry.bare + bracket) + "\n\n" + entry.markdown()
    },
    md("headings with an anchor", heading) { entry, _ in
      let name = entry.term.lettersAndDigits
      return entry.heading(3) + " {#\(name)}\n\n" + entry.markdown()
    },
    md("headings with a way back", heading) { entry, _ in
      entry.heading(3) + "\n\n" + entry.markdown() + "\n\n[↑](#top)"
    },
    grouped(
      md("headings in groups of letters", heading) { entry, _ in
        entry.heading(3) + "\n\n" + entry.markdown()
      }, by: 3
    ) { "## \($0)" },
    grouped(
      md("headings below letters in bold", heading) { entry, _ in
        entry.heading(4) + "\n\n" + entry.markdown()
      }
    ) { "**\($0)**" },
  ]

  private static func grouped(
    _ layout: MatrixLayout, by count: Int = 1, _ letter: @escaping @Sendable (String) -> String
  ) -> MatrixLayout {
    var layout = layout
    layout.letter = letter
    layout.lettersInGroup = count
    return layout
  }

  private static let markdownLines: [MatrixLayout] = [
    md("two colons", [.prose, .freeHeads]) { entry, _ in "\(entry.head) :: \(entry.line)" },
    md("two colons at once", [.prose, .freeHeads]) { entry, _ in "\(entry.head):: \(entry.line)" },
    md("equals sign", [.prose, .freeHeads]) { entry, _ in "\(entry.head) = \(entry.line)" },
    md("arrow", [.prose, .freeHeads, .marks]) { entry, _ in
      "\(entry.marked("**")) → \(entry.line)"
    },
    md("arrow of two signs", [.prose, .freeHeads], between: "\n") { entry, _ in
      "- \(entry.head) -> \(entry.line)"
    },
    md("underscores", [.prose, .freeHeads, .marks]) { entry, words in
      "\(entry.marked("__"))\(words.colon) \(entry.line)"
    },
    md("italics and dash", [.prose, .freeHeads, .marks]) { entry, _ in
      "\(entry.marked("*")) — \(entry.line)"
    },
    md("code and dash", [.prose, .freeHeads, .marks], between: "\n") { entry, _ in
      "- \(entry.marked("`")) – \(entry.line)"
    },
    md("numbered items", [.prose, .freeHeads, .marks], between: "\n") { entry, _ in
      "1. \(entry.marked("**")) – \(entry.line)"
    },
    md("quoted terms", [.prose], between: "\n") { entry, words in
      let term = words.isFrench ? "« \(entry.term) »" : "\"\(entry.term)\""
      let bracket = entry.acronym.map { " (\($0))" } ?? ""
      return "- \(term)\(bracket)\(words.colon) \(entry.line)"
    },
    grouped(
      md("items below letters in bold", [.prose, .freeHeads, .marks], between: "\n") {
        entry, words in
        "- \(entry.marked("**"))\(words.colon) \(entry.line)"
      }
    ) { "\n**\($0)**\n" },
  ]

  private static let markdownBlocks: [MatrixLayout] = [
    md("bold above a quotation", [.prose, .freeHeads, .marks]) { entry, _ in
      "\(entry.marked("**"))\n\n> \(entry.line)"
    },
    md("callouts", [.prose, .freeHeads]) { entry, _ in "> [!NOTE] \(entry.head)\n> \(entry.line)" },
    md("labelled cards", [.prose]) { entry, words in
      let acronym = entry.acronym.map {
        "**\(words.say("Acronym", "Sigle"))\(words.colon)** \($0)\n\n"
      }
      return "**\(words.say("Term", "Terme"))\(words.colon)** \(entry.term)\n\n" + (acronym ?? "")
        + "**\(words.say("Definition", "Définition"))\(words.colon)** \(entry.line)"
    },
    md("toggles", [.prose, .freeHeads, .blocks], between: "\n") { entry, _ in
      "- \(entry.head)\n\n" + entry.markdown(indent: "    ") + "\n"
    },
    md("items with a line break", [.prose, .freeHeads, .marks], between: "\n") { entry, _ in
      "- \(entry.marked("**"))<br>\(entry.line)"
    },
    md("items of two lines", [.prose, .freeHeads], between: "\n") {
      entry, _ in
      "- \(entry.head)\n  \(entry.line)"
    },
    md("items inside items", [.prose, .freeHeads], between: "\n") { entry, _ in
      entry.line.isEmpty ? "- \(entry.head)" : "- \(entry.head)\n  - \(entry.line)"
    },
    md("containers", [.prose, .blocks]) { entry, _ in
      "::: info \(entry.head)\n" + entry.markdown() + "\n:::"
    },
    md("components", [.blocks]) { entry, _ in
      let acronym = entry.acronym.map { " abbr=\"\($0)\"" } ?? ""
      return "<GlossaryItem term=\"\(entry.term)\"\(acronym)>\n\n" + entry.markdown()
        + "\n\n</GlossaryItem>"
    },
    md("shortcodes", [.blocks]) { entry, _ in
      let acronym = entry.acronym.map { " abbr=\"\($0)\"" } ?? ""
      return "{{< term name=\"\(entry.term)\"\(acronym) >}}\n" + entry.markdown()
        + "\n{{< /term >}}"
    },
    MatrixLayout(
      name: "markdown, terms in front matter", file: "glossary.md", frame: .none, traits: [],
      opens: opening { "---\ntitle: \($0.title)\nterms:\n" }, closes: "\n---\n", between: "\n"
    ) { entry, words in
      "  - term: \(entry.head)\n    definition: \"\(entry.line)\""
    },
  ]

  private static let markdownTables: [MatrixLayout] = [
    table(
      "definition first", ["Meaning", "Full form", "Short form"],
      ["Signification", "Forme longue", "Forme courte"]
    ) { [$0.line, $0.bare, $0.acronym ?? ""] },
    table(
      "acronym between", ["Name", "Abbr.", "Explanation"],
      ["Nom", "Abrév.", "Explication"]
    ) { [$0.bare, $0.acronym ?? "–", $0.line] },
    {
      var layout = table(
        "letters as rows", ["Term", "What it means"],
        ["Terme", "Ce que cela veut dire"]
      ) { [$0.head, $0.line] }
      layout.letter = { "| **\($0)** | |" }
      return layout
    }(),
    {
      var layout = table("a table a letter", ["Word", "Description"], ["Mot", "Description"]) {
        [$0.head, $0.line]
      }
      layout.letter = { "### \($0)" }
      layout.opensByLetter = true
      return layout
    }(),
  ]

  private static func table(
    _ name: String, _ english: [String], _ french: [String],
    _ cells: @escaping @Sendable (MatrixEntry) -> [String]
  ) -> MatrixLayout {
    MatrixLayout(
      name: "markdown, table, " + name, file: "glossary.md", frame: .markdown,
      traits: [.prose, .freeHeads],
      opens: opening { words in
        let names = words.isFrench ? french : english
        return "| " + names.joined(separator: " | ") + " |\n|"
          + names.map { _ in " --- |" }.joined() + "\n"
      }, between: "\n"
    ) { entry, _ in
      "| " + cells(entry).joined(separator: " | ") + " |"
    }
  }
}
