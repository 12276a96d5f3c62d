import Flashcards

/// One line of input to `judge`: the entry's term, the side asked for, and the typed answer.
struct AnswerLine {
  /// The line's number in the input; the header is line 1.
  let number: Int
  /// The term as the glossary writes it.
  let term: String
  /// The name of the side asked for, as typed.
  let asked: String
  /// The answer exactly as typed, spaces included.
  let typed: String

  /// The names of the tab-separated columns, as the header must have them.
  static let columns = ["term", "asked", "typed"]

  /// The sides whose typed answers can be judged: a definition may be said in any words.
  static let askable = Aspect.allCases.filter { $0 != .definition }

  /// Parses the input; drops a byte order mark and line breaks, and trims nothing else.
  ///
  /// Hands each line that has no three columns, or is not UTF-8, to `reject`. Throws when the header
  /// is missing.
  static func read(
    _ bytes: [UInt8], reject: (Int, AnswerLineFault) throws(Failure) -> Void
  ) throws(Failure) -> [AnswerLine] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard let header = lines.first, (try? fields(of: header)) == columns else {
      throw .badAnswerLine(line: 1, .header)
    }
    var answers: [AnswerLine] = []
    for (index, line) in lines.enumerated().dropFirst() {
      do throws(AnswerLineFault) {
        answers.append(try AnswerLine(fields: fields(of: line), number: index + 1))
      } catch {
        try reject(index + 1, error)
      }
    }
    return answers
  }

  private init(fields: [String], number: Int) throws(AnswerLineFault) {
    guard fields.count == Self.columns.count else { throw .fields(fields.count) }
    self.number = number
    (term, asked, typed) = (fields[0], fields[1], fields[2])
  }

  private static func fields(of line: ArraySlice<UInt8>) throws(AnswerLineFault) -> [String] {
    let line = line.last == 0x0D ? line.dropLast() : line
    return try line.split(separator: 0x09, omittingEmptySubsequences: false).map {
      (bytes) throws(AnswerLineFault) in
      guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
      return text
    }
  }

  /// The side asked for; throws when it has another name, or cannot be typed.
  func askedSide() throws(AnswerLineFault) -> Aspect {
    guard let side = Aspect(rawValue: asked), Self.askable.contains(side) else {
      throw .unknownAspect(asked)
    }
    return side
  }
}

/// What is wrong with a line of input.
enum AnswerLineFault: Error, Hashable {
  case header
  case fields(Int)
  case notUTF8
  case unknownTerm(String)
  /// Several entries have a term; the last ones are terms that each mean one of them.
  case severalEntries(String, [String])
  case unknownAspect(String)
  case notAsked(String, Aspect)
}

/// Finds entries by every headword that a glossary may have written for them.
struct WrittenTerms {
  private let entries: [KnownEntry]
  private var byForm: [String: Set<Int>] = [:]

  init(_ entries: [KnownEntry]) {
    self.entries = entries
    for (index, known) in entries.enumerated() {
      for term in known.entry.writtenTerms { byForm[term.identityForm, default: []].insert(index) }
    }
  }

  /// The entry that a line names; throws when there is none, or several.
  func entry(of line: AnswerLine) throws(AnswerLineFault) -> KnownEntry {
    let found = byForm[line.term.identityForm] ?? []
    guard let index = found.first else { throw .unknownTerm(line.term) }
    guard found.count > 1 else { return entries[index] }
    // A glossary may have `HEAD` and `head`: the line means the one that is spelt as it is.
    let exact = found.filter { entries[$0].entry.writtenTerms.contains(line.term) }
    if let index = exact.first, exact.count == 1 { return entries[index] }
    let meant = exact.isEmpty ? found : exact
    throw .severalEntries(line.term, meant.sorted().compactMap(distinctTerm))
  }

  /// A headword that only the entry at an index has; nil where there is none.
  private func distinctTerm(_ index: Int) -> String? {
    entries[index].entry.writtenTerms.sorted().first { byForm[$0.identityForm] == [index] }
  }
}
