import Foundation
import Testing
import TestSupport

/// How the tool speaks: help, language, colour, and streams that are closed.
@Suite struct ConsoleTests {
  @Test(arguments: [
    ["--help"], ["build", "--help"], ["markdown", "--help"], ["schema", "--help"],
    ["validate", "--help"], ["check", "--help"], ["facts", "--help"], ["explain", "--help"],
    ["list", "--help"], ["routes", "--help"], ["new", "--help"], ["init", "--help"],
    ["template", "--help"], ["completions", "--help"], ["serve", "--help"],
  ])
  func `help goes to standard output`(arguments: [String]) throws {
    try withTool { tool in
      let outcome = try tool.shell("exec \"$0\" \(arguments.joined(separator: " "))")
      #expect(outcome.status == 0 && outcome.errors == "")
      let name = arguments.count > 1 ? arguments[0] : "casebook"
      #expect(outcome.output.contains("\nExample: "))
      expectSnapshot(outcome.output, named: "help/\(name).txt")
    }
  }

  @Test func `the version goes to standard output`() throws {
    try withTool { tool in
      let outcome = try tool("--version")
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(outcome.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    }
  }

  @Test(arguments: [
    (["LC_ALL": "ja_JP.UTF-8"], true), (["LANG": "ja_JP.UTF-8"], true), (["LANG": "ja"], true),
    (["LC_MESSAGES": "ja_JP.UTF-8", "LANG": "en_US.UTF-8"], true), ([:], false),
    (["LC_ALL": "C", "LANG": "ja_JP.UTF-8"], false), (["LANG": "en_US.UTF-8"], false),
    (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "ja_JP.UTF-8"], true), (["LANG": "C.UTF-8"], false),
    (["LC_ALL": "en_GB.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8"], false), (["LANG": "jam"], false),
  ])
  func `the environment chooses the language`(
    environment: [String: String],
    isJapanese: Bool
  ) throws {
    try withTool { tool in
      let outcome = try tool("build", environment: environment)
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasPrefix(isJapanese ? "エラー: " : "error: "))
    }
  }

  @Test func `an option chooses the language against the environment`() throws {
    try withTool([:]) { tool in
      let japanese = ["LC_ALL": "ja_JP.UTF-8"]
      let english = try tool("build", "--lang", "en", environment: japanese)
      #expect(english.output.contains("pages"))
      let other = try tool("build", "--lang", "ja", environment: ["LC_ALL": "C"])
      #expect(other.output.contains("ページ"))
    }
  }

  @Test func `colours are used when they are asked for`() throws {
    try withTool { tool in
      try #expect(!tool("build").errors.contains("\u{1B}"))
      try #expect(tool("build", "--color", "always").errors.contains("\u{1B}["))
      try #expect(!tool("build", "--color", "never").errors.contains("\u{1B}"))
    }
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "no terminal")
  )
  func `on a terminal there are colours, unless NO_COLOR is set`() throws {
    try withTool { tool in
      let line = "script -qec \"'$0' build\" /dev/null </dev/null"
      let terminal = ["LC_ALL": "C", "TERM": "xterm"]
      try #expect(tool.shell(line, environment: terminal).output.contains("\u{1B}[1;31m"))
      for off in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
        let environment = terminal.merging(off) { $1 }
        try #expect(!tool.shell(line, environment: environment).output.contains("\u{1B}["))
      }
      let empty = terminal.merging(["NO_COLOR": ""]) { $1 }
      try #expect(tool.shell(line, environment: empty).output.contains("\u{1B}["))
    }
  }

  @Test func `a build with closed streams is the same build`() throws {
    try withTool([:]) { tool in
      _ = try tool("build", "--now", "2026-11-22", "--output", "whole")
      let whole = try tool.files("whole")
      for (index, closed) in [">&-", "2>&-", "<&-", ">&- 2>&-", "<&- >&- 2>&-"].enumerated() {
        let name = "closed\(index)"
        let outcome = try tool.shell(
          "exec \"$0\" build --now 2026-11-22 --output \(name) \(closed)"
        )
        #expect(outcome.status == 0, "\(closed)")
        try #expect(tool.files(name) == whole, "\(closed)")
      }
    }
  }

  @Test func `errors with closed streams are still status 1`() throws {
    try withTool(["Content/articles/a.md": ""]) { tool in
      for closed in [">&-", "2>&-", ">&- 2>&-"] {
        let outcome = try tool.shell("exec \"$0\" build \(closed)")
        #expect(outcome.status == 1, "\(closed)")
      }
    }
  }

  @Test func `a reader that goes away ends nothing`() throws {
    try withTool([:]) { tool in
      let line = "(\"$0\" build --now 2026-11-22; echo $? >status) 2>&1 | true"
      _ = try tool.shell(line)
      #expect(tool.text("status") == "0\n")
      #expect(tool.text("Public/index.html") != nil)
      try tool.write(String(repeating: "# 題名\n\n", count: 50_000), to: "long.md")
      _ = try tool.shell("(\"$0\" markdown long.md; echo $? >status) | head -c 10 >begin")
      #expect(tool.text("status") == "0\n")
    }
  }
}
