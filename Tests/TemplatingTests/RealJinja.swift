import Foundation
import Testing

/// The real Jinja2, run once for many cases by the Python that `CASEBOOK_PYTHON` names.
enum RealJinja {
  /// The interpreter; `nil` where the variable is not set, and the tests that need it are skipped.
  static let interpreter = ProcessInfo.processInfo.environment["CASEBOOK_PYTHON"]

  /// What the report says when the tests are skipped.
  static let whySkipped: Comment =
    "skipped: CASEBOOK_PYTHON names no Python that has Jinja2 installed"

  /// What Jinja2 makes of cases: the output, or its error.
  static func render(_ cases: [TemplateCase]) throws -> [Result<String, CaseFailure>] {
    guard let interpreter else { return [] }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("render_with_jinja.py")
    let input = try JSONSerialization.data(withJSONObject: cases.map(\.forPython))
    let inputFile = FileManager.default.temporaryDirectory
      .appendingPathComponent("casebook-jinja-\(UUID().uuidString).json")
    try input.write(to: inputFile)
    defer { try? FileManager.default.removeItem(at: inputFile) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: interpreter)
    process.arguments = [script.path]
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let results = try JSONDecoder().decode([PythonResult].self, from: output)
    return results.map { result in
      result.output.map { .success($0) } ?? .failure(CaseFailure(text: result.error ?? ""))
    }
  }
}

private struct PythonResult: Decodable {
  let output: String?
  let error: String?
}

extension TemplateCase {
  /// The case as the script expects it.
  fileprivate var forPython: [String: Any] {
    // The data goes over as text: Foundation would make 2.0 into 2.
    ["context": context, "templates": templates, "options": options]
  }
}
