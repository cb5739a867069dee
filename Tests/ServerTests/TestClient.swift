import Diagnostics
import FlyingSocks
import Foundation
import Synchronization

@testable import Server

/// Speaks to a server over a real socket.
struct TestClient {
  let port: Int

  struct Reply {
    let status: Int
    let fields: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// Opens a connection.
  func connect() async throws -> AsyncSocket {
    // The other tests may leave no processor for a while.
    try await .connected(to: .inet(ip4: "127.0.0.1", port: UInt16(port)), timeout: 300)
  }

  /// Asks once, on a connection of its own.
  func callAsFunction(
    _ path: String,
    _ method: String = "GET",
    host: String? = nil,
    fields: [String: String] = [:]
  ) async throws -> Reply {
    var lines = ["\(method) \(path) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")"]
    lines += fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    lines += ["Connection: close", "", ""]
    return try await raw(lines.joined(separator: "\r\n"))
  }

  /// Sends bytes as they are and reads to the end.
  func raw(_ text: String) async throws -> Reply {
    let socket = try await connect()
    defer { try? socket.close() }
    try await socket.write(Data(text.utf8))
    var bytes: [UInt8] = []
    while let more = try? await socket.read(atMost: 4096) { bytes += more }
    return Self.reply(bytes)
  }

  static func reply(_ bytes: [UInt8]) -> Reply {
    let end = RequestHead.end(in: bytes, from: 0) ?? bytes.count
    let lines = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      fields[String(line[..<colon])] = String(line[colon...].dropFirst(2))
    }
    let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return Reply(status: status, fields: fields, body: Array(bytes[end...]))
  }
}

/// A site of a few files.
final class TestSite: Sendable {
  let files: Mutex<[String: ServedFile]>

  init(_ texts: [String: String]) {
    files = Mutex(texts.mapValues { ServedFile(bytes: Array($0.utf8)) })
  }

  static let standard = [
    "index.html": "<body>home</body>", "articles/index.html": "<body>記事</body>",
    "style.css": "0123456789", "tags/入門/index.html": "<body>入門</body>",
    "404.html": "<body>missing</body>", "en/404.html": "<body>gone</body>", "data/a.json": "{}",
  ]

  /// Serves the site on a free port while the body runs.
  static func serve(
    _ texts: [String: String] = standard,
    base: String = "",
    heartbeat: Duration = .seconds(60),
    _ body: (LocalServer, TestClient, TestSite) async throws -> Void
  ) async throws {
    let site = TestSite(texts)
    let server = try LocalServer(
      port: 0, language: .english, heartbeat: heartbeat,
      site: ServedSite(
        basePath: { base }, file: { path in site.files.withLock { $0[path] } }))
    do {
      try await body(server, TestClient(port: server.port), site)
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
  }
}
