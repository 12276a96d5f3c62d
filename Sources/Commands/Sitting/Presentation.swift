public import ArgumentParser
import Foundation
public import Terminal

/// How a verb with a sitting is to be shown.
struct PresentationOptions: ParsableArguments {
  @Flag(help: "Plain lines: no screen, no redraw, as a screen reader wants them.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "Colours on the screen: always, never or auto, which heeds NO_COLOR.", valueName: "when"))
  var color = ColorMode.Choice.auto
}

extension ColorMode.Choice: ExpressibleByArgument {}

/// Where a person sees a sitting, and answers.
enum Presentation {
  /// Whole screens.
  case screen(TerminalSession)
  /// Lines, one after the other.
  case linear(LineReader)

  /// Whole screens where there can be, lines otherwise.
  ///
  /// A terminal is taken at once; whoever asks for a presentation gives it back.
  init(_ options: PresentationOptions, in context: Context) {
    let variables = context.environment.variables
    let term = variables["TERM"]
    let fallback = TerminalSize(columns: variables["COLUMNS"], lines: variables["LINES"])
    let colors = ColorMode(
      options.color, isTerminal: true, noColor: variables["NO_COLOR"], term: term)
    let size = TerminalSize(of: STDOUT_FILENO) ?? fallback
    if !options.plain, TerminalSession.isPossible(term: term), size.suitsPages,
      let session = TerminalSession(fallback: fallback, colors: colors)
    {
      self = .screen(session)
    } else {
      self = .linear(LineReader())
    }
  }

  /// Gives the terminal back, if it was taken.
  func leave() {
    if case .screen(let session) = self { session.leave() }
  }
}

extension ExitStatus {
  /// The status of a program that a signal ended.
  init(signal: Int32) {
    self = signal == SIGHUP ? .hungUp : .terminated
  }
}
