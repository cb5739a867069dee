import Foundation
import Testing
import TestSupport

/// The line that says how far a build is.
@Suite struct ProgressTests {
  private static let hasTerminal = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

  /// A site that takes longer than half a second in any build of the tool.
  private static let long: [String: String?] = {
    let text = String(repeating: "長い**本文**です。[戻る](basics.md)\n\n", count: 300)
    return Dictionary(
      uniqueKeysWithValues: (1...400).map { number in
        ("Content/articles/n\(number).md", "---\ntitle: 題\(number)\n---\n\(text)")
      })
  }()

  @Test(.enabled(if: hasTerminal, "no terminal"))
  func `long work has a line on a terminal, which is gone at the end`() throws {
    try withTool(Self.long) { tool in
      let line = "script -qec \"'$0' build --now 2026-11-22 --lang en\" /dev/null </dev/null"
      let outcome = try tool.shell(line, environment: ["LC_ALL": "C", "TERM": "xterm"])
      #expect(outcome.status == 0)
      let shown = outcome.output.matches(of: /\r[a-z]+: [0-9]+ of [0-9]+\x1B\[K/)
      #expect(!shown.isEmpty, "\(outcome.output)")
      // The last thing on the line is its erasure; the summary stands alone.
      let last = try #require(outcome.output.ranges(of: "\r\u{1B}[K").last)
      #expect(outcome.output[last.upperBound...].firstMatch(of: #/^[0-9]+ pages in /#) != nil)
      #expect(outcome.output[last.upperBound...].contains("\u{1B}") == false)
      let dumb = try tool.shell(line, environment: ["LC_ALL": "C", "TERM": "dumb"])
      #expect(!dumb.output.contains(" of "))
      let silent = try tool("build", "--now", "2026-11-22")
      #expect(silent.status == 0 && silent.errors == "" && !silent.output.contains("\u{1B}"))
    }
  }

  @Test(.enabled(if: hasTerminal, "no terminal"))
  func `short work leaves the terminal alone`() throws {
    try withTool([:]) { tool in
      let line = "script -qec \"'$0' build --now 2026-11-22\" /dev/null </dev/null"
      let outcome = try tool.shell(line, environment: ["LC_ALL": "C", "TERM": "xterm"])
      #expect(outcome.status == 0 && !outcome.output.contains("\u{1B}"))
    }
  }
}
