import Documents
import Flashcards
import Testing

@testable import Glossaries

@Suite struct DelimitedLayoutTests {
  @Test func `a German table of four columns below a title is read`() throws {
    let text = """
      Glossar der Fertigung;;;
      Stand: März 2026;;;
      ;;;
      Abkürzung;Langform;Erläuterung;Bereich
      BDE;Betriebsdatenerfassung;"Hält fest, was an den Maschinen geschieht;
      von Hand oder selbsttätig.";Fertigung
      KVP;Kontinuierlicher Verbesserungsprozess;Verbessert in kleinen Schritten, Woche für Woche.;Qualität

      OEE;Overall Equipment Effectiveness;Anteil der Zeit, in der Gutes entsteht.;Fertigung;
      FAUF;;Auftrag an die Fertigung.;Fertigung
      """
    #expect(
      try told(text) == """
        5 BDE (BDE = Betriebsdatenerfassung): Hält fest, was an den Maschinen geschieht; / von \
        Hand oder selbsttätig.
        7 KVP (KVP = Kontinuierlicher Verbesserungsprozess): Verbessert in kleinen Schritten, \
        Woche für Woche.
        9 OEE (OEE = Overall Equipment Effectiveness): Anteil der Zeit, in der Gutes entsteht.
        10 FAUF: Auftrag an die Fertigung.
        """)
    let glossary = try Glossary(reading: document(text))
    #expect(glossary.title == "Glossar der Fertigung")
    #expect(glossary.findings == [])
  }

  @Test func `Japanese columns are read`() throws {
    let text = """
      番号,用語,略語,説明,備考
      1,応答時間,,"問い合わせから最初の返答までの時間。",社内
      2,解約率,,一定期間に契約をやめた顧客の割合。,
      3,顧客生涯価値,LTV,一人の顧客が取引の間にもたらす利益。,社内
      """
    #expect(
      try told(text) == """
        2 応答時間: 問い合わせから最初の返答までの時間。
        3 解約率: 一定期間に契約をやめた顧客の割合。
        4 顧客生涯価値 (LTV = 顧客生涯価値): 一人の顧客が取引の間にもたらす利益。
        """)
  }

  @Test func `a surplus comma in every row is rejoined and reported`() throws {
    let text = "term,definition\nDock,Where trucks stop, and go.\nWave,Orders, picked together.\n"
    #expect(
      try entries(text).map(\.definition) == [
        "Where trucks stop, and go.", "Orders, picked together.",
      ])
    let kind = Finding.Kind.document(.surplusCells(expected: 2, found: 3))
    #expect(try findings(text) == [2, 3].map { Finding(line: $0, kind: kind) })
  }

  @Test func `bars, and Excel's declared separator, are read`() throws {
    #expect(
      try told("sep=;\nTerm;Definition\nDock;Where trucks stop.\n") == "3 Dock: Where trucks stop.")
    #expect(
      try told("Term|Definition\nDock|Where trucks stop.\nWave|Orders.\n") == """
        2 Dock: Where trucks stop.
        3 Wave: Orders.
        """)
  }

  @Test func `columns of addresses and of categories are left out`() throws {
    let rows = ["Dock,Where trucks stop.", "Wave,Orders picked together.", "Tote,A box."]
    let text = (rows + ["Bin,A place.", "Cage,A closed place.", "Lane,Where a wave waits."])
      .map { "https://intranet/glossary/of/the/warehouse,inbound," + $0 }.joined(separator: "\n")
    #expect(try entries(text).map(\.term) == ["Dock", "Wave", "Tote", "Bin", "Cage", "Lane"])
    #expect(try entries(text).first?.definition == "Where trucks stop.")
  }
}
