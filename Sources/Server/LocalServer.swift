package import Diagnostics
import FlyingFox
import FlyingSocks

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A server on 127.0.0.1 that shows a site while it is written.
package final class LocalServer: Sendable {
  /// Where the search for a free port begins.
  package static let defaultPort = 4000

  /// The port that it listens on.
  package let port: Int

  private let server: HTTPServer
  private let reload: LiveReload
  private let language: MessageLanguage
  private let running: Task<Void, Never>
  private let heart: Task<Void, Never>

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - port: the port to listen on; without one the first free one from ``defaultPort`` on, 0 for
  ///     any that is free.
  ///   - language: the language of what is shown over pages.
  ///   - heartbeat: how often a connection is tried that has nothing to tell.
  ///   - site: what is served.
  /// - Throws: ``Failure`` when the port, or every one that was tried, is taken.
  package init(
    port: Int? = nil,
    language: MessageLanguage,
    heartbeat: Duration = .seconds(5),
    site: ServedSite
  ) async throws {
    self.port = try Self.freePort(port)
    self.language = language
    let reload = LiveReload()
    self.reload = reload
    let handler = RequestHandler(site: site, reload: reload, language: language, port: self.port)
    let server = HTTPServer(
      config: .init(
        address: try .inet(ip4: "127.0.0.1", port: UInt16(self.port)),
        // A page may have to wait for its site.
        timeout: 120,
        pool: LoopbackPool(base: HTTPServer.defaultPool()),
        logger: DisabledLogger.disabled
      ),
      handler: Handler(handler: handler)
    )
    self.server = server
    let (outcomes, outcome) = AsyncStream.makeStream(of: Bool.self)
    running = Task {
      try? await server.run()
      outcome.yield(false)
    }
    Task {
      try? await server.waitUntilListening()
      outcome.yield(true)
    }
    heart = Task {
      while (try? await Task.sleep(for: heartbeat)) != nil { reload.beat() }
    }
    guard await outcomes.first(where: { _ in true }) == true else {
      heart.cancel()
      throw Failure.portTaken(self.port)
    }
  }

  /// Its address, without a slash at the end.
  package var address: String { "http://127.0.0.1:\(port)" }

  /// How many pages listen for changes.
  package var listeners: Int { reload.listeners }

  /// Tells all open pages of a new state.
  ///
  /// - Parameters:
  ///   - change: what is served anew; `nil` when the last good state still is.
  ///   - problems: all that is wrong now.
  package func update(_ change: SiteChange?, problems: Problems = Problems()) {
    reload.update(change, problems: ProblemsJSON(language: language).text(problems))
  }

  /// Ends the server and all its connections, and frees the port.
  package func stop() async {
    heart.cancel()
    reload.end()
    await server.stop()
    await running.value
  }
}

// MARK: Ports

extension LocalServer {
  private static func freePort(_ port: Int?) throws -> Int {
    if let port {
      guard let free = try? listen(port) else { throw Failure.portTaken(port) }
      return free
    }
    for port in defaultPort..<defaultPort + 100 {
      if let free = try? listen(port) { return free }
    }
    throw Failure.portTaken(defaultPort)
  }

  /// Listens on a port for a moment, to see whether it is free.
  ///
  /// The library says that it failed in the middle of its run only.
  private static func listen(_ port: Int) throws -> Int? {
    guard let number = UInt16(exactly: port) else { return nil }
    let socket = try Socket(domain: Int32(AF_INET))
    defer { try? socket.close() }
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: .inet(ip4: "127.0.0.1", port: number))
    try socket.listen()
    guard case .ip4(_, let bound) = try socket.sockname() else { return nil }
    return Int(bound)
  }
}

extension Failure {
  fileprivate static func portTaken(_ port: Int) -> Failure {
    Failure(
      en: "port {0} is taken; end what uses it, or name another one with --port",
      ja: "ポート {0} は使用中です。使っているプログラムを終了するか、--port で別の番号を指定してください",
      "\(port)")
  }
}
