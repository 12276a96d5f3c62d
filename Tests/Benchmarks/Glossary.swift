import Foundation

/// A glossary made for measurements: the same one for the same number of entries.
struct Glossary {
  /// Entries in the order of the file.
  let count: Int

  /// Writes it as CSV of two columns, without a header; every hundredth definition differs when
  /// `isChanged`.
  func write(to path: String, isChanged: Bool = false) throws {
    var text = ""
    text.reserveCapacity(count * 400)
    for number in 0..<count {
      let changes = isChanged && number % 100 == 37
      text += "\(Self.quoted(term(number))),\(Self.quoted(definition(number, changes: changes)))\n"
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func term(_ number: Int) -> String {
    var words = [Self.word(number, 0), Self.word(number, 1)]
    if number % 3 == 0 { words.append(Self.word(number, 2)) }
    // A number keeps the terms apart; a third has an acronym in brackets.
    let name = words.joined(separator: " ") + " \(number)"
    let letters = words.compactMap(\.first).map { String($0).uppercased() }.joined()
    return number % 3 == 1 ? "\(name) (\(letters)\(number))" : name
  }

  private func definition(_ number: Int, changes: Bool) -> String {
    let length = 12 + (number * 7919) % 60
    var words = (0..<length).map { Self.word(number, $0 + 3) }
    if number % 5 == 0 { words[length / 2] += ".\n" }
    if changes { words[0] = "now" }
    return words.joined(separator: " ").capitalizedAtStart + "."
  }

  /// The word at a place of an entry, by arithmetic alone.
  private static func word(_ number: Int, _ place: Int) -> String {
    var mixed = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(place) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 29)) &* 0x94D0_49BB_1331_11EB
    return words[Int((mixed ^ (mixed >> 32)) % UInt64(words.count))]
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  private static let words = """
    harbour tide mooring ballast cargo rudder anchor beacon channel draught ferry galley hull
    islet jetty keel ledger manifest navigator outfit pilot quay rigging salvage tackle upkeep
    vessel wharf yard bateau boussole cabotage dérive écluse fanal gréement houle îlot jauge
    lest mât nœud océan passerelle ponton relâche sillage timon vigie
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}

extension String {
  fileprivate var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
