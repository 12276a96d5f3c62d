import Foundation

/// What makes the place of a database less safe than a folder of the learner's own.
public enum DatabasePlaceRisk: Hashable, Sendable {
  /// The file system is on another computer, whose locks and flushes may not hold.
  case network
  /// Every account may add files to the folder, such as a false journal; it is sticky, so that none
  /// may replace the database itself.
  case sharedFolder(String)
  /// Every account may replace the database by another file.
  case openFolder(String)
}

extension DatabasePlaceRisk {
  /// The risks of a path, whether or not it has a database yet.
  public static func risks(of path: String) -> [DatabasePlaceRisk] {
    let (folder, status) = folder(of: path)
    guard let status else { return [] }
    var risks = othersMayWrite(folder, status).map { [$0] } ?? []
    if let type = fileSystemType(ofDevice: status.st_dev), networkTypes.contains(type) {
      risks.append(.network)
    }
    return risks
  }

  /// The folder of a path if every account may replace the files in it; nil otherwise.
  ///
  /// Asked each time a database is opened: a look through the mounts would cost as much as opening it.
  public static func openFolder(of path: String) -> String? {
    let (folder, status) = folder(of: path)
    guard let status, case .openFolder = othersMayWrite(folder, status) else { return nil }
    return folder
  }

  /// The folder of a path, and its status; nil where there is no such folder.
  private static func folder(of path: String) -> (String, stat?) {
    let folder = (DatabaseFile.absolute(path) as NSString).deletingLastPathComponent
    var status = stat()
    return (folder, stat(folder, &status) == 0 ? status : nil)
  }

  /// What every account may do in a folder.
  private static func othersMayWrite(_ folder: String, _ status: stat) -> DatabasePlaceRisk? {
    guard status.st_mode & S_IWOTH != 0 else { return nil }
    return status.st_mode & S_ISVTX == 0 ? .openFolder(folder) : .sharedFolder(folder)
  }

  /// The names of file systems on other computers.
  private static let networkTypes: Set<String> = [
    "9p", "afs", "ceph", "cifs", "coda", "gfs2", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "smb3",
    "smbfs", "fuse.ceph", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.sshfs",
  ]

  /// The type of the file system on a device, as the kernel names it: `ext4`, `nfs4`; nil where
  /// the kernel lists no mounts.
  private static func fileSystemType(ofDevice device: dev_t) -> String? {
    guard let mounts = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8) else {
      return nil
    }
    // The kernel's `major()` and `minor()` are macros that Swift does not import.
    let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
    let minor = device & 0xFF | (device >> 12) & 0xFFFF_FF00
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      // The type is the first field behind a hyphen, which ends fields that not every mount has.
      guard fields.count > 2, fields[2] == "\(major):\(minor)",
        let hyphen = fields.firstIndex(of: "-"), hyphen + 1 < fields.count
      else { continue }
      return String(fields[hyphen + 1])
    }
    return nil
  }
}
