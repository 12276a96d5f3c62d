import Flashcards
import Lexicon

/// Chooses the language to read of a document with texts in several.
struct LanguageChoice {
  /// The document's declared language, or else that of most texts.
  private(set) var language: String?

  init(of roots: [DataValue]) {
    var tally = LanguageTally()
    for root in roots { tally.add(root) }
    let (counts, order) = (tally.counts, tally.order)
    let stated = roots.lazy.compactMap { $0.statedLanguage }.first
    if let stated, counts[stated] != nil || counts.isEmpty {
      language = stated
    } else {
      // Of two equally frequent languages, the one that appears first.
      let most = counts.values.max()
      language = order.first { counts[$0] == most }
    }
  }

  /// The value in the chosen language, or else in the first language with text.
  func choice(among translations: [(language: String, value: DataValue)]) -> DataValue? {
    let filled = translations.filter { $0.value.weight > 0 }
    return (filled.first { $0.language == language } ?? filled.first)?.value
  }
}

/// Counts the texts in each language.
private struct LanguageTally {
  private var several: [String: Int] = [:]
  /// Texts in a single language, which count only if others are in several: `{it: …}` may be a
  /// term.
  private var alone: [String: Int] = [:]
  /// The languages in order of first appearance.
  private(set) var order: [String] = []

  var counts: [String: Int] {
    several.merging(alone.filter { several[$0.key] != nil }, uniquingKeysWith: +)
  }

  mutating func add(_ value: DataValue) {
    for (language, text) in value.translations ?? value.translatedFields {
      // A whole glossary in one language counts as many times as it has texts.
      let weight = text.weight
      guard weight > 0 else { continue }
      if several[language] == nil { order.append(language) }
      several[language, default: 0] += weight
    }
    switch value.content {
    case .text: break
    case .list(let values): for value in values { add(value) }
    case .map(let fields):
      if fields.count == 1, fields[0].value.isText, let language = languageCode(fields[0].key) {
        alone[language, default: 0] += 1
      }
      for field in fields { add(field.value) }
    }
  }
}

extension DataValue {
  /// The value in each language, if the keys are languages, `{en: …, fr: …}`, or for JSON-LD's
  /// `[{"@value": …, "@language": …}]`; otherwise nil.
  var translations: [(language: String, value: DataValue)]? {
    switch content {
    case .text: return nil
    case .map(let fields):
      let languages = fields.map { languageCode($0.key) }
      guard fields.count > 1, !languages.contains(nil) else { return nil }
      return zip(languages, fields).map { ($0 ?? "", $1.value) }
    case .list(let values):
      let parts = values.prefix(200).map(\.taggedText)
      guard !parts.isEmpty, !parts.contains(where: { $0 == nil }) else { return nil }
      return parts.compactMap { $0 }
    }
  }

  /// A record's fields by language, beside those in none: `{slug: …, en: {term: …}}`; empty for any
  /// other value.
  fileprivate var translatedFields: [(language: String, value: DataValue)] {
    guard let fields = map,
      fields.allSatisfy({ $0.value.map == nil || languageCode($0.key) != nil })
    else { return [] }
    return fields.compactMap { field in
      guard field.value.map != nil, let language = languageCode(field.key) else { return nil }
      return (language, field.value)
    }
  }

  /// The value with each multilingual record reduced to one language.
  func localized(in languages: LanguageChoice) -> DataValue {
    var localized = self
    switch content {
    case .text: break
    case .list(let values): localized.content = .list(values.map { $0.localized(in: languages) })
    case .map(let fields):
      let choice = languages.choice(among: translatedFields)?.map ?? []
      let isRecord = choice.contains { $0.value.isTextual && !ColumnName($0.key).isOther }
      if isRecord {
        localized.content = .map(fields.filter { $0.value.map == nil } + choice)
      } else {
        localized.content = .map(
          fields.map { field in
            var field = field
            field.value = field.value.localized(in: languages)
            return field
          })
      }
    }
    return localized
  }

  /// A text with its language in JSON-LD, `{"@value": …, "@language": …}`; nil for any other value.
  var taggedText: (language: String, value: DataValue)? {
    guard let fields = map, fields.count <= 3,
      let text = fields.first(where: { ["@value", "value", "text"].contains($0.key) })
    else { return nil }
    let tag = fields.first { ["@language", "language", "lang"].contains($0.key) }
    guard let language = tag?.value.text else { return nil }
    return (languageCode(language) ?? language, text.value)
  }

  fileprivate var statedLanguage: String? {
    guard let fields = map else { return nil }
    let stated = fields.first { ["lang", "language", "@language", "locale"].contains($0.key) }
    return stated?.value.text.flatMap(languageCode)
  }

  /// The number of texts inside.
  fileprivate var weight: Int {
    switch content {
    case .text(let text): text.isEmpty ? 0 : 1
    case .list(let values): values.reduce(0) { $0 + $1.weight }
    case .map(let fields): fields.reduce(0) { $0 + $1.value.weight }
    }
  }
}

/// The two-letter code of a language given as a code (`fr`, `pt-BR`, `fr_CA`) or by its own name;
/// nil for any other word.
func languageCode(_ key: String) -> String? {
  guard key.utf8.count <= 12 else { return nil }
  let name = key.lowercased()
  if let code = languageNames[name] { return code }
  let parts = name.split { $0 == "-" || $0 == "_" }
  guard let code = parts.first.map(String.init), parts.count <= 2,
    Vocabulary.languageCodes.contains(code),
    parts.count == 1 || (2...4).contains(parts[1].count)
  else { return nil }
  return code
}

private let languageNames: [String: String] = Vocabulary.all.reduce(into: [:]) { codes, language in
  for name in language.names { (codes[name], codes[name.folded]) = (language.code, language.code) }
}
