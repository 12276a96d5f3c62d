import GoldenText
import Testing

@testable import Documents

@Suite struct LaTeXTests {
  @Test func `a document with all constructs has this outline`() throws {
    #expect(
      outlineText(try Samples.everythingLaTeX.outline) == #"""
        3 metadata
          3 field <title> "Words of the harbour" emphasis 13..<20
        7 record <newacronym>
          7 field <description> "Says when a ship comes"
          7 field "eta"
          7 field "ETA"
          8 field "Estimated Time of Arrival"
        9 record <newglossaryentry>
          9 field "berth"
          10 field
            11 field <name> "berth"
            12 field <plural> "berths"
            13 field <description> "Where a ship lies; see ETA and “quay”." tag 23..<26 <gls> \#
        key="eta"
              15 paragraph "It has a number, a_1" strong 9..<15
        19 heading 1 "First words" emphasis 6..<11
        21 paragraph "Pílots guide ships⍽— réglés à l'heure, 50 %⏎of the time." emphasis 8..<13 \#
        note 44..<44 text="Or not." note 62..<62 <smith>
        24 paragraph "Second paragraph⏎with a break, a site and Estimated Time of Arrival;⏎bold \#
        unknown raw \x." lineBreak 16..<17 link 31..<37 <https://example.org> tag 42..<67 \#
        <acrlong> key="eta" strong 69..<73 tag 74..<81 <foo> code 82..<88
        27 record <newglossaryentry>
          27 field "fender"
          27 field
            27 field <name> "fender"
            27 field <description> "Hangs between ship and quay." emphasis 6..<13
        28 record <entry>
          28 field "Bollard"
          28 field "An iron post."
        29 record <setup>
          29 field <key> "value"
          29 field <flag>
          29 field
            29 field <name> "x"
            29 field <other> "y"
        32 list
          32 item 1 <\item> "first"
          33 item 1 <--> "second"
            35 list ordered
              35 item 2 ordered <\item> "counted"
                37 paragraph "further text"
        41 definitionList
          41 definitionItem
            41 term "Anchor"
            41 definition "holds a ship."
              43 paragraph "It is heavy."
              44 list
                44 item 1 <\item> "of iron"
          45 definitionItem
            45 term "Bitt" strong 0..<4
            45 definition "A post on deck."
        48 record <definition>
          48 field "Dock"
          49 paragraph "Where ships are loaded."
          51 record <entry>
            51 field "Inner"
            51 field "Inside a definition."
        53 record <table>
          53 field "h"
          55 caption "Ships"
          56 table
            58 row header
              58 cell header "Kind" strong 0..<4
              58 cell header "Length"
            59 row
              59 cell "Barge"
              59 cell "30 m"
            60 row
              60 cell columns 2 "R&D"
            61 row
              61 cell rows 2 "Tug"
              61 cell
                61 table
                  61 row
                    61 cell "a"
                    61 cell "b"
        64 quote
          64 paragraph "Ships come and go."
        65 code <C> "int a = 1; % kept"
        69 heading 2 "Second"
        70 record <nomenclature>
          70 field "v"
          70 field "speed"
        71 record <thebibliography>
          71 field "9"
          72 note <smith> "Smith, Ships."
        """#)
  }

  private func outline(_ text: String) throws -> String {
    try outlineText("\\section{Mots}\n\\section{Suite}\n" + text, name: "a.tex")
      .droppingLines(2)
  }

  @Test func `accents, signs and symbols become the characters they mean`() throws {
    #expect(
      try outline(
        #"\'Etal, gar\c{c}on, \oe uvre, na{\"\i}f, \^\i le, A~B --- ``c'' \& \alpha\ldots"#)
        == "3 paragraph \"Étal, garçon, œuvre, naïf, île, A⍽B — “c” & α…\"")
  }

  @Test func `an item with a term makes a definition list in any environment`() throws {
    #expect(
      try outline(#"\begin{itemize}\item[Quai] bord \item[1.] un \item deux\end{itemize}"#) == #"""
        3 definitionList
          3 definitionItem
            3 term "Quai"
            3 definition "bord"
        3 list
          3 item 1 <1.> "un"
          3 item 1 <\item> "deux"
        """#)
  }

  @Test func `a command with one group shows its text, one with two groups alone is a record`()
    throws
  {
    #expect(
      try outline("\\mot{Quai}\n\n\\mot{Quai}{Bord}\n\n\\mot{Quai}{Bord} du port") == """
        3 paragraph "Quai" tag 0..<4 <mot>
        5 record <mot>
          5 field "Quai"
          5 field "Bord"
        7 paragraph "QuaiBord du port" tag 0..<4 <mot>
        """)
  }

  @Test func `an unclosed command is text, and later text is read`() throws {
    #expect(
      try outline("\\newacronym{a}{A}{jamais\n\n\\newacronym{b}{B}{Beau}") == """
        3 paragraph "aAjamais" tag 0..<1 <newacronym>
        5 record <newacronym>
          5 field "b"
          5 field "B"
          5 field "Beau"
        """)
  }

  @Test func `a use of an author's command becomes its records, located at the use`() throws {
    #expect(
      try outline(
        #"""
        \NewDocumentCommand{\mot}{O{x} m m}{\newacronym{#2}{#2}{#3}
          \newglossaryentry{#2g}{name={#2}, note={#1}}}
        \mot{Quai}{Bord \emph{du} port}
        \mot[y]{Halle}{Toit}
        """#) == """
          5 record <newacronym>
            5 field "Quai"
            5 field "Quai"
            5 field "Bord du port" emphasis 5..<7
          5 record <newglossaryentry>
            5 field "Quaig"
            5 field
              5 field <name> "Quai"
              5 field <note> "x"
          6 record <newacronym>
            6 field "Halle"
            6 field "Halle"
            6 field "Toit"
          6 record <newglossaryentry>
            6 field "Halleg"
            6 field
              6 field <name> "Halle"
              6 field <note> "y"
          """)
  }

  @Test func `definitions of commands are not text`() throws {
    #expect(
      try outline(
        #"""
        \newcommand\port{Rade}
        \newcommand{\mot}[2]{\newterm{#1}}
        {\small Quai}

        \def\lieu#1{Bord #1}
        \let\ville\port
        Halle
        """#) == """
          5 paragraph "Quai"
          9 paragraph "Halle"
          """)
  }

  @Test func `commands that multiply are stopped, which is reported once`() throws {
    let bomb = (1...8).map { level in
      let inner = level == 1 ? #"\newterm"# : "\\x" + String(repeating: "i", count: level - 1)
      let name = "\\x" + String(repeating: "i", count: level)
      return "\\newcommand{\(name)}[1]{" + String(repeating: inner + "{#1#1}", count: 20) + "}\n"
    }
    let text = "\\section{a}\n" + bomb.joined() + "\\xiiiiiiii{mot}\n\\xiiiiiiii{mot}\n"
    let outline = try Document.read(Array(text.utf8), name: "a.tex")
    #expect(outline.problems.map(\.kind) == [.markupNotRead])
    #expect(outline.blocks.count < 100_000)
  }

  @Test func `the header of a long table is read once`() throws {
    #expect(
      try outline(
        #"""
        \begin{longtable}{ll}
        Mot & Sens \\ \endfirsthead
        Mot & Sens \\ \endhead
        Quai & \begin{itemize}\item bord \item pierre\end{itemize} \\
        \multicolumn{2}{l}{B\&C} \\
        \end{longtable}
        """#) == #"""
          3 table
            4 row header
              4 cell header "Mot"
              4 cell header "Sens"
            6 row
              6 cell "Quai"
              6 cell
                6 list
                  6 item 1 <\item> "bord"
                  6 item 1 <\item> "pierre"
            7 row
              7 cell columns 2 "B&C"
          """#)
  }

  @Test func `a key shows its declared name or long form`() throws {
    #expect(
      try outline("\\acro{q}[Q]{Quai}\n\n\\ac{q}, \\acl{q}, \\gls{rien}").lastLines(1)
        == "5 paragraph \"Q, Quai, rien\" tag 0..<1 <ac> key=\"q\" tag 3..<7 <acl> key=\"q\" "
        + "tag 9..<13 <gls> key=\"rien\"")
  }

  @Test func `text above the document environment is not read`() throws {
    #expect(
      try outlineText(
        "\\documentclass{a}\nRien\n\\newterm{Quai}\n\\begin{document}\nMot\n\\end{document}",
        name: "a.tex") == """
          3 record <newterm>
            3 field "Quai"
          5 paragraph "Mot"
          """)
  }

  @Test(arguments: [
    "\\newacronym{", "\\newacronym[a", "{", "}", "\\begin{description}\\item[a]", "\\item[a ",
    "\\'",
    "\\emph{a", "\\begin{tabular}", "\\begin{tabular}{l}a & ", "%\n", "\\", "$`~--",
    "\\newglossaryentry{a}{b=c,", "\\begin{verbatim}\n", "\\begin{a}\n",
  ])
  func `unclosed marks make few blocks`(_ mark: String) throws {
    let text = "\\section{Mots}\n\\section{Suite}\n" + String(repeating: mark, count: 20_000)
    let outline = try readCounted(text, name: "a.tex")
    #expect(outline.syntax == "LaTeX")
    #expect(outline.blocks.count < 60_100)
  }
}
