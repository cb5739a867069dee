#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A pipe that wakes a thread out of waiting for files.
final class WakePipe: Sendable {
  /// The end that becomes readable.
  let reader: Int32
  private let writer: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    (reader, writer) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(reader)
    close(writer)
  }

  /// Makes all waiting end, now and from now on.
  func signal() {
    var byte: UInt8 = 1
    _ = write(writer, &byte, 1)
  }

  /// Waits; true when it was signalled.
  func wait(milliseconds: Int) -> Bool {
    var waited = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
    return poll(&waited, 1, Int32(milliseconds)) > 0
  }
}
