/// A file: its name and its bytes.
public struct Document: Sendable {
  /// The file's name, or in a folder the path from there.
  ///
  /// Its extension is a hint to the syntax, no more.
  public let name: String
  /// The whole content of the file.
  public private(set) var bytes: [UInt8]

  /// A document of the given name and bytes.
  public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

  /// The part of the name after its last dot, in lower case; empty without a dot.
  var fileExtension: String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Reads the document and gives up its bytes, so that they can be freed once decoded.
  ///
  /// They are freed before the text is read if decoding changes them and the caller keeps no copy.
  ///
  /// - Returns: The outline, as ``read(_:name:limits:)`` does.
  public consuming func read(limits: Limits = Limits()) throws(DocumentError) -> Outline {
    var bytes: [UInt8] = []
    swap(&bytes, &self.bytes)
    return try Self.read(consume bytes, name: name, limits: limits)
  }

  /// Reads a document in the syntax that its content shows.
  ///
  /// A wrong extension does no harm.
  ///
  ///     try Document.read(Array("quai;lieu".utf8), name: "a.csv").blocks[0].kind  // .table
  ///
  /// - Parameters:
  ///   - bytes: The whole content of the file. Give it away (`consume`): bytes that decoding
  ///     changes are then freed before the text is read.
  ///   - name: The file's name.
  ///   - limits: The most bytes, lines, columns and levels of nesting to read.
  /// - Returns: The outline.
  /// - Throws: If nothing can be read. Problems of a document that is read all the same are in the
  ///   outline's `problems`.
  public static func read(
    _ bytes: consuming [UInt8], name: String, limits: Limits = Limits()
  ) throws(DocumentError) -> Outline {
    try read(consume bytes, name: name, limits: limits, as: nil)
  }

  /// Reads a document in the named syntax; with a nil name, in the syntax that its content shows.
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

  /// Throws if the first bytes are those of a binary format: a PDF or a word processor's file.
  private static func refuseOtherFormats(_ bytes: [UInt8]) throws(DocumentError) {
    if bytes.starts(with: "%PDF-".utf8) { throw .pdf }
    guard bytes.starts(with: "PK".utf8) else { return }
    if let format = Document(name: "", bytes: bytes).officeFormat { throw .needsConversion(format) }
  }

  /// The file extensions of workbooks, in lower case.
  public static let workbookExtensions = Set(Workbook.fileExtensions)

  /// The file extensions of all text syntaxes, in lower case.
  public static let textExtensions = Set(Syntaxes.all.flatMap(\.fileExtensions))
}
