import Flashcards

/// A line of answers to be judged: which entry, what was asked of it, and what was typed.
struct AnswerLine {
  /// The line's number in the input, the header being 1.
  let number: Int
  /// The term as its glossary writes it.
  let term: String
  let asked: Aspect
  /// What was typed, to the letter.
  let typed: String

  /// The columns, parted by tabs; the header says so.
  static let columns = ["term", "asked", "typed"]

  /// The lines of an input, of which nothing is trimmed but a byte order mark and the line breaks.
  static func read(_ bytes: [UInt8]) throws(Failure) -> [AnswerLine] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard let header = lines.first, try fields(of: header, on: 1) == columns else {
      throw .badAnswerLine(line: 1, .header)
    }
    return try lines.enumerated().dropFirst().map { (index, line) throws(Failure) in
      try AnswerLine(fields: fields(of: line, on: index + 1), number: index + 1)
    }
  }

  private init(fields: [String], number: Int) throws(Failure) {
    guard fields.count == Self.columns.count else {
      throw .badAnswerLine(line: number, .fields(fields.count))
    }
    guard let asked = Aspect(rawValue: fields[1]), asked != .definition else {
      throw .badAnswerLine(line: number, .unknownAspect(fields[1]))
    }
    (self.number, self.asked) = (number, asked)
    (term, typed) = (fields[0], fields[2])
  }

  private static func fields(
    of line: ArraySlice<UInt8>, on number: Int
  ) throws(Failure) -> [String] {
    let line = line.last == 0x0D ? line.dropLast() : line
    return try line.split(separator: 0x09, omittingEmptySubsequences: false).map {
      (bytes) throws(Failure) in
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw .badAnswerLine(line: number, .notUTF8)
      }
      return text
    }
  }
}

/// What is wrong with a line of answers.
enum AnswerLineFault: Hashable {
  case header
  case fields(Int)
  case notUTF8
  case unknownTerm(String)
  case severalEntries(String)
  case unknownAspect(String)
  case notAsked(String, Aspect)
}

/// The entries of a deck by the headwords that a glossary may have written for them.
struct WrittenTerms {
  private let entries: [KnownEntry]
  private var byForm: [String: Set<Int>] = [:]

  init(_ entries: [KnownEntry]) {
    self.entries = entries
    for (index, known) in entries.enumerated() {
      for term in known.entry.writtenTerms { byForm[term.identityForm, default: []].insert(index) }
    }
  }

  /// The entry that a line is about.
  func entry(of line: AnswerLine) throws(Failure) -> KnownEntry {
    let found = byForm[line.term.identityForm] ?? []
    guard let index = found.first else {
      throw .badAnswerLine(line: line.number, .unknownTerm(line.term))
    }
    guard found.count == 1 else {
      throw .badAnswerLine(line: line.number, .severalEntries(line.term))
    }
    return entries[index]
  }
}

extension Entry {
  /// The headwords from which a reader makes such an entry: `A`, `A / B`, `A (ACR)`, `ACR (a)`.
  fileprivate var writtenTerms: [String] {
    let heads = Set([term, ([term] + aliases).joined(separator: " / ")])
    let brackets = [acronym, qualifier].compactMap { $0 }
    var terms = heads.flatMap { head in [head] + brackets.map { "\(head) (\($0))" } }
    if let acronym, let expansion {
      terms += ["\(acronym) (\(expansion))", "\(expansion) (\(acronym))"]
    }
    return terms
  }
}
