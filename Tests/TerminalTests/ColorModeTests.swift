import Testing

@testable import Terminal

@Suite struct `Colours` {
  @Test func `are there on a terminal unless something speaks against them`() {
    let auto = { (isTerminal: Bool, noColor: String?, term: String?) in
      ColorMode(.auto, isTerminal: isTerminal, noColor: noColor, term: term)
    }
    #expect(auto(true, nil, "xterm-256color") == .ansi16)
    #expect(auto(true, "", "linux") == .ansi16)
    #expect(auto(true, "0", "xterm") == .none)
    #expect(auto(false, nil, "xterm") == .none)
    for term in ["dumb", "unknown", "", nil] { #expect(auto(true, nil, term) == .none) }
  }

  @Test func `are as a person chooses, whatever else is said`() {
    #expect(ColorMode(.always, isTerminal: false, noColor: "1", term: "dumb") == .ansi16)
    #expect(ColorMode(.never, isTerminal: true, noColor: nil, term: "xterm") == .none)
  }
}

@Suite struct `A terminal's size` {
  @Test func `is what the variables say where they make sense`() {
    #expect(TerminalSize(columns: "132", lines: "50") == TerminalSize(columns: 132, rows: 50))
    for text in [nil, "", "0", "-3", "wide", "99999999999999999999"] {
      #expect(TerminalSize(columns: text, lines: text) == TerminalSize(columns: 80, rows: 24))
    }
  }

  @Test func `is never nothing`() {
    #expect(TerminalSize(columns: 0, rows: -1) == TerminalSize(columns: 1, rows: 1))
  }

  @Test func `is unknown of what is no terminal`() {
    #expect(TerminalSize(of: -1) == nil)
  }
}
