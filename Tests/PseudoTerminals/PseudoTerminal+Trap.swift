import Foundation

extension PseudoTerminal {
  /// Why a trap could not be set.
  public enum TrapFailure: Error {
    case notWaiting(String)
    case notWritten(errno: Int32)
  }

  /// The signal of ``trapAtNextInput()``, which is that of Swift's own failed checks.
  public static var trapSignal: Int32 {
    #if arch(x86_64)
      SIGILL
    #else
      SIGTRAP
    #endif
  }

  /// Writes an invalid instruction where the program goes on once the system call in which it waits
  /// for input returns, in the way of a debugger.
  ///
  /// The program's code is private to its process: its file stays as it is.
  public func trapAtNextInput() throws {
    #if arch(x86_64)
      let instruction: [UInt8] = [0x0F, 0x0B]
    #else
      let instruction: [UInt8] = [0x20, 0x00, 0x20, 0xD4]
    #endif
    let memory = open("/proc/\(process)/mem", O_RDWR | O_CLOEXEC)
    defer { close(memory) }
    let address = try returnAddress(memory)
    guard pwrite(memory, instruction, instruction.count, off_t(address)) == instruction.count else {
      throw TrapFailure.notWritten(errno: errno)
    }
  }

  /// The address in the program's own code to which the system call's function returns: the first
  /// such address on the stack.
  private func returnAddress(_ memory: Int32) throws -> UInt {
    let code = try codeRanges()
    for _ in 0..<100 {
      // A number, arguments, stack pointer and program counter; `running` while it is not waiting.
      let call = try String(contentsOfFile: "/proc/\(process)/syscall", encoding: .utf8)
      let words = call.split(whereSeparator: \.isWhitespace)
      guard words.count == 9, let stack = UInt(words[7].dropFirst(2), radix: 16) else {
        usleep(20_000)
        continue
      }
      var values = [UInt](repeating: 0, count: 512)
      let count = pread(memory, &values, values.count * 8, off_t(stack))
      let found = values.prefix(max(count, 0) / 8).first { value in
        code.contains { $0.contains(value) }
      }
      if let found { return found }
    }
    throw TrapFailure.notWaiting(
      try String(contentsOfFile: "/proc/\(process)/syscall", encoding: .utf8))
  }

  /// Where the program's own code is in its memory.
  private func codeRanges() throws -> [Range<UInt>] {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
    return try String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8)
      .split(separator: "\n").filter { $0.contains(" r-xp ") && $0.hasSuffix(program) }
      .compactMap { line in
        let ends = line.prefix { $0 != " " }.split(separator: "-").compactMap {
          UInt($0, radix: 16)
        }
        return ends.count == 2 ? ends[0]..<ends[1] : nil
      }
  }
}
