extension String {
  /// Whether a text is one or two letters as above terms: `A`, `– B –`, `C–D`.
  var isLoneLetter: Bool {
    guard utf8.count <= 20 else { return false }
    let words = split { !($0.isLetter || $0.isNumber) }
    return (1...2).contains(words.count)
      && words.allSatisfy { $0.count == 1 && $0.first?.isLowercase != true }
  }
}
