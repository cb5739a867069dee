/// A folder and all that is below it: the one door between the build and the outside.
///
/// Paths are relative to the folder, with `/` between names. What they lead to stays inside it:
/// a link that leads out is listed as such and neither read nor written through. Nothing is cached:
/// who reads twice knows better when a file may have changed.
package protocol Folder: Sendable {
  /// The folder's name in messages, as the user gave it.
  var name: String { get }

  /// Lists every file below a folder, sorted by the bytes of its path.
  ///
  /// - Parameter directory: the folder to list, empty for all. One that does not exist is empty.
  /// - Returns: the files, and the links that lead out; no folders.
  /// - Throws: ``Failure`` if a folder cannot be read.
  func list(_ directory: String) throws -> [FolderEntry]

  /// Says what a path leads to, `nil` if nothing is there.
  func kind(of path: String) -> FolderEntry.Kind?

  /// Reads a whole file.
  ///
  /// - Throws: ``Failure`` if it cannot be read.
  func read(_ path: String) throws -> [UInt8]

  /// Whether a file exists and holds just these bytes. A file that cannot be read does not.
  func holds(_ bytes: [UInt8], at path: String) -> Bool

  /// Writes a file beside its place, with the folders that it needs; ``commit(_:)`` puts it there.
  ///
  /// A build stages all that changed before it commits anything, so that a full disk or an error on
  /// the last page leaves what is published as it was.
  ///
  /// - Throws: ``Failure`` if it cannot be written; nothing is left of it then.
  func stage(_ bytes: [UInt8], for path: String) throws

  /// Puts a staged file into its place by renaming it: a reader sees the old bytes or the new ones
  /// and never a part.
  ///
  /// - Throws: ``Failure`` if it cannot be renamed.
  func commit(_ path: String) throws

  /// Writes a file into a tree beside the folder's files; ``commitTree(_:)`` puts it into place.
  ///
  /// For a folder that is still empty: a thousand files of a folder then take their places with one
  /// renaming and not with a thousand.
  ///
  /// - Throws: ``Failure`` if it cannot be written.
  func stageInTree(_ bytes: [UInt8], for path: String) throws

  /// Puts what is staged in the tree into place, in the order given.
  ///
  /// - Parameter names: the files and folders at the tree's top. None of them may be there yet.
  /// - Throws: ``Failure`` if one cannot be renamed; those before it are in place then.
  func commitTree(_ names: [String]) throws

  /// Removes all that is staged and was not committed, by this build or by one that was killed, and
  /// the folders that are empty then.
  ///
  /// - Throws: ``Failure`` if something cannot be removed.
  func discardStaged() throws

  /// Removes a file, and the folders above it that are empty then. A missing file is no error.
  ///
  /// - Throws: ``Failure`` if it cannot be removed.
  func remove(_ path: String) throws
}

/// One file below a ``Folder``.
package struct FolderEntry: Sendable, Hashable {
  /// What a path leads to.
  package enum Kind: Sendable, Hashable {
    /// A regular file, or a link to one inside the folder.
    case file
    /// A folder, or a link to one inside the folder.
    case directory
    /// A link that leads out of the folder, or to nothing.
    case outside
    /// A device, a socket or the like.
    case other
  }

  /// Path relative to the folder.
  package var path: String

  /// What it is.
  package var kind: Kind

  /// Creates an entry.
  package init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }
}

extension Folder {
  /// Stages a file and commits it.
  ///
  /// - Throws: ``Failure`` if it cannot be written; the old file then stands as it was.
  package func write(_ bytes: [UInt8], to path: String) throws {
    try stage(bytes, for: path)
    try commit(path)
  }

  /// The path as messages show it: behind the folder's own name.
  package func display(_ path: String) -> String {
    if name.isEmpty || name == "." { return path }
    if path.isEmpty { return name }
    return name.hasSuffix("/") ? name + path : "\(name)/\(path)"
  }
}
