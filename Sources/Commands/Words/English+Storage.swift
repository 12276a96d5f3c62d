/// English: what the database keeps.
extension English {
  func columnsAsBefore(_ columns: [String], in file: String) -> String {
    "\(file): columns read as last time: \(columns.joined(separator: ", ")). To read them otherwise,"
      + " give --column"
  }
}
