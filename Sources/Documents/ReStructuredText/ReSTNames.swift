/// The texts of a document's substitutions and the addresses of its targets.
///
/// They are used above the lines that define them, so they are collected before anything is read.
struct ReSTNames {
  private var substitutions = Substitutions()
  private var addresses = Substitutions()

  init(in source: SourceText, _ lines: [SourceLine]) {
    for (index, line) in lines.enumerated() where source.begins(line.text, with: ".. ") {
      guard let explicit = ReSTExplicit(line.text, in: source) else { continue }
      switch explicit {
      case .target(let name, let address) where !address.isEmpty:
        addresses.define(source.string(name).lowercased(), as: source.utf8[address].prefix(1000))
      case .directive(let name, let argument, let substitution?)
      where source.equals(name, "replace"):
        var text = Array(source.utf8[argument])
        for next in lines[(index + 1)...] {
          guard !next.isBlank, next.indent > line.indent, text.count < 4096 else { break }
          if !text.isEmpty { text.append(0x20) }
          text += source.utf8[next.text]
        }
        substitutions.define(source.string(substitution), as: text)
      default: break
      }
    }
  }

  /// The replacement of `|name|`; nil if it is undefined or the limit of replacements is reached.
  func substitution(of name: String) -> [UInt8]? { substitutions.text(for: name) }

  /// The address of the target that `name_` refers to; nil if it is undefined.
  func address(of name: String) -> [UInt8]? { addresses.text(for: name.lowercased()) }
}
