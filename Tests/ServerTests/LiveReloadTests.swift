import Diagnostics
import FlyingSocks
import Foundation
import Testing

@testable import Server

/// The stream of events as a browser sees it.
@Suite struct LiveReloadTests {
  /// Reads events from a connection.
  private struct Events {
    let socket: AsyncSocket
    var text = ""

    init(_ get: TestClient) async throws {
      socket = try await get.connect()
      let host = "127.0.0.1:\(get.port)"
      try await socket.write(Data("GET /.casebook/events HTTP/1.1\r\nHost: \(host)\r\n\r\n".utf8))
    }

    /// Reads until a text has come, and gives all that came before and with it.
    mutating func next(_ end: String) async throws -> String {
      while true {
        if let range = text.range(of: end) {
          defer { text = String(text[range.upperBound...]) }
          return String(text[..<range.upperBound])
        }
        text += String(decoding: try await socket.read(atMost: 4096), as: UTF8.self)
      }
    }

    /// The next event’s data.
    mutating func data() async throws -> [String: Any] {
      _ = try await next("data: ")
      let json = try await next("\n\n")
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
      return object as? [String: Any] ?? [:]
    }
  }

  @Test func `a page that connects is told the state, and then each change`() async throws {
    try await TestSite.serve { server, get, _ in
      var events = try await Events(get)
      let head = try await events.next("\r\n\r\n")
      #expect(head.contains("Content-Type: text/event-stream"))
      let first = try await events.data()
      let version = try #require(first["version"] as? String)
      #expect(try await get("/").text.contains("data-version=\"\(version)\""))
      #expect((first["problems"] as? [Any])?.isEmpty == true)

      server.update(.pages)
      let second = try await events.data()
      #expect(second["version"] as? String != version)
      #expect(second["styles"] == nil)

      server.update(.styles(["/a.1.css": "/a.2.css"]))
      let third = try await events.data()
      #expect(third["from"] as? String == second["version"] as? String)
      #expect(third["styles"] as? [String: String] == ["/a.1.css": "/a.2.css"])

      server.update(nil, problems: Problems(failure: .missing("改行\nのある名前")))
      let fourth = try await events.data()
      #expect(fourth["version"] as? String == third["version"] as? String)
      let problem = (fourth["problems"] as? [[String: Any]])?.first
      #expect(problem?["message"] as? String == "“改行 のある名前” does not exist")
      try events.socket.close()
    }
  }

  @Test func `a stream ends with its page`() async throws {
    try await TestSite.serve { server, get, _ in
      var all: [Events] = []
      for _ in 0..<40 {
        var events = try await Events(get)
        _ = try await events.data()
        all.append(events)
      }
      #expect(server.listeners == 40)
      for events in all { try events.socket.close() }
      for _ in 0..<6000 where server.listeners > 0 { try await Task.sleep(for: .milliseconds(10)) }
      #expect(server.listeners == 0)
    }
  }

  @Test func `a comment keeps the stream awake`() async throws {
    try await TestSite.serve(heartbeat: .milliseconds(20)) { _, get, _ in
      var events = try await Events(get)
      _ = try await events.data()
      _ = try await events.next(":\n\n")
      _ = try await events.next(":\n\n")
      try events.socket.close()
    }
  }

  @Test func `a page of another run of the server is told another version`() {
    #expect(LiveReload().version != LiveReload().version)
  }

  @Test func `a page that does not read does not hold up the others`() {
    let reload = LiveReload()
    let slow = reload.events()
    for _ in 0..<10_000 { reload.update(.pages, problems: .list([])) }
    #expect(reload.listeners == 1)
    withExtendedLifetime(slow) {}
  }
}
