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

  /// Asks the file system for the stamp of a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - followsLinks: whether a link to a file inside the folder counts as that file.
  /// - Returns: the stamp; `nil` for anything that is no regular file.
  func stamp(of path: String, followsLinks: Bool) -> FileStamp?

  /// The time now by the clock of the stamps, in nanoseconds since 1970.
  var now: Int64 { get }

  /// Whether a file exists and holds just these bytes. A file that cannot be read does not.
  func holds(_ bytes: [UInt8], at path: String) -> Bool

  /// Writes a file beside its place, with the folders that it needs; ``commit(_:)`` puts it there.
  ///
  /// A build stages all that changed before it commits anything, so that a full disk or an error on
  /// the last page leaves what is published as it was.
  ///
  /// - Returns: the stamp of the file, but for its time of change, which the renaming sets anew.
  /// - Throws: ``Failure`` if it cannot be written; nothing is left of it then.
  @discardableResult
  func stage(_ bytes: [UInt8], for path: String) throws -> FileStamp?

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
  /// - Returns: the stamp of the file, as ``stage(_:for:)`` gives it.
  /// - Throws: ``Failure`` if it cannot be written.
  @discardableResult
  func stageInTree(_ bytes: [UInt8], for path: String) throws -> FileStamp?

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

  /// Locks the folder for one process by a file, which is made when it is missing.
  ///
  /// - Parameter path: the file.
  /// - Returns: the lock; `nil` where none can be had, as on a disk that cannot be written to.
  /// - Throws: ``Failure`` when another process has it.
  func lock(_ path: String) throws -> (any FolderLock)?

  /// Makes an empty folder beside this one, which ``exchange(with:)`` puts into its place; what an
  /// earlier build left there is removed.
  ///
  /// - Throws: ``Failure`` when it cannot be made.
  func makeBeside() throws -> any Folder

  /// Puts a file of this folder into the one beside it, too: the same file under a second name where
  /// the disk can do so.
  ///
  /// - Throws: ``Failure`` when it cannot be written.
  func link(_ path: String, into beside: any Folder) throws

  /// Exchanges this folder with the one beside it in one step, and removes that then.
  ///
  /// - Throws: ``Failure`` when the disk cannot do it; this folder is then as it was.
  func exchange(with beside: any Folder) throws

  /// Removes the folder beside this one, if there is one.
  ///
  /// - Throws: ``Failure`` when it cannot be removed.
  func discardBeside() throws

  /// Removes a file, and the folders above it that are empty then. A missing file is no error.
  ///
  /// - Throws: ``Failure`` if it cannot be removed.
  func remove(_ path: String) throws
}

/// A lock that is held for as long as the value lives, and not beyond the process.
package protocol FolderLock: AnyObject, Sendable {}

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
