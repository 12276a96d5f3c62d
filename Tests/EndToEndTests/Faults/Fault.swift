/// The faults that the tests inject.
enum Fault {
  /// Prints what was seen of a row of the table in `docs/FAULTS.md`; `scripts/test --faults` collects
  /// these lines.
  static func saw(_ row: Int, _ seen: String) {
    print("fault \(row): \(seen)")
  }
}
