import FlyingSocks
import Foundation

/// One connection of a browser: reads requests and writes answers, one after the other.
struct Connection: Sendable {
  let socket: AsyncSocket
  let handler: RequestHandler

  /// Serves until the other end closes, or until the task is cancelled.
  func serve() async {
    defer { try? socket.close() }
    // What fails here is the connection, and there is nobody left to tell.
    try? await answerAll()
  }

  private func answerAll() async throws {
    var received: [UInt8] = []
    while let end = try await receiveHead(&received) {
      guard let head = RequestHead(received[..<end]) else {
        return try await send(Answer(400, "this is no request"), closes: true)
      }
      received.removeFirst(end)
      let answer = await handler.answer(
        head.method, head.path, query: head.query, field: { head.field($0) })
      if case .events(let events) = answer.body {
        try await send(answer, closes: true)
        return await follow(events)
      }
      try await send(answer, closes: !head.keepsAlive)
      if !head.keepsAlive { return }
    }
    try await send(Answer(431, "the head of the request is too long"), closes: true)
  }

  /// Reads on until a head is complete.
  ///
  /// - Returns: where it ends; `nil` for one that is too long.
  /// - Throws: when the other end closes.
  private func receiveHead(_ received: inout [UInt8]) async throws -> Int? {
    var looked = 0
    while received.count <= RequestHead.longest {
      if let end = RequestHead.end(in: received, from: looked) { return end }
      looked = received.count
      received += try await socket.read(atMost: 4096)
    }
    return nil
  }

  /// Writes an answer; of one that goes on, its header.
  private func send(_ answer: Answer, closes: Bool) async throws {
    try await socket.write(Data(answer.head(closes: closes)))
    if case .bytes(let bytes) = answer.body, !bytes.isEmpty {
      try await socket.write(Data(bytes))
    }
  }

  /// Writes events until they end or the other end closes, which shows in that it can be read from.
  private func follow(_ events: AsyncStream<[UInt8]>) async {
    await withTaskGroup { group in
      group.addTask { _ = try? await socket.read(atMost: 1) }
      group.addTask {
        for await event in events {
          guard (try? await socket.write(Data(event))) != nil else { return }
        }
      }
      await group.next()
      group.cancelAll()
    }
  }
}

extension Answer {
  /// Its status line and header, with the empty line behind them.
  ///
  /// - Parameter closes: whether the connection ends with it; one without a length always does.
  /// - Returns: the bytes.
  func head(closes: Bool) -> [UInt8] {
    var lines = ["HTTP/1.1 \(status) \(Self.phrases[status] ?? "Status")"]
    lines += fields.map { "\($0.name): \($0.value)" }
    if let length { lines.append("Content-Length: \(length)") }
    if closes { lines.append("Connection: close") }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  private static let phrases = [
    200: "OK", 206: "Partial Content", 302: "Found", 304: "Not Modified", 400: "Bad Request",
    403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 416: "Range Not Satisfiable",
    431: "Request Header Fields Too Large", 500: "Internal Server Error",
  ]
}
