/// A file as it was found: its name and its bytes.
public struct Document: Sendable {
  /// The file's last path component, in a folder its path from there; its extension helps to tell
  /// the syntax, no more.
  public let name: String
  /// Everything the file holds.
  public private(set) var bytes: [UInt8]

  /// A document of the given name and bytes.
  public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

  /// What follows the name's last dot, in lower case; empty where there is none.
  var fileExtension: String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Reads the document, and gives its bytes away: an original that differs from the decoded text
  /// is freed before the text is read, unless the caller keeps a copy of the document.
  ///
  /// - Returns: The outline, as ``read(_:name:limits:)`` does.
  public consuming func read(limits: Limits = Limits()) throws(DocumentError) -> Outline {
    var bytes: [UInt8] = []
    swap(&bytes, &self.bytes)
    return try Self.read(consume bytes, name: name, limits: limits)
  }

  /// Reads a document.
  ///
  /// The content decides which syntax it is read in; a wrong extension does no harm.
  ///
  ///     try Document.read(Array("quai;lieu".utf8), name: "a.csv").blocks[0].kind  // .table
  ///
  /// - Parameters:
  ///   - bytes: Everything the file holds. Give them away (`consume`), and an original that differs
  ///     from the decoded text is freed before the text is read.
  ///   - name: The file's name.
  ///   - limits: The most bytes, lines, columns and levels of nesting that are read.
  /// - Returns: The outline.
  /// - Throws: When nothing can be read. What is wrong with a document that is read all the same is
  ///   in the outline's `problems`.
  public static func read(
    _ bytes: consuming [UInt8], name: String, limits: Limits = Limits()
  ) throws(DocumentError) -> Outline {
    try read(consume bytes, name: name, limits: limits, as: nil)
  }

  /// Reads a document in the syntax of a name; where that is nil, in the one that its content
  /// tells.
  package static func read(
    _ bytes: consuming [UInt8], name: String, limits: Limits = Limits(), as syntaxName: String?
  ) throws(DocumentError) -> Outline {
    guard bytes.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
    let fileExtension = Document(name: name, bytes: []).fileExtension
    let workbook = try Workbook.outline(of: bytes, fileExtension: fileExtension, limits: limits)
    if let workbook { return workbook }
    try refuseOtherFormats(bytes)
    let text = try SourceText(decoding: consume bytes, limits: limits)
    let syntax =
      syntaxName.flatMap { name in Syntaxes.all.first { $0.name == name } }
      ?? Syntaxes.best(for: text, fileExtension: fileExtension)
    let source = syntax.isBounded ? consume text : text.bounded(to: limits)
    var builder = OutlineBuilder(source, limits: limits)
    try syntax.read(source, into: &builder)
    return builder.outline(syntax: syntax.name)
  }

  /// Throws where the bytes are in a format that is no text, and that is known by its first bytes.
  private static func refuseOtherFormats(_ bytes: [UInt8]) throws(DocumentError) {
    if bytes.starts(with: "%PDF-".utf8) { throw .pdf }
    guard bytes.starts(with: "PK".utf8) else { return }
    if let format = Document(name: "", bytes: bytes).officeFormat { throw .needsConversion(format) }
  }

  /// The extensions of workbooks, in lower case.
  public static let workbookExtensions = Set(Workbook.fileExtensions)

  /// The extensions of files that are read as text, in lower case.
  public static let textExtensions = Set(Syntaxes.all.flatMap(\.fileExtensions))
}
