import CXlsxWriter
import Flashcards

/// Why a report could not be rendered.
public enum ReportError: Error, Hashable {
  /// This machine lacks a library that the format needs.
  case missingLibrary(String)
  /// The library failed; the reason is its own, in English.
  case failed(String)
}

extension Workbook {
  /// The bytes of an .xlsx file.
  ///
  /// libxlsxwriter writes it into memory. It keeps the sheets in unnamed temporary files, in
  /// `TMPDIR` or `/tmp`, when there are many rows.
  func bytes() throws(ReportError) -> [UInt8] {
    let file = xlsx_memory_open()
    guard file >= 0 else { throw .failed("no memory for the file") }
    defer { xlsx_memory_close(file) }
    try WorkbookWriter(of: self, path: "/proc/self/fd/\(file)").write(self)
    let size = xlsx_memory_size(file)
    guard size > 0 else { throw .failed("the file is empty") }
    var isRead = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      isRead = buffer.baseAddress.map { xlsx_memory_read(file, $0, size) } ?? false
      count = isRead ? size : 0
    }
    guard isRead else { throw .failed("the file cannot be read back") }
    return bytes
  }

  /// The rows from which sheets are kept in temporary files until they are packed.
  fileprivate static let rowsInMemory = 20_000

  fileprivate var rowCount: Int { sheets.reduce(0) { $0 + $1.rows.count } }
}

/// A workbook that libxlsxwriter is writing.
///
/// Every call is checked.
final class WorkbookWriter {
  let library: XlsxLibrary
  /// Nil once the workbook is closed: closing frees it.
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  let formats: WorkbookFormats

  fileprivate init(of contents: Workbook, path: String) throws(ReportError) {
    guard let library = xlsx_library()?.pointee else { throw .missingLibrary("libxlsxwriter") }
    var options = lxw_workbook_options()
    options.constant_memory = contents.rowCount > Workbook.rowsInMemory ? 1 : 0
    guard let workbook = library.workbook_new_opt(path, &options) else {
      throw .failed("libxlsxwriter cannot create a workbook")
    }
    self.library = library
    self.workbook = workbook
    formats = WorkbookFormats(library, workbook, contents.language)
  }

  deinit {
    if let workbook { library.lxw_workbook_free(workbook) }
  }

  /// Writes everything and closes the workbook.
  fileprivate func write(_ contents: Workbook) throws(ReportError) {
    try setProperties(of: contents)
    for sheet in contents.sheets {
      guard let worksheet = library.workbook_add_worksheet(workbook, sheet.name) else {
        throw .failed("libxlsxwriter cannot add the sheet \(sheet.name)")
      }
      try WorksheetWriter(self, worksheet).write(sheet)
    }
    let error = library.workbook_close(workbook)
    workbook = nil
    try check(error)
  }

  /// Throws unless a call succeeded.
  func check(_ error: lxw_error) throws(ReportError) {
    guard error != LXW_NO_ERROR else { return }
    let reason = library.lxw_strerror(error).map { String(cString: $0) }
    throw .failed(reason ?? "error \(error.rawValue)")
  }

  private func setProperties(of contents: Workbook) throws(ReportError) {
    var properties = lxw_doc_properties()
    // Noon, so that the date is the same in every time zone of Europe.
    properties.created = time_t(contents.day.number) * 86_400 + 43_200
    var error = LXW_NO_ERROR
    withCString(contents.title) { title in
      withCString(contents.subject) { subject in
        withCString(contents.author) { author in
          withCString(contents.comments) { comments in
            properties.title = title
            properties.subject = subject
            properties.author = author
            properties.comments = comments
            error = library.workbook_set_properties(workbook, &properties)
          }
        }
      }
    }
    try check(error)
  }
}

/// Lends a text to a C function whose parameter should have been `const`.
func withCString(_ text: String, _ body: (UnsafeMutablePointer<CChar>) -> Void) {
  var characters = Array(text.utf8CString)
  characters.withUnsafeMutableBufferPointer { buffer in
    // The array has a terminating zero at least.
    if let start = buffer.baseAddress { body(start) }
  }
}
