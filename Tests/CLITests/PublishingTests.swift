import Diagnostics
import Foundation
import Testing
import TestSupport

/// What continuous integration asks of a build: the lock, the report and the summary.
@Suite struct PublishingTests {
  private static let facts = """
    rate:
      label: {ja: 率, en: Rate}
      value: 4.2
      unit: percent
      period: 2016
      measuredBy: 調査会社
      source: report-2016
      reliability: secondary
      checked: 2026-11-01

    """

  private static let site: [String: String?] = [
    "Content/facts/rates.yaml": facts,
    "Content/articles/率_b.md": "---\ntitle: 率\n---\n:fact[rate]\n",
  ]

  @Test(arguments: MessageLanguage.allCases)
  func `report and summary of a change are the same on every run`(
    language: MessageLanguage
  ) throws {
    try withTool(Self.site) { tool in
      let common = ["build", "--now", "2026-11-22", "--lang", language.rawValue]
      let first = try tool.shell("\"$0\" \(common.joined(separator: " ")) --report first.json")
      #expect(first.status == 0, "\(first.errors)")
      try tool.write(
        Self.facts.replacing("4.2", with: "4.5"), to: "Content/facts/rates.yaml")
      try tool.write("---\ntitle: 新\n---\n", to: "Content/articles/new.md")
      try tool.write("head\n", to: "summary.md")
      let line = "\"$0\" \(common.joined(separator: " ")) --report report.json --summary summary.md"
      #expect(try tool.shell("cp -R Public before && \(line)").status == 0)
      let report = try #require(tool.text("report.json"))
      let summary = try #require(tool.text("summary.md"))
      expectSnapshot(report, named: "publishing/report.json")
      expectSnapshot(summary, named: "publishing/summary.\(language.rawValue).md")
      let again =
        "rm -r Public && mv before Public && printf 'head\\n' >summary.md && \(line) --jobs 1"
      #expect(try tool.shell(again).status == 0)
      #expect(tool.text("report.json") == report && tool.text("summary.md") == summary)
      let object = try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any]
      #expect(object?["published"] as? Bool == true && object?["first"] as? Bool == false)
    }
  }

  @Test func `of a site with errors they say that nothing was published`() throws {
    try withTool(["Content/articles/a.md": "---\ntilte: 題\n---\n"]) { tool in
      let outcome = try tool(
        "build", "--now", "2026-11-22", "--report", "report.json", "--summary", "summary.md")
      #expect(outcome.status == 1)
      #expect(tool.text("report.json")?.contains("\"published\": false") == true)
      #expect(tool.text("report.json")?.contains("\"errors\": 2") == true)
      #expect(
        tool.text("summary.md")
          == "## What changes on the site\n\nNothing was published: errors: 2, warnings: 0\n")
    }
  }

  @Test func `a first build says so and lists nothing`() throws {
    try withTool([:]) { tool in
      _ = try tool("build", "--now", "2026-11-22", "--summary", "summary.md")
      let text = try #require(tool.text("summary.md"))
      #expect(text.contains("Nothing had been published here before") && !text.contains("###"))
    }
  }

  @Test(arguments: ["--report", "--summary"])
  func `a file that cannot be written is one sentence and status 2`(option: String) throws {
    try withTool([:]) { tool in
      let outcome = try tool("build", "--now", "2026-11-22", option, "no/such/folder/file")
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasPrefix("error: “no/such/folder/file” cannot be written: "))
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func `a report may go into a pipe`() throws {
    try withTool([:]) { tool in
      let outcome = try tool.shell(
        "\"$0\" build --now 2026-11-22 --report /dev/stderr >/dev/null")
      #expect(outcome.status == 0 && outcome.errors.hasPrefix("{\n"))
    }
  }

  @Test func `what is gone stops a build until it is accepted`() throws {
    try withTool([:]) { tool in
      #expect(try tool("build", "--now", "2026-11-22", "--locked").status == 1)
      #expect(try tool("build", "--now", "2026-11-22").status == 0)
      #expect(try tool("build", "--now", "2026-11-22", "--locked").status == 0)
      try DiskFolder(tool.directory).remove("Content/articles/basics.en.md")
      for command in ["build", "check"] {
        let refused = try tool(command, "--now", "2026-11-22")
        #expect(refused.status == 1 && refused.errors.contains("error[CB4030]"))
      }
      let lock = tool.text("casebook.lock")
      #expect(try tool("check", "--now", "2026-11-22", "--accept-removed").status == 0)
      #expect(tool.text("casebook.lock") == lock)
      let accepted = try tool("build", "--now", "2026-11-22", "--accept-removed")
      #expect(accepted.status == 0 && accepted.errors.contains("note[CB4030]"))
      #expect(tool.text("casebook.lock") != lock)
      #expect(try tool("build", "--now", "2026-11-22", "--locked").status == 0)
    }
  }

  @Test(arguments: ["--locked", "--drafts", "--future"])
  func `accepting contradicts what keeps the lock as it is`(option: String) throws {
    try withTool([:]) { tool in
      for command in ["build", "check"] {
        let outcome = try tool(command, "--accept-removed", option)
        #expect(outcome.status == 2 && outcome.errors.contains(option))
      }
      #expect(tool.text("Public/index.html") == nil)
    }
  }

  @Test func `gzip is an option, too`() throws {
    try withTool([:]) { tool in
      _ = try tool("build", "--now", "2026-11-22", "--gzip")
      let files = try tool.files("Public")
      #expect(files["sitemap.xml.gz"]?.prefix(2) == [0x1F, 0x8B])
      #expect(
        try tool("build", "--now", "2026-11-22", "--gzip").output.contains(": 0 files written"))
    }
  }
}
