/// Random numbers from a seed, so that a run can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

/// Changes inputs at random, as a careless editor, a broken disk or an attacker might.
struct Mutator {
  private var generator: SeededGenerator
  private let corpus: [[UInt8]]
  /// Pieces of the corpus's syntaxes, and values at the edges of what readers expect.
  private static let pieces: [[UInt8]] =
    [
      "\n", "\r\n", "\n\n", "|", "||", "```", "---", "===", ": ", "- ", "* ", "# ", "[", "](", "]]",
      "{{", "}}", "{", "}", "<", ">", "</", "<!--", "-->", "<![CDATA[", "&#x", "&amp;", "\\",
      "\\begin{",
      "$", "%", "~", "'", "\"", "\"\"", ",", ";", "\t", "   ", "(", ")", "&a", "*a", "!!", "@",
      "::",
      ".. ", "+++", "\u{FEFF}", "\u{200B}", "\u{301}", "\u{1F468}\u{200D}", "É",
    ].map { Array($0.utf8) } + [
      [0], [0x1B], [0x80], [0xC3], [0xFF, 0xFE], [0xF4, 0x90], [0xED, 0xA0],
    ]
  private static let sizeLimit = 20_000

  init(seed: UInt64, corpus: [[UInt8]]) {
    generator = SeededGenerator(seed: seed)
    self.corpus = corpus.isEmpty ? [[]] : corpus
  }

  /// An input made from one of the corpus by up to eight changes.
  mutating func next() -> [UInt8] {
    var input = corpus[Int.random(in: corpus.indices, using: &generator)]
    for _ in 0..<Int.random(in: 1...8, using: &generator) { change(&input) }
    return Array(input.prefix(Self.sizeLimit))
  }

  private mutating func change(_ input: inout [UInt8]) {
    let place = Int.random(in: 0...input.count, using: &generator)
    let end = min(input.count, place + Int.random(in: 0...40, using: &generator))
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: input.removeSubrange(place..<end)
    case 1: input.insert(contentsOf: piece(), at: place)
    case 2:
      let piece = piece()
      let count = 1 << Int.random(in: 0...9, using: &generator)
      input.insert(contentsOf: (0..<count).flatMap { _ in piece }, at: place)
    case 3: input.insert(contentsOf: input[place..<end], at: 0)
    case 4 where place < input.count:
      input[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
    case 5:
      let other = corpus[Int.random(in: corpus.indices, using: &generator)]
      let start = Int.random(in: 0...other.count, using: &generator)
      input.replaceSubrange(place..., with: other[start...])
    default: if place < input.count { input[place] = UInt8.random(in: 0...255, using: &generator) }
    }
  }

  private mutating func piece() -> [UInt8] {
    Self.pieces[Int.random(in: Self.pieces.indices, using: &generator)]
  }
}
