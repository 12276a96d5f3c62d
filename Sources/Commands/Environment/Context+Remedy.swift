import Flashcards
import Foundation
import Storage

/// What can be done about a damaged database.
struct Remedy: Hashable {
  /// The newest backup that is whole; nil where there is none.
  var backup: Backup?
  /// The time of the backup on the learner's clock.
  var time = ""
  /// The command that goes back to the backup.
  var restore = ""
  /// What can be saved from the file; nil where nothing can, or it was not looked for.
  var salvageable: SalvageResult?
  /// The command that saves it, or of a large file the one that looks for it.
  var salvage = ""
}

extension Context {
  /// The size in bytes up to which an error message looks through a damaged file and its backups:
  /// more would take seconds.
  private static let quickSize = 50_000_000

  /// What can be done about the damaged database at a path; a thorough look goes through files of any
  /// size, as `check` does anyway.
  func remedy(for path: String, isThorough: Bool = false) -> Remedy {
    var remedy = Remedy()
    let (folder, place) = (
      BackupFolder(ofDatabase: path), options.db.map { " --db \($0.asArgument)" }
    )
    let looks = isThorough || size(of: path) <= Self.quickSize
    let newest = folder.usable(at: now.milliseconds).first
    if let backup = looks ? folder.newestWhole(at: now.milliseconds) : newest {
      let name =
        backup == newest ? "" : " " + (backup.path as NSString).lastPathComponent.asArgument
      remedy.backup = backup
      remedy.time = time(of: backup)
      remedy.restore = "termwise restore\(name)\(place ?? "")"
    }
    remedy.salvage = "termwise salvage --dry-run\(place ?? "")"
    if looks, let store = try? Store.openToRead(at: path),
      let result = try? store.salvageable(), result.saved > 0 || result.entries > 0
    {
      remedy.salvageable = result
      remedy.salvage = "termwise salvage \((path + ".saved").asArgument)\(place ?? "")"
    } else if looks {
      remedy.salvage = ""
    }
    return remedy
  }

  /// Prints what can be done about an error of the database; nothing about other errors.
  func printRemedy(for failure: Failure) throws(Failure) {
    guard case .storage(let error, let path) = failure else { return }
    switch error {
    case .damaged: break
    // A file without its beginning looks foreign: only a backup shows that it was ours.
    case .empty, .foreign:
      guard BackupFolder(ofDatabase: path).newestWhole(at: now.milliseconds) != nil else { return }
    default: return
    }
    for line in words.remedy(remedy(for: path)) { try printDiagnostic(line) }
  }

  private func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
