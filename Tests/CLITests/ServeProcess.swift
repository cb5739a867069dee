import Foundation
import Testing

/// A running `casebook serve`.
final class ServeProcess {
  #if os(Linux)
  private static let streamSocket = Int32(SOCK_STREAM.rawValue)
  #else
  private static let streamSocket = SOCK_STREAM
  #endif

  private let process = Process()
  private let output: String
  private let errors: String

  /// Starts to serve a tool's folder; ``address`` waits until it does.
  init(
    _ tool: Tool,
    _ arguments: String...,
    environment: [String: String] = ["LC_ALL": "C"]
  ) throws {
    (output, errors) = ("\(tool.directory)/.serve-out", "\(tool.directory)/.serve-errors")
    for name in [output, errors] { _ = FileManager.default.createFile(atPath: name, contents: nil) }
    process.executableURL = URL(fileURLWithPath: Tool.path)
    process.arguments = ["serve"] + arguments
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: tool.directory)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
  }

  /// What it has printed so far.
  var printed: String { (try? String(contentsOfFile: output, encoding: .utf8)) ?? "" }

  /// What it has found wrong so far.
  var complaints: String { (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "" }

  /// The address that it serves at, with a slash at the end.
  func address() throws -> String {
    let found = waits { self.printed.contains("http") && self.printed.hasSuffix("\n") }
    try #require(found, "\(complaints)")
    let words = printed.split(whereSeparator: { " ,\n".contains($0) })
    return try #require(words.first { $0.hasPrefix("http") }.map(String.init))
  }

  /// What is served at a path; `nil` without an answer of 200.
  func page(_ path: String = "") throws -> String? {
    let port = try #require(URL(string: try address())?.port)
    let socket = socket(AF_INET, Self.streamSocket, 0)
    defer { close(socket) }
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = UInt16(port).bigEndian
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { return nil }
    let handle = FileHandle(fileDescriptor: socket)
    let request = "GET /\(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n"
    try handle.write(contentsOf: Data(request.utf8))
    let answer = String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    return answer.hasPrefix("HTTP/1.1 200 ") ? answer : nil
  }

  /// Waits until a page holds a text.
  func shows(_ text: String, at path: String) throws -> Bool {
    _ = try address()
    return waits { (try? self.page(path))?.contains(text) == true }
  }

  /// Waits until something is so, a minute at most.
  func waits(until body: () -> Bool) -> Bool {
    let end = Date() + 60
    while Date() < end {
      if body() { return true }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return false
  }

  /// Ends it as Ctrl-C does, or by another signal.
  ///
  /// - Returns: its exit status; that of a signal is negative.
  @discardableResult
  func end(by number: Int32 = SIGINT) -> Int32 {
    if process.isRunning { kill(process.processIdentifier, number) }
    process.waitUntilExit()
    return process.terminationReason == .exit
      ? process.terminationStatus : -process.terminationStatus
  }
}
