import CFuzzer
import Flashcards
import Foundation

/// Gives a target random inputs, made by libFuzzer from those that reached new code before.
///
///     Fuzzing TARGET SCRATCH [OPTION OR CORPUS…]
///
/// The options and the corpus folders are libFuzzer's. `scripts/fuzz` builds this with libFuzzer,
/// whose `main` then calls the functions below by their names; without libFuzzer, this one only says
/// which targets there are.
@main enum Fuzzing {
  fileprivate struct Run {
    let target: Target
    let scratch: String
  }

  /// The target at work; set once, before the first input.
  nonisolated(unsafe) fileprivate static var run: Run?

  static func main() { endWithTargets() }

  fileprivate static func endWithTargets() -> Never {
    print(Target.names.joined(separator: "\n"))
    exit(64)
  }
}

/// Takes the target and the scratch folder from the arguments, and writes the target's examples to
/// the folder SCRATCH/examples.
@_cdecl("LLVMFuzzerInitialize")
func initializeFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  let words = CommandLine.arguments
  guard words.count > 2, let target = Target(named: words[1]) else { Fuzzing.endWithTargets() }
  Fuzzing.run = Fuzzing.Run(target: target, scratch: words[2])
  let folder = words[2] + "/examples"
  try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  for (number, example) in ((try? target.examples(in: words[2])) ?? []).enumerated() {
    try? Data(example).write(to: URL(fileURLWithPath: "\(folder)/\(number)"))
  }
  // libFuzzer reads the rest: the first word stays, the next two go.
  arguments.pointee[2] = arguments.pointee[0]
  arguments.pointee += 2
  count.pointee -= 2
  return 0
}

/// Has the target take an input.
@_cdecl("LLVMFuzzerTestOneInput")
func takeInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let run = Fuzzing.run else { return 0 }
  run.target.take(Array(UnsafeBufferPointer(start: bytes, count: count)), in: run.scratch)
  return 0
}

/// Changes an input at random; returns its new length.
///
/// One change in eight repeats a part up to 512 times, which libFuzzer does not do by itself: that
/// finds what nests without end, and what takes time by the square.
@_cdecl("LLVMFuzzerCustomMutator")
func mutateInput(
  _ input: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int, _ seed: UInt32
) -> Int {
  var chance = SeededChance(seed: UInt64(seed))
  guard count > 0, Int.random(in: 0..<8, using: &chance) == 0 else {
    return fuzzer_mutate(input, count, capacity)
  }
  let start = Int.random(in: 0..<count, using: &chance)
  let end = min(count, start + Int.random(in: 1...16, using: &chance))
  let times = 1 << Int.random(in: 1...9, using: &chance)
  let bytes = Array(UnsafeBufferPointer(start: input, count: count))
  let repeated = (0..<times).flatMap { _ in bytes[start..<end] }
  let changed = Array((bytes[..<end] + repeated + bytes[end...]).prefix(capacity))
  input.update(from: changed, count: changed.count)
  return changed.count
}
