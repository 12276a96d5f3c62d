import Documents

/// The commands and environments that an author defined for terms, recognised by their repeated
/// use.
struct LaTeXRecordHabits {
  /// Commands with several groups: `\entry{Dock}{Where trucks are unloaded.}`.
  private(set) var commands: Set<String> = []
  /// Commands with an acronym followed by its expansion, by the index of the acronym's group:
  /// `\newAcronym{sla}{SLA}{Service Level Agreement}{…}`.
  private(set) var pairCommands: [String: Int] = [:]
  /// Environments whose option is a term: `\begin{definition}[Dock]`.
  private(set) var environments: Set<String> = []

  init(_ outline: Documents.Outline) {
    var commandCounts: [String: Int] = [:]
    var environmentCounts: [String: Int] = [:]
    for (index, block) in outline.blocks.enumerated() where block.kind == .record {
      let name = outline.string(block.label)
      if outline.isEnvironment(block) {
        if !environmentsOfOther.contains(name), let option = outline.environmentOption(at: index),
          outline.text(of: outline.blocks[option]).isTermLike
        {
          environmentCounts[name, default: 0] += 1
        }
      } else if name.isOwnCommand {
        commandCounts[name, default: 0] += 1
      }
    }
    findPairCommands(of: outline, commandCounts)
    commands = Set(commandCounts.filter { $0.value > 2 }.keys)
    environments = Set(environmentCounts.filter { $0.value > 1 }.keys)
  }
}

extension LaTeXRecordHabits {
  private mutating func findPairCommands(of outline: Documents.Outline, _ counts: [String: Int]) {
    var fitting: [String: [Int: Int]] = [:]
    for (index, block) in outline.blocks.enumerated() where block.kind == .record {
      let name = outline.string(block.label)
      guard counts[name, default: 0] > 1 else { continue }
      let groups = outline.fields(of: index).positional.prefix(5).map { outline.joinedText(of: $0) }
      guard groups.count > 2 else { continue }
      for place in 0..<(groups.count - 1)
      where Acronym(loose: groups[place])?.fits(groups[place + 1]) == true {
        fitting[name, default: [:]][place, default: 0] += 1
      }
    }
    for (name, places) in fitting {
      guard let best = places.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
        best.value * 2 > counts[name, default: 0]
      else { continue }
      pairCommands[name] = best.key
    }
  }
}

extension Documents.Outline {
  /// Whether a record is an environment rather than a command.
  fileprivate func isEnvironment(_ record: Documents.Block) -> Bool {
    source(record.source).starts(with: "\\begin".utf8)
  }

  /// The option of an environment, `[Dock]`; nil if it has none.
  func environmentOption(at index: Int) -> Int? {
    guard isEnvironment(blocks[index]), let first = children(of: index).first(where: { _ in true }),
      blocks[first].kind == .field, blocks[first].label.isEmpty,
      source(blocks[first].source).first == UInt8(ascii: "[")
    else { return nil }
    return first
  }
}

extension String {
  /// Whether an option is a name rather than a setting.
  fileprivate var isTermLike: Bool {
    !contains("=") && count(where: \.isLetter) > 1
  }

  /// Whether this is not the name of a package's layout command.
  fileprivate var isOwnCommand: Bool {
    !commandsOfOther.contains(self) && !setupPrefixes.contains(where: hasPrefix)
  }
}

private let environmentsOfOther = Set(
  """
  acronym acronyms figure table proof theorem lemma corollary proposition remark remarks example
  examples exercise solution frame block tcolorbox mdframed wrapfigure subfigure algorithm
  algorithmic columns column titlepage abstract thebibliography
  """.split(whereSeparator: \.isWhitespace).map(String.init))

private let commandsOfOther = Set(
  "cventry cvitem question answer draw node pgfkeys".split(separator: " ").map(String.init))

private let setupPrefixes = ["set", "add", "renew", "provide", "Declare", "define", "use", "At"]
