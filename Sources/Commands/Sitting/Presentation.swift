public import ArgumentParser
import Foundation
public import Terminal

/// The options `--plain` and `--color`, of verbs that show a sitting.
struct PresentationOptions: ParsableArguments {
  @Flag(help: "Plain lines instead of screens, for screen readers.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "Colours on the screen, instead of the setting; auto obeys NO_COLOR.", valueName: "when"))
  var color: ColorMode.Choice?
}

extension ColorMode.Choice: ExpressibleByArgument {}

/// How a sitting is shown: on screens or as lines.
enum Presentation {
  /// Full-screen pages.
  case screen(TerminalSession)
  /// Plain lines.
  case linear(LineReader)

  /// Chooses screens when the terminal is suitable, else lines.
  ///
  /// Takes over the terminal at once; the caller must call ``leave()``.
  init(_ options: PresentationOptions, in context: Context) {
    let variables = context.environment.variables
    let term = variables["TERM"]
    let fallback = TerminalSize(columns: variables["COLUMNS"], lines: variables["LINES"])
    let colors = ColorMode(
      context.colors(options.color), isTerminal: true, noColor: variables["NO_COLOR"], term: term)
    let size = TerminalSize(of: STDOUT_FILENO) ?? fallback
    if !options.plain, TerminalSession.isPossible(term: term), size.suitsPages,
      let session = TerminalSession(
        fallback: fallback, colors: colors, signs: DrawingSigns(locale: variables),
        encoding: context.environment.encoding)
    {
      self = .screen(session)
    } else {
      self = .linear(context.lineReader())
    }
  }

  /// Restores the terminal if it was taken over.
  func leave() {
    if case .screen(let session) = self { session.leave() }
  }
}

extension ExitStatus {
  /// The exit status after a signal that asks the program to end.
  init(signal: Int32) {
    self =
      switch signal {
      case SIGINT: .interrupted
      case SIGHUP: .hungUp
      default: .terminated
      }
  }

  /// The exit status after such a signal; nil when none came.
  static var ofSignal: ExitStatus? { Interruption.signal.map { ExitStatus(signal: $0) } }
}
