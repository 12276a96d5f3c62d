import Flashcards

extension Rate {
  /// The range of the true share at 95 % confidence; 0...1 without a review.
  ///
  /// Wilson's score interval (E. B. Wilson, “Probable inference, the law of succession, and
  /// statistical inference”, Journal of the American Statistical Association 22, 1927): with
  /// p = passed / n and z = 1.959964,
  ///
  ///     (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)
  ///
  /// It stays meaningful for small samples and for shares near 0 and 1, where the textbook's
  /// p ± z √(p(1−p)/n) fails.
  ///
  ///     Rate(passed: 2, of: 2).interval  // 0.34...1
  var interval: ClosedRange<Double> {
    guard of > 0 else { return 0...1 }
    let z = 1.959_963_984_540_054
    let n = Double(of)
    let p = Double(passed) / n
    let center = p + z * z / (2 * n)
    let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    // Rounding errors can leave 0...1.
    return max(0, (center - spread) / scale)...min(1, (center + spread) / scale)
  }
}
