import Documents
import Flashcards
import Foundation
import Glossaries

/// What a rule of reading is worth: how the documents of a folder are read with it and without it.
struct RuleWorth {
  let rule: ReadingRule
  /// The documents whose entries differ without the rule.
  var changed: [String] = []
  /// The measures of those documents with the rule, and without it.
  var with: [Measures] = []
  var without: [Measures] = []

  /// The worth of each rule, documents that are folders left out.
  static func all(in folder: LabelledFolder, names: [String]) throws -> [RuleWorth] {
    var worths = ReadingRule.allCases.map { RuleWorth(rule: $0) }
    for name in names {
      let url = try folder.document(name)
      guard !url.hasDirectoryPath else { continue }
      let (labels, data) = (try folder.labels(of: name), try Data(contentsOf: url))
      func measures(without rules: Set<ReadingRule>) -> (entries: [Entry], measures: Measures) {
        let document = Document(name: url.lastPathComponent, bytes: Array(data))
        let entries = (try? Glossary(reading: document, without: rules).entries.map(\.entry)) ?? []
        let reading = Reading(entries: entries.map(ReadEntry.init))
        return (entries, Measures(Score(of: reading, against: labels)))
      }
      let whole = measures(without: [])
      for index in worths.indices {
        let part = measures(without: [worths[index].rule])
        guard part.entries != whole.entries else { continue }
        worths[index].changed.append(name)
        worths[index].with.append(whole.measures)
        worths[index].without.append(part.measures)
      }
    }
    return worths
  }

  /// The rule, how many documents it changes, the mean F1 of their entries without it and with it,
  /// and the first of them.
  var line: String {
    let name = rule.rawValue.padding(toLength: 20, withPad: " ", startingAt: 0)
    let count = String(changed.count)
    let padding = String(repeating: " ", count: max(0, 6 - count.count))
    guard let before = Measures(meanOf: without)?.f1, let after = Measures(meanOf: with)?.f1 else {
      return name + padding + count
    }
    let figures = String(format: "  %.3f -> %.3f", before, after)
    return name + padding + count + figures + "  " + changed.prefix(3).joined(separator: " ")
  }
}

extension ReadEntry {
  init(_ entry: Entry) {
    self.init(
      term: entry.term, acronym: entry.acronym, expansion: entry.expansion,
      definition: entry.definition, skip: nil)
  }
}
