import ArgumentParser
import Flashcards
import Foundation
import Storage
import Terminal

@testable import Commands

/// A Friday morning of a learner who began a week ago: two cards are due and three entries are new.
///
/// It has a folder and a database of its own.
struct SittingSample {
  let context: Context
  let store: Store
  let folder: URL

  static let limits = StudyLimits(newCards: 3)

  init(_ language: Language) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("termwise-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Review the first card a day earlier, so that it is due before the second.
    for (day, newCards) in [("2026-11-12", 1), ("2026-11-13", 1), ("2026-11-14", 0)] {
      let context = try Self.context(language, on: day, in: folder)
      let glossary = try screensFolder().appendingPathComponent("glossary.\(language.rawValue).md")
      _ = try ImportCommand.parse([glossary.path]).run(in: context)
      let keys = folder.appendingPathComponent("keys")
      try Data("3\n3\n".utf8).write(to: keys)
      _ = try ReviewCommand.parse(["--keys", keys.path, "--new", "\(newCards)"]).run(in: context)
    }
    context = try Self.context(language, on: "2026-11-20", in: folder)
    store = try context.openOrCreateStore()
  }

  /// Removes the database.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The counts due this morning.
  func counts() throws -> DueCounts {
    try store.dueCounts(
      for: context.learner(in: store), decks: nil, on: context.now.studyDay, limits: Self.limits)
  }

  /// This morning's sitting, on screens.
  func begin(warmsUp: Bool = false) throws -> SittingPlay {
    let recorder = try AnswerRecorder(in: context, with: store)
    let queue = try store.queue(
      for: recorder.learner, decks: nil, on: context.now.studyDay, limits: Self.limits)
    return try SittingPlay(
      SittingSession(
        Sitting(queue, limits: Self.limits, warmsUp: warmsUp), recorder: recorder,
        deckTitles: context.deckTitles(in: store)))
  }

  /// Practice of the due cards, on screens.
  func practise() throws -> SittingPlay {
    let recorder = try AnswerRecorder(in: context, with: store)
    let due = try store.queue(
      for: recorder.learner, decks: nil, on: context.now.studyDay, limits: Self.limits
    ).due
    return try SittingPlay(
      SittingSession(
        Sitting(practising: due), recorder: recorder, deckTitles: context.deckTitles(in: store)))
  }

  /// This morning's sitting as lines, with some input.
  func lines(typing lines: [String], limits: StudyLimits = limits) throws -> String {
    let typed = folder.appendingPathComponent("typed")
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: typed)
    let reader = LineReader(descriptor: open(typed.path, O_RDONLY))
    let flow = ReviewFlow(context: context, store: store, limits: limits)
    let before = try said().count
    _ = try flow.run(over: nil, on: .linear(reader))
    return String(decoding: try said().dropFirst(before), as: UTF8.self)
  }

  /// What some work prints.
  func output(of work: () throws -> Void) throws -> String {
    let before = try said().count
    try work()
    return String(decoding: try said().dropFirst(before), as: UTF8.self)
  }

  /// The settings as lines, with some input.
  func settingLines(typing lines: [String]) throws -> String {
    let typed = folder.appendingPathComponent("settings")
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: typed)
    let before = try said().count
    _ = try SettingsPages(context: context, store: store).read(
      LineReader(descriptor: open(typed.path, O_RDONLY)))
    return String(decoding: try said().dropFirst(before), as: UTF8.self)
  }

  private func said() throws -> Data { try Data(contentsOf: Self.output(in: folder)) }

  private static func output(in folder: URL) -> URL { folder.appendingPathComponent("output") }

  private static func context(
    _ language: Language, on day: String, in folder: URL
  ) throws -> Context {
    let output = Output(
      descriptor: open(Self.output(in: folder).path, O_WRONLY | O_CREAT | O_APPEND, 0o600))
    let environment = Environment(
      variables: ["HOME": folder.path], clock: { 0 }, zone: .gmt, newID: { UUID() },
      account: Environment.Account(name: "ana", home: folder.path),
      machine: Environment.Machine(id: "m", name: "laptop"), standardOutput: output,
      standardError: output)
    return try Context(
      CommonOptions.parse(["--now", "\(day)T09:00:00Z", "--language", language.rawValue]),
      in: environment)
  }
}

/// A sitting on screens, played key by key.
struct SittingPlay {
  private(set) var session: SittingSession
  private(set) var screen: SittingScreen

  init(_ session: SittingSession) throws {
    self.session = session
    let notes = try self.session.receive(.begin)
    screen = try Self.screen(of: self.session, notes)
  }

  /// Presses keys and handles their outcomes.
  mutating func press(_ keys: Key...) throws {
    for key in keys {
      guard let outcome = screen.press(key, in: TerminalSize(columns: 80, rows: 24)) else {
        continue
      }
      let notes =
        switch outcome {
        case .event(let event): try session.receive(event)
        case .type(let text): try session.type(text)
        }
      screen = try Self.screen(of: session, notes)
    }
  }

  /// Types a text, letter by letter.
  mutating func type(_ text: String) throws {
    for character in text { try press(.character(character)) }
  }

  /// How the sitting ended; nil before its end.
  var ending: Ending? {
    if case .ended(let ending) = session.scene { ending } else { nil }
  }

  private static func screen(
    of session: SittingSession, _ notes: [SittingSession.Note]
  ) throws -> SittingScreen {
    guard let scene = session.scene else { throw CancellationError() }
    let words = session.recorder.context.words
    return SittingScreen(
      scene, SittingProgress(of: session), words: words, note: session.hint ?? notes.last,
      verdict: scene.chosen.map(session.verdict))
  }
}
