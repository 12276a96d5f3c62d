@testable import Documents

/// Documents on which the laws are checked.
enum Samples {
  /// A named document.
  struct Sample: CustomStringConvertible, Sendable {
    let description: String
    let text: String
    /// The file's name.
    let file: String
    /// Words of its markup and comments, which are not text.
    var markupWords: Set<String> = []

    func read(_ bytes: [UInt8]) throws -> Outline { try Document.read(bytes, name: file) }

    /// The outline of the unchanged sample.
    var outline: Outline { get throws { try read(Array(text.utf8)) } }
  }

  /// All samples.
  static let all = examples + everything

  /// For each syntax, a document with all of its constructs.
  static let everything = [
    Sample(
      description: "everything of Markdown", text: everythingMarkdown, file: "everything.md",
      markupWords: [
        "import", "from", "onglets", "Onglets", "verger", "temps", "humide", "tip", "note",
        "warning", "term", "glossary", "def", "abbr", "details", "summary", "Fiche", "laquo",
        "raquo", "nbsp", "long", "Sigle",
      ]),
    Sample(
      description: "everything of CSV", text: everythingCSV, file: "everything.csv",
      markupWords: ["colour", "rouge", "columns", "relu", "printemps", "brouillon"]),
    everythingHTML,
    Sample(
      description: "everything of org", text: everythingOrg, file: "everything.org",
      markupWords: [
        "TITLE", "LANGUAGE", "TODO", "atelier", "BEGIN", "QUOTE", "Une", "remarque", "que",
        "personne", "voit",
      ]),
    everythingReStructuredText, everythingMediaWiki, everythingLaTeX,
    Sample(
      description: "everything of JSON", text: everythingJSON, file: "everything.json",
      markupWords: ["nvoir", "voir", "null"]),
    Sample(
      description: "everything of YAML", text: everythingYAML, file: "everything.yml",
      markupWords: ["Registre", "tenu", "port", "bord", "nsud", "Goéland", "français"]),
    Sample(
      description: "everything of plain text", text: everythingPlainText, file: "everything.txt"),
    everythingAsciiDoc,
  ]

  /// The example of each syntax.
  static let examples = Syntaxes.all.map {
    Sample(
      description: "the example of \($0.name)", text: $0.example,
      file: "example." + ($0.fileExtensions.first ?? ""), markupWords: exampleMarkup[$0.name] ?? [])
  }

  /// Words of the examples' markup, by syntax.
  private static let exampleMarkup: [String: Set<String>] = [
    "AsciiDoc": ["glossary"],
    "HTML": [
      "DOCTYPE", "html", "head", "title", "body", "main", "strong", "table", "thead", "details",
      "summary",
    ],
    "JSON": ["nElle", "Elle", "null"],
    "org": ["TITLE", "LANGUAGE"],
    "MediaWiki": ["Catégorie", "Lexique"],
    "LaTeX": [
      "Lexique", "support", "begin", "description", "item", "emph", "encore", "signé", "eriode",
      "solution", "Période", "résolution",
    ],
  ]
}
