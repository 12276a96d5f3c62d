import Glossaries

extension RuleExample {
  static let ofChoice: [RuleExample] = [
    RuleExample(
      .glossarySections, ["Auger … tube.", "Baler … blocks.", "Coulter … plough."],
      """
      # How the workshop runs

      ## Keys

      - **Sign the book** when you take one (the office keeps it)

      ## Tools

      - **Clean** what you took and hang it up

      ## Vocabulary

      - **Auger**: a screw that moves grain upwards through a tube.
      - **Baler**: a machine that presses straw into blocks.
      - **Coulter**: the blade that cuts the soil ahead of the plough.

      ## Holidays

      - **Ask two weeks ahead** and never for August
      """),
    RuleExample(
      .declaredFirst,
      ["Drill … rows.", "Auger … tube.", "Axle … together.", "Baler … blocks.", "Bolt … place."],
      """
      **Drill**

      A machine that sows seed in rows.

      **Auger**

      A screw that moves grain upwards through a tube.

      **Axle**

      The bar on which two wheels turn together.

      <dl>
        <dt>Baler</dt>
        <dd>A machine that presses straw into blocks.</dd>
        <dt>Bolt</dt>
        <dd>A pin with a thread that a nut holds in place.</dd>
      </dl>
      """),
    RuleExample(
      .takenApart, ["Auger … tube.", "Axle … together.", "Baler … blocks.", "Bolt … place."],
      """
      # Workshop

      ## Moving

      * Auger: a screw that moves grain upwards through a tube.
      * Axle: the bar on which two wheels turn together.

      ## Pressing and holding

      * Baler: a machine that presses straw into blocks.
      * Bolt: a pin with a thread that a nut holds in place.

      ## Changes

      - 2.0, May: two words more
      - 1.0, March: the first list
      """),
    RuleExample(
      .pageOfTerm, ["Auger … tube."],
      """
      ---
      term: Auger
      ---

      A screw that moves grain upwards through a tube.
      """),
  ]

  static let ofHeadwords: [RuleExample] = [
    RuleExample(
      .headwordHabits, ["Auger … tube.", "Baler … blocks.", "Coulter … plough."],
      """
      # Workshop glossary

      ## 1.1 Auger

      A screw that moves grain upwards through a tube.

      ## 1.2 Baler

      A machine that presses straw into blocks.

      ## 1.3 Coulter

      The blade that cuts the soil ahead of the plough.
      """),
    RuleExample(
      .repeatedBrackets, ["Chaff (CQ) (Chaff) … grain.", "Clutch (CQ) (Clutch) … engine."],
      """
      # Workshop glossary

      ## Chaff (CQ)

      What the wind carries off from the grain.

      ## Clutch (CQ)

      The part that parts the wheels from the engine.
      """),
    RuleExample(
      .notesInBrackets, ["Auger … tube.", "Baler … blocks."],
      """
      # Workshop glossary

      ## Auger (said: or-ger)

      A screw that moves grain upwards through a tube.

      ## Baler (said: bay-ler)

      A machine that presses straw into blocks.
      """),
    RuleExample(
      .fillers,
      [
        "Auger … tube.", "Baler … blocks.", "Coulter … plough.", "Drill … rows.",
        "Axle … together.", "Bolt … place.",
      ],
      """
      | Term | Definition |
      | --- | --- |
      | Auger | A screw that moves grain upwards through a tube. |
      | Baler | A machine that presses straw into blocks. |
      | Coulter | The blade that cuts the soil ahead of the plough. |
      | Drill | A machine that sows seed in rows. |
      | Axle | The bar on which two wheels turn together. |
      | Bolt | A pin with a thread that a nut holds in place. |
      | Flail | later |
      | Hitch | later |
      | Mower | later |
      | Ridger | later |
      | Tedder | later |
      """),
    RuleExample(
      .listedNames,
      [
        "Auger, grain screw (Auger, grain screw) … tube.",
        "Plough, ploughs (Plough, ploughs) … soil.",
        "Drill, seeder (Drill, seeder) … rows.",
      ],
      """
      | Term | Definition |
      | --- | --- |
      | Auger, grain screw | A machine that moves grain upwards through a tube. |
      | Plough, ploughs | The tool that turns the soil. |
      | Drill, seeder | A machine that sows corn in rows. |
      """),
    RuleExample(
      .listsOfAcronyms,
      [
        "HW (HW = Head wheel) … nothing", "PTO (PTO = Power take-off) … nothing",
        "RPM (RPM = Revolutions per minute) … nothing", "FT (FT = Travail du sol) … nothing",
      ],
      """
      # Acronyms

      - HW: Head wheel
      - PTO: Power take-off
      - RPM: Revolutions per minute
      - FT: Travail du sol
      """),
    RuleExample(
      .references, ["Auger (Grain screw) … tube.", "Baler … blocks."],
      """
      # Workshop glossary

      ## Auger

      A screw that moves grain upwards through a tube.

      ## Baler

      A machine that presses straw into blocks.

      ## Grain screw

      See Auger.
      """),
  ]
}
