import Foundation

/// Layouts in text without markup.
extension MatrixLayout {
  static let text = textLines + textBlocks

  private static func text(
    _ name: String, _ traits: Traits, file: String = "glossary.txt", between: String = "\n\n",
    without excluded: Set<String> = [], _ entry: @escaping Writer
  ) -> MatrixLayout {
    MatrixLayout(
      name: "text, " + name, file: file, frame: .text, traits: traits, between: between,
      excluded: excluded, entry: entry)
  }

  private static let textLines: [MatrixLayout] = [
    // As in AsciiDoc, `Quay ::` would share the next line's definition.
    text("two colons", [.prose, .freeHeads], between: "\n", without: ["empty definition"]) {
      entry, _ in
      "\(entry.head) :: \(entry.line)"
    },
    text("two colons at once", [.prose, .freeHeads], between: "\n", without: ["empty definition"]) {
      entry, _ in
      "\(entry.head):: \(entry.line)"
    },
    text("equals sign", [.prose, .freeHeads], between: "\n") { entry, _ in
      "\(entry.head) = \(entry.line)"
    },
    text("arrow", [.prose, .freeHeads]) { entry, _ in "\(entry.head) → \(entry.line)" },
    text("bar", [.prose, .freeHeads], between: "\n") { entry, _ in
      "\(entry.head) | \(entry.line)"
    },
    text("two dashes", [.prose, .freeHeads]) { entry, _ in "\(entry.head) -- \(entry.line)" },
    text("full stop", [.prose, .freeHeads]) { entry, _ in "\(entry.head). \(entry.line)" },
    text("dots", [.prose, .freeHeads], between: "\n") { entry, _ in
      "\(entry.head) ........ \(entry.line)"
    },
    text("two tabs", [.freeHeads], between: "\n") { entry, _ in "\(entry.head)\t\t\(entry.line)" },
    text("colon and tab", [.prose, .freeHeads], between: "\n") { entry, words in
      "\(entry.head)\(words.colon)\t\(entry.line)"
    },
    text("quoted terms", [.prose]) { entry, words in
      let term = words.isFrench ? "« \(entry.term) »" : "“\(entry.term)”"
      let bracket = entry.acronym.map { " (\($0))" } ?? ""
      return "\(term)\(bracket)\(words.colon) \(entry.line)"
    },
    text("capitals and colon", [.prose]) { entry, words in
      "\(entry.head.uppercased())\(words.colon) \(entry.line)"
    },
    text("square brackets", [.prose], between: "\n") { entry, _ in
      "[\(entry.head)] \(entry.line)"
    },
    text("bullet and dash", [.prose, .freeHeads], between: "\n") { entry, _ in
      "• \(entry.head) – \(entry.line)"
    },
    text("numbers", [.prose, .freeHeads], between: "\n") { entry, words in
      "\(entry.number)) \(entry.head)\(words.colon) \(entry.line)"
    },
    text("columns", [], between: "\n") { entry, _ in
      entry.head.padding(toLength: 40, withPad: " ", startingAt: 0) + entry.line
    },
  ]

  private static let textBlocks: [MatrixLayout] = [
    text("capitals above", [.prose]) { entry, _ in
      "\(entry.head.uppercased())\n\(entry.line)"
    },
    text("underlined", [.prose, .freeHeads]) { entry, _ in
      "\(entry.head)\n\(String(repeating: "-", count: entry.head.count))\n\(entry.line)"
    },
    text("indented below", [.prose, .freeHeads], between: "\n") { entry, _ in
      "\(entry.head)\n    \(entry.line)"
    },
    text("colon above", [.prose, .freeHeads]) { entry, words in
      "\(entry.head)\(words.colon)\n\(entry.line)"
    },
    text("copied edit links", [.prose], file: "glossary") { entry, words in
      "\(entry.head)[\(words.say("edit", "modifier"))]\n\n\(entry.line)"
    },
    text("labelled lines", [.prose]) { entry, words in
      let acronym = entry.acronym.map { "\n\(words.say("Acronym", "Sigle"))\(words.colon) \($0)" }
      return "\(words.say("Term", "Terme"))\(words.colon) \(entry.term)" + (acronym ?? "")
        + "\n\(words.say("Definition", "Définition"))\(words.colon) \(entry.line)"
    },
    {
      var layout = text("below letters between dashes", [.prose, .freeHeads]) { entry, words in
        "\(entry.head)\(words.colon) \(entry.line)"
      }
      layout.letter = { "--- \($0) ---" }
      return layout
    }(),
    MatrixLayout(
      name: "text, mail", file: "answer.txt", frame: .none, traits: [.freeHeads],
      opens: opening { words in
        words.say(
          "Hello Maud,\n\nhere is the list that you asked for:\n\n",
          "Bonjour Maud,\n\nvoici la liste que tu m’as demandée :\n\n")
      }, closes: "\n\n-- \nJo Ferrand\nOffice 12, phone 4416", between: "\n"
    ) { entry, words in
      "- \(entry.head)\(words.colon) \(entry.line)"
    },
    MatrixLayout(
      name: "text, quoted mail", file: "answer.eml.txt", frame: .none, traits: [.freeHeads],
      opens: opening { _ in "> " }, between: "\n> "
    ) { entry, words in
      "\(entry.head)\(words.colon) \(entry.line)"
    },
  ]
}
