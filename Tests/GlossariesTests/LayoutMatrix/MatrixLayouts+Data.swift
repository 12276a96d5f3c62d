/// Layouts in data files and delimited text.
extension MatrixLayout {
  static let data = sheets + maps

  private static let sheets: [MatrixLayout] = [
    csv("below title rows", opens: opening { "\($0.title),,\n\($0.introduction.quoted),,\n,,\n" }) {
      words in
      words.isFrench ? ["Terme", "Sigle", "Définition"] : ["Term", "Acronym", "Definition"]
    } cells: {
      [$0.bare, $0.acronym ?? "", $0.line]
    },
    csv("definition first") { words in
      words.isFrench ? ["Description", "Libellé"] : ["Description", "Label"]
    } cells: {
      [$0.line, $0.head]
    },
    csv("with further columns") { words in
      words.isFrench
        ? ["N°", "Mot", "Abréviation", "Sens", "Service"]
        : ["No.", "Word", "Abbreviation", "Meaning", "Team"]
    } cells: {
      ["\($0.term.count)", $0.bare, $0.acronym ?? "", $0.line, $0.isUnmarked ? "B" : "A"]
    },
    MatrixLayout(
      name: "TSV, copied cells", file: "glossary.txt", frame: .none, traits: [.freeHeads],
      between: "\n"
    ) { entry, _ in
      "\(entry.head)\t\(entry.acronym ?? "")\t\(entry.line)"
    },
    MatrixLayout(
      name: "TSV, quoted cells", file: "glossary.tsv", frame: .none, traits: [.freeHeads],
      opens: opening { $0.say("Term\tDefinition\n", "Terme\tDéfinition\n") }, between: "\n"
    ) { entry, _ in
      "\(entry.head)\t\"\(entry.paragraphs.joined(separator: "\n"))\(entry.points.map { "\n- " + $0 }.joined())\""
    },
  ]

  private static func csv(
    _ name: String, opens: @escaping @Sendable (MatrixWords) -> String = { _ in "" },
    header: @escaping @Sendable (MatrixWords) -> [String],
    cells: @escaping @Sendable (MatrixEntry) -> [String]
  ) -> MatrixLayout {
    MatrixLayout(
      name: "CSV, " + name, file: "glossary.csv", frame: .none, traits: [.freeHeads],
      opens: opening { opens($0) + header($0).joined(separator: ",") + "\n" }, between: "\n"
    ) { entry, _ in
      cells(entry).map(\.quoted).joined(separator: ",")
    }
  }

  private static let maps: [MatrixLayout] = [
    MatrixLayout(
      name: "JSON, pairs", file: "glossary.json", frame: .none, traits: [.freeHeads],
      opens: opening { _ in "[\n" }, closes: "\n]", between: ",\n"
    ) { entry, _ in
      "  [\"\(entry.head)\", \"\(entry.line)\"]"
    },
    MatrixLayout(
      name: "JSON, cards", file: "glossary.json", frame: .none, traits: [.freeHeads],
      opens: opening { "{\"title\": \"\($0.title)\", \"cards\": [\n" }, closes: "\n]}",
      between: ",\n"
    ) { entry, _ in
      "  {\"front\": \"\(entry.head)\", \"back\": \"\(entry.line)\"}"
    },
    MatrixLayout(
      name: "JSON lines", file: "glossary.jsonl", frame: .none, traits: [.freeHeads], between: "\n"
    ) { entry, _ in
      "{\"word\": \"\(entry.head)\", \"meaning\": \"\(entry.line)\"}"
    },
    MatrixLayout(
      name: "JSON, fields by term", file: "glossary.json", frame: .none, traits: [],
      opens: opening { _ in "{\n" }, closes: "\n}", between: ",\n"
    ) { entry, _ in
      let acronym = entry.acronym.map { "\"acronym\": \"\($0)\", " } ?? ""
      return "  \"\(entry.bare)\": {\(acronym)\"description\": \"\(entry.line)\"}"
    },
    MatrixLayout(
      name: "YAML, blocks of text", file: "glossary.yaml", frame: .none, traits: [.freeHeads],
      between: "\n",
      // A repeated key, or one with a colon, makes the whole document invalid.
      excluded: ["duplicate", "two senses", "translator’s remarks"]
    ) { entry, _ in
      "\(entry.head): |\n"
        + (entry.paragraphs + entry.points).map { "  \($0)" }.joined(separator: "\n")
    },
    MatrixLayout(
      name: "YAML, fields in other words", file: "glossary.yml", frame: .none, traits: [.freeHeads],
      opens: opening { _ in "entries:\n" }, between: "\n"
    ) { entry, _ in
      let acronym = entry.acronym.map { "    abbreviation: \($0)\n" } ?? ""
      return "  - name: \(entry.bare)\n\(acronym)    description: >\n      \(entry.line)"
    },
  ]
}

extension String {
  /// A cell of a comma-separated table.
  fileprivate var quoted: String { contains(",") ? "\"\(self)\"" : self }
}
