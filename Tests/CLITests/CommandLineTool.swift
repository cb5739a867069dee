import Diagnostics
import Foundation
import Testing
import TestSupport

/// What a run of the built tool gave.
struct Outcome {
  /// The exit status; that of a signal is negative.
  let status: Int32
  /// Standard output.
  let output: String
  /// Standard error.
  let errors: String
}

/// The built `casebook`, run in a directory of its own.
struct Tool {
  /// The directory; relative paths start here.
  let directory: String

  /// The tool beside the test bundle.
  static let path = URL(fileURLWithPath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("casebook").path

  /// Runs the tool.
  ///
  /// - Parameters:
  ///   - arguments: its arguments.
  ///   - environment: all of its environment; English and a fixed day without it.
  ///   - input: a file in the directory as standard input; nothing without it.
  /// - Returns: what the run gave.
  /// - Throws: when the tool cannot be started.
  func callAsFunction(
    _ arguments: String...,
    environment: [String: String] = ["LC_ALL": "C"],
    input: String? = nil
  ) throws -> Outcome {
    try run(Self.path, arguments, environment: environment, input: input)
  }

  /// Runs a line of shell; `$0` is the tool.
  func shell(
    _ line: String,
    environment: [String: String] = ["LC_ALL": "C"]
  ) throws -> Outcome {
    var all = environment
    all["PATH"] = "/usr/bin:/bin:/usr/sbin:/sbin"
    return try run("/bin/sh", ["-c", line, Self.path], environment: all, input: nil)
  }

  private func run(
    _ path: String,
    _ arguments: [String],
    environment: [String: String],
    input: String?
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    let names = ["\(directory)/.stdout", "\(directory)/.stderr"]
    for name in names { _ = FileManager.default.createFile(atPath: name, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: names[0])
    process.standardError = FileHandle(forWritingAtPath: names[1])
    process.standardInput =
      input.flatMap { FileHandle(forReadingAtPath: "\(directory)/\($0)") } ?? FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let texts = try names.map { try String(contentsOfFile: $0, encoding: .utf8) }
    let status = process.terminationStatus
    return Outcome(
      status: process.terminationReason == .exit ? status : -status,
      output: texts[0],
      errors: texts[1]
    )
  }

  /// A file of the directory, `nil` if it is not there.
  func text(_ path: String) -> String? {
    try? String(contentsOfFile: "\(directory)/\(path)", encoding: .utf8)
  }

  /// Writes a file of the directory.
  func write(_ text: String, to path: String) throws {
    try DiskFolder(directory).write(Array(text.utf8), to: path)
  }

  /// All files below a folder of the directory, with their bytes.
  func files(_ folder: String) throws -> [String: [UInt8]] {
    let folder = DiskFolder("\(directory)/\(folder)")
    return try Dictionary(
      uniqueKeysWithValues: folder.list("").map { ($0.path, try folder.read($0.path)) }
    )
  }
}

/// Gives a test the tool in a directory of its own, which is removed afterwards.
///
/// - Parameters:
///   - changes: when given, the site of the tests is there with some files changed.
///   - body: what the test does with the tool.
/// - Throws: what the body throws.
func withTool(
  _ changes: [String: String?]? = nil,
  _ body: (Tool) throws -> Void
) throws {
  let directory = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appendingPathComponent("casebook-tests-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: directory) }
  if let changes {
    let folder = DiskFolder(directory)
    for (path, bytes) in MemorySite(changes).folder.files { try folder.write(bytes, to: path) }
  }
  try body(Tool(directory: directory))
}
