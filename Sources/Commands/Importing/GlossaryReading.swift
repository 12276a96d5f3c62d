import Documents
import Foundation
import Glossaries

extension Context {
  /// Reads a glossary from a file or a folder.
  func readGlossary(
    _ path: String, declaring columns: DeclaredColumns
  ) throws(Failure) -> Glossary {
    guard try !DocumentFolder.isFolder(path) else {
      return try readFolder(path, declaring: columns)
    }
    let bar = ProgressBar(words.reading(DocumentFile.name(of: path)), self)
    defer { bar.end() }
    let file = try outlined(path, declaring: columns)
    do { return try Glossary(of: consume file, reporting: bar.show) } catch {
      throw try failure(error, in: path)
    }
  }

  /// Reads a document's outline, and frees the document's bytes before entries are made.
  private func outlined(
    _ path: String, declaring columns: DeclaredColumns
  ) throws(Failure) -> GlossaryFile {
    let document = try readDocument(path)
    // Not in a closure: a closure would keep the document, and with it the bytes, in memory.
    do { return try GlossaryFile(reading: consume document, declaring: columns) } catch {
      throw try failure(error, in: path)
    }
  }

  /// The roles of the document's texts; a folder's files come in the order of their names.
  func explainedTexts(
    _ path: String, declaring columns: DeclaredColumns
  ) throws(Failure) -> [ExplainedText] {
    guard try DocumentFolder.isFolder(path) else {
      return try explainedTexts(ofFile: path, declaring: columns)
    }
    return Explanation(joining: try files(in: path, declaring: columns, keepingAll: true)).texts
  }

  private func explainedTexts(
    ofFile path: String, declaring columns: DeclaredColumns
  ) throws(Failure) -> [ExplainedText] {
    let document = try readDocument(path)
    do { return try Explanation(of: consume document, declaring: columns).texts } catch {
      throw try failure(error, in: path)
    }
  }

  private func readFolder(
    _ path: String, declaring columns: DeclaredColumns
  ) throws(Failure) -> Glossary {
    let files = try files(in: path, declaring: columns)
    do { return try Glossary(joining: files) } catch { throw try failure(error, in: path) }
  }

  /// The documents of a folder, each with its syntax read or the error that it gave.
  private func files(
    in path: String, declaring columns: DeclaredColumns, keepingAll: Bool = false
  ) throws(Failure) -> [GlossaryFile] {
    let bar = ProgressBar(words.reading(DocumentFile.name(of: path)), self)
    defer { bar.end() }
    var files: [GlossaryFile] = []
    var size = 0
    let names = try DocumentFolder.documents(in: path)
    for name in names {
      bar.show(Double(files.count) / Double(names.count))
      let file = path.path(of: name)
      let document = try DocumentFile.read(file, named: name)
      size += document.bytes.count
      guard size <= Glossary.sizeLimit else {
        throw .glossary(.tooLarge(limit: Glossary.sizeLimit), file: file)
      }
      do {
        files.append(
          try GlossaryFile(
            reading: consume document, declaring: columns, keepingAll: keepingAll))
      } catch {
        files.append(GlossaryFile(unread: name, error))
      }
    }
    return files
  }

  /// Reads a document; an office document is converted by pandoc first.
  private func readDocument(_ path: String) throws(Failure) -> Document {
    let document = try DocumentFile.read(path)
    guard let format = document.officeFormat else { return document }
    guard document.unpacks(within: Glossary.sizeLimit) else {
      throw .glossary(.tooLarge(limit: Glossary.sizeLimit), file: path)
    }
    let pandoc = try Pandoc(in: environment.variables, for: path)
    // Findings count lines of pandoc's HTML, which are only near those of the document.
    return Document(name: document.name, bytes: try pandoc.html(of: document.bytes, format))
  }

  /// The failure for a file without entries, after printing what nearly was one.
  private func failure(_ error: GlossaryError, in file: String) throws(Failure) -> Failure {
    if case .noEntries(let findings) = error { try printFindings(findings.map { (file, $0) }) }
    return .glossary(error, file: file)
  }

  /// Prints findings as warnings; they do not stop the import.
  func printFindings(_ findings: [(file: String, finding: Finding)]) throws(Failure) {
    for (file, finding) in findings { try printDiagnostic(line(for: finding, in: file)) }
  }

  /// A finding as `path:line:column: warning: what, and what to do`.
  func line(for finding: Finding, in file: String) -> String {
    let location = [
      file.path(of: finding.file), "\(finding.line)", finding.column.map { "\($0)" },
    ]
    return location.compactMap { $0 }.joined(separator: ":")
      + ": \(words.warning) \(words.sentence(for: finding.kind))"
  }
}

extension String {
  /// The path of a file inside the folder of this path; the path itself for nil.
  func path(of inner: String?) -> String {
    guard let inner else { return self }
    return hasSuffix("/") ? self + inner : self + "/" + inner
  }

  /// The path and a line number, `lexique.md:7`; the path alone for nil.
  func located(at line: Int?) -> String { line.map { "\(self):\($0)" } ?? self }
}
