/// LaTeX: sections, lists, tables, and the commands and environments of its packages.
struct LaTeX: Syntax {
  let name = "LaTeX"
  let fileExtensions = ["tex", "latex", "ltx"]
  let example = #"""
    % Lexique du support
    \newglossaryentry{astreinte}{
      name={Astreinte},
      description={P\'eriode pendant laquelle une personne reste \emph{joignable}.

      Elle donne lieu à compensation.}
    }

    \begin{description}
      \item[Service Level Agreement (SLA)] Engagement écrit sur un
        niveau de service.% pas encore signé
      \item[Ticket] Demande suivie jusqu'à sa r{\'e}solution.
    \end{description}
    """#

  func confidence(in source: SourceText) -> Double {
    var marks = 0
    let commands = source.share { line in
      guard line.text.utf8.first == UInt8(ascii: "\\") else { return false }
      if openers.contains(where: line.text.hasPrefix) { marks += 1 }
      return true
    }
    guard marks > 0 else { return 0.15 }
    return marks > 1 || commands.share > 0.3 ? 0.96 : 0.5
  }

  func read(_ source: SourceText, into builder: inout OutlineBuilder) {
    var reader = LaTeXReader(source, builder)
    reader.read()
    builder = reader.builder
  }
}

/// The commands that lines of LaTeX begin with and lines of other syntaxes hardly ever do.
private let openers = [
  "\\documentclass", "\\begin{", "\\newacronym", "\\newglossaryentry", "\\longnewglossaryentry",
  "\\newabbreviation", "\\DeclareAcronym", "\\acro{", "\\acrodef", "\\item[", "\\nomenclature",
  "\\newacro", "\\newterm", "\\newdualentry", "\\section", "\\chapter", "\\usepackage",
  "\\setacronymstyle", "\\makeglossaries",
]
