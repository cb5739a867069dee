import Diagnostics

/// What is answered to a request, before it is HTTP.
struct Answer: Sendable {
  /// What comes after the header.
  enum Body: Sendable {
    case bytes([UInt8])
    /// A stream that does not end by itself.
    case events(AsyncStream<[UInt8]>)
  }

  /// The status, such as 200.
  var status: Int
  /// The header's fields, in their order.
  var fields: [(name: String, value: String)] = []
  /// What comes after it.
  var body: Body
  /// The length that the header tells; that of the body unless the body is left out.
  var length: Int?

  /// Creates an answer of a sentence, for what no page answers.
  init(_ status: Int, _ text: String) {
    self.init(status, Array((text + "\n").utf8), type: "text/plain; charset=utf-8")
  }

  /// Creates an answer of bytes.
  init(_ status: Int, _ bytes: [UInt8], type: String) {
    self.status = status
    body = .bytes(bytes)
    length = bytes.count
    fields = [
      ("Content-Type", type), ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff"),
    ]
  }

  /// Creates an answer that leads to another address.
  init(redirectTo location: String) {
    self.init(302, "see \(location)")
    // 301 would be kept by the browser, and another site may have this port tomorrow.
    fields.append(("Location", location))
  }

  /// Creates an answer that goes on.
  init(events: AsyncStream<[UInt8]>) {
    status = 200
    body = .events(events)
    fields = [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")]
  }

  /// Creates the answer of a file: all of it, a part, or that it has not changed.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - type: its content type.
  ///   - field: gives a field of the request.
  init(file bytes: [UInt8], type: String, field: (String) -> String?) {
    self.init(200, bytes, type: type)
    let tag = "\"\(Digest(bytes).hexadecimal)\""
    fields += [("ETag", tag), ("Accept-Ranges", "bytes")]
    if let known = field("If-None-Match"), Self.names(known, tag) {
      status = 304
      body = .bytes([])
      return
    }
    let condition = field("If-Range")
    // A date cannot match: no file tells when it was changed.
    guard condition == nil || condition == tag else { return }
    switch ByteRange(field("Range"), length: bytes.count) {
    case .whole: return
    case .part(let range):
      status = 206
      body = .bytes(Array(bytes[range]))
      length = range.count
      fields.append(
        ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"))
    case .unsatisfiable:
      status = 416
      body = .bytes([])
      length = 0
      fields.append(("Content-Range", "bytes */\(bytes.count)"))
    }
  }

  /// Whether a list of entity tags names a tag; weak ones count, as RFC 9110 (13.1.2) has it.
  private static func names(_ list: String, _ tag: String) -> Bool {
    list.split(separator: ",").contains { item in
      var item = item.drop { $0 == " " || $0 == "\t" }
      while item.last == " " || item.last == "\t" { item.removeLast() }
      if item == "*" { return true }
      if item.hasPrefix("W/") { item = item.dropFirst(2) }
      return item == tag
    }
  }

  /// The same without its body, for `HEAD`.
  var withoutBody: Answer {
    var answer = self
    answer.body = .bytes([])
    return answer
  }
}
