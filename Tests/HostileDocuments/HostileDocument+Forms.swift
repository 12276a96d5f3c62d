// Columns, cells and levels without measure.

extension HostileDocument {
  static let wide: [HostileDocument] = [
    HostileDocument("ten-thousand-columns.csv") { (file) throws(HostileError) in
      try file.write("term,definition")
      for column in 0..<10_000 { try file.write(",column \(column)") }
      for _ in 0..<20 {
        try file.write("\nChurn,Customers who leave")
        try file.write(",x", times: 10_000)
      }
    },
    HostileDocument("ten-thousand-columns.md") { (file) throws(HostileError) in
      try file.write("| term | definition ")
      for column in 0..<10_000 { try file.write("| column \(column) ") }
      try file.write("|\n")
      try file.write("| --- ", times: 10_002)
      for _ in 0..<20 {
        try file.write("|\n| Churn | Customers who leave ")
        try file.write("| x ", times: 10_000)
      }
      try file.write("|\n")
    },
    HostileDocument("columns-without-cells.md") { (file) throws(HostileError) in
      // Each short row has to be filled up to ten thousand cells.
      try file.write("| term ", times: 10_000)
      try file.write("|\n")
      try file.write("| --- ", times: 10_000)
      try file.write("|\n")
      try file.write("| x |\n", times: 100_000)
    },
    HostileDocument("ten-thousand-columns.html") { (file) throws(HostileError) in
      try file.write("<!DOCTYPE html><table><tr><th>term<th>definition")
      for column in 0..<10_000 { try file.write("<th>column \(column)") }
      for _ in 0..<20 {
        try file.write("<tr><td>Churn<td>Customers who leave")
        try file.write("<td>x", times: 10_000)
      }
    },
    HostileDocument("spans-of-thousands.html") { (file) throws(HostileError) in
      try file.write("<!DOCTYPE html><table>")
      try file.write(
        "<tr><td colspan=65534 rowspan=65534>Churn<td colspan=1000 rowspan=65534>Leaving",
        times: 10_000)
    },
    HostileDocument("million-characters-in-a-cell.csv") { (file) throws(HostileError) in
      try file.write("term,definition\nChurn,\"")
      try file.write("leaving\n", times: 125_000)
      try file.write("\"\nUpsell,Selling more\n")
    },
    HostileDocument("million-characters-in-a-cell.md") { (file) throws(HostileError) in
      try file.write("| Term | Definition |\n| --- | --- |\n| Churn | ")
      try file.write("leaving ", times: 125_000)
      try file.write("|\n| Upsell | Selling more |\n")
    },
    HostileDocument("million-characters-in-a-cell.html") { (file) throws(HostileError) in
      try file.write("<!DOCTYPE html><table><tr><th>Term<th>Definition<tr><td>Churn<td>")
      try file.write("leaving ", times: 125_000)
      try file.write("<tr><td>Upsell<td>Selling more</table>")
    },
  ]

  static let nested: [HostileDocument] = [
    HostileDocument("nested-lists.md") { (file) throws(HostileError) in
      try file.write("- ", times: 100_000)
      try file.write("Churn\n")
    },
    HostileDocument("nested-lists-on-lines.md") { (file) throws(HostileError) in
      try file.write("# Glossary\n\n")
      var indent = ""
      for level in 0..<5_000 {
        try file.write("\(indent)- Term \(level): means \(level)\n")
        indent += "  "
      }
    },
    HostileDocument("nested-quotes.md") { (file) throws(HostileError) in
      try file.write(">", times: 100_000)
      try file.write(" Churn\n")
    },
    HostileDocument("nested-emphasis.md") { (file) throws(HostileError) in
      try file.write("*a **b ", times: 100_000)
      try file.write("c** d*", times: 100_000)
    },
    HostileDocument("nested-elements.html") { (file) throws(HostileError) in
      try file.write("<!DOCTYPE html>")
      try file.write("<div>", times: 100_000)
      try file.write("Churn")
      try file.write("</div>", times: 100_000)
    },
    HostileDocument("nested-lists.html") { (file) throws(HostileError) in
      try file.write("<!DOCTYPE html>")
      try file.write("<ul><li>Churn", times: 100_000)
    },
    HostileDocument("nested-definition-lists.html") { (file) throws(HostileError) in
      try file.write("<!DOCTYPE html>")
      try file.write("<dl><dt>Churn<dd>", times: 100_000)
    },
    HostileDocument("nested-tables.html") { (file) throws(HostileError) in
      try file.write("<!DOCTYPE html>")
      try file.write("<table><tr><td>Churn<td>", times: 100_000)
    },
    HostileDocument("nested-details.html") { (file) throws(HostileError) in
      try file.write("<!DOCTYPE html>")
      try file.write("<details><summary>Churn</summary>Customers", times: 100_000)
    },
    HostileDocument("nested-inlines.html") { (file) throws(HostileError) in
      try file.write("<!DOCTYPE html><p>")
      try file.write("<b><i>Churn", times: 100_000)
    },
    HostileDocument("nested-details.md") { (file) throws(HostileError) in
      try file.write("<details><summary>Churn</summary>\n\nCustomers\n\n", times: 100_000)
    },
    HostileDocument("nested-arrays.json") { (file) throws(HostileError) in
      try file.write("[", times: 100_000)
      try file.write("]", times: 100_000)
    },
    HostileDocument("nested-objects.json") { (file) throws(HostileError) in
      try file.write("{\"term\": ", times: 100_000)
      try file.write("\"Churn\"")
      try file.write("}", times: 100_000)
    },
    HostileDocument("nested-flow.yaml") { (file) throws(HostileError) in
      try file.write("terms: ")
      try file.write("[", times: 100_000)
      try file.write("]", times: 100_000)
    },
    HostileDocument("nested-maps.yaml") { (file) throws(HostileError) in
      var indent = ""
      for level in 0..<3_000 {
        try file.write("\(indent)term\(level):\n")
        indent += " "
      }
    },
    HostileDocument("nested-groups.tex") { (file) throws(HostileError) in
      try file.write("\\documentclass{article}\n\\newacronym{a}{A}{")
      try file.write("{", times: 100_000)
      try file.write("}", times: 100_000)
      try file.write("}\n")
    },
    HostileDocument("nested-environments.tex") { (file) throws(HostileError) in
      try file.write("\\documentclass{article}\n")
      try file.write("\\begin{description}\\item[Churn] Leaving ", times: 100_000)
    },
    HostileDocument("nested-templates.wiki") { (file) throws(HostileError) in
      try file.write("; Churn\n: ")
      try file.write("{{term|", times: 100_000)
      try file.write("}}", times: 100_000)
    },
    HostileDocument("nested-lists.wiki") { (file) throws(HostileError) in
      try file.write("; Churn\n")
      try file.write(":", times: 100_000)
      try file.write(" Customers who leave\n")
    },
    HostileDocument("nested-lists.adoc") { (file) throws(HostileError) in
      try file.write("= Glossary\n\n")
      for level in 1..<3_000 {
        try file.write("*", times: level)
        try file.write(" Churn\n")
      }
    },
    HostileDocument("nested-blocks.adoc") { (file) throws(HostileError) in
      try file.write("= Glossary\n\n")
      for level in 4..<3_000 {
        try file.write("=", times: level)
        try file.write("\n")
      }
    },
    HostileDocument("nested-headings.org") { (file) throws(HostileError) in
      for level in 1..<3_000 {
        try file.write("*", times: level)
        try file.write(" Churn\nCustomers who leave\n")
      }
    },
    HostileDocument("nested-indents.rst") { (file) throws(HostileError) in
      try file.write("Glossary\n========\n\n")
      var indent = ""
      for level in 0..<5_000 {
        try file.write("\(indent)Term \(level)\n")
        indent += " "
      }
    },
  ]
}
