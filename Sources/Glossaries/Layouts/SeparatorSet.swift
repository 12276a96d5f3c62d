/// Kinds of separators that suffice without markup.
struct SeparatorSet: OptionSet {
  let rawValue: UInt8

  static let colon = SeparatorSet(rawValue: 1)
  static let dash = SeparatorSet(rawValue: 2)
  static let sign = SeparatorSet(rawValue: 4)
  static let all: SeparatorSet = [.colon, .dash, .sign]
  /// Not yet computed.
  static let unknown = SeparatorSet(rawValue: 0x80)

  /// The set of one kind; empty for kinds without a sign.
  init(_ separator: LeadIn.Separator) {
    switch separator {
    case .colon: self = .colon
    case .dash: self = .dash
    case .sign: self = .sign
    case .stop, .space, .alone: self = []
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}

extension String {
  /// The separators that can end a lead-in, by one pass over the bytes: most texts have none, and
  /// every passage is tested for each.
  var separatorsThatMayStand: SeparatorSet {
    withBytes { $0.prefix(LeadIn.headLimit).separators(untilOneOf: []) }
  }

  /// Whether a separator can end a lead-in; can be true without one, but never false with one.
  func mayHold(_ separator: LeadIn.Separator) -> Bool {
    let wanted = SeparatorSet(separator)
    return withBytes {
      !$0.prefix(LeadIn.headLimit).separators(untilOneOf: wanted).isDisjoint(with: wanted)
    }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// The separators on the first line, up to the first one in `wanted`.
  fileprivate func separators(untilOneOf wanted: SeparatorSet) -> SeparatorSet {
    var (found, previous): (SeparatorSet, UInt8) = ([], 0)
    for byte in self {
      switch byte {
      case 0x0A: return found
      case 0x3A:
        found.insert(.colon)
        if previous == 0x20 || previous == 0xA0 { found.insert(.sign) }
      case 0xEF: found.insert(.colon)
      case 0x2D:
        // A hyphen inside a word is not a dash.
        if !(0x30...0x7A).contains(previous) { found.insert(.dash) }
        if previous == 0x20 || previous == 0xA0 { found.insert(.sign) }
      case 0x20: if previous == 0x2D { found.insert(.dash) }
      case 0x09:
        found.insert(.sign)
        if previous == 0x2D { found.insert(.dash) }
      case 0x2E: if previous == 0x20 || previous == 0xA0 { found.insert(.sign) }
      case 0x26, 0x3D, 0x7C, 0x7E: found.insert(.sign)
      // Beyond ASCII, signs and dashes begin with E2 or C2.
      case 0x80: if previous == 0xE2 { found.insert(.dash) }
      case 0x88: if previous == 0xE2 { found.formUnion([.dash, .sign]) }
      case 0x86, 0x87, 0x89: if previous == 0xE2 { found.insert(.sign) }
      case 0xBB: if previous == 0xC2 { found.insert(.sign) }
      default: break
      }
      if !found.isDisjoint(with: wanted) { return found }
      previous = byte
    }
    return found
  }
}
