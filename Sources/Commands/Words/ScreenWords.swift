import Flashcards
import Storage

/// The texts of full-screen pages, where space is short.
protocol ScreenWords: Sendable {
  var welcomeTitle: String { get }
  var summaryTitle: String { get }
  var helpTitle: String { get }
  var progressTitle: String { get }
  func practiceTitle(_ deck: String) -> String
  /// What has just happened in a sitting, in forms that are shorter and shorter; the last one without
  /// a name and in at most 32 columns. Letters that are typed into an answer are no commands.
  func notesInShort(_ note: SittingSession.Note, isTyping: Bool) -> [String]
  /// The keys of the options of a choice, after a key that is none of them.
  func choiceKeys(_ count: Int) -> String
  func toCome(_ cards: Int, minutes: Int) -> String
  func toComeInShort(_ cards: Int, minutes: Int) -> String
  var newEntry: String { get }
  var changedEntry: String { get }
  func asks(_ question: Question, isRepeat: Bool) -> String
  func choose(_ asked: Aspect) -> String
  var yourAnswer: String { get }
  var leniency: String { get }
  /// Says that a typed answer is compared by the learner, who grades it.
  var comparison: String { get }
  var recallHint: String { get }
  func name(_ key: GradeKey) -> String
  /// What a key does to a card, in lines short enough for a column.
  func shortGradePreview(_ preview: GradePreview) -> [String]
  func endingSentence(_ ending: Ending, isPractice: Bool) -> String
  func firstTries(_ passed: Int, of reviews: Int) -> String
  var toLookAt: String { get }
  func tomorrow(_ counts: DueCounts) -> String
  var allDecks: String { get }
  func waiting(_ deck: DueCounts.InDeck) -> String
  func standing(_ standing: DeckStanding, of entries: Int) -> String
  /// Asks for a larger window; the key `l` goes on in lines.
  var windowTooSmall: String { get }
  /// Says what was typed on a screen before lines took over, and not sent.
  func notSent(_ draft: String) -> String
  func hint(_ hint: KeyHint) -> (key: String, action: String)
  func help(_ hint: KeyHint) -> String
}
