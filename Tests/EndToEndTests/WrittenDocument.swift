import Foundation
import Testing

/// A document of the repository that people read, in Markdown.
struct WrittenDocument: CustomTestStringConvertible {
  /// Its path in the repository.
  let path: String
  let text: String

  var testDescription: String { path }

  /// The README and the files beside it, then those in `docs`.
  static let all: [WrittenDocument] = {
    let files = FileManager.default
    let names = ["", "docs/"].flatMap { folder in
      let path = Program.root.appendingPathComponent(folder).path
      return (try? files.contentsOfDirectory(atPath: path))?.sorted().map { folder + $0 } ?? []
    }
    return names.filter { $0.hasSuffix(".md") }.compactMap { path in
      let file = Program.root.appendingPathComponent(path)
      return (try? String(contentsOf: file, encoding: .utf8)).map {
        WrittenDocument(path: path, text: $0)
      }
    }
  }()

  /// The document of that path.
  static func named(_ path: String) -> WrittenDocument? { all.first { $0.path == path } }

  /// The lines outside fenced blocks, which are prose, tables and headings.
  var prose: [Substring] {
    var isFenced = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.hasPrefix("```") { isFenced.toggle() }
      return !isFenced && !line.hasPrefix("```")
    }
  }

  /// The texts of fenced blocks in a language, in their order.
  func blocks(in language: String) -> [String] {
    text.components(separatedBy: "```\(language)\n").dropFirst().map {
      $0.components(separatedBy: "\n```")[0]
    }
  }
}
