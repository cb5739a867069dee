import Diagnostics
import FlyingSocks

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A socket that listens on 127.0.0.1.
struct Listener: Sendable {
  /// Where the search for a free port begins.
  static let firstPort = 4000
  /// How many ports are tried.
  private static let tries = 100

  /// The port that it listens on.
  let port: Int

  private let socket: Socket

  /// Listens on a port.
  ///
  /// - Parameter port: the port; without one the first free one, 0 for any that is free.
  /// - Throws: ``Failure`` when the port, or every one that was tried, cannot be had.
  init(port: Int?) throws {
    let ports = port.map { $0...$0 } ?? Self.firstPort...Self.firstPort + Self.tries - 1
    for port in ports {
      do {
        (socket, self.port) = try Self.listen(port)
        return
      } catch SocketError.failed(_, let number, _) where number != EADDRINUSE {
        throw Failure(
          en: "port {0} cannot be used: {1}", ja: "ポート {0} を使えません: {1}", "\(port)",
          Wording(String(cString: strerror(number))))
      } catch {
        continue
      }
    }
    throw Failure(
      en: "port {0} is taken; end what uses it, or name another one with --port",
      ja: "ポート {0} は使用中です。使っているプログラムを終了するか、--port で別の番号を指定してください",
      "\(ports.lowerBound)")
  }

  private static func listen(_ port: Int) throws -> (Socket, Int) {
    let socket = try Socket(domain: Int32(AF_INET))
    do {
      // Else the port would stay taken for a minute after the server has ended.
      try socket.setValue(true, for: .localAddressReuse)
      // An answer is written as header and body. The system would keep the second until the first
      // is confirmed, which the other end puts off by up to 40 ms. Connections inherit the option.
      try socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: UInt16(port)))
      try socket.listen()
      guard case .ip4(_, let bound) = try socket.sockname() else {
        throw SocketError.unsupportedAddress
      }
      return (socket, Int(bound))
    } catch {
      try? socket.close()
      throw error
    }
  }

  /// Serves connections until the task is cancelled, and frees the port then.
  func serve(_ handler: RequestHandler) async {
    defer { try? socket.close() }
    let pool = SocketPool.make()
    do {
      try await pool.prepare()
      let listening = try AsyncSocket(socket: socket, pool: pool)
      await withDiscardingTaskGroup { group in
        group.addTask { try? await pool.run() }
        while !Task.isCancelled {
          guard let client = try? await listening.accept() else {
            // Out of handles, or a connection that broke before it was taken: the next may come.
            try? await Task.sleep(for: .milliseconds(50))
            continue
          }
          group.addTask { await Connection(socket: client, handler: handler).serve() }
        }
        group.cancelAll()
      }
    } catch {
      return
    }
  }
}
