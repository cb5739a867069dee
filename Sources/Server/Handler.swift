import FlyingFox
import FlyingSocks

/// Translates between the library and this room.
struct Handler: HTTPHandler {
  let handler: RequestHandler

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let answer = await handler.answer(
      request.method.rawValue,
      request.target.path(),
      query: request.target.query(),
      field: { request.headers[HTTPHeader($0)] }
    )
    var headers = HTTPHeaders()
    for (name, value) in answer.fields { headers[HTTPHeader(name)] = value }
    if let length = answer.length { headers[.contentLength] = "\(length)" }
    return HTTPResponse(
      statusCode: Self.status(answer.status), headers: headers, body: Self.body(answer.body))
  }

  private static func status(_ code: Int) -> HTTPStatusCode {
    let known: [HTTPStatusCode] = [
      .ok, .partialContent, .found, .notModified, .badRequest, .forbidden, .notFound,
      .methodNotAllowed, .rangeNotSatisfiable,
    ]
    return known.first { $0.code == code } ?? .internalServerError
  }

  private static func body(_ body: Answer.Body) -> HTTPBodySequence {
    switch body {
    case .bytes(let bytes): HTTPBodySequence(from: BodyBytes(bytes: bytes), count: bytes.count)
    case .events(let events): HTTPBodySequence(from: BodyEvents(events: events))
    }
  }
}

/// A body that is there already; it is sent in one piece.
private struct BodyBytes: AsyncBufferedSequence {
  struct AsyncIterator: AsyncBufferedIteratorProtocol {
    var rest: ArraySlice<UInt8>

    mutating func next() async throws -> UInt8? { rest.popFirst() }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      guard !rest.isEmpty else { return nil }
      defer { rest = [] }
      return rest
    }
  }

  let bytes: [UInt8]

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: bytes[...]) }
}

/// A body that goes on: a piece an event.
private struct BodyEvents: AsyncBufferedSequence {
  struct AsyncIterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<[UInt8]>.AsyncIterator
    var rest: ArraySlice<UInt8> = []

    mutating func next() async throws -> UInt8? {
      if rest.isEmpty { rest = await events.next(isolation: #isolation).map { $0[...] } ?? [] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      await events.next(isolation: #isolation)
    }
  }

  let events: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(events: events.makeAsyncIterator())
  }
}
