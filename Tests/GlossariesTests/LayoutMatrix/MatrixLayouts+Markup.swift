/// Layouts in AsciiDoc, reStructuredText, org, MediaWiki and LaTeX.
extension MatrixLayout {
  static let markup = adoc + rst + org + wiki + tex

  private static let blocks: Traits = [.prose, .freeHeads, .blocks]

  private static let adoc: [MatrixLayout] = [
    of("AsciiDoc", .adoc, "semicolons", [.prose, .freeHeads]) { entry, _ in
      "\(entry.head);; \(entry.line)"
    },
    of("AsciiDoc", .adoc, "terms above", [.prose, .freeHeads]) { entry, _ in
      "\(entry.head)::\n  \(entry.line)"
    },
    of("AsciiDoc", .adoc, "titles of blocks", [.prose, .freeHeads]) {
      entry, _ in
      ".\(entry.head)\n\(entry.line)"
    },
    of("AsciiDoc", .adoc, "bold and colon", [.prose, .freeHeads, .marks]) { entry, words in
      "\(entry.marked("*"))\(words.colon) \(entry.line)"
    },
    of("AsciiDoc", .adoc, "anchors above headings", blocks.union(.headings)) { entry, _ in
      "[[\(entry.term.lettersAndDigits)]]\n" + String(repeating: "=", count: 3 + entry.levelSlip)
        + " \(entry.head)\n\n"
        + entry.blocks({ $0 }, list: { $0.map { "* " + $0 }.joined(separator: "\n") })
    },
  ]

  private static let rst: [MatrixLayout] = [
    of(
      "reStructuredText", .rst, "field list", [.prose, .freeHeads], between: "\n",
      // A colon and a space end a field's name.
      without: ["translator’s remarks"]
    ) { entry, _ in
      ":\(entry.head): \(entry.line)"
    },
    of("reStructuredText", .rst, "indented text", [.prose, .freeHeads]) { entry, _ in
      "\(entry.head)\n    \(entry.line)"
    },
    of("reStructuredText", .rst, "admonitions", [.prose, .freeHeads]) { entry, _ in
      ".. admonition:: \(entry.head)\n\n   \(entry.line)"
    },
    MatrixLayout(
      name: "reStructuredText, list table", file: "glossary.rst", frame: .rst,
      traits: [.prose, .freeHeads],
      opens: opening {
        ".. list-table::\n   :header-rows: 1\n\n   * - "
          + $0.say("Term\n     - Definition\n", "Terme\n     - Définition\n")
      },
      between: "\n"
    ) { entry, _ in
      "   * - \(entry.head)\n     - \(entry.line)"
    },
  ]

  private static let org: [MatrixLayout] = [
    of("org", .org, "properties", blocks.union(.headings)) { entry, _ in
      String(repeating: "*", count: 2 + entry.levelSlip)
        + " \(entry.head)\n:PROPERTIES:\n:CUSTOM_ID: "
        + entry.term.lettersAndDigits + "\n:END:\n"
        + entry.blocks({ $0 }, list: { $0.map { "- " + $0 }.joined(separator: "\n") })
    },
    of("org", .org, "bold and dash", [.prose, .freeHeads, .marks]) { entry, _ in
      "\(entry.marked("*")) – \(entry.line)"
    },
  ]

  private static let wiki: [MatrixLayout] = [
    of("MediaWiki", .wiki, "bold in items", [.prose, .freeHeads, .marks], between: "\n") {
      entry, words in
      "* \(entry.marked("'''"))\(words.colon) \(entry.line)"
    },
    of("MediaWiki", .wiki, "bold and dash", [.prose, .freeHeads, .marks]) { entry, _ in
      "\(entry.marked("'''")) – \(entry.line)"
    },
    {
      var layout = of("MediaWiki", .wiki, "headings", blocks.union(.headings)) { entry, _ in
        let signs = String(repeating: "=", count: 3 + entry.levelSlip)
        return "\(signs) \(entry.head) \(signs)\n"
          + entry.blocks({ $0 }, list: { $0.map { "* " + $0 }.joined(separator: "\n") })
      }
      layout.letter = { "== \($0) ==" }
      return layout
    }(),
    of("MediaWiki", .wiki, "templates", []) { entry, _ in
      let acronym = entry.acronym.map { "|acronym=\($0)" } ?? ""
      return "{{Term|name=\(entry.bare)\(acronym)|definition=\(entry.line)}}"
    },
  ]

  private static let tex: [MatrixLayout] = [
    of("LaTeX", .tex, "paragraphs", [.prose, .freeHeads]) { entry, _ in
      "\\paragraph{\(entry.head)} \(entry.line)"
    },
    of("LaTeX", .tex, "bold and colon", [.prose, .freeHeads, .marks]) { entry, words in
      (entry.isUnmarked ? entry.head : "\\textbf{\(entry.head)}") + "\(words.colon) \(entry.line)"
    },
    MatrixLayout(
      name: "LaTeX, long table", file: "glossary.tex", frame: .tex, traits: [.prose, .freeHeads],
      opens: opening {
        "\\begin{longtable}{lp{9cm}}\n" + $0.say("Term & Meaning", "Terme & Sens")
          + " \\\\\n\\hline\n"
      },
      closes: "\n\\end{longtable}", between: "\n"
    ) { entry, _ in
      "\(entry.head) & \(entry.line) \\\\"
    },
  ]

  private static func of(
    _ syntax: String, _ frame: Frame, _ name: String, _ traits: Traits, between: String = "\n\n",
    without excluded: Set<String> = [], _ entry: @escaping Writer
  ) -> MatrixLayout {
    let ending =
      switch frame {
      case .adoc: "adoc"
      case .rst: "rst"
      case .org: "org"
      case .wiki: "wiki"
      default: "tex"
      }
    return MatrixLayout(
      name: "\(syntax), \(name)", file: "glossary." + ending, frame: frame, traits: traits,
      between: between, excluded: excluded, entry: entry)
  }
}
