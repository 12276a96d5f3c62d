/// A construct that begins with `..`.
enum ReSTExplicit {
  /// A directive, `.. name:: argument`, or a substitution, `.. |substitution| name:: argument`.
  case directive(name: Range<Int>, argument: Range<Int>, substitution: Range<Int>?)
  /// A footnote or a citation, `.. [key] text`.
  case note(key: Range<Int>, text: Range<Int>)
  /// A target of references, `.. _name: address`.
  case target(name: Range<Int>, address: Range<Int>)
  case comment

  /// Reads the text of a line; nil unless it begins with `..` and a space.
  init?(_ line: Range<Int>, in source: SourceText) {
    guard source.equals(line, "..") || source.begins(line, with: ".. ") else { return nil }
    let rest = source.trimmed((line.lowerBound + 2)..<line.upperBound)
    guard let first = source.utf8[rest].first else {
      self = .comment
      return
    }
    let found: Self? =
      switch first {
      case UInt8(ascii: "["): Self.note(rest, in: source)
      case UInt8(ascii: "_"): Self.target(rest, in: source)
      case UInt8(ascii: "|"): Self.substitution(rest, in: source)
      default: Self.directive(rest, nil, in: source)
      }
    self = found ?? .comment
  }

  private static func note(_ rest: Range<Int>, in source: SourceText) -> Self? {
    guard let end = source.offset(of: UInt8(ascii: "]"), in: rest), end > rest.lowerBound + 1,
      end - rest.lowerBound < 100, !source.utf8[rest.lowerBound..<end].contains(0x20)
    else { return nil }
    return .note(
      key: (rest.lowerBound + 1)..<end, text: source.trimmed((end + 1)..<rest.upperBound))
  }

  private static func target(_ rest: Range<Int>, in source: SourceText) -> Self? {
    var index = rest.lowerBound + 1
    let bytes = source.utf8
    while index < rest.upperBound {
      if bytes[index] == UInt8(ascii: ":"), bytes[index - 1] != UInt8(ascii: "\\"),
        index + 1 == rest.upperBound || bytes[index + 1].isSpace
      {
        var name = (rest.lowerBound + 1)..<index
        if name.count > 1, bytes[name.lowerBound] == 0x60, bytes[name.upperBound - 1] == 0x60 {
          name = (name.lowerBound + 1)..<(name.upperBound - 1)
        }
        return .target(name: name, address: source.trimmed((index + 1)..<rest.upperBound))
      }
      index += 1
    }
    return nil
  }

  private static func substitution(_ rest: Range<Int>, in source: SourceText) -> Self? {
    let inside = (rest.lowerBound + 1)..<rest.upperBound
    guard let end = source.offset(of: UInt8(ascii: "|"), in: inside), end > inside.lowerBound,
      end - inside.lowerBound < 100
    else { return nil }
    let behind = source.trimmed((end + 1)..<rest.upperBound)
    return directive(behind, inside.lowerBound..<end, in: source)
  }

  private static func directive(
    _ rest: Range<Int>, _ substitution: Range<Int>?, in source: SourceText
  ) -> Self? {
    let bytes = source.utf8
    var end = rest.lowerBound
    while end < rest.upperBound, bytes[end].isDirectiveByte, end - rest.lowerBound < 100 {
      // The name of a domain's directive contains a colon: `py:function`.
      if bytes[end] == UInt8(ascii: ":"), end + 1 == rest.upperBound || !bytes[end + 1].isWordByte {
        break
      }
      end += 1
    }
    var marks = end
    while marks < rest.upperBound, bytes[marks] == 0x20 { marks += 1 }
    guard end > rest.lowerBound, source.begins(marks..<rest.upperBound, with: "::") else {
      return nil
    }
    let behind = (marks + 2)..<rest.upperBound
    return .directive(
      name: rest.lowerBound..<end, argument: source.trimmed(behind), substitution: substitution)
  }
}

extension UInt8 {
  fileprivate var isDirectiveByte: Bool {
    isWordByte || self == 0x2D || self == 0x5F || self == 0x2B || self == 0x2E || self == 0x3A
  }
}
