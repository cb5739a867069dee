import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A server on this computer for tests: it answers each request with what a test says, and counts them.
final class LoopbackServer: Sendable {
  /// A request, as far as tests care.
  struct Request: Sendable {
    let method: String
    let path: String
    /// The whole head.
    let head: String
  }

  /// The answer to a request: a status, further lines of its head, and how long it takes to come.
  struct Answer: Sendable {
    var status = 200
    var headers: [String] = []
    var delay: TimeInterval = 0
    /// Whether the connection ends without an answer.
    var isDropped = false
  }

  /// `http://127.0.0.1:PORT`.
  let address: String
  private let socket: Int32
  private let log = Log()

  /// All requests so far.
  var requests: [Request] { log.requests }
  /// The most requests that were answered at once.
  var mostAtOnce: Int { log.mostAtOnce }

  /// Starts a server on a port that is free.
  ///
  /// - Parameter answer: says what a request gets; `count` is how many of its path came before.
  /// - Throws: when no port can be opened.
  init(_ answer: @escaping @Sendable (_ request: Request, _ count: Int) -> Answer) throws {
    #if canImport(Glibc)
    let kind = Int32(SOCK_STREAM.rawValue)
    #else
    let kind = SOCK_STREAM
    #endif
    // A client that has given up must not end the tests.
    _ = signal(SIGPIPE, SIG_IGN)
    let descriptor = Self.open(kind)
    var own = sockaddr_in()
    own.sin_family = sa_family_t(AF_INET)
    own.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &own) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, length) == 0 && listen(descriptor, 64) == 0
          && getsockname(descriptor, pointer, &length) == 0
      }
    }
    guard isListening else { throw CocoaError(.fileReadUnknown) }
    socket = descriptor
    address = "http://127.0.0.1:\(UInt16(bigEndian: own.sin_port))"
    let log = log
    Thread.detachNewThread {
      while true {
        let connection = accept(descriptor, nil, nil)
        if connection < 0 {
          close(descriptor)
          return
        }
        Thread.detachNewThread { Self.serve(connection, log, answer) }
      }
    }
  }

  private static func open(_ kind: Int32) -> Int32 {
    #if canImport(Glibc)
    Glibc.socket(AF_INET, kind, 0)
    #elseif canImport(Musl)
    Musl.socket(AF_INET, kind, 0)
    #else
    Darwin.socket(AF_INET, kind, 0)
    #endif
  }

  /// Stops listening.
  ///
  /// The thread that accepts connections closes the socket: its number must not be another's before.
  func stop() { shutdown(socket, Int32(SHUT_RDWR)) }

  private static func serve(
    _ connection: Int32, _ log: Log, _ answer: (Request, Int) -> Answer
  ) {
    defer { close(connection) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      let count = recv(connection, &buffer, buffer.count, 0)
      if count <= 0 { return }
      bytes += buffer[..<count]
    }
    let head = String(decoding: bytes, as: UTF8.self)
    let words = head.split(separator: " ")
    let request = Request(method: String(words[0]), path: String(words[1]), head: head)
    let reply = answer(request, log.begin(request))
    if reply.delay > 0 { Thread.sleep(forTimeInterval: reply.delay) }
    if !reply.isDropped {
      let lines =
        ["HTTP/1.1 \(reply.status) X", "Content-Length: 0", "Connection: close"] + reply.headers
      let text = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
      _ = send(connection, text, text.count, 0)
    }
    log.end()
  }

  /// What was asked for, for all threads.
  private final class Log: Sendable {
    private struct State {
      var requests: [Request] = []
      var running = 0
      var mostAtOnce = 0
    }

    private let state = Mutex(State())

    var requests: [Request] { state.withLock { $0.requests } }
    var mostAtOnce: Int { state.withLock { $0.mostAtOnce } }

    func begin(_ request: Request) -> Int {
      state.withLock { state in
        state.running += 1
        state.mostAtOnce = max(state.mostAtOnce, state.running)
        let before = state.requests.count {
          $0.path == request.path && $0.method == request.method
        }
        state.requests.append(request)
        return before
      }
    }

    func end() { state.withLock { $0.running -= 1 } }
  }
}
