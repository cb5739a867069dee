package import Foundation
package import Testing

/// A real browser, to measure what it draws.
package enum Chromium {
  /// The program; `nil` where none is installed, and the tests that need it are skipped.
  package static let program = ["CHROMIUM", "PATH"].lazy.compactMap { find($0) }.first

  /// What the report says when the tests are skipped.
  package static let whySkipped: Comment =
    "skipped: no Chromium is installed, and CHROMIUM names none"

  private static func find(_ variable: String) -> String? {
    guard let value = ProcessInfo.processInfo.environment[variable] else { return nil }
    if variable == "CHROMIUM" { return value }
    return value.split(separator: ":").lazy
      .flatMap { folder in
        ["chromium", "chromium-browser", "google-chrome"].map { "\(folder)/\($0)" }
      }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Loads a page, lets its scripts run, and gives its HTML.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - profile: a folder for what the browser keeps.
  /// - Returns: the HTML after twenty seconds of the page's own time; empty without a browser.
  /// - Throws: what keeps the browser from being started.
  package static func dump(_ page: URL, profile: URL) throws -> String {
    guard let program else { return "" }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
      "--allow-file-access-from-files", "--user-data-dir=\(profile.path)",
      "--virtual-time-budget=20000", "--window-size=1300,1000", "--dump-dom", page.absoluteString,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
