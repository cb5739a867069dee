import Diagnostics
import Foundation
import Testing
import TestSupport

/// `casebook list` and `casebook routes`.
@Suite struct ListingCommandTests {
  private static let files: [String: String?] = [
    "Content/articles/draft.md": "---\ntitle: 下書きの記事\ndraft: true\n---\n",
    "Content/articles/soon.md": "---\ntitle: 予定\ndate: 2027-01-01\n---\n",
    "Content/articles/gone.md": "---\ntitle: 終了\ndate: 2020-01-01\nexpires: 2026-11-22\n---\n",
    "Content/articles/broken.md": "---\ntitle: [\n---\n",
  ]

  private func list(_ text: String, _ key: String) throws -> [[String: Any]] {
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require((root as? [String: [[String: Any]]])?[key])
  }

  @Test(arguments: ["list", "routes"], MessageLanguage.allCases)
  func `a list is for people`(command: String, language: MessageLanguage) throws {
    try withTool(Self.files) { tool in
      let outcome = try tool(command, "--now", "2026-11-22", "--lang", language.rawValue)
      #expect(outcome.status == 0 && outcome.errors == "")
      expectSnapshot(outcome.output, named: "\(command)/list.\(language.rawValue).txt")
    }
  }

  @Test(arguments: ["list", "routes"]) func `a list is for programs`(command: String) throws {
    try withTool(Self.files) { tool in
      let outcome = try tool(command, "--now", "2026-11-22", "--json")
      #expect(outcome.status == 0 && outcome.errors == "")
      try #expect(!list(outcome.output, command == "list" ? "entries" : "routes").isEmpty)
      expectSnapshot(outcome.output, named: "\(command)/list.json")
    }
  }

  @Test(arguments: [
    (["--drafts"], ["draft"]), (["--scheduled"], ["soon"]), (["--expired"], ["gone"]),
    (["--drafts", "--expired"], ["draft", "gone"]), (["cases"], ["watch"]),
    (["cases", "--drafts"], []),
    (["cases", "articles", "--scheduled"], ["soon"]),
  ])
  func `options narrow the list`(options: [String], expected: [String]) throws {
    try withTool(Self.files) { tool in
      let words = (["list", "--json", "--now", "2026-11-22"] + options).joined(separator: " ")
      let outcome = try tool.shell("exec \"$0\" \(words)")
      #expect(outcome.status == 0)
      try #expect(list(outcome.output, "entries").map { $0["name"] as? String } == expected)
    }
  }

  @Test func `drafts have an address when they are asked for`() throws {
    try withTool(Self.files) { tool in
      try #expect(!tool("routes").output.contains("/articles/draft/"))
      try #expect(tool("routes", "--drafts").output.contains("/articles/draft/"))
    }
  }

  @Test func `columns stand below each other whatever the letters`() throws {
    try withTool(["Content/articles/日本語の名前.md": "---\ntitle: 題名\ndate: 2026-01-01\n---\n"]) {
      tool in
      let lines = try tool("list", "articles").output.split(separator: "\n").dropLast()
      let columns = lines.map { line in
        String(line[...(line.lastIndex(of: " ") ?? line.startIndex)]).displayWidth
      }
      #expect(columns.count == 4 && Set(columns).count == 1, "\(lines)")
    }
  }

  @Test(arguments: ["list", "routes"]) func `what cannot be read is told`(command: String) throws {
    try withTool { tool in
      let outcome = try tool(command)
      #expect(outcome.status == 2 && outcome.output == "")
      #expect(outcome.errors.contains("Content"))
    }
    try withTool(["Content/site.yaml": "title: 題名\n"]) { tool in
      let outcome = try tool(command)
      #expect(outcome.status == 1 && outcome.output == "")
      #expect(outcome.errors.contains("Content/site.yaml"))
    }
  }

  @Test func `a collection that does not exist is named with the nearest`() throws {
    try withTool([:]) { tool in
      let near = try tool("list", "article")
      #expect(near.status == 2 && near.errors.contains("“articles”"))
      let far = try tool("list", "xyz", "--lang", "ja")
      #expect(far.status == 2 && far.errors.contains("articles、cases"))
    }
  }
}
