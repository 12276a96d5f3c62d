import Flashcards

/// The rows of an ``EntryTable``, made in any order and written in that of their entries' positions.
public struct EntryTableText: Sendable {
  /// Where a row is.
  private struct Row {
    let position: Int64
    let piece: Int32
    let start: Int32
    let end: Int32
  }

  /// The rows' bytes: many arrays, since one that grows by doubling holds everything twice.
  private var pieces: [[UInt8]] = []
  /// The names of the columns.
  private let header: [String]
  private var rows: [Row] = []

  private static let pieceSize = 1 << 18

  /// A table without a row; a glossary that has sections has a column of them behind the others.
  init(withSections: Bool = false) {
    header = EntryTable.header + (withSections ? [EntryTable.section] : [])
  }

  /// Adds the row of an entry at a position; of equal positions, the first row comes first.
  mutating func append(at position: Int64, cell: (Int) -> UnsafeRawBufferPointer) {
    if pieces.last.map({ $0.count >= Self.pieceSize }) ?? true {
      pieces.append([])
      // A row behind the end of the piece may be a long one.
      pieces[pieces.count - 1].reserveCapacity(Self.pieceSize + Self.pieceSize / 16)
    }
    let piece = pieces.count - 1
    let start = pieces[piece].count
    EntryTable.appendRow(of: header.count, to: &pieces[piece], cell: cell)
    rows.append(
      Row(
        position: position, piece: Int32(piece), start: Int32(start),
        end: Int32(pieces[piece].count)))
  }

  /// Calls a body with the bytes of the table, in pieces, the header first.
  public func write<Failure>(
    _ body: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var bytes = EntryTable.line(header)
    bytes.reserveCapacity(2 * Self.pieceSize)
    for row in inOrder {
      pieces[Int(row.piece)].withUnsafeBytes { piece in
        bytes.append(contentsOf: piece[Int(row.start)..<Int(row.end)])
      }
      guard bytes.count >= Self.pieceSize else { continue }
      try body(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    if !bytes.isEmpty { try body(bytes) }
  }

  private var inOrder: [Row] {
    rows.sorted { ($0.position, $0.piece, $0.start) < ($1.position, $1.piece, $1.start) }
  }
}
