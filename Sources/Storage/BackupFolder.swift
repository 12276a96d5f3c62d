import Foundation

/// A copy of a database that was opened and checked before it got its name.
public struct Backup: Hashable, Sendable {
  /// The file.
  public let path: String
  /// When it was made, in UTC milliseconds.
  public let instant: Int64
  /// Its bytes.
  public let size: Int
}

/// The folder beside a database that has its backups.
public struct BackupFolder: Sendable {
  /// The folder's path; the folder need not exist.
  public let path: String

  /// The folder of the backups of the database at a path.
  public init(ofDatabase database: String) {
    path = DatabaseFile.absolute(database) + ".backups"
  }

  /// The backups, newest first.
  public func list() -> [Backup] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.compactMap { backup(named: $0) }.sorted {
      ($0.instant, $0.path) > ($1.instant, $1.path)
    }
  }

  /// The backups in the order in which they are worth going back to: the newest first, and last those
  /// of days to come, which a clock that was ahead has named.
  public func usable(at now: Int64) -> [Backup] {
    let backups = list()
    return backups.filter { $0.instant <= now } + backups.filter { $0.instant > now }
  }

  /// The first of them that still verifies; nil when none does.
  public func newestWhole(at now: Int64) -> Backup? {
    usable(at: now).first { (try? Store.verify($0.path)) != nil }
  }

  /// The path of a backup made at an instant.
  func path(at instant: Int64) -> String {
    let date = Date(timeIntervalSince1970: Double(instant) / 1000)
    return "\(path)/\(date.formatted(Self.style))\(Self.ending)"
  }

  private func backup(named name: String) -> Backup? {
    let file = "\(path)/\(name)"
    var status = stat()
    guard name.hasSuffix(Self.ending),
      let date = try? Date(String(name.dropLast(Self.ending.count)), strategy: Self.style),
      lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return Backup(
      path: file, instant: Int64((date.timeIntervalSince1970 * 1000).rounded()),
      size: Int(status.st_size))
  }

  private static let ending = ".db"

  /// `2026-11-21T090000.000Z`: no colon, which some file systems refuse.
  private static let style = Date.ISO8601FormatStyle(timeZone: .gmt)
    .year().month().day()
    .timeZone(separator: .omitted).time(includingFractionalSeconds: true)
    .timeSeparator(.omitted)
}

// MARK: - Pruning

extension BackupFolder {
  /// How many of the newest backups are kept, and of how many days, weeks and months the last one.
  ///
  /// Counted in backups, not from the present: a wrong clock would remove them all.
  private static let kept = (newest: 10, days: 7, weeks: 4, months: 6)
  /// Bytes that all backups together may take; the three newest are kept whatever their size.
  private static let sizeLimit = 1 << 30

  /// Removes backups that are not among those to keep.
  func prune(sizeLimit: Int = sizeLimit) {
    let backups = list()
    var kept = Set(backups.prefix(Self.kept.newest))
    let day: Int64 = 86_400_000
    for (length, count) in [
      (day, Self.kept.days), (7 * day, Self.kept.weeks), (30 * day, Self.kept.months),
    ] {
      var spans: Set<Int64> = []
      // Newest first: the first backup of a span is the last one that was made in it.
      for backup in backups where spans.count < count {
        if spans.insert(backup.instant.dividedDown(by: length)).inserted { kept.insert(backup) }
      }
    }
    var size = 0
    for (index, backup) in backups.enumerated() {
      size += kept.contains(backup) ? backup.size : 0
      if !kept.contains(backup) || size > sizeLimit, index >= 3 { unlink(backup.path) }
    }
  }
}

extension Int64 {
  /// The quotient rounded down.
  fileprivate func dividedDown(by divisor: Int64) -> Int64 {
    self / divisor - (self % divisor < 0 ? 1 : 0)
  }
}
