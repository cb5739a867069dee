import Diagnostics
import Foundation

/// The program `curl`, which asks the web in Casebook’s place: a client of our own would have to know
/// certificates, proxies and several versions of HTTP.
///
/// It gets no credentials and no cookies, reads no settings of the user's, speaks HTTP and nothing else,
/// and reads the address from its standard input: neither a shell nor a list of arguments sees it.
struct Curl: Sendable {
  /// What a server answered to one request.
  struct Answer: Sendable {
    /// The status, 0 where there was no answer.
    var status = 0
    /// Where it sends on; empty if it does not.
    var redirect = ""
    /// The header `Retry-After`.
    var retryAfter = ""
    /// What curl ended with: 0, or the reason for which there is no answer.
    var exit: Int32 = 0
  }

  /// The program.
  let program: URL
  /// Seconds that one request may take.
  let timeout: Int

  /// Finds the program on the search path.
  ///
  /// - Throws: ``Failure`` where it is not installed.
  static func find(timeout: Int = 15) throws -> Curl {
    let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    for folder in folders {
      let path = "\(folder)/curl"
      if FileManager.default.isExecutableFile(atPath: path) {
        return Curl(program: URL(fileURLWithPath: path), timeout: timeout)
      }
    }
    throw Failure(
      en: "--external needs the program curl, which is not on the PATH; install it",
      ja: "--external には curl が必要ですが、PATH にありません。インストールしてください")
  }

  /// Asks for an address; redirects are not followed.
  ///
  /// - Parameters:
  ///   - address: of `http` or `https`.
  ///   - isHead: whether the headers are enough.
  /// - Returns: what came back.
  func ask(_ address: String, isHead: Bool) async -> Answer {
    await withCheckedContinuation { continuation in
      // A thread of its own: the pool of tasks has as many as there are processors, and waits.
      Thread.detachNewThread { continuation.resume(returning: run(address, isHead: isHead)) }
    }
  }

  private func run(_ address: String, isHead: Bool) -> Answer {
    let process = Process()
    process.executableURL = program
    process.arguments =
      [
        "--disable", "--globoff", "--silent", "--max-time", "\(timeout)",
        "--proto", "=http,https", "--max-filesize", "10000000",
        "--user-agent", "Mozilla/5.0 (compatible; Casebook link check)",
        "--output", "/dev/null",
        "--write-out", "%{http_code}\\n%{redirect_url}\\n%header{retry-after}\\n",
        "--config", "-",
      ] + (isHead ? ["--head"] : [])
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      let settings = "url = \"\(Self.escaped(address))\"\n"
      try input.fileHandleForWriting.write(contentsOf: Data(settings.utf8))
      try input.fileHandleForWriting.close()
      let text = String(
        decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      return Self.answer(text, exit: process.terminationStatus)
    } catch {
      return Answer(exit: Self.failedToRun)
    }
  }

  /// What stands for a program that could not be run; curl's own numbers begin with 1.
  private static let failedToRun: Int32 = -1

  private static func answer(_ text: String, exit: Int32) -> Answer {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 3 else { return Answer(exit: exit) }
    return Answer(
      status: Int(lines[0]) ?? 0, redirect: lines[1], retryAfter: lines[2], exit: exit)
  }

  /// An address as a line of curl's settings can hold it: without a user's name and password, and with
  /// everything encoded that could end the line or the quotes.
  ///
  /// The host stays as it is: curl knows what becomes of a Japanese one.
  static func escaped(_ address: String) -> String {
    guard let scheme = address.firstRange(of: "://") else { return "" }
    let rest = address[scheme.upperBound...]
    let end = rest.firstIndex { "/?#\\".contains($0) } ?? rest.endIndex
    let host = rest[..<end].split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let isSafe = host.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") }
    var result = isSafe ? "\(address[..<scheme.upperBound])\(host)" : "http://invalid"
    for byte in rest[end...].utf8 {
      let isPlain = (0x21...0x7E).contains(byte) && !"\"\\<>^`{|}".utf8.contains(byte)
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
