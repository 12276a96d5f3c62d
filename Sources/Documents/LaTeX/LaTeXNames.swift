/// The texts that `\gls{key}` and its like show, from the declarations read so far.
///
/// A class, because the text of each paragraph looks names up while the document adds more.
final class LaTeXNames {
  private var shown: [String: [UInt8]] = [:]
  private var symbols: [String: String?] = [:]

  /// Declares the text of a key; fields other than the name have keys of their own, `long:key`.
  func declare(_ key: String, _ text: [UInt8]) { shown[key] = text }

  /// The text of a key or of a field of its entry; the key itself if neither is declared.
  func text(of key: String, field: String?) -> [UInt8] {
    field.flatMap { shown[$0 + ":" + key] } ?? shown[key] ?? Array(key.utf8)
  }

  /// The character of a command that HTML has as well, such as `\alpha`; nil if there is none.
  func symbol(_ name: String) -> String? {
    if let known = symbols[name] { return known }
    let symbol = name.utf8.count < 30 ? entityText("&\(name);") : nil
    if symbols.count < 4096 { symbols[name] = symbol }
    return symbol
  }
}
