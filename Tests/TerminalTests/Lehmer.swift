/// A random number generator with a seed.
struct Lehmer {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) * 2 + 1 }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
