import Content
import Diagnostics
import Foundation
import Testing
import TestSupport

/// `casebook schema` and `casebook validate`.
@Suite struct SchemaCommandTests {
  private static let broken: [String: String?] = [
    "Content/cases/watch/case.yaml": "brand: 店\ncreators: 三\nsource: report-2017\n",
    "Content/articles/basics.md": "---\ntitle: 題名\ntagz: [a]\n---\n[x](nowhere.md)\n",
  ]

  /// A printed schema.
  private func json(_ text: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }

  // MARK: schema

  // The help names them itself: to make the schemas for it took a fifth of the tool's start.
  @Test func `the help names every file that Casebook knows`() throws {
    try withTool { tool in
      let help = try tool("schema", "--help").output.split(whereSeparator: \.isWhitespace)
      let names = SchemaExport.standard.map(\.name).joined(separator: ", ")
      #expect(help.joined(separator: " ").contains("knows: \(names)."))
    }
  }

  @Test func `a schema holds all that it refers to`() throws {
    try withTool([:]) { tool in
      let outcome = try tool("schema", "cases")
      #expect(outcome.status == 0 && outcome.errors == "")
      let schema = try json(outcome.output)
      #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
      #expect(!outcome.output.contains("casebook:"))
      let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
      #expect(definitions["casebook-source"]?["enum"] as? [String] == ["report-2016"])
      let forms = try #require(definitions["casebook-entry"]?["anyOf"] as? [[String: Any]])
      #expect((forms[0]["enum"] as? [String])?.contains("articles/basics") == true)
    }
  }

  @Test func `the schema of data asks for no key of the front matter`() throws {
    let changes: [String: String?] = [
      "Content/cases/watch/case.yaml": "creators: 3\n",
      "Content/cases/watch/index.md": "---\ntitle: 時計\nbrand: 店\n---\n## 数字で見る\n",
    ]
    try withTool(changes) { tool in
      let schema = try json(tool("schema", "cases").output)
      let required = try #require(schema["required"] as? [String])
      #expect(!required.contains("title") && !required.contains("brand"))
    }
  }

  @Test func `the schema of a collection without data is that of its front matter`() throws {
    try withTool([:]) { tool in
      let schema = try json(tool("schema", "articles").output)
      #expect(schema["required"] as? [String] == ["title"])
      #expect(schema["additionalProperties"] as? Bool == false)
      #expect((schema["properties"] as? [String: Any])?["tags"] != nil)
    }
  }

  @Test func `all schemas are written into the site's own folder and nowhere else`() throws {
    try withTool([:]) { tool in
      let before = try tool.files("Content")
      let outcome = try tool("schema", "--write")
      #expect(outcome.status == 0 && outcome.errors == "")
      let files = try tool.files(".casebook")
      #expect(files.keys.contains("schemas/cases.json") && files.keys.contains("schemas/site.json"))
      #expect(outcome.output == "\(files.count) schemas in .casebook/schemas\n")
      for name in files.keys { _ = try json(String(decoding: files[name] ?? [], as: UTF8.self)) }
      try #expect(tool.files("Content") == before)
      #expect(try tool("schema", "--write").status == 0)
      try #expect(tool.files(".casebook") == files)
    }
  }

  @Test(arguments: [["schema"], ["schema", "cases", "--write"], ["schema", "casez"]])
  func `wrong usage of schema is 2`(arguments: [String]) throws {
    try withTool([:]) { tool in
      let outcome = try tool.shell("exec \"$0\" \(arguments.joined(separator: " "))")
      #expect(outcome.status == 2 && outcome.output == "" && outcome.errors != "")
    }
  }

  // MARK: validate

  @Test func `sound data is one line`() throws {
    try withTool([:]) { tool in
      let outcome = try tool("validate")
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(
        outcome.output.hasPrefix("validated ")
          && outcome.output.hasSuffix(" files: 0 errors, 0 warnings\n"))
    }
  }

  @Test func `data is checked, and no text`() throws {
    try withTool(Self.broken) { tool in
      let outcome = try tool("validate")
      #expect(outcome.status == 1)
      let codes = ["CB1020", "CB1022", "CB1060"]
      for code in codes { #expect(outcome.errors.contains(code), "\(outcome.errors)") }
      #expect(!outcome.errors.contains("CB1064"))
      #expect(outcome.output.hasSuffix(": 3 errors, 0 warnings\n"))
    }
  }

  @Test func `a named folder is all that is told of`() throws {
    try withTool(Self.broken) { tool in
      let outcome = try tool("validate", "Content/articles")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("CB1020") && !outcome.errors.contains("CB1022"))
      #expect(try tool("validate", "Content/people-without").status == 2)
      #expect(try tool("validate", "/").status == 2)
      #expect(try tool("validate", "Content/site.yaml").status == 0)
    }
  }

  @Test func `JSON has the places`() throws {
    try withTool(Self.broken) { tool in
      let outcome = try tool("validate", "--format", "json")
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasSuffix(": 3 errors, 0 warnings\n"))
      let findings = try outcome.output.split(separator: "\n").map { try json(String($0)) }
      #expect(findings.count == 3)
      let wrong = try #require(findings.first { $0["code"] as? String == "CB1022" })
      #expect(wrong["file"] as? String == "Content/cases/watch/case.yaml")
      #expect(wrong["line"] as? Int == 2 && wrong["column"] as? Int == 11)
      #expect(wrong["severity"] as? String == "error")
    }
  }
}
