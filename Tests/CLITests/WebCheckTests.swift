import Diagnostics
import Foundation
import Site
import Testing

@testable import CasebookCLI

/// Whether there is something to test.
private let hasCurl = (try? Curl.find()) != nil

/// `casebook check --external` against a server on this computer.
@Suite(.enabled(if: hasCurl, "skipped: curl is not installed")) struct WebCheckTests {
  /// What the web says of one path of a server.
  private func state(
    of path: String,
    timeout: Int = 10,
    _ answer: @escaping @Sendable (LoopbackServer.Request, Int) -> LoopbackServer.Answer
  ) async throws -> (state: AddressState?, requests: [LoopbackServer.Request], server: String) {
    let server = try LoopbackServer(answer)
    defer { server.stop() }
    let address = server.address + path
    let check = WebCheck(curl: try Curl.find(timeout: timeout))
    let states = try await check.states(of: [address]) { _ in }
    return (states[address], server.requests, server.address)
  }

  private func text(_ state: AddressState?) -> String {
    switch state {
    case nil: "none"
    case .sound?: "sound"
    case .moved(let address)?: "moved to \(address)"
    case .dead(let reason)?: "dead: \(reason.en)"
    case .failing(let reason)?: "failing: \(reason.en)"
    case .refused(let reason)?: "refused: \(reason.en)"
    }
  }

  @Test(arguments: [
    (200, "sound", 1), (204, "sound", 1), (304, "sound", 1),
    (404, "dead: the server answers 404", 2), (410, "dead: the server answers 410", 1),
    (401, "refused: the server answers 401", 1), (403, "refused: the server answers 403", 2),
    (500, "failing: the server answers 500", 2), (503, "failing: the server answers 503", 2),
  ])
  func `an answer is judged by its status`(status: Int, expected: String, count: Int) async throws {
    let (state, requests, _) = try await state(of: "/a?b=1&c=2") { _, _ in
      .init(status: status, headers: ["Retry-After: 0"])
    }
    #expect(text(state) == expected)
    #expect(requests.count == count)
    #expect(requests.first?.method == "HEAD" && requests.first?.path == "/a?b=1&c=2")
  }

  @Test(arguments: [403, 404, 405, 501])
  func `a server that does not like HEAD is asked with GET`(status: Int) async throws {
    let (state, requests, _) = try await state(of: "/") { request, _ in
      .init(status: request.method == "HEAD" ? status : 200)
    }
    #expect(state == .sound)
    #expect(requests.map(\.method) == ["HEAD", "GET"])
  }

  @Test func `a server that ends the connection at HEAD is asked with GET`() async throws {
    let (state, requests, _) = try await state(of: "/") { request, _ in
      .init(isDropped: request.method == "HEAD")
    }
    #expect(state == .sound)
    #expect(requests.map(\.method) == ["HEAD", "GET"])
  }

  @Test func `a busy server is asked once more, when it says`() async throws {
    let start = ContinuousClock.now
    let (state, requests, _) = try await state(of: "/") { _, count in
      count == 0 ? .init(status: 429, headers: ["Retry-After: 2"]) : .init()
    }
    #expect(state == .sound)
    #expect(requests.count == 2)
    #expect(ContinuousClock.now - start >= .seconds(2))
  }

  @Test(arguments: ["Retry-After: 31", "Retry-After: Fri, 31 Dec 2100 23:59:59 GMT"])
  func `a server that wants to be left alone for long is not asked again`(
    header: String
  ) async throws {
    let (state, requests, _) = try await state(of: "/") { _, _ in
      .init(status: 429, headers: [header])
    }
    #expect(text(state) == "refused: the server answers 429")
    #expect(requests.count == 1)
  }

  @Test func `redirects for good name the new address`() async throws {
    let (state, requests, server) = try await state(of: "/1") { request, _ in
      switch request.path {
      case "/1": .init(status: 301, headers: ["Location: /2"])
      case "/2": .init(status: 308, headers: ["Location: /3?a=%20b"])
      default: .init()
      }
    }
    #expect(text(state) == "moved to \(server)/3?a=%20b")
    #expect(requests.map(\.path) == ["/1", "/2", "/3?a=%20b"])
  }

  @Test func `a redirect for the time being changes nothing, and ends what is for good`()
    async throws
  {
    let (state, _, server) = try await state(of: "/1") { request, _ in
      switch request.path {
      case "/1": .init(status: 302, headers: ["Location: /2"])
      case "/2": .init(status: 301, headers: ["Location: /3"])
      default: .init()
      }
    }
    #expect(text(state) == "sound", "\(server)")
    let (other, _, base) = try await self.state(of: "/1") { request, _ in
      switch request.path {
      case "/1": .init(status: 301, headers: ["Location: /2"])
      case "/2": .init(status: 307, headers: ["Location: /3"])
      default: .init()
      }
    }
    #expect(text(other) == "moved to \(base)/2")
  }

  @Test func `what a redirect leads to is judged`() async throws {
    let (state, _, _) = try await state(of: "/1") { request, _ in
      request.path == "/1" ? .init(status: 301, headers: ["Location: /2"]) : .init(status: 410)
    }
    #expect(text(state) == "dead: the server answers 410")
  }

  @Test func `redirects have an end`() async throws {
    let (loop, _, _) = try await state(of: "/a") { request, _ in
      .init(status: 302, headers: ["Location: \(request.path == "/a" ? "/b" : "/a")"])
    }
    #expect(text(loop) == "failing: its redirects go in a circle")
    let (long, requests, _) = try await state(of: "/0") { request, _ in
      let number = Int(request.path.dropFirst()) ?? 0
      return .init(status: 302, headers: ["Location: /\(number + 1)"])
    }
    #expect(text(long) == "failing: more than 10 redirects")
    #expect(requests.count == 11)
    let (ten, _, _) = try await state(of: "/0") { request, _ in
      let number = Int(request.path.dropFirst()) ?? 0
      return number == 10 ? .init() : .init(status: 302, headers: ["Location: /\(number + 1)"])
    }
    #expect(ten == .sound)
  }

  @Test(arguments: ["file:///etc/hostname", "ftp://127.0.0.1/"])
  func `a redirect out of the web is not followed`(location: String) async throws {
    let (state, _, _) = try await state(of: "/") { _, _ in
      .init(status: 302, headers: ["Location: \(location)"])
    }
    #expect(text(state).hasPrefix("failing: "))
  }

  @Test func `a slow server is given up`() async throws {
    let (state, _, _) = try await state(of: "/", timeout: 1) { _, _ in .init(delay: 3) }
    #expect(text(state) == "failing: the server does not answer in time")
  }

  @Test func `a refused connection and an unknown host are told apart`() async throws {
    // A port of the system's own services, on which nothing listens for long.
    let closed = "http://127.0.0.1:1/"
    let check = WebCheck(curl: try Curl.find(timeout: 10))
    let states = try await check.states(of: [closed, "http://host.invalid/"]) { _ in }
    #expect(text(states[closed]) == "failing: the server does not take connections")
    #expect(text(states["http://host.invalid/"]) == "dead: its host does not exist")
  }

  @Test func `without a network no link is called dead`() async throws {
    let check = WebCheck(curl: try Curl.find(timeout: 10))
    await #expect(throws: Failure.self) {
      try await check.states(
        of: ["http://a.invalid/", "http://b.invalid/", "https://c.invalid/"]) { _ in }
    }
  }

  @Test func `a server gets no more than two requests at once, and each address once`() async throws
  {
    let server = try LoopbackServer { _, _ in .init(delay: 0.05) }
    defer { server.stop() }
    let addresses = Set((0..<12).map { "\(server.address)/\($0)" })
    var counts: [Int] = []
    let states = try await WebCheck(curl: try Curl.find()).states(of: addresses) {
      counts.append($0)
    }
    #expect(states.count == 12 && states.values.allSatisfy { $0 == .sound })
    #expect(server.mostAtOnce <= 2)
    #expect(server.requests.count == 12)
    #expect(counts == Array(1...12))
  }

  @Test func `no name, no password and no cookie is sent`() async throws {
    let server = try LoopbackServer { _, _ in .init(headers: ["Set-Cookie: a=b"]) }
    defer { server.stop() }
    let host = server.address.replacing("http://", with: "")
    let address = "http://name:secret@\(host)/"
    _ = try await WebCheck(curl: try Curl.find()).states(of: [address]) { _ in }
    let head = server.requests.first?.head.lowercased() ?? ""
    #expect(head.hasPrefix("head / http"))
    #expect(!head.contains("authorization") && !head.contains("cookie") && !head.contains("secret"))
  }

  @Test(arguments: [
    ("https://a.example/b?c=d&e#f", "https://a.example/b?c=d&e#f"),
    ("https://例え.example/題", "https://例え.example/%E9%A1%8C"),
    ("http://a.example/\"\n--output=x", "http://a.example/%22%0A--output=x"),
    ("http://a\".example/", "http://invalid/"), ("http://u:p@h:8080?q", "http://h:8080?q"),
    ("http://a.example/{1,2}[3-4]\\", "http://a.example/%7B1,2%7D[3-4]%5C"),
  ])
  func `an address cannot end the line of settings that holds it`(address: String, line: String) {
    #expect(Curl.escaped(address) == line)
  }
}

/// The option of the command.
@Suite(.enabled(if: hasCurl, "skipped: curl is not installed")) struct ExternalOptionTests {
  private func write(_ link: String, _ tool: Tool) throws {
    let text = "---\ntitle: 題名\n---\n[外](\(link))\n"
    try tool.write(text, to: "Content/articles/basics.md")
  }

  @Test func `the command tells dead links at their places`() throws {
    let server = try LoopbackServer { request, _ in
      .init(status: request.path == "/gone" ? 410 : 200)
    }
    defer { server.stop() }
    try withTool([:]) { tool in
      try write("\(server.address)/gone", tool)
      let path = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"]
      let settings = try #require(tool.text("Content/site.yaml"))
      let ignored = "check: {ignoreExternal: [\"https://example.org/\"]}\n"
      try tool.write(settings + ignored, to: "Content/site.yaml")
      let run = try tool("check", "--external", environment: path)
      #expect(run.status == 0)
      #expect(
        run.errors.contains(
          "warning[CB4150]: the outside link “\(server.address)/gone” is dead: the server answers 410\n"
            + "  --> Content/articles/basics.md:4:5\n"))
      #expect(!run.errors.contains("\r"), "progress is for terminals")
      #expect(try tool("check", "--external", "--strict", environment: path).status == 1)
      let offline = try tool("check", environment: path)
      #expect(!offline.errors.contains("CB4150"))
      #expect(server.requests.map(\.path) == ["/gone", "/gone"])
      #expect(tool.text("Public/index.html") == nil)
    }
  }

  @Test func `without curl it says so`() throws {
    try withTool([:]) { tool in
      let run = try tool("check", "--external", environment: ["LC_ALL": "C", "PATH": "/nowhere"])
      #expect(run.status == 2)
      #expect(
        run.errors
          == "error: --external needs the program curl, which is not on the PATH; install it\n")
    }
  }

  @Test func `it does not go with the templates alone`() throws {
    try withTool([:]) { tool in
      let run = try tool("check", "--external", "--templates")
      #expect(run.status == 2)
    }
  }
}
