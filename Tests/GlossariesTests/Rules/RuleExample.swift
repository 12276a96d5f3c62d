import Glossaries
import Testing

/// A small document that shows the use of a rule of reading.
struct RuleExample: CustomTestStringConvertible {
  let rule: ReadingRule
  let text: String
  /// The entries that a careful reader finds, as `Quay (Q = quay) … ships.`: a headword with its
  /// pair and aliases, and the last word of its definition.
  let entries: [String]

  var testDescription: String { rule.rawValue }

  init(_ rule: ReadingRule, _ entries: [String], _ text: String) {
    (self.rule, self.entries, self.text) = (rule, entries, text)
  }
}

extension RuleExample {
  /// An example of each rule.
  static let all = ofEvidence + ofHeadings + ofLeadIns + ofChoice + ofHeadwords

  private static let ofEvidence: [RuleExample] = [
    RuleExample(
      .letters, ["Auger … tube.", "Axle … together.", "Baler … blocks.", "Bolt … place."],
      """
      # Workshop glossary

      A

      Auger

      A screw that moves grain upwards through a tube.

      Axle

      The bar on which two wheels turn together.

      B

      Baler

      A machine that presses straw into blocks.

      Bolt

      A pin with a thread that a nut holds in place.
      """),
    RuleExample(
      .messages, ["Auger … tube.", "Baler … blocks.", "Coulter … plough."],
      """
      Subject: words of the workshop
      From: office@farm.example
      Date: 3 March 2026

      Auger: a screw that moves grain upwards through a tube.

      Baler: a machine that presses straw into blocks.

      Coulter: the blade that cuts the soil ahead of the plough.
      """),
    RuleExample(
      .rowsOfLetters, ["Auger … tube.", "Baler … blocks.", "Coulter … plough."],
      """
      Auger
      A screw that moves grain upwards through a tube.

      A B C D E F

      Baler
      A machine that presses straw into blocks.

      Coulter
      The blade that cuts the soil ahead of the plough.
      """),
    RuleExample(
      .waysToTheTop, ["Auger … tube.", "Axle … together.", "Baler … blocks.", "Bolt … place."],
      """
      # Workshop glossary

      ## A

      ### Auger

      A screw that moves grain upwards through a tube.

      ### Axle

      The bar on which two wheels turn together.

      Up again

      ## B

      ### Baler

      A machine that presses straw into blocks.

      ### Bolt

      A pin with a thread that a nut holds in place.

      Up again

      ## C
      """),
    RuleExample(
      .pageHeaders, ["Auger … tube.", "Baler … blocks.", "Coulter … plough.", "Drill … rows."],
      """
      Farm manual

      Auger
      A screw that moves grain upwards through a tube.

      Farm manual – page 3

      Baler
      A machine that presses straw into blocks.

      Farm manual – page 4

      Coulter
      The blade that cuts the soil ahead of the plough.

      Farm manual – page 5

      Drill
      A machine that sows seed in rows.
      """),
    RuleExample(
      .contents, ["Auger … tube.", "Baler … blocks.", "Coulter … plough."],
      """
      # Workshop glossary

      - [Auger](#auger)
      - [Baler](#baler)
      - [Coulter](#coulter)

      ## Auger

      - A screw that moves grain upwards through a tube.

      ## Baler

      - A machine that presses straw into blocks.

      ## Coulter

      - The blade that cuts the soil ahead of the plough.
      """),
    RuleExample(
      .labels, ["Auger … tube.", "Baler … blocks.", "Coulter … plough.", "Drill … rows."],
      """
      # Workshop glossary

      **Auger:** A screw that moves grain upwards through a tube.

      **Place:** Behind the mill

      **Baler:** A machine that presses straw into blocks.

      **Place:** North field

      **Coulter:** The blade that cuts the soil ahead of the plough.

      **Place:** Tool shed

      **Drill:** A machine that sows seed in rows.

      **Place:** Red barn
      """),
  ]
}
