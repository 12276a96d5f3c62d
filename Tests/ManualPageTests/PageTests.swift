import ArgumentParser
import Foundation
import Testing

@testable import Commands
@testable import ManualPage

@Suite struct `The manual page` {
  private func page(_ json: String) throws -> String {
    let help = try JSONDecoder().decode(Help.self, from: Data(json.utf8))
    return Page(of: help.command, version: "1.2", date: "2026-03-01").source
  }

  /// The sections made from some help, without the prose written by hand.
  private func made(_ json: String, _ titles: [String]) throws -> String {
    try page(json).components(separatedBy: "\n.SH ")
      .filter { section in titles.contains { section.hasPrefix("\"\($0)\"") } }
      .joined(separator: "\n")
  }

  @Test func `accents, dots, backslashes and quotes come out as they went in`() throws {
    let json = #"""
      {"command": {"commandName": "thé", "abstract": "L’été \"à l'ombre\" – déjà.",
        "discussion": ".SH nothing\n'br \\fBnothing\n\nThe notice.\n\n.Its second half.",
        "subcommands": [
          {"commandName": "verser", "abstract": ".hot → cup", "arguments": [
            {"kind": "positional", "valueName": "tasse", "abstract": "'Which' ~ and `how`^",
              "isOptional": true, "isRepeating": true},
            {"kind": "option", "valueName": ".n", "abstract": "\\n cups, see --sans-sucre.",
              "names": [{"kind": "long", "name": "cups"}, {"kind": "short", "name": "c"}],
              "defaultValue": "2", "isOptional": false, "isRepeating": false,
              "allValues": ["1", "2"], "discussion": "Two\nare.\n\nEnough."},
            {"kind": "option", "valueName": "h", "abstract": "When.", "isOptional": false,
              "names": [{"kind": "long", "name": "at"}], "isRepeating": false},
            {"kind": "flag", "abstract": "e\u0301 and 😀", "isOptional": true,
              "isRepeating": false, "names": [{"kind": "long", "name": "sans-sucre"}]}]},
          {"commandName": "boire"},
          {"commandName": "secret", "shouldDisplay": false},
          {"commandName": "help", "abstract": "Says the same again."}]}}
      """#
    let page = try made(json, ["NAME", "SYNOPSIS", "COMMANDS", "NOTICE"])
    #expect(
      page == #"""
        "NAME"
        th\[u00E9] \- l\[u2019]\[u00E9]t\[u00E9] \[dq]\[u00E0] l\[aq]ombre\[dq] \[u2013] d\[u00E9]j\[u00E0]
        "SYNOPSIS"
        \fBth\[u00E9]\fR [\fIoptions\fR]
        .br
        \fBth\[u00E9]\fR \fIcommand\fR [\fIoptions\fR] [\fIarguments\fR]
        "COMMANDS"
        .SS "\fBverser\fR \fB\-\-at\fR \fIh\fR [\fItasse\fR...]"
        \&.hot \[u2192] cup
        .TP
        \fItasse\fR
        \[aq]Which\[aq] \[ti] and \[ga]how\[ga]\[ha]
        .TP
        \fB\-c\fR, \fB\-\-cups\fR \fI.n\fR
        \[rs]n cups, see \fB\-\-sans\-sucre\fR. Values: 1, 2. Default: 2.
        .IP
        Two are.
        .IP
        Enough.
        .TP
        \fB\-\-at\fR \fIh\fR
        When.
        .TP
        \fB\-\-sans\-sucre\fR
        \[u00E9] and \[u1F600]
        .SS "\fBboire\fR"
        "NOTICE"
        The notice.
        .PP
        \&.Its second half.

        """#)
    let description = try made(json, ["DESCRIPTION"])
    #expect(description.contains("\n\\&.SH nothing\n.br\n\\[aq]br \\[rs]fBnothing\n.PP\n"))
  }

  @Test func `verbs under a verb have their own heading, and what all share is said once`()
    throws
  {
    let json = #"""
      {"command": {"commandName": "t", "subcommands": [
        {"commandName": "pots", "abstract": "Pots.", "defaultSubcommand": "list", "subcommands": [
          {"commandName": "list", "arguments": [
            {"kind": "flag", "names": [{"kind": "long", "name": "json"}], "abstract": "As JSON.",
              "isOptional": true, "isRepeating": false}]},
          {"commandName": "add", "arguments": [
            {"kind": "flag", "names": [{"kind": "long", "name": "json"}], "abstract": "As JSON.",
              "isOptional": true, "isRepeating": false}]}]},
        {"commandName": "due", "arguments": [
          {"kind": "flag", "names": [{"kind": "long", "name": "json"}], "abstract": "As JSON.",
            "isOptional": true, "isRepeating": false}]}]}}
      """#
    let page = try made(json, ["COMMANDS", "OPTIONS"])
    #expect(
      page == #"""
        "COMMANDS"
        .SS "\fBpots\fR"
        Pots.
        .SS "\fBpots [list]\fR"
        .SS "\fBpots add\fR"
        .SS "\fBdue\fR"
        "OPTIONS"
        All commands have these.
        .TP
        \fB\-\-json\fR
        As JSON.
        """#)
  }

  @Test func `the program's page has every verb, option and exit status, and the notice`() throws {
    let dump = Termwise._dumpHelp()
    let page = try page(dump)
    #expect(page.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A })
    let help = try JSONDecoder().decode(Help.self, from: Data(dump.utf8)).command
    #expect(!help.verbs.isEmpty)
    for verb in help.verbs {
      #expect(page.contains("\n.SS \"\\fB\(verb.commandName)\\fR"))
      for name in verb.shownArguments.compactMap(\.names).joined() {
        #expect(page.contains(Roff.bold(name.typed)), "\(verb.commandName) \(name.typed)")
      }
    }
    for status in ExitStatus.allCases {
      #expect(page.contains("\n\\fB\(status.rawValue)\\fR\n"), "\(status)")
    }
    #expect(
      page.contains("\n.SH \"NOTICE\"\nAlgorithm SM\\-2, (C) Copyright SuperMemo World, 1991."))
  }

  @Test func `the section KEYS has every key of the screens, in the words of their help`() {
    let told = Prose.keys.flatMap(\.keys).map { "\($0.key) \($0.meaning)" }
    let words = English()
    let shown = KeyHint.allCases.map { "\(words.hint($0).key) \(words.help($0))" }
    #expect(Set(told) == Set(shown))
    #expect(told.count == Set(told).count)
  }
}
