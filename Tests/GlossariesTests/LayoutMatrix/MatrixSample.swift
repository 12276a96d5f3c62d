import Documents
import Flashcards
import Foundation
import Glossaries

/// A document with known entries.
struct MatrixSample {
  let text: String
  private let file: String
  private let entries: [MatrixEntry]

  /// A company's glossary in a layout, with a slip.
  init(_ layout: MatrixLayout, _ slip: MatrixSlip, _ words: MatrixWords, seed: UInt64) {
    var dice = Dice(seed: seed)
    var glossary = MatrixGlossary(words, seed: seed)
    slip.change(&glossary, &dice)
    entries = glossary.entries
    file = layout.file
    text = slip.rewrite(layout.text(of: glossary).withoutSpacesAtLineEnds)
  }

  /// The differences between what was read and what was written, one per line; empty if there are
  /// none.
  var faults: [String] {
    let glossary: Glossary
    do {
      glossary = try Glossary(reading: Document(name: file, bytes: Array(text.utf8)))
    } catch {
      return ["nothing is read: \(error)"]
    }
    var read = glossary.entries.map(\.entry)
    var faults: [String] = []
    for written in entries {
      // Of two senses, the one with the same text.
      let own = read.indices.filter { written.isNamed(read[$0].term) }
      let place = own.first { written.difference(from: read[$0]) == nil } ?? own.first
      switch written.outcome {
      case .read:
        guard let place else {
          faults.append("lost: \(written.term)\(glossary.tells(of: written) ? " (told)" : "")")
          continue
        }
        if let difference = written.difference(from: read[place]) { faults.append(difference) }
        read.remove(at: place)
      case .optional:
        if let place { read.remove(at: place) }
      case .told:
        if !glossary.tells(of: written) { faults.append("not told: \(written.term)") }
      }
    }
    return faults + read.map { "no entry: \($0.term) = \($0.definition)" }
  }
}

extension Glossary {
  /// Whether a finding names an entry.
  fileprivate func tells(of entry: MatrixEntry) -> Bool {
    findings.contains { finding in
      "\(finding.kind)".lettersAndDigits.contains(entry.term.lettersAndDigits)
    }
  }
}

extension MatrixEntry {
  /// Whether a headword that was read is this one, with or without the text after it.
  fileprivate func isNamed(_ read: String) -> Bool {
    // A part of speech may follow the noun: `n`.
    let names = [term, acronym ?? term, bare, head, term + "n", bare + "n"]
    return names.map(\.lettersAndDigits).contains(read.lettersAndDigits)
  }

  /// The difference between an entry that was read and this one; nil if there is none.
  fileprivate func difference(from read: Entry) -> String? {
    if acronym?.lettersAndDigits != read.acronym?.lettersAndDigits
      || acronym != nil && term.lettersAndDigits != read.expansion?.lettersAndDigits
    {
      return "pair of \(term): \(read.acronym ?? "none") = \(read.expansion ?? "none")"
    }
    let text = read.definition.lettersAndDigits
    return text == line.lettersAndDigits ? nil : "text of \(term): \(read.definition)"
  }
}

extension String {
  fileprivate var withoutSpacesAtLineEnds: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        var line = line
        while line.last == " " { line.removeLast() }
        return String(line)
      }.joined(separator: "\n")
  }
}
