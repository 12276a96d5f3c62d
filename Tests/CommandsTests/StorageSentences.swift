@testable import Commands
@testable import Flashcards
@testable import Storage

extension SentenceSamples {
  /// The sentences about what the database keeps.
  static func ofStorage(_ words: any Words) -> [String] {
    let backup = Backup(path: "a.db", instant: 0, size: 2_000_000)
    var result = SalvageResult()
    result.saved = 3
    return [
      words.columnsAsBefore(["term=Recto"], in: "a.csv"), words.backupMade(backup), words.noBackups,
      words.backupFailed("raison"), words.restorePlan("a", lost: nil, gained: nil),
      words.restorePlan("a", lost: 0, gained: 0), words.restorePlan("a", lost: 1, gained: 2),
      words.restorePrompt, words.restored(from: "a", kept: "b"),
      words.restored(from: "a", kept: nil), words.nothingToRebuild, words.otherCopy,
      words.forgetPlan("Ada", answers: 2, backups: 1), words.forgetPrompt, words.forgotten("Ada"),
      words.keptAsItWas("a"),
      words.salvaged(result, to: "a"), words.salvageable(result),
      words.cutOff(SessionStart(day: StudyDay(number: 20_514), time: "09:00")),
      words.placeWarning(.network, path: "a.db"),
      words.placeWarning(.sharedFolder("/tmp"), path: "a.db"), words.notSavedTitle,
      words.notSavedPrompt,
    ] + undone.map { words.undone($0, on: friday) }
      + storageErrors.filter(\.mayPass).flatMap(words.notSavedYet)
      + remedies(backup, result).flatMap(words.remedy)
  }

  /// One of each kind, of today and of yesterday.
  private static var undone: [RetractedDeed] {
    RetractedDeed.Kind.allCases.flatMap { kind in
      [friday, friday.advanced(by: -1)].map { day in
        RetractedDeed(
          kind, entry: EntryID(deck: "d", key: "arabica", sense: ""), cardKind: nil,
          term: "arabica",
          day: day)
      }
    }
  }

  private static func remedies(_ backup: Backup, _ result: SalvageResult) -> [Remedy] {
    [
      Remedy(
        backup: backup, time: "2026-03-01 10:00", restore: "termwise restore", salvageable: result,
        salvage: "termwise salvage a.saved"),
      Remedy(), Remedy(salvage: "termwise salvage --dry-run"),
    ]
  }

  /// The sentences about who answers, when, and what a wrong clock has dated.
  static func ofOpening(_ words: any Words) -> [String] {
    let (one, some) = (
      LaterFacts(answers: 1, untrue: 1, last: friday),
      LaterFacts(answers: 3, untrue: 0, last: friday)
    )
    let owner = Account(name: "ada", machine: "laptop")
    let questions: [OpeningQuestion] = [
      .otherAccount(learner: "Ada L", owner: owner), .noAccount(learner: "Ada L", account: "ada"),
      .clock(.ahead(of: friday), today: friday.advanced(by: 500)),
      .clock(.behind(friday), today: friday.advanced(by: -5)), .laterFacts(one),
    ]
    return questions.map(words.opening) + [
      words.yesOrNo, words.datedAfterToday(one), words.undoneAfterToday(1),
      words.undoneAfterToday(2), words.nothingAfterToday, words.leavesOut(one),
      words.leavesOut(some), words.timesNotKept,
    ]
  }

  static func ofMornings(_ words: any Words) -> [String] {
    let piles = [Pile(cards: 200, held: 110, mornings: 3, cardsADay: 90)].compactMap(\.self)
    return HomeState.allCases.map(words.homePrompt) + piles.map(words.pile)
      + piles.map(words.howToGoOn) + [words.goOnPrompt]
  }

  static func ofSettings(_ words: any Words) -> [String] {
    let ofEach = Setting.all.flatMap { setting in
      [
        words.title(of: setting.name), words.explanation(of: setting.name),
        words.allowed(by: setting), words.newValue(of: setting),
      ]
    }
    return ofEach + [
      words.settingsTitle, words.byDefault, words.howToSet, words.settingPrompt,
      words.timesAreYours, words.saved(.newCards, "30", isDefault: false),
      words.saved(.times, Setting.on, isDefault: true),
      words.holds(from: friday),
    ]
  }
}
