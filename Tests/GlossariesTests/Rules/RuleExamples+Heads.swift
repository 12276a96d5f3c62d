import Glossaries

extension RuleExample {
  static let ofHeadings: [RuleExample] = [
    RuleExample(
      .headSlips, ["Auger … tube.", "Baler … blocks.", "Coulter … plough.", "Drill … rows."],
      """
      # Workshop glossary

      ## Auger

      A screw that moves grain upwards through a tube.

      ## Baler

      A machine that presses straw into blocks.

      ### Coulter

      The blade that cuts the soil ahead of the plough.

      ## Drill

      A machine that sows seed in rows.
      """),
    RuleExample(
      .enumeratedPoints,
      ["Auger … tube.", "Baler … blocks.", "Coulter … plough.", "Drill … rows."],
      """
      # Workshop glossary

      Three things to know before you start:

      - the first aid hangs by the door
      - the fire exits stay open
      - anybody may add a word

      Thank you for your help.

      - Auger

          A screw that moves grain upwards through a tube.

      - Baler

          A machine that presses straw into blocks.

      - Coulter

          The blade that cuts the soil ahead of the plough.

      - Drill

          A machine that sows seed in rows.
      """),
    RuleExample(
      .edges, ["Auger … tube.", "Baler … blocks.", "Coulter … plough.", "Drill … rows."],
      """
      Home

      Machines

      Fields

      About us

      Auger

      A screw that moves grain upwards through a tube.

      Baler

      A machine that presses straw into blocks.

      Coulter

      The blade that cuts the soil ahead of the plough.

      Drill

      A machine that sows seed in rows.

      Sign in

      Help
      """),
    RuleExample(
      .titles, ["Auger … tube.", "Baler … blocks.", "Coulter … plough."],
      """
      **The words of our workshop: a glossary**

      Everybody who joins us reads this page in the first week.

      **Auger**

      A screw that moves grain upwards through a tube.

      **Baler**

      A machine that presses straw into blocks.

      **Coulter**

      The blade that cuts the soil ahead of the plough.
      """),
    RuleExample(
      .announcements, ["Auger … tube.", "Baler … blocks.", "Coulter … plough.", "Drill … rows."],
      """
      Words of the workshop

      Three things to know before you start:

      - the first aid hangs by the door
      - the fire exits stay open
      - the foreman holds the keys

      Auger:
      A screw that moves grain upwards through a tube.

      Baler:
      A machine that presses straw into blocks.

      Coulter:
      The blade that cuts the soil ahead of the plough.

      Drill:
      A machine that sows seed in rows.
      """),
    RuleExample(
      .outsideLetters, ["Coulter … plough.", "Crank … circle.", "Winch … drum."],
      """
      C for…
      Coulter
      The blade that cuts the soil ahead of the plough.
      Crank
      An arm that turns a push into a circle.
      W for…
      Winch
      A machine that winds a rope on a drum.
      Z for…
      Reactions
      Nobody may write below this page.
      """),
    RuleExample(
      .namesInContents, ["Auger … tube.", "Baler … blocks.", "Coulter … plough."],
      """
      # Workshop glossary

      **Auger**

      **Baler**

      **Coulter**

      ---

      **Auger**

      A screw that moves grain upwards through a tube.

      **Baler**

      A machine that presses straw into blocks.

      **Coulter**

      The blade that cuts the soil ahead of the plough.
      """),
    RuleExample(
      .asides, ["Auger … tube.", "Baler … blocks.", "Coulter … plough."],
      """
      # Workshop glossary

      ## Auger

      A screw that moves grain upwards through a tube.

      ## Baler

      A machine that presses straw into blocks.

      ## Coulter

      The blade that cuts the soil ahead of the plough.

      ## Further reading

      - [The farm's pages](https://farm.example/)
      - [Machines, by type](https://farm.example/machines)
      """),
    RuleExample(
      .trailingTitles, ["Auger … tube.", "Baler … blocks.", "Coulter … plough.", "Drill … rows."],
      """
      Moving

      **Auger**

      A screw that moves grain upwards through a tube.

      **Baler**

      A machine that presses straw into blocks.

      Sowing

      **Coulter**

      The blade that cuts the soil ahead of the plough.

      **Drill**

      A machine that sows seed in rows.
      """),
    RuleExample(
      .footer, ["Auger … tube.", "Baler … blocks.", "Coulter … plough."],
      """
      **Auger**

      A screw that moves grain upwards through a tube.

      **Baler**

      A machine that presses straw into blocks.

      **Coulter**

      The blade that cuts the soil ahead of the plough.

      © 2026 Our farm. All rights reserved.
      """),
    RuleExample(
      .bareHeads, ["AUGER … tube.", "BALER … blocks.", "COULTER … plough.", "DRILL … rows."],
      """
      WORKSHOP WORDS

      AUGER
      A screw that moves grain upwards through a tube.

      BALER
      A machine that presses straw into blocks.

      CAUTION

      COULTER
      The blade that cuts the soil ahead of the plough.

      DRILL
      A machine that sows seed in rows.
      """),
  ]
}
