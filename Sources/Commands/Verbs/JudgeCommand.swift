import ArgumentParser
import Flashcards
import Foundation
import JSON
import Storage
import Terminal

struct JudgeCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "judge", abstract: "See how typed answers are judged.",
    discussion: """
      Reads lines from standard input: term, asked (\(askableSides(or: "or"))) and typed, \
      separated by tabs, under that header. Prints them with verdict (right, slip or wrong) and why. Nothing is saved.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("The glossary of the terms.", valueName: "glossary"), completion: .decks)
  var deck: String

  @Flag(help: "Print JSON.")
  var json = false

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let deck = try JudgedDeck(named: deck, in: context)
    let lines = try AnswerLine.read(StandardInput.read())
    let judged = try lines.map { (line) throws(Failure) in (line, try deck.judgement(on: line)) }
    if json {
      let answers = judged.map { object($0, $1) }
      try context.environment.standardOutput.print(
        .document("judge", [("answers", .array(answers))]))
    } else {
      try print(judged, context.environment.standardOutput)
    }
    return .done
  }

  private func print(
    _ judged: [(AnswerLine, Judgement)], _ output: Output
  ) throws(Failure) {
    let header = AnswerLine.columns + ["verdict", "why"]
    let rows = judged.map { line, judgement in
      [line.term, line.asked.rawValue, line.typed, judgement.verdict.name, judgement.verdict.why]
    }
    let text = ([header] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
    // A program gets its input back unchanged; a terminal gets sanitised text.
    if output.isTerminal {
      try output.print(TerminalText(String(text.dropLast())))
    } else {
      try output.write(Array(text.utf8))
    }
  }

  private func object(_ line: AnswerLine, _ judgement: Judgement) -> JSONValue {
    .object([
      ("term", .string(line.term)), ("asked", .string(line.asked.rawValue)),
      ("typed", .string(line.typed)), ("verdict", .string(judgement.verdict.name)),
      ("why", .string(judgement.verdict.why)), ("expected", .string(judgement.expected)),
      ("mistaken_for", .optional(judgement.verdict.mistakenFor?.term)),
    ])
  }
}

/// A deck's entries and the judge of answers about them.
private struct JudgedDeck {
  private let terms: WrittenTerms
  private let judge: Judge

  init(named name: String, in context: Context) throws(Failure) {
    guard let store = try context.openStore() else {
      throw .noDatabase(try context.databasePath())
    }
    let id = try context.decks([name], in: store)?.first ?? name
    let entries = try context.inDatabase(store.knownDeck(id).entries.filter { !$0.isRetired })
    terms = WrittenTerms(entries)
    judge = Judge(entries.map { EntryNames($0.id, of: $0.entry) })
  }

  func judgement(on line: AnswerLine) throws(Failure) -> Judgement {
    let known = try terms.entry(of: line)
    let question = CardKinds.all.first { $0.asked == line.asked }?.question(about: known.entry)
    guard let question,
      let judgement = judge.judge(line.typed, answering: question, about: known.id)
    else { throw .badAnswerLine(line: line.number, .notAsked(line.term, line.asked)) }
    return judgement
  }
}

extension Verdict {
  /// The verdict's name in the output, stable for programs.
  fileprivate var name: String {
    switch self {
    case .right: "right"
    case .slip: "slip"
    case .wrong, .blank: "wrong"
    }
  }

  /// The reason's name in the output, stable for programs when sentences change.
  fileprivate var why: String {
    switch self {
    case .right: "same"
    case .slip(let slips): slips.map(\.name).joined(separator: ", ")
    case .wrong(.confusion): "other entry"
    case .wrong(.repetition): "repeats the question"
    case .wrong(.inexact): "acronym or number"
    case .wrong(.otherWord): "other word"
    case .wrong(.far): "far"
    case .blank: "blank"
    }
  }
}

extension Slip {
  fileprivate var name: String {
    switch self {
    case .missingLetter: "missing letter"
    case .surplusLetter: "surplus letter"
    case .wrongLetter: "wrong letter"
    case .swappedLetters: "swapped letters"
    case .smallWord: "small word"
    case .agreement: "number or gender"
    }
  }
}
