@testable import Commands
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
      words.salvaged(result, to: "a"), words.cutOff("2026-03-02 09:00"),
      words.placeWarning(.network, path: "a.db"),
      words.placeWarning(.sharedFolder("/tmp"), path: "a.db"), words.notSavedTitle,
      words.notSavedPrompt,
    ] + storageErrors.filter(\.mayPass).flatMap(words.notSavedYet)
  }
}
