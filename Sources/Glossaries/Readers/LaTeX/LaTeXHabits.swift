/// The commands and environments that an author's own preamble makes for terms, told from how often
/// they begin a line.
struct LaTeXHabits {
  /// Commands of two groups: `\entry{Dock}{Where trucks are unloaded.}`.
  private(set) var commands: Set<String> = []
  /// Environments whose option is a term: `\begin{definition}[Dock]`.
  private(set) var environments: Set<String> = []

  init(in source: SourceText) {
    var commandCounts: [String: Int] = [:]
    var environmentCounts: [String: Int] = [:]
    for index in source.lines.indices {
      let text = source.markupLine(at: index).text
      guard text.first == "\\" else { continue }
      let name = text.dropFirst().prefix { $0.isASCII && $0.isLetter }
      let rest = text.dropFirst(name.count + 1)
      guard rest.first == "{" else { continue }
      if name == "begin" {
        if let environment = rest.environmentOfTerm {
          environmentCounts[environment, default: 0] += 1
        }
      } else if String(name).isOwnCommand {
        commandCounts[String(name), default: 0] += 1
      }
    }
    commands = Set(commandCounts.filter { $0.value > 2 }.keys)
    environments = Set(environmentCounts.filter { $0.value > 1 }.keys)
  }
}

extension Substring {
  /// The environment in `{definition}[Dock]`; nil where the option sets something up.
  fileprivate var environmentOfTerm: String? {
    let name = dropFirst().prefix { $0.isLetter }
    let option = dropFirst(name.count + 1)
    guard option.hasPrefix("}["), !environmentsOfOther.contains(String(name)) else { return nil }
    let term = option.dropFirst(2).prefix { $0 != "]" }
    return term.contains("=") || term.count(where: \.isLetter) < 2 ? nil : String(name)
  }
}

extension String {
  /// Whether it is no command of LaTeX itself or of a package that sets up the page.
  fileprivate var isOwnCommand: Bool {
    LaTeXText.roles[self] == nil && !LaTeXText.switches.contains(self)
      && LaTeXText.symbols[self] == nil && LaTeXText.letterAccents[self] == nil
      && !commandsOfOther.contains(self) && !setupPrefixes.contains(where: hasPrefix)
  }
}

private let environmentsOfOther = Set(
  """
  itemize enumerate description acronym acronyms figure table tabular minipage proof theorem lemma
  corollary proposition remark remarks example examples exercise solution frame block tcolorbox
  mdframed wrapfigure subfigure algorithm algorithmic lstlisting minted multicols tikzpicture
  columns column titlepage document abstract center quote verbatim longtable tabularx adjustwidth
  """.split(whereSeparator: \.isWhitespace).map(String.init))

private let commandsOfOther = Set(
  """
  section subsection subsubsection chapter part paragraph subparagraph title author date bibitem
  newtheorem newcommand newenvironment newcounter newlength newif newfloat newcolumntype newlist
  newglossary newglossarystyle newacronymstyle let def edef gdef ifthenelse hypersetup geometry
  graphicspath hyphenation lstset lstdefinestyle tikzset pgfplotsset captionsetup titleformat
  titlespacing fancyhead fancyfoot cventry cvitem question answer usetikzlibrary draw node
  RequirePackage ProvidesPackage documentclass usepackage begin end item
  """.split(whereSeparator: \.isWhitespace).map(String.init))

private let setupPrefixes = ["set", "add", "renew", "provide", "Declare", "define", "use", "At"]
