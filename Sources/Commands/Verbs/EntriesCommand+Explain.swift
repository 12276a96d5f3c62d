import Glossaries
import JSON

/// `entries --explain`: prints each line of a document with its role and the rule that decided.
extension EntriesCommand {
  func printExplanation(in context: Context) throws(Failure) -> ExitStatus {
    var texts: [(file: String, text: ExplainedText)] = []
    let columns = try columnOptions.declared()
    for file in files {
      for text in try context.explainedTexts(file, declaring: columns) {
        texts.append((file, text))
      }
    }
    if json {
      let objects = texts.lazy.map { file, text in
        JSONValue.object([
          ("file", .string(file.path(of: text.file))), ("line", .count(text.line)),
          ("role", .string(text.role.rawValue)), ("rule", .string(text.rule.id)),
          ("text", .string(text.text)),
        ])
      }
      try context.environment.standardOutput.print(
        documentOf: "explanation", [("texts", AnySequence(objects))])
    } else {
      for (_, text) in texts { try show(text, context) }
    }
    return .done
  }

  /// Prints `12 headword    Churn  (table)`: one line for each line of the text, the rule after the
  /// last.
  private func show(_ text: ExplainedText, _ context: Context) throws(Failure) {
    let lines = text.text.split(separator: "\n")
    let role = context.words.role(text.role)
    for (offset, line) in lines.enumerated() {
      let number = offset == 0 ? "\(text.line)" : ""
      let rule = offset == lines.count - 1 ? "  (\(context.words.rule(text.rule)))" : ""
      let parts = [number.padded(to: 6, onTheLeft: true), role.padded(to: 13), String(line) + rule]
      try context.printResult(parts.joined(separator: " "))
    }
  }
}

extension String {
  /// The text padded with spaces to a width in characters.
  fileprivate func padded(to width: Int, onTheLeft: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(width - count, 0))
    return onTheLeft ? spaces + self : self + spaces
  }
}
