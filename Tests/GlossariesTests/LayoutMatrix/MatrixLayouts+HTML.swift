/// Layouts in HTML.
extension MatrixLayout {
  static let html = htmlBlocks + htmlLines + htmlTables

  private static func page(
    _ name: String, _ traits: Traits, opens: String = "", closes: String = "",
    _ entry: @escaping Writer
  ) -> MatrixLayout {
    MatrixLayout(
      name: "HTML, " + name, file: "glossary.html", frame: .html, traits: traits,
      opens: opening { _ in opens }, closes: closes, between: "\n", entry: entry)
  }

  private static let htmlBlocks: [MatrixLayout] = [
    page("headings with an edit link", [.prose, .blocks, .headings, .freeHeads]) { entry, words in
      let level = 3 + entry.levelSlip
      let edit = words.say("edit", "modifier")
      return """
        <h\(level)><span class="mw-headline">\(entry.head)</span><span class="mw-editsection">\
        [<a href="?edit">\(edit)</a>]</span></h\(level)>
        \(entry.html)
        """
    },
    page("headings with a sign to link to", [.prose, .blocks, .headings, .freeHeads]) { entry, _ in
      let level = 3 + entry.levelSlip
      return """
        <h\(level) id="x">\(entry.head)<a class="headerlink" href="#x">¶</a></h\(level)>
        \(entry.html)
        """
    },
    page("roles of headings", [.prose, .blocks, .headings, .freeHeads]) { entry, _ in
      """
      <div role="heading" aria-level="\(3 + entry.levelSlip)">\(entry.head)</div>
      <div>\(entry.html)</div>
      """
    },
    page(
      "cards", [.prose, .blocks, .freeHeads], opens: "<div class=\"cards\">\n", closes: "\n</div>"
    ) {
      entry, _ in
      """
      <div class="card"><div class="card-title">\(entry.head)</div>
      <div class="card-body">\(entry.html)</div></div>
      """
    },
    page("articles", [.prose, .blocks, .freeHeads]) { entry, _ in
      "<article><header>\(entry.head)</header>\n\(entry.html)</article>"
    },
    page("details", [.prose, .blocks, .freeHeads]) { entry, _ in
      "<details><summary>\(entry.head)</summary>\n<div>\(entry.html)</div></details>"
    },
    page("a section each", [.prose, .blocks, .headings, .freeHeads]) { entry, _ in
      let level = 4 + entry.levelSlip
      return "<section><h\(level)>\(entry.head)</h\(level)>\n\(entry.html)</section>"
    },
    {
      var layout = page("headings in groups", [.prose, .blocks, .headings, .freeHeads]) {
        entry, _ in
        let level = 3 + entry.levelSlip
        return "<h\(level)>\(entry.head)</h\(level)>\n\(entry.html)"
      }
      layout.letter = { "<h2>\($0)</h2>" }
      layout.lettersInGroup = 4
      return layout
    }(),
  ]

  private static let htmlLines: [MatrixLayout] = [
    page("dfn and text", [.prose]) { entry, words in
      let acronym = entry.acronym.map { " (<abbr>\($0)</abbr>)" } ?? ""
      return "<p><dfn>\(entry.bare)</dfn>\(acronym)\(words.colon) \(entry.line)</p>"
    },
    page("abbr with a title", [.prose]) { entry, words in
      let term = entry.acronym.map { "<abbr title=\"\(entry.term)\">\($0)</abbr>" } ?? entry.term
      return "<p><b>\(term)</b>\(words.colon) \(entry.line)</p>"
    },
    page("underlined", [.prose, .freeHeads]) { entry, _ in
      "<p><u>\(entry.head)</u><br>\(entry.line)</p>"
    },
    page("spans in items", [.prose, .freeHeads], opens: "<ul>\n", closes: "\n</ul>") { entry, _ in
      """
      <li><span class="term">\(entry.head)</span> <span class="text">\(entry.line)</span></li>
      """
    },
    page("bold by style", [.prose, .freeHeads]) { entry, words in
      "<p><span style=\"font-weight: bold\">\(entry.head)\(words.colon)</span> \(entry.line)</p>"
    },
    page("items inside items", [.prose, .freeHeads], opens: "<ul>\n", closes: "\n</ul>") {
      entry, _ in
      "<li>\(entry.head)<ul><li>\(entry.line)</li></ul></li>"
    },
  ]

  private static let htmlTables: [MatrixLayout] = [
    table("without a header", [.prose, .freeHeads, .blocks]) { _ in
      ""
    } row: { entry, _ in
      "<tr><td>\(entry.head)</td><td>\(entry.html)</td></tr>"
    },
    table("of a wiki", [.prose, .freeHeads, .blocks]) { words in
      let names = words.isFrench ? ["Terme", "Définition"] : ["Term", "Definition"]
      return "<tr>" + names.map { "<th class=\"confluenceTh\"><p>\($0)</p></th>" }.joined()
        + "</tr>\n"
    } row: { entry, _ in
      """
      <tr><td class="confluenceTd"><p><strong>\(entry.head)</strong></p></td>\
      <td class="confluenceTd">\(entry.html)</td></tr>
      """
    },
    table("with headers of rows", [.prose, .freeHeads]) { _ in
      ""
    } row: { entry, _ in
      "<tr><th scope=\"row\">\(entry.head)</th><td>\(entry.line)</td></tr>"
    },
    {
      var layout = table("letters across the columns", [.prose, .freeHeads]) { words in
        "<tr><th>\(words.say("Word", "Mot"))</th><th>\(words.say("Sense", "Sens"))</th></tr>\n"
      } row: { entry, _ in
        "<tr><td>\(entry.head)</td><td>\(entry.line)</td></tr>"
      }
      layout.letter = { "<tr><td colspan=\"2\">\($0)</td></tr>" }
      return layout
    }(),
    {
      var layout = table("side by side", [.prose, .freeHeads]) { _ in
        ""
      } row: { entry, _ in
        "<tr><td>\(entry.head)</td><td>\(entry.line)</td></tr>"
      }
      layout.letter = { "<h3>\($0)</h3>" }
      layout.opensByLetter = true
      layout.opens = { _ in "<div class=\"half\"><table>\n" }
      layout.closes = "\n</table></div>"
      return layout
    }(),
  ]

  private static func table(
    _ name: String, _ traits: Traits, header: @escaping @Sendable (MatrixWords) -> String,
    row: @escaping Writer
  ) -> MatrixLayout {
    MatrixLayout(
      name: "HTML, table " + name, file: "glossary.html", frame: .html, traits: traits,
      opens: opening { "<table>\n" + header($0) }, closes: "\n</table>", between: "\n",
      entry: row)
  }
}
