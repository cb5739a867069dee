import FlyingFox
import FlyingSocks

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The library's own way of waiting for sockets, with one thing more: nothing is held back.
///
/// The library writes header and body of an answer one after the other. The system would keep the
/// second until the first is confirmed, which the other end puts off by up to 40 ms (Nagle's algorithm
/// and delayed acknowledgement). The library has no option for it; connections take it over from
/// the socket that listens, which is the first to wait here.
struct LoopbackPool<Base: AsyncSocketPool>: AsyncSocketPool {
  let base: Base

  func prepare() async throws { try await base.prepare() }

  func run() async throws { try await base.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    if (try? socket.remotePeer()) == nil {
      let noDelay = BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY)
      try? socket.setValue(true, for: noDelay)
    }
    try await base.suspendSocket(socket, untilReadyFor: events)
  }
}
