import Glossaries

extension RuleExample {
  static let ofLeadIns: [RuleExample] = [
    RuleExample(
      .unfinished, ["Auger … tube.", "Baler … blocks.", "Coulter … plough."],
      """
      Auger: a screw that moves grain upwards through a tube.

      Axle:

      Baler: a machine that presses straw into blocks.

      Coulter: the blade that cuts the soil ahead of the plough.
      """),
    RuleExample(
      .leadInSlips, ["Auger … tube.", "Baler … blocks.", "Coulter … plough.", "Drill … rows."],
      """
      # Workshop glossary

      - **Auger**: a screw that moves grain upwards through a tube.
      - **Baler**: a machine that presses straw into blocks.
      - Coulter – the blade that cuts the soil ahead of the plough.
      - **Drill**: a machine that sows seed in rows.
      """),
    RuleExample(
      .titleLine, ["Auger … tube.", "Baler … blocks.", "Coulter … plough."],
      """
      Our farm: glossary

      Auger: a screw that moves grain upwards through a tube.

      Baler: a machine that presses straw into blocks.

      Coulter: the blade that cuts the soil ahead of the plough.
      """),
    RuleExample(
      .listsOfChanges, ["Auger … tube.", "Baler … blocks.", "Coulter … plough."],
      """
      # Workshop

      - Auger: a screw that moves grain upwards through a tube.
      - Baler: a machine that presses straw into blocks.
      - Coulter: the blade that cuts the soil ahead of the plough.

      ## Versions

      - 1.1: the coulter came in.
      - 1.0: the first list of all.
      """),
    RuleExample(
      .notes, ["Auger … tube.", "Baler … blocks.", "Coulter … plough."],
      """
      Note: ask the foreman before you change a word.

      Auger: a screw that moves grain upwards through a tube.

      Baler: a machine that presses straw into blocks.

      Coulter: the blade that cuts the soil ahead of the plough.
      """),
  ]
}
