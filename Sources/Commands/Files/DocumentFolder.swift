import Documents
import Foundation
import Glossaries

/// Lists the files of a folder that together are one glossary.
enum DocumentFolder {
  /// The most files that a glossary may have.
  static let fileLimit = 20_000
  /// The most folders inside each other that are searched.
  private static let depthLimit = 64

  static func isFolder(_ path: String) throws(Failure) -> Bool {
    if path == DocumentFile.standardInput { return false }
    guard !path.isWebAddress else { throw .isWebAddress(path) }
    var status = stat()
    guard stat(path, &status) == 0 else { throw DocumentFile.failure(path) }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// The paths of the folder's documents, relative to it and sorted.
  ///
  /// Only files with a glossary's extension. Skips hidden files, files that site generators skip
  /// (`_template.md`), and linked folders, which could lead back here.
  static func documents(in path: String) throws(Failure) -> [String] {
    var documents: [String] = []
    var folders: [(name: String?, depth: Int)] = [(nil, 0)]
    while let folder = folders.popLast() {
      for name in try names(in: path.path(of: folder.name)) {
        let inner = folder.name.map { $0.path(of: name) } ?? name
        switch try kind(of: path.path(of: inner)) {
        case S_IFDIR where folder.depth < depthLimit: folders.append((inner, folder.depth + 1))
        case S_IFREG where isDocument(name): documents.append(inner)
        default: break
        }
        guard documents.count <= fileLimit else {
          throw .folderTooLarge(path, limit: fileLimit)
        }
      }
    }
    guard !documents.isEmpty else { throw .noDocument(path) }
    return documents.sorted()
  }

  private static func names(in folder: String) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else { throw DocumentFile.failure(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") || name.hasPrefix("_") && !name.hasPrefix("_index.") { continue }
      names.append(name)
    }
    return names
  }

  /// The file type at a path; a link to a file counts as that file.
  private static func kind(of path: String) throws(Failure) -> mode_t {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw DocumentFile.failure(path) }
    guard status.st_mode & S_IFMT == S_IFLNK else { return status.st_mode & S_IFMT }
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return S_IFLNK }
    return S_IFREG
  }

  private static func isDocument(_ name: String) -> Bool {
    let fileExtension = (name as NSString).pathExtension.lowercased()
    return Document.textExtensions.contains(fileExtension)
      || Document.workbookExtensions.contains(fileExtension)
  }
}
