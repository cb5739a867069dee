#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A lock on a file (`flock`): the system lets it go when the process ends, however it does.
final class FileLock: FolderLock {
  private let descriptor: Int32

  /// Takes a lock; `nil` where the file cannot be made, or where its disk knows no locks.
  ///
  /// - Parameter path: the file, which is made when it is missing.
  /// - Throws: ``Held`` when another process has it.
  init?(_ path: String) throws(Held) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { return nil }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let isHeld = errno == EWOULDBLOCK
      close(descriptor)
      if isHeld { throw Held() }
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Another process has the lock.
  struct Held: Error {}
}
