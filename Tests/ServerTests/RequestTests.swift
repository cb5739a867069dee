import Testing

@testable import Server

@Suite struct RequestPathTests {
  @Test func `a path is split and decoded`() {
    #expect(RequestPath("/")?.parts == [])
    #expect(RequestPath("/")?.isDirectory == true)
    #expect(RequestPath("/a/b.html")?.parts == ["a", "b.html"])
    #expect(RequestPath("/a/b.html")?.isDirectory == false)
    #expect(RequestPath("/a/")?.parts == ["a"])
    #expect(RequestPath("/a/")?.isDirectory == true)
    #expect(RequestPath("/tags/%E5%85%A5%e9%96%80/")?.parts == ["tags", "入門"])
    #expect(RequestPath("/a%20b%2Bc")?.parts == ["a b+c"])
    #expect(RequestPath("/..a/b..")?.parts == ["..a", "b.."])
  }

  @Test(
    arguments: [
      "", "a", "http://a/b", "/..", "/../etc/passwd", "/a/../b", "/a/./b", "/%2e%2e/x", "/.%2E/x",
      "/%2e", "/a//b", "//a", "/a%2Fb", "/a%2f..%2fb", "/a\\b", "/a%5Cb", "/..%5c..%5cx", "/a%00",
      "/%", "/%4", "/%zz", "/%ff", "/%c0%ae%c0%ae/x",
    ]
  )
  func `what tries to leave, or is no path, is refused`(path: String) {
    #expect(RequestPath(path) == nil)
  }
}

@Suite struct ByteRangeTests {
  @Test(
    arguments: [
      (nil, .whole), ("bytes=0-3", .part(0..<4)), ("bytes=2-", .part(2..<10)),
      ("bytes=-3", .part(7..<10)), ("bytes=-30", .part(0..<10)), ("bytes=4-400", .part(4..<10)),
      ("bytes=9-9", .part(9..<10)), ("BYTES=0-0", .part(0..<1)), ("bytes= 0 - 3", .part(0..<4)),
      ("bytes=4-99999999999999999999", .part(4..<10)),
      ("bytes=10-", .unsatisfiable), ("bytes=10-12", .unsatisfiable), ("bytes=-0", .unsatisfiable),
      ("bytes=99999999999999999999-", .unsatisfiable),
      ("bytes=3-2", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole), ("bytes=1", .whole),
      ("bytes=0-1,4-5", .whole), ("lines=0-1", .whole), ("bytes=1-2-3", .whole), ("", .whole),
      ("bytes=+1-2", .whole),
    ] as [(String?, ByteRange)]
  )
  func `a range is read`(header: String?, range: ByteRange) {
    #expect(ByteRange(header, length: 10) == range)
  }

  @Test func `an empty file has no part`() {
    #expect(ByteRange("bytes=0-", length: 0) == .unsatisfiable)
    #expect(ByteRange("bytes=-1", length: 0) == .unsatisfiable)
    #expect(ByteRange(nil, length: 0) == .whole)
  }
}

@Suite struct RequestHeadTests {
  private func read(_ text: String) -> RequestHead? { RequestHead(Array(text.utf8)[...]) }

  @Test func `the first line and the fields are read`() throws {
    let head = try #require(
      read("GET /a/%E5%85%A5?q=1&r=? HTTP/1.1\r\nHost:  a:1 \r\nX-A: 1\r\nx-a: 2\r\n\r\n"))
    #expect(head.method == "GET" && head.path == "/a/%E5%85%A5" && head.query == "q=1&r=?")
    #expect(head.field("HOST") == "a:1")
    #expect(head.field("X-A") == "1, 2")
    #expect(head.field("Range") == nil)
    #expect(head.keepsAlive)
  }

  @Test(
    arguments: [
      "", "\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/2\r\n\r\n", "GET /a b HTTP/1.1\r\n\r\n",
      "GET / HTTP/1.1\r\nHost\r\n\r\n", "GET / HTTP/1.1\r\n: a\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\nA: \0\r\n\r\n",
    ]
  )
  func `what is no request is refused`(text: String) {
    #expect(read(text) == nil)
  }

  @Test(
    arguments: [
      "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nConnection: Close\r\n\r\n",
      "GET / HTTP/1.1\r\nContent-Length: 4\r\n\r\n",
      "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
    ]
  )
  func `a connection ends after a request with a body, and where that is asked for`(text: String) {
    #expect(read(text)?.keepsAlive == false)
  }

  @Test func `the end of a head is found wherever it is cut`() {
    let bytes = Array("GET / HTTP/1.1\r\nA: b\r\n\r\nrest".utf8)
    let end = bytes.count - 4
    for cut in 0..<bytes.count {
      let first = RequestHead.end(in: Array(bytes[..<cut]), from: 0)
      #expect(first == (cut < end ? nil : end))
      if first == nil { #expect(RequestHead.end(in: bytes, from: cut) == end) }
    }
    #expect(RequestHead.end(in: Array("A\n\nB".utf8), from: 0) == 3)
  }
}
