#if canImport(Glibc)
import Glibc
#endif

/// How the process deals with the system's memory.
enum Memory {
  /// Keeps freed memory for the next page instead of giving it back to the system.
  ///
  /// glibc returns the free end of a thread's heap beyond 128 kB, and takes it again for the next
  /// page in steps of as much: a twelfth of a cold build's time. The process ends with the build;
  /// what it keeps is what it needed at most. The pad is as large as the heap of a thread (64 MB of
  /// addresses, not of memory), so that it is opened at once and not page by page. (mallopt(3):
  /// M_TRIM_THRESHOLD is -1, M_TOP_PAD -2; the header that names them is not in Swift's Glibc module.)
  static func keepWhatWasFreed() {
    #if canImport(Glibc)
    guard let address = dlsym(nil, "mallopt") else { return }
    let mallopt = unsafeBitCast(address, to: (@convention(c) (Int32, Int32) -> Int32).self)
    _ = mallopt(-1, 1 << 30)
    _ = mallopt(-2, 1 << 26)
    #endif
  }
}
