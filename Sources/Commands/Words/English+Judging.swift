import Flashcards

/// English: typed answers.
extension English {
  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .right: "Right."
    case .slip(let slips):
      "Right, with \(slips.count == 1 ? "one slip" : "two slips"): \(list(slips))."
    case .wrong(let fault): fault == .far ? "Wrong." : "Wrong: \(reason(fault))."
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
    case .repetition(of: .acronym): "that is the acronym shown; type what it stands for"
    case .repetition(of: .expansion): "that is what the acronym stands for; type the acronym"
    case .repetition: "the question already shows this; type what it asks for"
    case .meaningElsewhere(let glossary): "the acronym stands for that in “\(glossary)”"
    case .inexact: "in an acronym or a number every character counts"
    case .otherWord: "that is another word"
    case .far: "that is something else"
    }
  }

  var diffLabels: (typed: String, expected: String) { ("You typed:", "Expected:") }

  func gradePrompt(proposed: GradeKey, mayOverrule: Bool) -> String {
    "1 Again, 2 Hard, 3 Good, 4 Easy; Enter for \(proposed.rawValue),"
      + (mayOverrule ? " r if you were right," : "") + " u to undo, q to quit:"
  }

  func answerLineFault(_ fault: AnswerLineFault) -> String {
    switch fault {
    case .header: "the header is missing. Begin with the line term, asked, typed, separated by tabs"
    case .fields(let count):
      "this line has \(self.count(count, "column", "columns")) instead of 3. Write the"
        + " term, what is asked (\(askableSides(or: "or"))) and the typed answer, separated by tabs"
    case .notUTF8: "this line is not UTF-8. Save the answers as UTF-8"
    case .unknownTerm(let term):
      "no entry has exactly the name “\(term)”. Write the term as the glossary does"
    case .severalEntries(let term, let ways):
      "several entries have the name “\(term)”. "
        + (ways.isEmpty ? "Delete this line" : "Write one of: \(ways.joined(separator: "; "))")
    case .unknownAspect(let text):
      "“\(text)” cannot be asked for. Write \(askableSides(or: "or"))"
    case .notAsked(let term, let aspect):
      "“\(term)” has no \(name(aspect)) to ask for. Ask for something else"
    }
  }
}
