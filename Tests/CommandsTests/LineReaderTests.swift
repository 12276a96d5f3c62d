import Foundation
import Testing

@testable import Commands

@Suite struct LineReaderTests {
  /// All lines that a reader returns for some bytes.
  private func lines(of bytes: [UInt8]) throws -> [String] {
    let pipe = Pipe()
    let feeder = pipe.fileHandleForWriting
    DispatchQueue.global().async {
      feeder.write(Data(bytes))
      try? feeder.close()
    }
    let reader = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor)
    var lines: [String] = []
    while case .text(let line) = reader.next() { lines.append(line) }
    #expect(reader.next() == .end)
    return lines
  }

  @Test func `lines end with LF or CRLF, and the last one need not end`() throws {
    #expect(try lines(of: Array("a\nb\r\n\nc".utf8)) == ["a", "b", "", "c"])
    #expect(try lines(of: []) == [])
  }

  @Test func `bytes that are no text become replacement characters`() throws {
    #expect(try lines(of: [0x61, 0xFF, 0x0A]) == ["a\u{FFFD}"])
  }

  @Test func `many lines come whole across the reads`() throws {
    let all = (0..<5_000).map { "line \($0)" }
    #expect(try lines(of: Array(all.joined(separator: "\n").utf8)) == all)
  }

  @Test func `an endless line is cut and the next one is itself`() throws {
    let long = [UInt8](repeating: 0x78, count: 1_000_000)
    let read = try lines(of: long + Array("\nnext\n".utf8))
    #expect(read.count == 2)
    #expect(read[0].count == 65_536)
    #expect(read[1] == "next")
  }
}
