extension Vocabulary {
  /// Chinese, in simplified and traditional characters.
  static let chinese = Vocabulary(
    code: "zh",
    names: "中文, chinese",
    functionWords: FunctionWords(
      and: "和, 与, 與",
      or: "或, 或者",
      negations: "不, 没有, 沒有, 从不, 從不",
      denials: "不, 不是, 不同"),
    columns: ColumnNames(
      term: "术语, 術語, 词条, 詞條, 词语, 詞語, 名词, 名詞",
      acronym: "缩写, 縮寫, 简称, 簡稱",
      expansion: "全称, 全稱",
      definition: "定义, 定義, 说明, 說明, 解释, 解釋",
      meaning: "含义, 含義, 意义, 意義",
      translation: "翻译, 翻譯, 译文, 譯文",
      aliases: "同义词, 同義詞",
      note: "备注, 備註",
      section: "类别, 類別, 分类, 分類",
      aside: "来源, 來源"),
    wholeColumns: ColumnNames(),
    cardSides: "正面/背面, 问题/答案",
    titles: Titles(
      glossaries: "术语表, 術語表, 词汇表, 詞彙表",
      termStems: "术语, 術語, 词汇, 詞彙",
      acronymStems: "缩写, 縮寫, 缩略语, 縮略語",
      definingSections: "定义, 定義, 简介, 簡介",
      boilerplate: "目录, 目錄, 参考文献, 參考文獻, 参考资料, 參考資料, 外部链接, 外部連結, 参见, 參見",
      linkLists: "参考文献, 參考文獻, 参考资料, 參考資料",
      besideLetters: "字母",
      documentFields: "作者, 日期, 语言, 語言",
      mailFields: "发件人, 收件人, 抄送, 主题, 日期, 发送时间",
      titleFields: "标题, 標題"),
    phrases: Phrases(
      questions: "什么是, 什麼是",
      questionEndings: "是什么, 是什麼",
      references: "参见, 參見, 参照",
      placeholders: "待定, 待定义, 待定義, 待补充, 待補充",
      noteLabels: "注, 例, 备注, 備註",
      documentNotes: "最后更新, 最後更新",
      domainMarks: "it, ai",
      licences: "版权所有, 版權所有, 保留所有权利, 保留所有權利",
      expansionCues: "全称为, 全稱為",
      aliasCues: "又称, 又稱, 亦称, 亦稱, 简称, 簡稱",
      synonymCues: "又称, 又稱, 亦称, 亦稱, 也称为, 也稱為, 同义词, 同義詞",
      bracketLabels: "简称, 簡稱, 缩写, 縮寫, 英文",
      bracketRemarks: "名词, 名詞, 动词, 動詞, 形容词, 形容詞"))
}
