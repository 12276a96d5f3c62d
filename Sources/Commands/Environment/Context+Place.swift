import Flashcards
import Storage

extension Context {
  /// Throws when every account may replace the database's file.
  func refuseOpenFolder(of path: String) throws(Failure) {
    if let folder = DatabasePlaceRisk.openFolder(of: path) { throw .openFolder(folder) }
  }

  /// What makes the database's place less safe than a folder of the learner's own.
  func placeWarnings() throws(Failure) -> [String] {
    let path = try databasePath()
    return DatabasePlaceRisk.risks(of: path).map { words.placeWarning($0, path: path) }
  }
}
