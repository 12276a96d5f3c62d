/// English: help, as the commands declare it.
extension English {
  func help(_ english: String) -> String { english }
  func help(label: String) -> String { label.replacing("<subcommand>", with: "<command>") }
}
