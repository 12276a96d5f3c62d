import CMessageDigest
import Mustache

/// The page's template, which `page.mustache` and `table.mustache` hold.
struct PageTemplate {
  private let library: MustacheLibrary

  /// Parses the templates.
  init() throws(ReportError) {
    guard PageContentType.isRegistered else { throw .failed("no content type") }
    do {
      var library = MustacheLibrary()
      try library.register(Self.text(PackageResources.table_mustache), named: "table")
      try library.register(Self.text(PackageResources.page_mustache), named: "page")
      self.library = library
    } catch {
      throw .failed("the page's template: \(error)")
    }
  }

  /// The page's text.
  func render(_ view: PageView) throws(ReportError) -> String {
    guard let page = library.render(view, withTemplate: "page") else {
      throw .failed("no template named page")
    }
    return page
  }

  /// The style sheet.
  static let style = text(PackageResources.page_css)

  /// What a browser may load for the page: its own style sheet, by its digest, and nothing else.
  static let policy = """
    default-src 'none'; style-src 'sha256-\(sha256(style))'; base-uri 'none'; form-action 'none'
    """

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The SHA-256 of a text in Base64.
  static func sha256(_ text: String) -> String {
    var bytes = [UInt8](repeating: 0, count: 32)
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, text.utf8.count, Array(text.utf8))
    nettle_sha256_digest(&context, bytes.count, &bytes)
    return base64(bytes)
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) {
        $0 << 8 | (start + $1 < bytes.count ? Int(bytes[start + $1]) : 0)
      }
      for place in 0..<4 {
        text.append(place <= part.count ? digits[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}
