import Flashcards

/// What the name of a column says about its cells.
enum ColumnName: Hashable {
  case term
  case acronym
  case expansion
  case definition
  /// `Signification`: the definition, or the expansion where another column defines.
  case meaning
  /// The same in another language: the definition where nothing else can be.
  case translation
  /// Further names of the same thing.
  case aliases
  /// What else is to be said: the definition where it says more than all the rest.
  case remark
  /// Something known that makes no entry: a source, a category, a date.
  case aside
  case other

  var isOther: Bool { self == .other }

  /// Whether no part of an entry stands below the name.
  var isAside: Bool { self == .aside || self == .remark }

  /// What a header cell says, in any of the languages we know header words of.
  init(_ cell: String) {
    let words = cell.humpsApart.folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard !words.isEmpty, words.count <= 5 else {
      self = .other
      return
    }
    // `short_es`, `Langform (DE)`
    let named = words.filter { languageCode($0) == nil || Self.handles.contains($0) }
    let phrase = (named.isEmpty ? words : named).joined(separator: " ")
    if let known = Self.phrases[phrase] ?? Self.words[phrase] {
      self = known
    } else if words.last.map(Self.handles.contains) == true {
      self = .aside
    } else {
      // `Terme (FR)`, `Définition / Definition`, `Related terms`: the first known word.
      self = words.lazy.compactMap { Self.words[$0] }.first ?? .other
    }
  }

  /// Words of French, English, German, Spanish, Italian, Portuguese, Dutch, Japanese and Chinese,
  /// without accents where they come folded; below, each list is folded again.
  private static let lists: [(name: ColumnName, words: String)] = [
    (.term, "terme termes mot mots vocable notion notions concept concepts entree expression"),
    (.term, "nom libelle intitule term terms word words entry headword name"),
    (.term, "begriff begriffe ausdruck wort bezeichnung stichwort begrip begriffsname"),
    (.term, "termino terminos palabra concepto termine parola termo palavra conceito"),
    (.term, "vocabolo concetto woord 用語 語 語句 語彙 名称 単語 項目 見出し 見出し語"),
    (.term, "キーワード 术语 術語 词条 词语 名词 termin begrepp"),
    (.acronym, "acronyme acronymes sigle sigles abreviation abreviations acronym acronyms"),
    (.acronym, "abbreviation abbreviations abbr abrev initialism akronym abkurzung abkurzungen"),
    (.acronym, "kurzel kurzform acronimo acronimos sigla siglas abreviatura abreviaturas"),
    (.acronym, "afkorting afkortingen abbreviazione abkz 略語 略称 略号"),
    (.acronym, "略記 頭字語 缩写 縮寫 简称 forkortelse forkortning abkuerzung"),
    (.expansion, "expansion developpement developpe langform ausgeschrieben desarrollo voluit"),
    (.expansion, "expanded longform vollform langbezeichnung fullform 正式名称 正式名 フルスペル"),
    (.expansion, "完全形 原語 展開形 全称 全稱 esteso extenso"),
    (.definition, "definition definitions description descriptions explication explications"),
    (.definition, "explanation explanations beschreibung erklarung erlauterung definicion"),
    (.definition, "definiciones descripcion explicacion definizione descrizione definicao"),
    (.definition, "descricao omschrijving definitie erklaerung"),
    (.definition, "erlaeuterung spiegazione explicacao uitleg toelichting"),
    (.definition, "定義 説明 解説 内容 概要 定义 说明 解释 definisjon"),
    (.meaning, "signification significations sens meaning meanings bedeutung significado"),
    (.meaning, "significados significato betekenis 意味 含义 意义 senses sense"),
    (.aliases, "synonyms synonym synonymes synonyme synonyma aliases alias aka variants variantes"),
    (.translation, "translation translations traduction traductions ubersetzung ubersetzungen"),
    (.translation, "traduccion traducciones traduzione traducao vertaling 翻訳 訳 訳語 翻译 译文"),
    (.aliases, "sinonimos sinonimo sinonimi synoniemen synonieme 別名 同義語 類義語 同义词"),
    (.aside, "source sources quelle quellen fuente fuentes fonte fonti bron bronnen 出典 参考 来源"),
    (.aside, "url urls link links lien liens href uri enlace website site iri リンク"),
    (.aside, "category categories categorie kategorie kategorien categoria rubrik rubrique domain"),
    (.aside, "domaine bereich theme thema topic area field fachgebiet 分類 カテゴリ カテゴリー 分野 类别"),
    (.remark, "note notes notiz notizen nota notas noot bemerkung bemerkungen anmerkung"),
    (.remark, "remarque remarques remark remarks comment comments commentaire commentaires"),
    (.remark, "kommentar 備考 メモ"),
    (
      .aside, "id ids key slug anchor tag tags type types status statut date updated created author"
    ),
    (.aside, "auteur autor version lang language langue sprache idioma locale example examples"),
    (.aside, "exemple exemples beispiel beispiele ejemplo ejemplos 例 例文 related see seealso voir"),
    (.aside, "previous broader narrower similar opposite antonym antonyms learn parent children"),
    (.aside, "reference references referenz page seite weight order nr no number num 番号 読み よみ"),
    (.aside, "ふりがな 読み方 pronunciation aussprache context contexte image icon letter lettre"),
  ]

  private static let phrases: [String: ColumnName] = [
    "full form": .expansion, "full name": .expansion, "long form": .expansion,
    "stands for": .expansion, "spelled out": .expansion, "expanded form": .expansion,
    "full text": .expansion, "long name": .expansion, "full term": .expansion,
    "forme longue": .expansion, "forme developpee": .expansion, "nom complet": .expansion,
    "en toutes lettres": .expansion, "ausgeschriebene form": .expansion,
    "langer name": .expansion, "voller name": .expansion, "nome completo": .expansion,
    "forma completa": .expansion, "nombre completo": .expansion, "volledige naam": .expansion,
    "forma estesa": .expansion, "por extenso": .expansion,
    "short form": .acronym, "forme courte": .acronym, "forma corta": .acronym,
    "short name": .acronym, "nom court": .acronym, "term code": .aside,
    "pref label": .term, "preferred label": .term, "preferred term": .term, "alt label": .aliases,
    "alternative label": .aliases, "alternate name": .aliases, "also known as": .aliases,
    "other names": .aliases, "autres noms": .aliases, "hidden label": .aside, "scope note": .aside,
    // Common words, which say something only where nothing stands beside them.
    "short": .acronym, "abk": .acronym, "acro": .acronym, "initials": .acronym, "略": .acronym,
    "long": .expansion, "full": .expansion, "def": .definition, "desc": .definition,
    "text": .definition, "texte": .definition, "content": .definition, "body": .definition,
    "dt": .term, "dd": .definition, "glossary": .definition, "glossaire": .definition,
    "details": .definition, "gloss": .definition, "title": .term, "titre": .term, "titel": .term,
    "titulo": .term, "titolo": .term, "label": .term, "lemma": .term,
    "see also": .aside, "voir aussi": .aside, "siehe auch": .aside, "vease tambien": .aside,
    "part of speech": .aside, "in scheme": .aside, "change note": .aside, "same as": .aside,
    "definition source": .aside, "short definition": .definition, "short description": .definition,
    "long description": .definition, "long definition": .definition,
  ]

  /// What a name ends in that leads to something and says nothing: `entry id`, `term url`.
  private static let handles: Set<String> = ["id", "ids", "url", "href", "link", "slug"]

  private static let words = lists.reduce(into: [String: ColumnName]()) { names, list in
    for word in list.words.split(separator: " ") { names[String(word).folded] = list.name }
  }
}

extension String {
  /// The text with a space before each capital inside a word: `LongDescription`.
  fileprivate var humpsApart: String {
    var text = ""
    var previous: Character = " "
    for character in self {
      if character.isUppercase, previous.isLowercase { text.append(" ") }
      text.append(character)
      previous = character
    }
    return text
  }
}
