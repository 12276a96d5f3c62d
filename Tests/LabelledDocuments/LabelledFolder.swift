import Foundation

/// A folder of documents with their labels: `NAME.ext`, or a folder `NAME`, and `gold/NAME.json`.
struct LabelledFolder {
  let url: URL

  enum Failure: Error, CustomStringConvertible {
    case noLabels(URL)
    case noDocument(String)

    var description: String {
      switch self {
      case .noLabels(let url): "\(url.path): there are no labels in gold/ for what was asked"
      case .noDocument(let name): "gold/\(name).json labels a document that is not there"
      }
    }
  }

  private var gold: URL { url.appendingPathComponent("gold") }

  /// The names of the labelled documents that begin with one of the prefixes, in order; all of them
  /// without prefixes.
  func names(beginningWith prefixes: [String]) throws -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: gold.path)) ?? []
    let names = files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
      .filter { name in prefixes.isEmpty || prefixes.contains(where: name.hasPrefix) }
    guard !names.isEmpty else { throw Failure.noLabels(url) }
    return names.sorted()
  }

  func labels(of name: String) throws -> Labels {
    let data = try Data(contentsOf: gold.appendingPathComponent(name + ".json"))
    return try JSONDecoder().decode(Labels.self, from: data)
  }

  /// The document of a name, whatever its extension; in a folder of the folder where it is not in
  /// the folder itself.
  func document(_ name: String) throws -> URL {
    let files = try files(of: url)
    if let document = files.first(where: { $0.isDocument(name) }) { return document }
    for folder in files where folder.hasDirectoryPath && folder.lastPathComponent != "gold" {
      let document = try self.files(of: folder).first { $0.isDocument(name) }
      if let document { return document }
    }
    throw Failure.noDocument(name)
  }

  private func files(of folder: URL) throws -> [URL] {
    try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  /// The text of a document, or of each page of a folder.
  func sources(of document: URL) throws -> [SourceText] {
    let isFolder = try document.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
    guard isFolder else {
      return [SourceText(page: nil, data: try Data(contentsOf: document))]
    }
    let pages = try FileManager.default.subpathsOfDirectory(atPath: document.path).sorted()
    return pages.compactMap { page in
      // Folders among the pages have no text.
      (try? Data(contentsOf: document.appendingPathComponent(page))).map { data in
        SourceText(page: page, data: data)
      }
    }
  }
}

extension SourceText {
  /// The lines of a file in UTF-8, in UTF-16 with a byte order mark, or else in Windows-1252.
  init(page: String?, data: Data) {
    let isUTF16 = data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF])
    let text =
      (isUTF16 ? String(data: data, encoding: .utf16) : nil)
      ?? String(data: data, encoding: .utf8)
      ?? String(data: data, encoding: .windowsCP1252) ?? String(decoding: data, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    self.init(page: page, lines: lines.map(String.init))
  }
}

extension URL {
  fileprivate func isDocument(_ name: String) -> Bool {
    lastPathComponent == name || deletingPathExtension().lastPathComponent == name
  }
}
