// Names that multiply when they are replaced, and marks that are never closed.

extension HostileDocument {
  /// Thirty names, each of which stands for ten times the one before.
  static let multiplying: [HostileDocument] = [
    HostileDocument("multiplying-aliases.yaml") { (file) throws(HostileError) in
      try file.write("a0: &a0 [churn, churn]\n")
      for level in 1..<30 {
        let parts = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
        try file.write("a\(level): &a\(level) [\(parts)]\n")
      }
      try file.write("terms:\n  - term: Churn\n    definition: *a29\n")
    },
    HostileDocument("multiplying-merges.yaml") { (file) throws(HostileError) in
      try file.write("a0: &a0 {term: Churn, definition: leaving}\n")
      for level in 1..<30 {
        let parts = (0..<10).map { "k\($0): *a\(level - 1)" }.joined(separator: ", ")
        try file.write("a\(level): &a\(level) {<<: *a\(level - 1), \(parts)}\n")
      }
    },
    HostileDocument("multiplying-substitutions.rst") { (file) throws(HostileError) in
      try file.write("Glossary\n========\n\n.. |a0| replace:: churn\n")
      for level in 1..<30 {
        let parts = Array(repeating: "|a\(level - 1)|", count: 10).joined(separator: " ")
        try file.write(".. |a\(level)| replace:: \(parts)\n")
      }
      try file.write("\nChurn\n  Customers who |a29|\n\nUpsell\n  Selling |a29|\n")
    },
    HostileDocument("multiplying-attributes.adoc") { (file) throws(HostileError) in
      try file.write("= Glossary\n:a0: churn\n")
      for level in 1..<30 {
        let parts = Array(repeating: "{a\(level - 1)}", count: 10).joined(separator: " ")
        try file.write(":a\(level): \(parts)\n")
      }
      try file.write("\nChurn:: Customers who {a29}\nUpsell:: Selling {a29}\n")
    },
    HostileDocument("multiplying-macros.tex") { (file) throws(HostileError) in
      try file.write("\\documentclass{article}\n\\newcommand{\\aa}{churn}\n")
      let names = (0..<26).map { "a" + String(UnicodeScalar(UInt8(0x61 + $0))) }
      for (before, name) in zip(names, names.dropFirst()) {
        let parts = Array(repeating: "\\\(before) ", count: 10).joined()
        try file.write("\\newcommand{\\\(name)}{\(parts)}\n")
      }
      try file.write("\\newacronym{c}{CR}{Churn \\az}\n\\newacronym{u}{UP}{Upsell \\az}\n")
    },
    HostileDocument("recursive-macro.tex") { (file) throws(HostileError) in
      try file.write("\\documentclass{article}\n\\newcommand{\\aa}{\\aa\\aa}\n")
      try file.write("\\newacronym{c}{CR}{Churn \\aa}\n\\newacronym{u}{UP}{Upsell \\aa}\n")
    },
    HostileDocument("multiplying-entities.html") { (file) throws(HostileError) in
      try file.write("<?xml version=\"1.0\"?>\n<!DOCTYPE html [<!ENTITY a0 \"churn\">\n")
      for level in 1..<30 {
        let parts = Array(repeating: "&a\(level - 1);", count: 10).joined()
        try file.write("<!ENTITY a\(level) \"\(parts)\">\n")
      }
      try file.write("]>\n<html><body><dl><dt>Churn</dt><dd>&a29;</dd></dl></body></html>\n")
    },
    HostileDocument("references-to-one-long-link.md") { (file) throws(HostileError) in
      try file.write("[a]: /")
      try file.write("churn", times: 20_000)
      try file.write(" \"title\"\n\n")
      try file.write("- **Churn**: [a]\n", times: 100_000)
    },
  ]

  /// Marks that open something a hundred thousand times and never close it.
  static let unclosed: [HostileDocument] = {
    let marks: [(fileExtension: String, start: String, marks: [String])] = [
      (
        "md", "# Glossary\n\n- **Churn**: leaving\n- **Upsell**: selling more\n\n",
        [
          "`", "[", "![", "*[", "[^", "[[", "<", "</", "<!--", "<a href=\"", "{{", "{{<", "{%",
          "*", "**", "_", "~~", "$$", "\\(", "&", "```\n", "~~~\n", "- [", ":::", "<?", "<![CDATA[",
        ]
      ),
      (
        "html", "<!DOCTYPE html><html><body><dl><dt>Churn<dd>Leaving</dl>",
        ["<", "</", "<!--", "<a href=\"", "<![CDATA[", "&", "<script>", "<textarea>", "<?"]
      ),
      (
        "wiki", "== Glossary ==\n; Churn : leaving\n; Upsell : selling\n\n",
        ["{{", "[[", "[http://", "{|\n", "<!--", "<ref>", "<nowiki>", "''", "'''", "{{{", "__"]
      ),
      (
        "tex", "\\documentclass{article}\n\\newacronym{c}{CR}{Churn rate}\n",
        [
          "\\newacronym{", "\\newglossaryentry{a}{name={", "{", "\\begin{description}\\item[",
          "$", "\\verb|", "\\begin{verbatim}", "\\textbf{", "\\newcommand{", "\\[",
        ]
      ),
      (
        "adoc", "= Glossary\n\nChurn:: leaving\nUpsell:: selling\n\n",
        [
          "((", "(((", "<<", "[[", "{", "`", "*", "image:", "+++", "pass:[", "footnote:[",
          "|===\n", "----\n", "////\n", "====\n", "[",
        ]
      ),
      (
        "org", "* Glossary\n- Churn :: leaving\n- Upsell :: selling\n\n",
        ["[[", "[fn:", "{{{", "=", "~", "*", "#+begin_src\n", ":PROPERTIES:\n", "@@html:", "<<"]
      ),
      (
        "rst", "Glossary\n========\n\nChurn\n  Leaving\n\nUpsell\n  Selling\n\n",
        ["``", "`", "|", ":term:`", "*", "**", "[#", "`a <", ".. _", ".. |"]
      ),
      ("yaml", "terms:\n  - term: Churn\n    definition: ", ["[", "{", "\"", "'", "&a ", "!!a "]),
      ("json", "{\"terms\": ", ["[", "{", "\"", "{\"a\":"]),
      ("csv", "term,definition\nChurn,Leaving\n", ["\"", ",\"", "\"\n\""]),
      ("txt", "Churn: leaving\nUpsell: selling\n", ["(", "\"", "[", "•\n"]),
    ]
    return marks.flatMap { family in
      family.marks.enumerated().map { number, mark in
        let visible = mark.map { $0 == "\n" ? "⏎" : String($0) }.joined()
        let name = "unclosed-\(number + 1).\(family.fileExtension)"
        var document = HostileDocument(name) { (file) throws(HostileError) in
          try file.write(family.start)
          try file.write("\(mark)a ", times: 100_000)
          try file.write("\n")
        }
        document.mark = visible
        return document
      }
    }
  }()
}
