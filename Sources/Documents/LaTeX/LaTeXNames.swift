/// What `\gls{key}` and its like show, as the commands read so far declare it.
///
/// A class, because the text of each paragraph looks names up while the document goes on to add
/// more.
final class LaTeXNames {
  private var shown: [String: [UInt8]] = [:]
  private var symbols: [String: String?] = [:]

  /// Declares what a key shows; a field other than the name has its own key, `long:key`.
  func declare(_ key: String, _ text: [UInt8]) { shown[key] = text }

  /// What a key shows, or a field of the entry that it names; the key itself where nothing is
  /// known.
  func text(of key: String, field: String?) -> [UInt8] {
    field.flatMap { shown[$0 + ":" + key] } ?? shown[key] ?? Array(key.utf8)
  }

  /// The character that a command shares with HTML, such as `\alpha`; nil where there is none.
  func symbol(_ name: String) -> String? {
    if let known = symbols[name] { return known }
    let symbol = name.utf8.count < 30 ? entityText("&\(name);") : nil
    if symbols.count < 4096 { symbols[name] = symbol }
    return symbol
  }
}
