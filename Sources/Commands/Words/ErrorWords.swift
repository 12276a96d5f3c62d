import Glossaries
import Storage

/// The sentences of findings and errors.
protocol ErrorWords: Sendable {
  var warning: String { get }
  var error: String { get }
  func sentence(for kind: Finding.Kind) -> String
  func glossaryError(_ error: GlossaryError) -> String
  func storageError(_ error: StorageError, path: String) -> String
  func failure(_ failure: Failure) -> String
}
