/// What a file system says of a file without reading it: while it stays the same, so do the bytes.
///
/// Inode, size and both times, as `make`'s successors compare them: a file that was replaced by an
/// older one of the same size has another inode or another time of change.
package struct FileStamp: Sendable, Hashable {
  /// The file's number in its file system.
  package let number: UInt64
  /// Its size in bytes.
  package let size: UInt64
  /// When its bytes changed, in nanoseconds since 1970.
  package let modified: Int64
  /// When its bytes, its name or its permissions changed, in nanoseconds since 1970.
  package let changed: Int64

  /// Creates a stamp.
  package init(number: UInt64, size: UInt64, modified: Int64, changed: Int64) {
    self.number = number
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// Whether it is the stamp of the same bytes, the file having been renamed perhaps: that sets the
  /// time of change anew.
  package func isOfSameBytes(as other: FileStamp) -> Bool {
    number == other.number && size == other.size && modified == other.modified
  }

  /// Whether the file has been left alone for so long that its next change must show in the stamp.
  ///
  /// File systems count time in steps; two changes in one step leave the same stamp. The largest step
  /// known is FAT's, two seconds (Microsoft, "File Times").
  ///
  /// - Parameter now: nanoseconds since 1970, by the same clock.
  /// - Returns: false for a file that was changed just now, or in the future.
  package func isSettled(at now: Int64) -> Bool {
    max(modified, changed) < now - 2_500_000_000
  }
}
