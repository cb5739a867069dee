import Diagnostics
import FlyingSocks
import Foundation
import Synchronization
import Testing

@testable import Server

@Suite struct LocalServerTests {
  @Test func `pages, folders and files are served`() async throws {
    try await TestSite.serve { (_, get, _) async throws in
      let home = try await get("/")
      #expect(home.status == 200)
      #expect(home.fields["Content-Type"] == "text/html; charset=utf-8")
      #expect(home.fields["Cache-Control"] == "no-cache")
      #expect(home.fields["Content-Length"] == "\(home.body.count)")
      #expect(home.text.hasPrefix("<body>home<script src=\"/.casebook/reload.js\""))
      #expect(try await get("/tags/%E5%85%A5%E9%96%80/").text.hasPrefix("<body>入門"))
      #expect(try await get("/articles/?page=2").text.hasPrefix("<body>記事"))
      let style = try await get("/style.css")
      #expect(style.text == "0123456789")
      #expect(style.fields["Content-Type"] == "text/css; charset=utf-8")
      #expect(style.fields["Accept-Ranges"] == "bytes")
    }
  }

  @Test func `a folder without its slash leads to the one with it`() async throws {
    try await TestSite.serve { (_, get, _) async throws in
      let reply = try await get("/articles?a=b")
      #expect(reply.status == 302)
      #expect(reply.fields["Location"] == "/articles/?a=b")
      let tag = "/tags/%E5%85%A5%E9%96%80"
      #expect(try await get(tag).fields["Location"] == tag + "/")
    }
  }

  @Test func `what is not there gets the site’s nearest page for that`() async throws {
    try await TestSite.serve { (_, get, _) async throws in
      for path in ["/x", "/x/y/z.html", "/style.css/"] {
        let reply = try await get(path)
        #expect(reply.status == 404)
        #expect(reply.text.hasPrefix("<body>missing<script"))
      }
      #expect(try await get("/en/x/y").text.hasPrefix("<body>gone"))
    }
    try await TestSite.serve([:]) { (_, get, _) async throws in
      let reply = try await get("/")
      #expect(reply.status == 404)
      #expect(reply.text.contains("/.casebook/reload.js"))
    }
  }

  @Test(
    arguments: [
      "/../x", "/%2e%2e/style.css", "/a%2f..%2fstyle.css", "/..%5cstyle.css", "/a%00",
    ]
  )
  func `a path that tries to leave is refused`(path: String) async throws {
    try await TestSite.serve { (_, get, _) async throws in
      #expect(try await get(path).status == 400)
    }
  }

  @Test func `only this machine’s names are answered to`() async throws {
    try await TestSite.serve { (server, get, _) async throws in
      let port = server.port
      for host in ["localhost:\(port)", "LOCALHOST:\(port)", "127.0.0.1:\(port)", "[::1]:\(port)"] {
        #expect(try await get("/", host: host).status == 200, "\(host)")
      }
      let others = [
        "example.com:\(port)", "localhost", "localhost:\(port + 1)",
        "127.0.0.1.example.com:\(port)", "localhost:\(port).example.com", "",
      ]
      for host in others { #expect(try await get("/", host: host).status == 403, "\(host)") }
      #expect(try await get("/.casebook/events", host: "evil.test:\(port)").status == 403)
      #expect(try await get.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status == 403)
    }
  }

  @Test func `only GET and HEAD are answered`() async throws {
    try await TestSite.serve { (_, get, _) async throws in
      for method in ["POST", "PUT", "DELETE", "OPTIONS", "BREW", "get"] {
        let reply = try await get("/", method)
        #expect(reply.status == 405)
        #expect(reply.fields["Allow"] == "GET, HEAD")
      }
      let head = try await get("/style.css", "HEAD")
      #expect(head.status == 200 && head.body.isEmpty)
      #expect(head.fields["Content-Length"] == "10")
      #expect(head.fields["ETag"] != nil)
      #expect(try await get("/missing", "HEAD").status == 404)
    }
  }

  @Test func `a file that has not changed is not sent again`() async throws {
    try await TestSite.serve { (_, get, site) async throws in
      let tag = try #require(try await get("/style.css").fields["ETag"])
      #expect(tag.hasPrefix("\""))
      for known in [tag, "\"x\", W/\(tag)", "*"] {
        let reply = try await get("/style.css", fields: ["If-None-Match": known])
        #expect(reply.status == 304 && reply.body.isEmpty && reply.fields["ETag"] == tag)
      }
      #expect(try await get("/style.css", fields: ["If-None-Match": "\"x\""]).status == 200)
      site.files.withLock { $0["style.css"] = ServedFile(bytes: Array("new".utf8)) }
      let reply = try await get("/style.css", fields: ["If-None-Match": tag])
      #expect(reply.status == 200 && reply.text == "new" && reply.fields["ETag"] != tag)
    }
  }

  @Test func `parts of a file are served`() async throws {
    try await TestSite.serve { (_, get, _) async throws in
      let part = try await get("/style.css", fields: ["Range": "bytes=2-4"])
      #expect(part.status == 206 && part.text == "234")
      #expect(part.fields["Content-Range"] == "bytes 2-4/10")
      #expect(part.fields["Content-Length"] == "3")
      let end = try await get("/style.css", fields: ["Range": "bytes=-2"])
      #expect(end.text == "89" && end.fields["Content-Range"] == "bytes 8-9/10")
      let beyond = try await get("/style.css", fields: ["Range": "bytes=10-"])
      #expect(beyond.status == 416 && beyond.body.isEmpty)
      #expect(beyond.fields["Content-Range"] == "bytes */10")
      let tag = try #require(part.fields["ETag"])
      let same = try await get("/style.css", fields: ["Range": "bytes=0-0", "If-Range": tag])
      #expect(same.status == 206)
      for other in ["\"x\"", "W/\(tag)", "Sun, 22 Nov 2026 00:00:00 GMT"] {
        let whole = try await get("/style.css", fields: ["Range": "bytes=0-0", "If-Range": other])
        #expect(whole.status == 200 && whole.body.count == 10)
      }
    }
  }

  @Test func `the path in front of the site’s addresses is kept`() async throws {
    try await TestSite.serve(base: "/hand%20book") { (_, get, _) async throws in
      #expect(try await get("/").fields["Location"] == "/hand%20book/")
      #expect(try await get("/hand%20book").fields["Location"] == "/hand%20book/")
      #expect(try await get("/hand%20book/").text.hasPrefix("<body>home"))
      #expect(try await get("/hand%20book/style.css").text == "0123456789")
      #expect(try await get("/style.css").status == 404)
      #expect(try await get("/.casebook/reload.js").status == 200)
    }
  }

  @Test func `a page that cannot be made shows why`() async throws {
    try await TestSite.serve { (_, get, site) async throws in
      let problems = Problems(failure: .missing("a"))
      site.files.withLock {
        $0["a.html"] = ServedFile(bytes: nil, problems: problems)
        $0["b.html"] = ServedFile(bytes: Array("<body>old</body>".utf8), problems: problems)
      }
      let none = try await get("/a.html")
      #expect(none.status == 500 && none.text.contains("“a” does not exist"))
      let old = try await get("/b.html")
      #expect(old.status == 200 && old.text.contains("“a” does not exist"))
      #expect(old.text.hasPrefix("<body>old<script type=\"application/json\""))
    }
  }

  @Test func `a connection is used again, and several requests may come at once`() async throws {
    try await TestSite.serve { (server, get, _) async throws in
      let socket = try await get.connect()
      defer { try? socket.close() }
      let request = "GET /style.css HTTP/1.1\r\nHost: localhost:\(server.port)\r\n"
      let last = "\(request)Connection: close\r\n\r\n"
      try await socket.write(Data("\(request)\r\n\(request)\r\n\(last)".utf8))
      var bytes: [UInt8] = []
      while let more = try? await socket.read(atMost: 4096) { bytes += more }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.components(separatedBy: "0123456789").count == 4)
    }
  }

  @Test func `what is no request is refused, and the server goes on`() async throws {
    try await TestSite.serve { (_, get, _) async throws in
      #expect(try await get.raw("hello\r\n\r\n").status == 400)
      #expect(try await get.raw("GET / HTTP/1.1\r\nA: \u{0}\r\n\r\n").status == 400)
      let long = String(repeating: "a", count: RequestHead.longest + 10)
      #expect(try await get.raw("GET /\(long)").status == 431)
      try await get.connect().close()
      #expect(try await get("/").status == 200)
    }
  }

  @Test func `a port that is taken is a failure, and a free one is found`() async throws {
    try await TestSite.serve { (server, _, _) async throws in
      let served = ServedSite(basePath: { "" }, file: { _ in nil })
      let failure = #expect(throws: Failure.self) {
        try LocalServer(port: server.port, language: .english, site: served)
      }
      #expect(failure?.message.text(in: .english).hasPrefix("port \(server.port) is taken") == true)
      let first = try LocalServer(language: .english, site: served)
      let second = try LocalServer(language: .english, site: served)
      #expect(first.port >= 4000 && second.port > first.port)
      await first.stop()
      let third = try LocalServer(port: first.port, language: .english, site: served)
      await second.stop()
      await third.stop()
    }
  }
}
