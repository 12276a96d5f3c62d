import CYaml

/// Parses YAML into events with libyaml, which Yams contains.
///
/// Yams' `Node` would hold every text twice more and does not tell where aliases are; libyaml needs
/// no more memory than the longest scalar.
final class YAMLParser {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let input: Input

  /// Feeds libyaml the pieces of the text.
  private final class Input {
    let source: [UInt8]
    let pieces: [Piece]
    private var piece = 0
    private var offset = 0

    init(_ source: [UInt8], _ pieces: [Piece]) { (self.source, self.pieces) = (source, pieces) }

    /// Copies the next bytes to a buffer and returns their number; 0 at the end.
    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
      var count = 0
      while piece < pieces.count, count < buffer.count {
        let bytes =
          switch pieces[piece] {
          case .source(let range): source[range].dropFirst(offset)
          case .text(let text): text.dropFirst(offset)
          }
        let copied = bytes.prefix(buffer.count - count)
        _ = copied.withUnsafeBufferPointer {
          UnsafeMutableBufferPointer(rebasing: buffer[count...]).update(fromContentsOf: $0)
        }
        count += copied.count
        offset += copied.count
        if copied.count == bytes.count { (piece, offset) = (piece + 1, 0) }
      }
      return count
    }
  }

  /// A part of the text to parse.
  enum Piece {
    /// A range of the document's bytes.
    case source(Range<Int>)
    /// Text that replaces bytes of the document.
    case text([UInt8])
  }

  struct Fault: Error {
    /// The line of the error, from 0.
    let line: Int
    /// Whether adding quotes may repair it.
    let isMendable: Bool
    /// The number of lists and maps in brackets that are open there.
    let bracketDepth: Int
  }

  /// A parser of the pieces, in their order.
  init(_ source: [UInt8], _ pieces: [Piece]) {
    input = Input(source, pieces)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let handler:
      @convention(c) (
        UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt8>?, Int, UnsafeMutablePointer<Int>?
      ) -> Int32 = { data, buffer, size, count in
        guard let data, let buffer else { return 0 }
        let input = Unmanaged<Input>.fromOpaque(data).takeUnretainedValue()
        count?.pointee = input.read(into: UnsafeMutableBufferPointer(start: buffer, count: size))
        return 1
      }
    yaml_parser_set_input(parser, handler, Unmanaged.passUnretained(input).toOpaque())
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The number of bytes read so far.
  var byteCount: Int { Int(parser.pointee.offset) }

  /// Passes the next event to `body`, which must not keep it: libyaml frees it afterwards.
  func withEvent<T>(
    _ body: (yaml_event_t) throws(DocumentError) -> T
  ) throws(DocumentError) -> Result<T, Fault> {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return .failure(fault) }
    defer { yaml_event_delete(&event) }
    return .success(try body(event))
  }

  private var fault: Fault {
    let isMendable = [YAML_SCANNER_ERROR, YAML_PARSER_ERROR].contains(parser.pointee.error)
    let mark = isMendable ? parser.pointee.problem_mark : parser.pointee.mark
    return Fault(
      line: Int(mark.line), isMendable: isMendable, bracketDepth: Int(parser.pointee.flow_level))
  }
}
