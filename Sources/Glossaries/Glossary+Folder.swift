import Flashcards

extension Glossary {
  /// Joins the files of a folder into one glossary; often each file is about one term.
  ///
  ///     Glossary(joining: [api.md, astreinte.md, _index.md])  // two entries and a title
  ///
  /// - Parameter files: The files in the order of their entries, named by their paths in the
  ///   folder.
  /// - Throws: `noEntries` if no file contains an entry; lesser problems are findings.
  public init(joining files: [GlossaryFile]) throws(GlossaryError) {
    if let first = files.first?.passages,
      let missing = first.missingColumn(also: files.dropFirst().map(\.passages))
    {
      throw missing
    }
    let cover = files.first(where: \.isCover)
    let parts = FolderParts(files)
    var candidates: [Candidate] = []
    var findings: [Finding] = []
    for part in parts.readable {
      let recognition = parts.isReadAsPage(part) ? part.page : part.recognition
      candidates += recognition.candidates.map { $0.located(in: part.file.name) }
      var own = recognition.findings
      if let error = part.file.error {
        own.append(Finding(line: error.line ?? 1, kind: .fileNotRead(error)))
      } else if recognition.candidates.isEmpty, !part.file.isCover {
        own.append(Finding(line: 1, kind: .noEntry))
      }
      findings += own.located(in: part.file.name)
    }
    try self.init(
      judging: consume candidates, findings: findings,
      below: cover.map { DocumentHead(of: $0.passages) } ?? DocumentHead())
  }
}

extension Explanation {
  /// The roles of the texts of a folder's files, each read as the folder's glossary reads it.
  ///
  /// - Parameter files: As ``Glossary/init(joining:)`` takes them, but read with ``GlossaryFile``'s
  ///   `keepingAll`.
  public init(joining files: [GlossaryFile]) {
    let parts = FolderParts(files)
    for file in files where file.error == nil {
      let choice: LayoutChoice
      if let part = parts.readable.first(where: { $0.file.name == file.name }) {
        choice =
          parts.isReadAsPage(part)
          ? LayoutChoice(pageOf: file.passages) : LayoutChoice(file.passages)
      } else {
        choice = LayoutChoice(withoutEntries: file.passages)
      }
      append(choice, of: file.passages, in: file.name)
    }
  }
}

/// The files of a folder, and which of them are pages about one term.
private struct FolderParts {
  /// The files that entries are looked for in, in the order of their names: all of them, without
  /// those that introduce a folder of pages.
  let readable: [FolderPart]
  /// Whether most of them are about one term each.
  private let areOneATerm: Bool
  private let common: Set<String>

  init(_ all: [GlossaryFile]) {
    let parts = all.filter { !$0.isCover }.map(FolderPart.init)
    var files: [String: Int] = [:]
    for part in parts {
      for heading in part.headings { files[heading, default: 0] += 1 }
    }
    // A heading that several files have (“Examples”) is not a term.
    let common = Set(files.filter { $0.value > 1 }.keys)
    self.common = common
    areOneATerm = parts.count { $0.isPage(common) } * 2 > parts.count
    let covers = areOneATerm ? [] : all.filter(\.isCover).map(FolderPart.init)
    readable = (parts + covers).sorted { $0.file.name < $1.file.name }
  }

  func isReadAsPage(_ part: FolderPart) -> Bool { areOneATerm && part.isPage(common) }
}

/// A file, read both by its layout and as a page about one term.
private struct FolderPart {
  let file: GlossaryFile
  let recognition: Recognition
  let page: Recognition

  init(_ file: GlossaryFile) {
    self.file = file
    recognition = file.recognition
    page = PageLayout.recognition(of: file.passages)
  }

  private var headwords: [String] { recognition.candidates.map(\.headword.identityForm) }

  /// The texts that could be headwords or titles of parts, in their identity form.
  var headings: Set<String> {
    var headings = Set(headwords)
    for passage in file.passages.all where passage.headingLevel != nil {
      headings.insert(passage.text.identityForm)
    }
    return headings
  }

  /// Whether the file is about one term; `common` are the headings that several files have.
  func isPage(_ common: Set<String>) -> Bool {
    guard !page.candidates.isEmpty else { return false }
    if page.isSure || recognition.candidates.count < 2 || file.passages.frontMatter["term"] != nil {
      return true
    }
    return headwords.count { common.contains($0) } * 2 > headwords.count
      || file.isAboutItsName && headwords.count < PageLayout.keyPointLimit
  }
}

extension GlossaryFile {
  /// The last component of the file's name, without its extension.
  private var stem: String {
    let last = name.split(separator: "/").last ?? ""
    return String(last.split(separator: ".", omittingEmptySubsequences: false).first ?? "")
  }

  /// Whether the file introduces its folder.
  fileprivate var isCover: Bool {
    let stem = stem.lowercased()
    // `term/index.md` is about a term, if each term has a folder of its own.
    return stem == "_index" || stem == "readme" || stem == "index" && !name.contains("/")
  }

  /// Whether the file's name and its title are the same term.
  fileprivate var isAboutItsName: Bool {
    let folders = name.split(separator: "/").dropLast()
    let own = stem.lowercased() == "index" ? folders.last.map(String.init) ?? stem : stem
    let names = ["title", "id", "slug"].compactMap { passages.frontMatter[$0] }
    let slugs = (names + [passages.firstTitle ?? ""]).compactMap { Deck.slug(of: $0) }
    guard let slug = Deck.slug(of: own) else { return false }
    // `api-gateway.md` matches “API gateway (APIGW)”, too.
    return slugs.contains { $0 == slug || $0.hasPrefix(slug + "-") || slug.hasPrefix($0 + "-") }
  }
}

extension Candidate {
  fileprivate func located(in file: String) -> Candidate {
    var candidate = self
    candidate.file = file
    return candidate
  }
}
