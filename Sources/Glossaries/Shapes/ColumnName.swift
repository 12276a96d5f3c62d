import Flashcards

/// What the name of a column says about its cells.
enum ColumnName: Hashable {
  case term
  case acronym
  case expansion
  case definition
  /// `Signification`: the definition, or the expansion where another column defines.
  case meaning
  case other

  /// What a header cell says, in any of the languages we know header words of.
  init(_ cell: String) {
    let words = cell.folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard !words.isEmpty, words.count <= 5 else {
      self = .other
      return
    }
    let phrase = words.joined(separator: " ")
    if let known = Self.words[phrase] {
      self = known
    } else {
      // `Terme (FR)`, `Définition / Definition`, `Full name of the acronym`: the first known word.
      self = words.lazy.compactMap { Self.words[$0] }.first ?? .other
    }
  }

  /// Folded words: French, English, German, Spanish, Italian, Portuguese, Dutch.
  private static let lists: [(name: ColumnName, words: String)] = [
    (.term, "terme termes mot mots vocable notion notions concept concepts entree expression"),
    (.term, "nom libelle intitule term terms word words entry headword name"),
    (.term, "begriff begriffe ausdruck wort bezeichnung stichwort begrip"),
    (.term, "termino terminos palabra concepto termine parola termo"),
    (.acronym, "acronyme acronymes sigle sigles abreviation abreviations acronym acronyms"),
    (.acronym, "abbreviation abbreviations abbr abrev initialism akronym abkurzung abkurzungen"),
    (.acronym, "kurzel kurzform acronimo acronimos sigla siglas abreviatura abreviaturas"),
    (.acronym, "afkorting"),
    (.expansion, "expansion developpement developpe langform ausgeschrieben desarrollo voluit"),
    (.definition, "definition definitions description descriptions explication explications"),
    (.definition, "explanation explanations beschreibung erklarung erlauterung definicion"),
    (.definition, "definiciones descripcion explicacion definizione descrizione definicao"),
    (.definition, "descricao omschrijving definitie"),
    (.meaning, "signification significations sens meaning meanings bedeutung significado"),
    (.meaning, "significados significato betekenis"),
  ]

  private static let phrases: [String: ColumnName] = [
    "full form": .expansion, "full name": .expansion, "long form": .expansion,
    "stands for": .expansion, "spelled out": .expansion, "expanded form": .expansion,
    "forme longue": .expansion, "forme developpee": .expansion, "nom complet": .expansion,
    "en toutes lettres": .expansion, "ausgeschriebene form": .expansion,
    "forma completa": .expansion, "nombre completo": .expansion,
    "short form": .acronym, "forme courte": .acronym, "forma corta": .acronym,
  ]

  private static let words = lists.reduce(into: phrases) { names, list in
    for word in list.words.split(separator: " ") { names[String(word)] = list.name }
  }
}
