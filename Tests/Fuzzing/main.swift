import Foundation

// Fuzzing TARGET SECONDS SEED CORPUS SCRATCH
//
// Gives a target inputs that are made at random from the files of the folder CORPUS and from examples
// of its own, for some seconds. The input at work is in SCRATCH/input: after a crash it is the one to
// keep. Prints how many inputs were taken, the slowest one, and the peak memory.

let words = Array(CommandLine.arguments.dropFirst())
guard words.count == 5, let target = Target(named: words[0]), let seconds = Int(words[1]),
  let seed = UInt64(words[2])
else {
  FileHandle.standardError.write(
    Data("usage: Fuzzing TARGET SECONDS SEED CORPUS SCRATCH\n".utf8))
  print(Target.names.joined(separator: "\n"))
  exit(64)
}
let (corpusFolder, scratch) = (words[3], words[4])
let kept = (try? FileManager.default.contentsOfDirectory(atPath: corpusFolder)) ?? []
var corpus = kept.sorted().compactMap { name in
  FileManager.default.contents(atPath: corpusFolder + "/" + name).map { Array($0) }
}
// What was found once must stay mended: take the kept inputs as they are first.
for input in corpus { target.take(input, in: scratch) }
corpus += try target.examples(in: scratch)

let file = open(scratch + "/input", O_RDWR | O_CREAT | O_TRUNC, 0o600)
var mutator = Mutator(seed: seed, corpus: corpus)
let end = ContinuousClock.now + .seconds(seconds)
var (count, slowest) = (0, Duration.zero)
while ContinuousClock.now < end {
  let input = mutator.next()
  ftruncate(file, off_t(input.count))
  _ = input.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
  let start = ContinuousClock.now
  target.take(input, in: scratch)
  let taken = ContinuousClock.now - start
  if taken > slowest {
    slowest = taken
    try? Data(input).write(to: URL(fileURLWithPath: scratch + "/slowest"))
  }
  count += 1
}
var usage = rusage()
getrusage(__rusage_who_t(0), &usage)
print(
  "\(words[0]): \(count) inputs, slowest \(slowest / .milliseconds(1)) ms,"
    + " peak \(usage.ru_maxrss / 1024) MB")
