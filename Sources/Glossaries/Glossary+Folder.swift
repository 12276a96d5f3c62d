import Flashcards

extension Glossary {
  /// The glossary that the files of a folder make together: often each of them is about one term.
  ///
  ///     Glossary(joining: [api.md, astreinte.md, _index.md])  // two entries and a title
  ///
  /// - Parameter files: In the order of their entries, named by their paths from the folder.
  /// - Throws: `noEntries` when none of them holds any; slips that leave entries are findings.
  public init(joining files: [GlossaryFile]) throws(GlossaryError) {
    if let first = files.first?.passages,
      let missing = first.missingColumn(also: files.dropFirst().map(\.passages))
    {
      throw missing
    }
    let cover = files.first(where: \.isCover)
    let parts = FolderParts(files.filter { !$0.isCover })
    let readable =
      parts.areOneATerm ? parts.all : parts.all + files.filter(\.isCover).map(FolderPart.init)
    var candidates: [Candidate] = []
    var findings: [Finding] = []
    for part in readable.sorted(by: { $0.file.name < $1.file.name }) {
      let recognition = parts.areOneATerm && parts.isPage(part) ? part.page : part.recognition
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

/// The files of a folder, beside those that introduce it.
private struct FolderParts {
  let all: [FolderPart]
  /// Whether most of them are about one term each.
  let areOneATerm: Bool
  private let common: Set<String>

  init(_ files: [GlossaryFile]) {
    let parts = files.map(FolderPart.init)
    var files: [String: Int] = [:]
    for part in parts {
      for heading in part.headings { files[heading, default: 0] += 1 }
    }
    // A heading that every page has (“Examples”) is no term.
    let common = Set(files.filter { $0.value > 1 }.keys)
    all = parts
    self.common = common
    areOneATerm = parts.count { $0.isPage(common) } * 2 > parts.count
  }

  func isPage(_ part: FolderPart) -> Bool { part.isPage(common) }
}

/// A file, read as whatever its layout says and as a page about one term.
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

  /// Whatever could be taken for a headword, or for the title of a part.
  var headings: Set<String> {
    var headings = Set(headwords)
    for passage in file.passages.all where passage.headingLevel != nil {
      headings.insert(passage.text.identityForm)
    }
    return headings
  }

  /// Whether the file is about one term, given the headings that several files have.
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
  /// What the last component of the file's name says, without its extension.
  private var stem: String {
    let last = name.split(separator: "/").last ?? ""
    return String(last.split(separator: ".", omittingEmptySubsequences: false).first ?? "")
  }

  /// Whether the file introduces its folder.
  fileprivate var isCover: Bool {
    let stem = stem.lowercased()
    // Where a term has a folder to itself, its text is in `term/index.md`.
    return stem == "_index" || stem == "readme" || stem == "index" && !name.contains("/")
  }

  /// Whether the file says by its name what its title says: a term.
  fileprivate var isAboutItsName: Bool {
    let folders = name.split(separator: "/").dropLast()
    let own = stem.lowercased() == "index" ? folders.last.map(String.init) ?? stem : stem
    let names = ["title", "id", "slug"].compactMap { passages.frontMatter[$0] }
    let slugs = (names + [passages.firstTitle ?? ""]).compactMap { Deck.slug(of: $0) }
    guard let slug = Deck.slug(of: own) else { return false }
    // `api-gateway.md` is about “API gateway (APIGW)”, too.
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
