import Foundation
import Testing
import TestSupport

/// `casebook facts`, and what a build says of facts that changed.
@Suite struct FactsCommandTests {
  private static func fact(_ id: String, _ value: String, checked: String = "2026-11-01") -> String
  {
    "\(id):\n  label: {ja: 率, en: Rate}\n  value: \(value)\n  unit: percent\n  period: 2016\n"
      + "  measuredBy: unknown\n  source: report-2016\n  reliability: secondary\n"
      + "  checked: \(checked)\n"
  }

  private static let files: [String: String?] = [
    "Content/facts/rates.yaml": fact("like-rate", "4.2") + "  disputedBy: [other-rate]\n"
      + fact("other-rate", "3"),
    "Content/facts/sales.yaml": fact("sold", "5", checked: "2020-01-01"),
    "Content/articles/metrics.md": "---\ntitle: 数字\n---\n:fact[like-rate]\n",
  ]

  @Test(arguments: [
    ([], ["like-rate", "other-rate", "sold"]), (["--stale"], ["sold"]),
    (["--disputed"], ["like-rate", "other-rate"]), (["--unused"], ["other-rate", "sold"]),
    (["--topic", "rates", "--unused"], ["other-rate"]), (["other-rate"], ["other-rate"]),
  ])
  func `options narrow the list`(options: [String], expected: [String]) throws {
    try withTool(Self.files) { tool in
      let words = (["facts", "--json", "--now", "2026-11-22"] + options).joined(separator: " ")
      let outcome = try tool.shell("exec \"$0\" \(words)")
      #expect(outcome.status == 0 && outcome.errors == "")
      let root = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let facts = try #require((root as? [String: [[String: Any]]])?["facts"])
      #expect(facts.map { $0["id"] as? String } == expected)
    }
  }

  @Test(arguments: ["en", "ja"])
  func `the list and one fact are for people`(language: String) throws {
    try withTool(Self.files) { tool in
      let list = try tool("facts", "--now", "2026-11-22", "--lang", language)
      #expect(list.status == 0 && list.errors == "")
      expectSnapshot(list.output, named: "facts/list.\(language).txt")
      let one = try tool("facts", "like-rate", "--now", "2026-11-22", "--lang", language)
      #expect(one.status == 0 && one.errors == "")
      expectSnapshot(one.output, named: "facts/fact.\(language).txt")
    }
  }

  @Test func `an unknown name is wrong usage and names the nearest`() throws {
    try withTool(Self.files) { tool in
      let fact = try tool("facts", "like-rat")
      #expect(fact.status == 2 && fact.output == "" && fact.errors.contains("“like-rate”"))
      let topic = try tool("facts", "--topic", "rate")
      #expect(topic.status == 2 && topic.errors.contains("“rates”"))
    }
  }

  @Test func `a build says what changed where, and locked it refuses`() throws {
    try withTool(Self.files) { tool in
      #expect(try tool("build", "--now", "2026-11-22").status == 0)
      let changed = try #require(tool.text("Content/facts/rates.yaml"))
        .replacing("4.2", with: "4")
      try tool.write(changed, to: "Content/facts/rates.yaml")
      for command in ["build", "check"] {
        let locked = try tool(command, "--locked", "--now", "2026-11-22")
        #expect(locked.status == 1 && locked.errors.contains("error[CB1286]"))
      }
      let built = try tool("build", "--now", "2026-11-22")
      #expect(built.status == 0)
      #expect(built.output.hasSuffix("  like-rate: 4.2% → 4%, on /articles/metrics/\n"))
      #expect(try tool("build", "--locked", "--now", "2026-11-22").status == 0)
    }
  }

  @Test(arguments: [("en", "  and 2 more"), ("ja", "  ほか 2 件")])
  func `the summary names ten changes and counts the rest`(
    language: String, rest: String
  ) throws {
    func facts(_ value: String) -> String {
      (10..<22).map { Self.fact("rate-\($0)", value) }.joined()
    }
    try withTool(["Content/facts/rates.yaml": facts("1")]) { tool in
      _ = try tool("build", "--now", "2026-11-22")
      try tool.write(facts("2"), to: "Content/facts/rates.yaml")
      let lines = try tool("build", "--now", "2026-11-22", "--lang", language).output
        .split(separator: "\n").dropFirst()
      #expect(lines.count == 11)
      #expect(lines.first == "  rate-10: 1% → 2%" && lines.last == Substring(rest))
    }
  }
}
