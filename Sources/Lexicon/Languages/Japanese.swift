extension Vocabulary {
  /// Japanese.
  static let japanese = Vocabulary(
    code: "ja",
    names: "日本語, japanese",
    functionWords: FunctionWords(
      and: "と, 及び",
      or: "または, 又は",
      negations: "ない, 決して",
      denials: "ではなく, 異なる"),
    columns: ColumnNames(
      term: "用語, 語, 語句, 語彙, 名称, 単語, 項目, 見出し, 見出し語, キーワード",
      acronym: "略語, 略称, 略号, 略記, 頭字語",
      expansion: "正式名称, 正式名, フルスペル, 完全形, 原語, 展開形",
      definition: "定義, 説明, 解説, 内容, 概要",
      meaning: "意味",
      translation: "翻訳, 訳, 訳語",
      aliases: "別名, 同義語, 類義語",
      note: "備考, メモ",
      section: "分類, カテゴリ, カテゴリー, 分野",
      aside: "出典, 参考, リンク, 例, 例文, 番号, 読み, よみ, ふりがな, 読み方"),
    wholeColumns: ColumnNames(acronym: "略"),
    cardSides: "表/裏, 質問/回答",
    titles: Titles(
      glossaries: "用語集, 用語, 用語解説, 略語集",
      termStems: "用語",
      acronymStems: "略語",
      definingSections: "定義, とは, 概要, 意味",
      boilerplate: """
        目次, 参考, 参考文献, 参考資料, 関連項目, 関連リンク, 外部リンク, リンク, 関連ドキュメント,
        関連文書
        """,
      linkLists: "参考文献, 参考資料, リンク",
      besideLetters: "行",
      documentFields: "著者, 作成者, 日付, 言語",
      mailFields: "差出人, 宛先, 件名, 日時, 送信日時",
      titleFields: "タイトル, 題名"),
    phrases: Phrases(
      questionEndings: "とは",
      references: "参照, 関連項目",
      referenceEndings: "を参照のこと, を参照, を見よ, 参照",
      placeholders: "未定, 未定義, 作成中, 準備中",
      noteLabels: "注, 例, 備考",
      documentNotes: "最終更新",
      domainMarks: "it, ai",
      licences: "無断転載を禁じます, 無断転載禁止",
      expansionCues: "正式には, 正式名称は",
      aliasCues: "別名, 旧称, 略称",
      synonymCues: "別名, とも呼ばれる, の略, 同義語",
      bracketLabels: "略称, 略語, 略, 英",
      bracketRemarks: "名詞, 動詞, 形容詞, 副詞, 複数形, 単数形"),
    letterNames: [
      "a": "エー, エイ", "b": "ビー", "c": "シー", "d": "ディー, デー", "e": "イー", "f": "エフ",
      "g": "ジー", "h": "エイチ, エッチ", "i": "アイ", "j": "ジェー, ジェイ", "k": "ケー, ケイ",
      "l": "エル", "m": "エム", "n": "エヌ", "o": "オー", "p": "ピー", "q": "キュー",
      "r": "アール", "s": "エス", "t": "ティー, テー", "u": "ユー", "v": "ブイ, ヴィー",
      "w": "ダブリュー, ダブル", "x": "エックス", "y": "ワイ", "z": "ゼット, ズィー",
    ])
}
