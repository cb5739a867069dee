import Foundation
import Testing

/// The package that the phrase model comes from, run once for many texts by the Python that
/// `CASEBOOK_PYTHON` names.
enum RealBudoux {
  /// What the report says when the comparison is skipped.
  static let whySkipped: Comment =
    "skipped: CASEBOOK_PYTHON names no Python that has the package budoux installed"

  /// Whether there is a Python that has the package.
  static let isInstalled = (try? split(["今日は"])) != nil

  /// What the script writes.
  struct Answer: Decodable {
    let version: String
    let phrases: [[String]]
  }

  /// The phrases of texts.
  static func split(_ texts: [String]) throws -> Answer {
    let interpreter = ProcessInfo.processInfo.environment["CASEBOOK_PYTHON"] ?? ""
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("split_with_budoux.py")
    let inputFile = FileManager.default.temporaryDirectory
      .appendingPathComponent("casebook-budoux-\(UUID().uuidString).json")
    try JSONEncoder().encode(texts).write(to: inputFile)
    defer { try? FileManager.default.removeItem(at: inputFile) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: interpreter)
    process.arguments = [script.path]
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Answer.self, from: output)
  }
}
