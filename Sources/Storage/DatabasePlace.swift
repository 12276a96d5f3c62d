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
    let folder = (DatabaseFile.absolute(path) as NSString).deletingLastPathComponent
    var risks: [DatabasePlaceRisk] = []
    var status = stat()
    guard stat(folder, &status) == 0 else { return [] }
    if status.st_mode & S_IWOTH != 0 {
      risks.append(
        status.st_mode & S_ISVTX == 0 ? .openFolder(folder) : .sharedFolder(folder))
    }
    if let type = fileSystemType(ofDevice: status.st_dev), networkTypes.contains(type) {
      risks.append(.network)
    }
    return risks
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
