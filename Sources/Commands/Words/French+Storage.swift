/// French: what the database keeps.
extension French {
  func columnsAsBefore(_ columns: [String], in file: String) -> String {
    "\(file)\u{A0}: colonnes lues comme la dernière fois\u{A0}: \(columns.joined(separator: ", "))."
      + " Pour les lire autrement, donnez --column"
  }
}
