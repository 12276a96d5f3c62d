import Testing

/// A slip or habit of authors that must not change the entries read.
struct MatrixSlip: Sendable, CustomTestStringConvertible {
  let name: String
  /// Whether an author can do this in a layout.
  var fits: @Sendable (MatrixLayout) -> Bool = { _ in true }
  /// Applies the slip to the glossary.
  var change: @Sendable (inout MatrixGlossary, inout Dice) -> Void = { _, _ in }
  /// Applies the slip to the written text.
  var rewrite: @Sendable (String) -> String = { $0 }

  var testDescription: String { name }

  static let all = plain + inEntries + betweenEntries + aroundEntries

  /// Whether the law reads a layout with this slip.
  func isPossible(in layout: MatrixLayout) -> Bool {
    fits(layout) && !layout.excluded.contains(name)
  }

  private static let isProse: @Sendable (MatrixLayout) -> Bool = { $0.traits.contains(.prose) }

  private static func needs(_ traits: MatrixLayout.Traits) -> @Sendable (MatrixLayout) -> Bool {
    { $0.traits.isSuperset(of: traits) }
  }

  private static let plain: [MatrixSlip] = [
    MatrixSlip(name: "none"),
    MatrixSlip(name: "line ends of Windows", rewrite: { $0.replacing("\n", with: "\r\n") }),
    MatrixSlip(name: "entries in no order", change: { $0.entries = $1.shuffled($0.entries) }),
    MatrixSlip(
      name: "spaces that do not break",
      change: { glossary, _ in
        for place in glossary.entries.indices {
          let entry = glossary.entries[place]
          glossary.entries[place].term = entry.term.replacing(" ", with: "\u{A0}")
          glossary.entries[place].paragraphs = entry.paragraphs.map {
            $0.replacing(" :", with: "\u{A0}:")
          }
        }
      }),
  ]

  private static let inEntries: [MatrixSlip] = [
    onOne("deeper heading", fits: needs(.headings)) { $0.levelSlip = 1 },
    onOne("headword not marked", fits: needs(.marks)) { $0.isUnmarked = true },
    onOne("empty definition") { entry in
      entry.paragraphs = []
      entry.outcome = .told
    },
    MatrixSlip(
      name: "reference",
      change: { glossary, dice in
        let place = glossary.plainPlace(&dice)
        let other = glossary.entries[0].term
        glossary.entries[place].paragraphs = [glossary.words.say("See \(other).", "Voir \(other)")]
        glossary.entries[place].outcome = .told
      }),
    MatrixSlip(
      name: "to be written",
      change: { glossary, dice in
        let place = glossary.plainPlace(&dice)
        glossary.entries[place].paragraphs = [glossary.words.say("TBD", "à compléter")]
        glossary.entries[place].outcome = .told
      }),
    MatrixSlip(
      name: "a note",
      change: { glossary, dice in
        let place = glossary.plainPlace(&dice)
        let note = glossary.words.say(
          "Note: the guides say it otherwise.", "Remarque : les apprentis disent autre chose.")
        glossary.entries[place].paragraphs.append(note)
      }),
    MatrixSlip(
      name: "translator’s remarks", fits: needs(.freeHeads),
      change: { glossary, _ in
        let label = glossary.words.say("translator’s note", "N.d.T.")
        for (place, sign) in zip([1, 4], ["alpha", "beta"]) {
          glossary.entries[place].note = "\(label): \(sign)"
        }
      }),
    MatrixSlip(
      name: "tag", fits: needs(.freeHeads),
      change: { glossary, _ in
        for (place, tag) in zip(0..., glossary.entries).map({ ($0, $1.acronym == nil) }) where tag {
          glossary.entries[place].tag = place.isMultiple(of: 2) ? "lab" : "office"
        }
      }),
  ]

  private static func onOne(
    _ name: String, fits: @escaping @Sendable (MatrixLayout) -> Bool = { _ in true },
    _ change: @escaping @Sendable (inout MatrixEntry) -> Void
  ) -> MatrixSlip {
    MatrixSlip(
      name: name, fits: fits,
      change: { glossary, dice in change(&glossary.entries[glossary.plainPlace(&dice)]) })
  }

  private static let betweenEntries: [MatrixSlip] = [
    MatrixSlip(
      name: "appended entry",
      change: { glossary, _ in
        var entry = glossary.entries.remove(at: 1)
        entry.isAppended = true
        glossary.entries.append(entry)
      }),
    MatrixSlip(
      name: "duplicate",
      change: { glossary, dice in
        var copy = glossary.entries[glossary.plainPlace(&dice)]
        copy.isAppended = true
        copy.outcome = .optional
        glossary.entries.append(copy)
      }),
    MatrixSlip(
      name: "two senses",
      change: { glossary, dice in
        let place = glossary.plainPlace(&dice)
        var other = glossary.entries[place]
        other.paragraphs = [
          glossary.words.say(
            "In the kitchen, the soup that the cook keeps for late guests.",
            "À la cantine, la soupe que le cuisinier garde pour l’équipe de nuit.")
        ]
        glossary.entries.insert(other, at: place + 1)
      }),
    MatrixSlip(
      name: "back links",
      fits: { layout in
        isProse(layout) && layout.closes.isEmpty
          && (layout.between == "\n\n" || layout.frame == .html)
      }, change: { glossary, _ in glossary.interruption = .wayUp }),
    MatrixSlip(
      name: "page headers", fits: { $0.frame == .text && $0.between == "\n\n" },
      change: { glossary, _ in glossary.interruption = .pageHeader }),
  ]

  private static let aroundEntries: [MatrixSlip] = [
    MatrixSlip(
      name: "contents", fits: isProse,
      change: { glossary, _ in glossary.above.append(.contents(glossary.entries.map(\.term))) }),
    MatrixSlip(
      name: "long introduction", fits: isProse,
      change: { glossary, _ in
        let say = glossary.words.say
        glossary.above += [
          .paragraph(
            say("Three things to know before you read:", "Trois choses à savoir avant de lire :")),
          .list([
            say("words are added after each season", "les mots sont ajoutés après chaque saison"),
            say("old words stay for five years", "les anciens mots restent cinq ans"),
            say("anyone may ask for a new one", "chacun peut en demander un nouveau"),
          ]),
          .paragraph(say("Thank you for your help.", "Merci de votre aide.")),
        ]
      }),
    MatrixSlip(
      name: "footer", fits: isProse,
      change: { glossary, _ in
        let rights = glossary.words.say("All rights reserved.", "Tous droits réservés.")
        glossary.below = [.paragraph("© 2025 \(glossary.words.company). \(rights)")]
      }),
    MatrixSlip(
      name: "changelog", fits: isProse,
      change: { glossary, _ in
        let say = glossary.words.say
        glossary.below = [
          .heading(say("Changelog", "Historique")),
          .list([
            say("2025-02-11: two words added", "11/02/2025 : deux mots ajoutés"),
            say("2024-10-30: first edition", "30/10/2024 : première édition"),
          ]),
        ]
      }),
    MatrixSlip(
      name: "sections around", fits: isProse, change: { glossary, _ in glossary.addSections() }),
  ]
}

extension MatrixGlossary {
  /// The index of an entry between the others with one paragraph and no acronym, as most have.
  fileprivate func plainPlace(_ dice: inout Dice) -> Int {
    let places = entries.indices.dropFirst().dropLast().filter {
      entries[$0].acronym == nil && entries[$0].paragraphs.count == 1 && entries[$0].points.isEmpty
    }
    return places[dice.next(below: places.count)]
  }

  /// Makes the glossary one section of a longer page.
  fileprivate mutating func addSections() {
    let say = words.say
    above =
      [
        .heading(say("Getting here", "Venir chez nous")),
        .paragraph(
          say(
            "Take the bus to the mill and walk up the hill.",
            "Prenez le car jusqu’au moulin, puis montez.")),
        .list([
          say("Parking is free.", "Le parking est gratuit."),
          say("Dogs stay outside.", "Les chiens restent dehors."),
        ]),
        .heading(say("Our words", "Nos mots")),
      ] + above
    below = [
      .heading(say("Licence", "Licence")),
      .paragraph(
        say(
          "You may copy this page if you name us.",
          "Cette page peut être copiée si vous nous citez.")),
      .heading(say("Contact", "Contact")),
      .paragraph(say("Write to the visitor desk.", "Écrivez à l’accueil.")),
    ]
  }
}
