import Diagnostics
import Foundation
import Testing
import TestSupport

/// `casebook build`, as a person or a script runs it.
@Suite struct BuildCommandTests {
  /// A text with each number as `#`, for counts and times.
  private func withoutNumbers(_ text: String) -> String {
    text.replacing(/[0-9]+(\.[0-9]+)?/, with: "#")
  }

  @Test func `a site is built into Public`() throws {
    try withTool([:]) { tool in
      let outcome = try tool("build", "--now", "2026-11-22")
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(
        withoutNumbers(outcome.output)
          == "# pages in # s: # files written, # unchanged, # deleted\n"
      )
      #expect(tool.text("Public/index.html")?.contains("2026-11-22") == true)
    }
  }

  @Test func `a second build has nothing to write`() throws {
    try withTool([:]) { tool in
      _ = try tool("build", "--now", "2026-11-22", "--jobs", "1")
      let before = try tool.files("Public")
      let outcome = try tool("build", "--now", "2026-11-22", "--jobs", "2")
      #expect(outcome.status == 0)
      #expect(outcome.output.contains(": 0 files written,"))
      try #expect(tool.files("Public") == before)
    }
  }

  @Test func `two folders with different numbers of jobs are the same`() throws {
    try withTool([:]) { tool in
      _ = try tool("build", "--now", "2026-11-22", "--jobs", "1", "--output", "one")
      _ = try tool("build", "--now", "2026-11-22", "--jobs", "2", "--output", "deep/two/")
      let one = try tool.files("one")
      #expect(one.count > 20)
      try #expect(tool.files("deep/two") == one)
    }
  }

  @Test(arguments: MessageLanguage.allCases)
  func `with errors all are shown, the status is 1 and nothing is written`(
    language: MessageLanguage
  ) throws {
    let broken = [
      "Content/articles/a.md": "---\ntilte: 題名\n---\n[x](y.md)\n",
      "Content/articles/b.md": "---\ntitle: 題名\n",
    ]
    try withTool([:]) { tool in
      _ = try tool("build", "--now", "2026-11-22")
      let before = try tool.files("Public")
      for (path, text) in broken { try tool.write(text, to: path) }
      let outcome = try tool("build", "--now", "2026-11-22", "--lang", language.rawValue)
      #expect(outcome.status == 1)
      expectSnapshot(
        outcome.errors + outcome.output,
        named: "build/errors.\(language.rawValue).txt"
      )
      try #expect(tool.files("Public") == before)
    }
  }

  @Test func `warnings do not keep a site back, unless it is strict`() throws {
    try withTool(["Content/articles/a.md": "---\ntitle: 題名\n---\na<blink>b\n"]) { tool in
      let lenient = try tool("build", "--now", "2026-11-22")
      #expect(lenient.status == 0)
      #expect(lenient.errors.hasPrefix("warning[CB1067]"))
      #expect(lenient.output.contains("1 warning"))
      let strict = try tool("build", "--now", "2026-11-22", "--strict", "--output", "strict")
      #expect(strict.status == 1)
      #expect(tool.text("strict/index.html") == nil)
    }
  }

  @Test func `drafts and future entries are published when asked for`() throws {
    let changes = [
      "Content/articles/draft.md": "---\ntitle: 下書き\ndraft: true\n---\n",
      "Content/articles/soon.md": "---\ntitle: 未来\ndate: 2027-01-01\n---\n",
    ]
    try withTool(changes) { tool in
      _ = try tool("build", "--now", "2026-11-22")
      #expect(tool.text("Public/articles/draft/index.html") == nil)
      #expect(tool.text("Public/articles/soon/index.html") == nil)
      _ = try tool("build", "--now", "2026-11-22", "--drafts")
      #expect(tool.text("Public/articles/draft/index.html") != nil)
      #expect(tool.text("Public/articles/soon/index.html") == nil)
      _ = try tool("build", "--now", "2026-11-22", "--future")
      #expect(tool.text("Public/articles/draft/index.html") == nil)
      #expect(tool.text("Public/articles/soon/index.html") != nil)
      _ = try tool("build", "--now", "2027-01-01")
      #expect(tool.text("Public/articles/soon/index.html") != nil)
    }
  }

  @Test func `the day is the one given, else that of SOURCE_DATE_EPOCH`() throws {
    try withTool([:]) { tool in
      let epoch = ["SOURCE_DATE_EPOCH": "951868800", "TZ": "Asia/Tokyo"]
      _ = try tool("build", environment: epoch)
      #expect(tool.text("Public/index.html")?.contains("2000-03-01") == true)
      _ = try tool("build", "--now", "2001-02-03", environment: epoch)
      #expect(tool.text("Public/index.html")?.contains("2001-02-03") == true)
      for wrong in ["yesterday", "1e9", "99999999999999999999"] {
        let outcome = try tool("build", environment: ["SOURCE_DATE_EPOCH": wrong])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(wrong) && outcome.errors.split(separator: "\n").count == 1)
      }
    }
  }

  @Test func `the address can be given from outside`() throws {
    try withTool([:]) { tool in
      _ = try tool("build", "--now", "2026-11-22", "--base-url", "https://example.org/hand/")
      #expect(tool.text("Public/index.html")?.contains("https://example.org/hand/") == true)
      #expect(tool.text("Public/index.html")?.contains("https://example.com") == false)
    }
  }

  @Test func `the times of the stages are shown when asked for`() throws {
    try withTool([:]) { tool in
      let outcome = try tool("build", "--now", "2026-11-22", "--timings")
      let stages = outcome.output.split(separator: "\n").dropFirst()
        .map { $0.prefix { $0 != ":" } }
      #expect(stages == ["  scan", "  link", "  render", "  publish"])
    }
  }

  @Test func `the site is the one given, or the nearest one upwards`() throws {
    try withTool([:]) { tool in
      let below = Tool(directory: "\(tool.directory)/Content/cases/watch")
      let upwards = try below("build", "--now", "2026-11-22")
      #expect(upwards.status == 0)
      for name in [".stdout", ".stderr"] {
        try FileManager.default.removeItem(atPath: "\(below.directory)/\(name)")
      }
      #expect(tool.text("Public/index.html") != nil)
      try withTool { elsewhere in
        let given = try elsewhere("build", "--now", "2026-11-22", "--site", tool.directory)
        #expect(given.status == 0)
        #expect(given.output.contains(": 0 files written,"))
        #expect(elsewhere.text("Public/index.html") == nil)
      }
    }
  }

  @Test func `the time zone and the language of the machine do not show in the output`() throws {
    try withTool([:]) { tool in
      let environments = [
        ["TZ": "Asia/Tokyo", "LANG": "ja_JP.UTF-8", "LC_ALL": "ja_JP.UTF-8"],
        ["TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8"], [:],
      ]
      var outputs: [[String: [UInt8]]] = []
      for (index, environment) in environments.enumerated() {
        _ = try tool(
          "build",
          "--now",
          "2026-11-22",
          "--output",
          "o\(index)",
          environment: environment
        )
        outputs.append(try tool.files("o\(index)"))
      }
      #expect(outputs[0].count > 20)
      #expect(outputs[0] == outputs[1] && outputs[0] == outputs[2])
    }
  }
}
