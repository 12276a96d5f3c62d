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
      separated by tabs, under that header. Prints them with verdict (right, slip, wrong or not judged) \
      and why. Nothing is saved.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("The glossary of the terms.", valueName: "glossary"), completion: .decks)
  var deck: String

  @Flag(help: "Print JSON.")
  var json = false

  func run(in context: Context) throws(Failure) -> ExitStatus {
    let deck = try JudgedDeck(named: deck, in: context)
    var status = ExitStatus.done
    let tell = { (number: Int, fault: AnswerLineFault) throws(Failure) in
      status = .badData
      try context.complain(.badAnswerLine(line: number, fault))
    }
    let lines = try AnswerLine.read(StandardInput.read(), reject: tell)
    var judged: [JudgedLine] = []
    for line in lines {
      let answer = JudgedLine(line, by: deck)
      if case .failure(let fault) = answer.outcome { try tell(line.number, fault) }
      judged.append(answer)
    }
    try print(judged, context.environment.standardOutput)
    return status
  }

  private func print(_ judged: [JudgedLine], _ output: Output) throws(Failure) {
    if json {
      return try output.print(.document("judge", [("answers", .array(judged.map(\.object)))]))
    }
    let header = AnswerLine.columns + ["verdict", "why"]
    let text = ([header] + judged.map(\.row)).map { $0.joined(separator: "\t") + "\n" }.joined()
    // A program gets its input back unchanged; a terminal gets sanitised text.
    if output.isTerminal {
      try output.print(TerminalText(String(text.dropLast())))
    } else {
      try output.write(Array(text.utf8))
    }
  }
}

/// A line of input with its judgement, or the reason why there is none.
private struct JudgedLine {
  let line: AnswerLine
  let outcome: Result<Judgement, AnswerLineFault>

  init(_ line: AnswerLine, by deck: JudgedDeck) {
    self.line = line
    do throws(AnswerLineFault) {
      outcome = .success(try deck.judgement(on: line))
    } catch {
      outcome = .failure(error)
    }
  }

  private var judgement: Judgement? { try? outcome.get() }
  private var verdict: String { judgement?.verdict.name ?? "not judged" }
  private var why: String {
    switch outcome {
    case .success(let judgement): judgement.verdict.why
    case .failure(let fault): fault.why
    }
  }

  /// The line's cells in the table.
  var row: [String] { [line.term, line.asked, line.typed, verdict, why] }

  /// The line as a JSON object.
  var object: JSONValue {
    .object([
      ("term", .string(line.term)), ("asked", .string(line.asked)), ("typed", .string(line.typed)),
      ("verdict", .string(verdict)), ("why", .string(why)),
      ("expected", .optional(judgement?.expected)),
      ("mistaken_for", .optional(judgement?.verdict.mistakenFor?.term)),
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
    judge = try context.inDatabase(store.judge(ofDeck: id))
  }

  func judgement(on line: AnswerLine) throws(AnswerLineFault) -> Judgement {
    let asked = try line.askedSide()
    let known = try terms.entry(of: line)
    let question = CardKinds.all.first { $0.asked == asked }?.question(about: known.entry)
    guard let question,
      let judgement = judge.judge(line.typed, answering: question, about: known.id)
    else { throw .notAsked(line.term, asked) }
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
    case .wrong(.meaningElsewhere): "other glossary"
    case .wrong(.inexact): "acronym or number"
    case .wrong(.otherWord): "other word"
    case .wrong(.far): "far"
    case .blank: "blank"
    }
  }
}

extension AnswerLineFault {
  /// The reason's name in the output, stable for programs when sentences change.
  fileprivate var why: String {
    switch self {
    case .header, .fields, .notUTF8: "malformed line"
    case .unknownTerm: "unknown term"
    case .severalEntries: "several entries"
    case .unknownAspect: "unknown side"
    case .notAsked: "no such side"
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
