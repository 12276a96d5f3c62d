import Flashcards

/// English: typed answers.
extension English {
  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .right: "Right."
    case .slip(let slips):
      "Right but for \(slips.count == 1 ? "a slip" : "two slips"): \(list(slips))."
    case .wrong(let fault): fault == .far ? "Not that." : "Not that: \(reason(fault))."
    case .blank: "Nothing typed."
    }
  }

  func verdict(_ verdict: Verdict, onChoice asked: Aspect) -> String {
    guard case .wrong(let fault) = verdict else { return self.verdict(verdict) }
    if case .confusion(let names) = fault, asked != .term { return "No: you chose \(names.label)." }
    return "No."
  }

  private func list(_ slips: [Slip]) -> String {
    slips.counted.map { slip, count in
      let isOne = count == 1
      return switch slip {
      case .missingLetter: isOne ? "one letter missing" : "two letters missing"
      case .surplusLetter: isOne ? "one letter too many" : "two letters too many"
      case .wrongLetter: isOne ? "one wrong letter" : "two wrong letters"
      case .swappedLetters: isOne ? "two letters swapped" : "letters swapped twice"
      case .smallWord: isOne ? "a small word differs" : "two small words differ"
      case .agreement: "number or gender differs"
      }
    }.joined(separator: ", ")
  }

  private func reason(_ fault: Fault) -> String {
    switch fault {
    case .confusion(let names): "that is \(names.label)"
    case .repetition: "the question says so already"
    case .inexact: "in an acronym or a number every sign counts"
    case .otherWord: "that is another word"
    case .far: "that is far from it"
    }
  }

  var diffLabels: (typed: String, expected: String) { ("You typed:", "Expected:") }

  func gradePrompt(proposed: GradeKey, mayOverrule: Bool) -> String {
    "1 Again, 2 Hard, 3 Good, 4 Easy; Enter for \(proposed.rawValue),"
      + (mayOverrule ? " r if you were right," : "") + " u to undo, q to leave:"
  }

  func answerLineFault(_ fault: AnswerLineFault) -> String {
    switch fault {
    case .header: "the first line must be term, asked, typed, with a tab between"
    case .fields(let count):
      "\(self.count(count, "column", "columns")) where term, asked and typed are expected"
    case .notUTF8: "not UTF-8. Save the lines as UTF-8"
    case .unknownTerm(let term): "\(term): no entry of the deck is written so"
    case .severalEntries(let term): "\(term): several entries are written so"
    case .unknownAspect(let text): "\(text): asked is term, expansion or acronym"
    case .notAsked(let term, let aspect): "\(term): the entry has no \(name(aspect)) to ask for"
    }
  }
}
