import Flashcards
import Testing

@testable import Glossaries

extension MarkdownGoldenTests {
  @Test func `bold lines, accordions and HTML lists in Markdown are read`() throws {
    let text = """
      # Bakery

      **Autolyse**

      Flour and water at rest.
      <!-- Ask Sam
      about hours -->

      **Banneton**
      A basket in which the dough rises.

      <details>
      <summary>Crumb</summary>

      The *inside* of a loaf.

      </details>

      <details><summary><b>DDT (desired dough temperature)</b></summary>
      What the dough should have<br>when it leaves the mixer.
      </details>

      **Levain**

      A piece of dough kept for the next day.

      <dl>
        <dt id="poolish"><dfn>Poolish</dfn></dt>
        <dd>A wet starter, of <abbr title="by weight">equal parts</abbr>.</dd>
        <dt>Retard</dt>

        <dd><p>To cool the dough.</p><p>Overnight, often.</p></dd>
      </dl>
      """
    #expect(
      try golden(text) == """
        Autolyse | Flour and water at rest.
        Banneton | A basket in which the dough rises.
        Crumb | The inside of a loaf.
        DDT [DDT = desired dough temperature] | What the dough should have ¶ when it leaves the \
        mixer.
        Levain | A piece of dough kept for the next day.
        Poolish | A wet starter, of equal parts.
        Retard | To cool the dough. ¶ Overnight, often.
        """)
  }

  @Test func `a heading per term with a field per line is read`() throws {
    let text = """
      # API words

      ## Endpoint

      **Part of speech**: noun
      **Definition**: An address that answers requests.
      **Example**: `/users`

      ## REST

      **Part of speech**: noun
      **Acronym**: Representational State Transfer
      **Definition**: A style of interface.

      It keeps no state.

      **Example**: most of ours

      ## Token

      **Part of speech**: noun
      **Definition**: A proof that one may ask.
      **Example**: a long text
      """
    #expect(
      try golden(text) == """
        Endpoint | An address that answers requests.
        REST [REST = Representational State Transfer] | A style of interface. ¶ It keeps no state.
        Token | A proof that one may ask.
        """)
  }

  @Test func `acronyms in a list and terms under headings are read together`() throws {
    let text = """
      # Glossary

      ## Acronyms

      - `MTTR`: Mean Time To Repair
      - `SLO`: Service Level Objective
      - `RCA`: Root Cause Analysis
      - `SRE`: Site Reliability Engineering

      ## Terms

      ### Blast radius

      How much breaks when one thing does. It is what a canary keeps small, and why nobody rolls
      out on a Friday evening.

      ### Runbook

      Steps for whoever is woken. Written in daylight, tried at least once a quarter, and kept
      where the pager can reach it.

      ### Toil

      Work that returns and that a machine could do. More than half a week of it is a finding,
      and the team stops to think.
      """
    #expect(
      try golden(text).split(separator: "\n").map { String($0.prefix(40)) } == [
        "MTTR [MTTR = Mean Time To Repair]", "SLO [SLO = Service Level Objective]",
        "RCA [RCA = Root Cause Analysis]", "SRE [SRE = Site Reliability Engineering]",
        "Blast radius | How much breaks when one thing does.".prefix(40).description,
        "Runbook | Steps for whoever is woken. Written in daylight".prefix(40).description,
        "Toil | Work that returns and that a machine could do.".prefix(40).description,
      ])
  }

  @Test func `acronym, expansion and definition on one line, in sections, are read`() throws {
    let text = """
      # Terms we use

      ## Sales

      Words from the sales floor.

      - AE – Account Executive: closes what others opened.
      - BANT – Budget, Authority, Need, Timing: four questions for a first call.
      - SDR — Sales Development Representative: opens.

      ## Support

      Words from the help desk.

      - CSAT – Customer Satisfaction: the share of smiling faces.
      - FCR – First Contact Resolution: solved before they hang up.

      Ask in the channel for others.
      """
    #expect(
      try golden(text) == """
        AE [AE = Account Executive] | closes what others opened.
        BANT [BANT = Budget, Authority, Need, Timing] | four questions for a first call.
        SDR [SDR = Sales Development Representative] | opens.
        CSAT [CSAT = Customer Satisfaction] | the share of smiling faces.
        FCR [FCR = First Contact Resolution] | solved before they hang up.
        """)
  }

  @Test func `full-width colons and brackets in Japanese are read`() throws {
    let text = """
      # 社内用語集

      - **稟議**：上司の承認を順に得る手続き。
      - **KPI（重要業績評価指標）**：目標の達成度を測る数値。
      - **機械学習（ML）**：データから規則を学ぶ方法。
      - **棚卸し**：在庫を数えること。
      """
    #expect(
      try golden(text) == """
        稟議 | 上司の承認を順に得る手続き。
        KPI [KPI = 重要業績評価指標] | 目標の達成度を測る数値。
        機械学習 [ML = 機械学習] | データから規則を学ぶ方法。
        棚卸し | 在庫を数えること。
        """)
  }

  @Test func `a page about one term, named in its front matter, is read`() throws {
    let text = """
      ---
      title: Quarantine
      id: quarantine
      aka:
      - Isolation
      tags: [plants]
      ---
      Plants that arrive stay apart for two weeks.

      <!--more-->

      Nobody {{< glossary_tooltip text="waters" term_id="watering" >}} them with the others' can.
      """
    #expect(
      try golden(text)
        == "Quarantine | Plants that arrive stay apart for two weeks. ¶ Nobody waters them with the others' can."
    )
    #expect(try entries(text, name: "q.md").first?.aliases == ["Isolation"])
  }

  @Test func `senses in a list under their acronym are read`() throws {
    let text = """
      ## AP

      1. Access Point. Where a radio meets the cable.
      2. Accounts Payable. What the company owes its suppliers.

      ## Bridge

      A device that joins two networks.

      ## PR

      - Pull Request: a change offered for review
      - Public Relations: talking to the press
      """
    #expect(
      try golden(text) == """
        AP [AP = Access Point] | Access Point. Where a radio meets the cable.
        AP [AP = Accounts Payable] | Accounts Payable. What the company owes its suppliers.
        Bridge | A device that joins two networks.
        PR [PR = Pull Request] | a change offered for review
        PR [PR = Public Relations] | talking to the press
        """)
  }
}
