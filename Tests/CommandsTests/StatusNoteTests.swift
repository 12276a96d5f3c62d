import Terminal
import Testing

@testable import Commands
@testable import Flashcards
@testable import Storage

/// The status line: what gives way when a page is narrow.
@Suite struct `A note in the lower rule` {
  /// The columns for a note on a page of 40 columns whose body scrolls.
  private static let narrow = 32

  private static let day = StudyDay(number: 20_000)

  private func notes(_ term: String) -> [SittingSession.Note] {
    let card = StudyCard.sample(term, isTyped: true)
    let hard = Schedule.replay([
      .review(.perfect, Self.day.advanced(by: -60)), .review(.perfect, Self.day.advanced(by: -50)),
      .review(.difficult, Self.day),
    ])
    return [
      .saved, .stuck, .undone, .nothingToUndo, .scheduled(hard, on: Self.day),
      .hardAgain(hard, on: Self.day), .putAside(card, .bury), .putAside(card, .suspend),
      .putAside(card, .enoughForToday), .resumed(card), .flagged(card), .unflagged(card),
      .flagged(nil), .unflagged(nil),
    ]
  }

  private func shown(_ note: SittingSession.Note, _ words: any Words, _ columns: Int) -> String? {
    ([words.note(note)] + words.notesInShort(note, isTyping: false)).map {
      StatusNote($0, name: note.name)
    }
    .fitted(to: columns)
  }

  @Test(arguments: Language.allCases)
  func `is a whole sentence on the narrowest page, whatever the term`(_ language: Language) throws {
    let words = language.words
    for term in [
      "Churn", "Customer Lifetime Value", String(repeating: "terme sans fin ", count: 9),
    ] {
      for note in notes(term) {
        let short = try #require(shown(note, words, Self.narrow))
        #expect(short.displayWidth <= Self.narrow)
        // What is cut is the name, and nothing behind it.
        let cut = short.split(separator: "…", omittingEmptySubsequences: false)
        #expect(cut.count == 1 || note.name != nil, "\(short)")
        let forms = [words.note(note)] + words.notesInShort(note, isTyping: false)
        #expect(
          forms.contains {
            [short, short + "."].contains($0) || cut.count == 2 && $0.hasSuffix(cut[1])
          }, "\(short)")
      }
    }
  }

  @Test func `shortens the name to the columns that the sentence leaves`() {
    let name = "Customer Lifetime Value"
    let note = StatusNote("Suspended: \(name). u takes it back.", name: name)
    #expect(note.fitted(to: 37) == "Suspended: Customer… u takes it back.")
    #expect(note.fitted(to: 33) == nil)
  }

  @Test(arguments: Language.allCases)
  func `keeps the date and the key of the way out of Hard`(_ language: Language) throws {
    let words = language.words
    for case .hardAgain(let schedule, let day) in notes("Churn") {
      let days = try #require(schedule.due?.days(since: day))
      for columns in [Self.narrow, 36, 52, 76] {
        let said = try #require(shown(.hardAgain(schedule, on: day), words, columns))
        #expect(said.contains("\(days)") && !said.contains("…"), "\(said)")
        let key = said.split { !$0.isLetter }.contains { $0 == "e" }
        #expect(key, "\(said)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `names what was put aside, also where space is short`(_ language: Language) throws {
    let words = language.words
    let card = StudyCard.sample("Customer Lifetime Value", isTyped: true)
    for way in [PutAsideKind.bury, .suspend] {
      let wide = try #require(shown(.putAside(card, way), words, 76))
      #expect(wide.contains("Customer Lifetime Value"), "\(wide)")
      let narrow = try #require(shown(.putAside(card, way), words, 40))
      #expect(narrow.contains("Custo"), "\(narrow)")
    }
    #expect(try #require(shown(.putAside(card, .suspend), words, 36)).contains("u"))
  }
}

/// What a flag shows before the answer to the question is known.
@Suite struct `A flag before the answer` {
  private let size = TerminalSize(columns: 80, rows: 24)

  private func flagging(_ scene: SittingSession.Scene, _ language: Language) -> String {
    var screen = SittingScreen(
      scene,
      SittingProgress(
        deck: "D", isPractice: false, steps: .init(done: 0, left: 1), toCome: 0, minutes: 1),
      words: language.words)
    for key in [Key.escape, .character("!")] where key != .escape || screen.isTyping {
      _ = screen.press(key, in: size)
    }
    let text = screen.frame(size).rows.joined(separator: "\n")
    #expect(text.contains(language.words.flagTitle))
    return text
  }

  @Test(arguments: CardKinds.all.indices, Language.allCases)
  func `shows the question, and nothing of its answer`(kind: Int, _ language: Language) throws {
    let entry = Entry(
      term: "Grain chest", acronym: "GC", expansion: "Grain chest",
      definition: "Where the mill keeps what it grinds.")
    let id = EntryID(deck: "d", of: entry)
    let question = try #require(CardKinds.all[kind].question(about: entry))
    let card = StudyCard(
      id: CardID(entry: id, kind: CardKinds.all[kind].name), entry: entry, question: question,
      schedule: .new)
    let other = EntryID(deck: "d", key: "k", sense: "")
    let choice = Choice([
      Choice.Option("Wrong", of: other, isRight: false),
      Choice.Option("Right", of: id, isRight: true),
    ])
    for scene in [SittingSession.Scene.question(card, .review), .choice(card, choice, chosen: nil)]
    {
      let text = flagging(scene, language)
      #expect(text.contains(question.prompt))
      #expect(!text.contains(question.answer), "\(text)")
    }
    #expect(flagging(.reveal(card, .review, .shown), language).contains(entry.definition))
  }

  @Test func `is told without the name of the entry`() throws {
    let sample = try SittingSample(.english)
    defer { sample.remove() }
    var session = try sample.begin().session
    let card = try #require(session.scene?.card)
    #expect(try session.receive(.flag("Hm?")) == [.flagged(nil)])
    #expect(try session.receive(.undo) == [.unflagged(nil)])
    _ = try session.type("")
    #expect(try session.receive(.flag("Hm?")) == [.flagged(card)])
  }
}

/// A choice that gets a key which is none of its options.
@Suite struct `A key that names no option` {
  private let size = TerminalSize(columns: 80, rows: 24)

  @Test(arguments: Language.allCases, ["9", "5", "z", "é"] as [Character])
  func `is answered with the keys that do, until the next key`(
    _ language: Language, _ key: Character
  ) {
    var watched = Watched(SampleScreen.choice.screen(language, .word))
    let before = watched.frame(size)
    // Unshifted, `é` is the 2 of a French keyboard.
    let isOption = key == "é"
    #expect((watched.press(.character(key), in: size) == nil) == !isOption)
    let said = watched.frame(size).rows.joined().contains(language.words.choiceKeys(4))
    #expect(said == !isOption)
    _ = watched.press(.character("?"), in: size)
    _ = watched.press(.enter, in: size)
    #expect(watched.frame(size) == before)
  }
}

/// Keys that leave a screen.
@Suite struct `Esc and q` {
  @Test(arguments: SampleScreen.allCases, Language.allCases)
  func `do the same on every screen on which nothing is typed`(
    _ sample: SampleScreen, _ language: Language
  ) {
    let typing: [SampleScreen] = [.question, .typing, .settingTyped, .search, .flagging]
    guard !typing.contains(sample) else { return }
    for size in `Every screen`.sizes {
      var (one, other) = (
        Watched(sample.screen(language, .word)), Watched(sample.screen(language, .word))
      )
      let left = one.press(.escape, in: size).map { "\($0)" }
      #expect(left == other.press(.character("q"), in: size).map { "\($0)" }, "\(size)")
      #expect(one.frame(size) == other.frame(size), "\(size)")
    }
  }
}
