import Flashcards

/// English: who answers, when, and what a wrong clock has dated.
extension English {
  func opening(_ question: OpeningQuestion) -> String {
    switch question {
    case .otherAccount(let learner, let owner):
      "The learner \(learner) belongs to the account \(named(owner)), not to yours. Answer as \(learner)?"
        + " The log will note it."
    case .noAccount(let learner, let account):
      "The learner \(learner) does not belong to an account yet. Is it you, \(account)?"
    case .clock(let doubt, let today):
      "\(doubtful(doubt, today)) With a wrong clock, cards would come back at the wrong time. Is the date"
        + " right?"
    case .laterFacts(let facts):
      "\(dated(facts)) The clock was ahead then, and their cards would not come back until long after."
        + " Undo these answers?"
    }
  }

  var yesOrNo: String { "y for yes, n for no:" }

  func datedAfterToday(_ facts: LaterFacts) -> String { "\(dated(facts)) \(howToUndo)" }

  func undoneAfterToday(_ count: Int) -> String {
    "Undone: \(self.count(count, "answer", "answers")) dated after today."
  }

  var nothingAfterToday: String { "Nothing is dated after today." }

  func leavesOut(_ facts: LaterFacts) -> String {
    "Left out: \(count(facts.answers, "answer", "answers")) dated after today, up to"
      + " \(date(facts.last))." + (facts.untrue > 0 ? " \(howToUndo)" : "")
  }

  private var howToUndo: String { "To undo them: termwise undo --after-today" }

  private func dated(_ facts: LaterFacts) -> String {
    facts.untrue == 1
      ? "1 answer is dated after today, \(date(facts.last))."
      : "\(facts.untrue) answers are dated after today, up to \(date(facts.last))."
  }

  /// What the clock says and what contradicts it, also for the error.
  func doubtful(_ doubt: ClockDoubt, _ today: StudyDay) -> String {
    let last =
      switch doubt {
      case .ahead(let day), .behind(let day): date(day)
      }
    return "This computer’s clock says \(date(today)), but the last entry in the log is of \(last)."
  }

  func openingFailure(_ failure: Failure) -> String {
    switch failure {
    case .clockInDoubt(let doubt, let today):
      "\(doubtful(doubt, today)) Nothing was saved. Set the clock; or if it is right, add --trust-clock"
    case .otherAccount(let learner, let owner):
      "the learner \(learner) belongs to the account \(named(owner)); nothing was saved. To answer as"
        + " \(learner) all the same: --as \(learner.asArgument)"
    case .notShared(let path):
      "\(path): this database is there already, and was made for one person. Make another with --db, or"
        + " leave --shared out"
    default:
      "nothing was saved. Set the computer’s clock if it is wrong; give your own name with --learner"
    }
  }

  private func named(_ account: Account) -> String {
    account.machine.isEmpty ? account.name : "\(account.name) on \(account.machine)"
  }
}
