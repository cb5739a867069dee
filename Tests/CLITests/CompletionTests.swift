import Foundation
import Testing
import TestSupport

/// `casebook completions`, and the names that it completes.
@Suite struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `a script knows commands, options and formats`(shell: String) throws {
    try withTool { tool in
      let outcome = try tool("completions", shell)
      #expect(outcome.status == 0 && outcome.errors == "")
      for word in ["build", "routes", "completions", "strict", "sarif", "github"] {
        #expect(outcome.output.contains(word), "\(word)")
      }
      let program = shell == "fish" ? "fish --no-execute" : "\(shell) -n"
      let isThere = try tool.shell("command -v \(shell) >/dev/null").status == 0
      guard isThere else { return }
      try tool.write(outcome.output, to: "script")
      let check = try tool.shell("\(program) script")
      #expect(check.status == 0 && check.errors == "", "\(check.errors)")
    }
  }

  /// What a script asks the tool for: the words of the line, the one to complete, and where in it.
  private func complete(_ tool: Tool, _ command: String, _ argument: String, _ line: String) throws
    -> [String]
  {
    let outcome = try tool.shell(
      "SAP_SHELL=bash SAP_SHELL_VERSION=5 exec \"$0\" ---completion \(command) -- \(argument) "
        + "3 0 \(line)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test func `names of the site are completed`() throws {
    let fact =
      "rate:\n  label: 率\n  value: 4\n  unit: percent\n  period: 2016\n  measuredBy: unknown\n"
      + "  source: report-2016\n  reliability: secondary\n  checked: 2020-11-01\n"
    try withTool(["Content/facts/rates.yaml": fact]) { tool in
      try #expect(
        complete(tool, "new", "positional@0", "casebook new ''") == ["articles", "cases"])
      try #expect(complete(tool, "facts", "positional@0", "casebook facts ''") == ["rate"])
    }
    try withTool { tool in
      try #expect(complete(tool, "new", "positional@0", "casebook new ''") == [])
      try #expect(complete(tool, "facts", "positional@0", "casebook facts ''") == [])
    }
  }
}
