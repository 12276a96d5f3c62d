import Flashcards
import Reports

extension ReportFormat {
  /// The bytes of a report's file.
  func bytes(of report: Report, in language: Language) throws(Failure) -> [UInt8] {
    do throws(ReportError) {
      return try render(report, in: language)
    } catch {
      throw .reportFailed(error)
    }
  }
}
