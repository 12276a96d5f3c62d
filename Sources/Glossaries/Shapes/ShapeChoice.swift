/// A document divided between the shapes that explain it.
struct ShapeChoice {
  private(set) var recognition = Recognition()

  /// So few entries beside what a page for one term says are its key points.
  static let pageLimit = 7

  /// The shape that explains most of a document, and what others surely explain of the rest.
  ///
  /// No shape takes anything of a block that another one took.
  init(_ outline: Outline) {
    var body = outline.withoutNavigation
    body.leadIns = LeadInLines(body)
    let all = Shapes.all.map { shape in
      // A page without markup is told from its navigation by the lexicon itself.
      let recognition = shape.recognise(shape is LexiconShape ? outline : body)
      return Part(shape: shape.name, recognition: recognition)
    }
    if let page = all.last?.recognition, page.isSure,
      all.dropLast().allSatisfy({ $0.recognition.candidates.count < Self.pageLimit })
    {
      recognition = page
      return
    }
    guard let best = all.indices.max(by: { (all[$0].weight, $1) < (all[$1].weight, $0) }),
      all[best].weight > 0
    else {
      // Findings say what came near.
      recognition.findings = all.flatMap(\.recognition.findings)
      return
    }
    recognition = all[best].recognition
    guard all[best].shape != LexiconShape().name else { return }
    var taken = Set(recognition.candidates.flatMap(\.blocks))
    for part in all where part.shape != all[best].shape {
      let more = part.addition(to: all[best], taken: taken, in: body)
      taken.formUnion(more.flatMap(\.blocks))
      recognition.candidates += more
      if !more.isEmpty || part.shape == TableShape().name {
        recognition.findings += part.recognition.findings.filter {
          !taken.contains(line: $0.line, in: body)
        }
      }
    }
    recognition.candidates = recognition.candidates.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }
}

/// What one shape makes of a document.
private struct Part {
  let shape: String
  let recognition: Recognition

  /// How much it counts: what the syntax itself says is sure, and a page for one term is what is
  /// left when there is nothing else.
  var weight: Double {
    guard !recognition.candidates.isEmpty else { return 0 }
    let explained = Double(max(recognition.explained, 1))
    switch shape {
    case DefinitionListShape().name: return explained * 3
    case TableShape().name: return explained * 1.5
    // Two lines that happen to stand above texts make no lexicon where there is a list.
    case LexiconShape().name: return explained * (recognition.candidates.count < 3 ? 0.2 : 0.8)
    case TermPageShape().name: return explained / 1_000_000
    default: return explained
    }
  }

  /// The candidates that a shape sees beside the best one, where it is sure of them.
  func addition(to best: Part, taken: Set<Int>, in outline: Outline) -> [Candidate] {
    let free = recognition.candidates.filter { taken.isDisjoint(with: $0.blocks) }
    switch shape {
    case DefinitionListShape().name: return free
    case TableShape().name: return free.count > 2 ? free : []
    case LeadInShape().name:
      let pairs = free.count { $0.opensWithExpansion }
      let size = free.reduce(0) { $0 + $1.size }
      let isMuch = best.shape != HeadingShape().name && size * 4 > best.recognition.explained
      return free.count > 2 && (pairs * 2 > free.count || isMuch) ? free : []
    case HeadingShape().name:
      // Sections around what was taken have the same form as terms, but not the same level.
      let section = outline.deepestSection(around: taken)
      let deeper = free.filter { outline.headingLevel(at: $0.blocks.lowerBound) > section }
      return deeper.count > 2 && deeper.count == free.count ? free : []
    default: return []
    }
  }
}

extension Candidate {
  /// Whether the definition opens with what the headword abbreviates.
  fileprivate var opensWithExpansion: Bool {
    guard let first = paragraphs.first else { return false }
    return Expansion(opening: first, of: headword)?.isExact ?? false
  }
}

extension Set<Int> {
  /// Whether the block that begins on a line, or goes on over it, is among the blocks.
  fileprivate func contains(line: Int, in outline: Outline) -> Bool {
    guard let index = outline.blocks.lastIndex(where: { $0.line <= line }) else { return false }
    return contains(index)
  }
}

extension Outline {
  /// The level of a heading, of a line in bold below all others; 0 where neither stands.
  fileprivate func headingLevel(at index: Int) -> Int {
    switch blocks[index].content {
    case .heading(let level, _, _): level
    case .paragraph: TermHeading.boldLevel
    default: 0
    }
  }

  /// The deepest level of the headings directly above blocks.
  fileprivate func deepestSection(around taken: Set<Int>) -> Int {
    var (level, deepest) = (0, 0)
    for (index, block) in blocks.enumerated() {
      if case .heading(let next, let text, _) = block.content, !text.isEmpty, !taken.contains(index)
      {
        level = next
      }
      if taken.contains(index) { deepest = max(deepest, level) }
    }
    return deepest
  }
}
