extension Vocabulary {
  /// Korean.
  static let korean = Vocabulary(
    code: "ko",
    names: "한국어, korean",
    functionWords: FunctionWords(
      and: "및, 그리고",
      or: "또는",
      negations: "아니다, 없이",
      denials: "아닌, 달리"),
    columns: ColumnNames(
      term: "용어, 단어, 개념",
      acronym: "약어, 약칭, 줄임말",
      expansion: "전체 이름, 원어",
      definition: "정의, 설명, 해설",
      meaning: "의미, 뜻",
      translation: "번역, 번역어",
      aliases: "동의어, 유의어, 별칭",
      note: "비고, 메모",
      section: "분류",
      aside: "출처, 예문, 예시, 참고"),
    wholeColumns: ColumnNames(),
    cardSides: "앞면/뒷면, 질문/답변",
    titles: Titles(
      glossaries: "용어집",
      termStems: "용어",
      acronymStems: "약어",
      definingSections: "정의, 개요",
      boilerplate: "목차, 참고 문헌, 참고 자료, 외부 링크, 같이 보기",
      linkLists: "참고문헌, 참고자료, 링크",
      besideLetters: "문자",
      documentFields: "저자, 작성자, 날짜, 언어",
      mailFields: "보낸 사람, 받는 사람, 참조, 제목, 날짜",
      titleFields: "제목"),
    phrases: Phrases(
      questionEndings: "이란, 란 무엇인가",
      references: "참조",
      referenceEndings: "을 참조, 를 참조",
      placeholders: "미정, 작성 중, 추후 정의",
      noteLabels: "참고, 예, 비고, 주의",
      documentNotes: "최종 수정, 마지막 업데이트",
      domainMarks: "it, ai",
      licences: "무단 전재 금지, 모든 권리 보유",
      expansionCues: "정식 명칭은",
      aliasCues: "일명, 또는, 약칭",
      synonymCues: "일명, 동의어, 의 약자",
      bracketLabels: "약어, 약칭, 영어",
      bracketRemarks: "명사, 동사, 형용사, 부사, 복수, 단수"))
}
