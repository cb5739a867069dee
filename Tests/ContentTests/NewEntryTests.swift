import Diagnostics
import Testing

@testable import Content

/// Names and skeletons of new entries.
@Suite struct NewEntryTests {
  // MARK: Names

  @Test(
    arguments: [
      ("Daniel Wellington", "daniel-wellington"), ("マイクロインフルエンサーの選び方", "マイクロインフルエンサーの選び方"),
      ("  前後　の 空白 ", "前後-の-空白"), ("A/B: テスト?*|<>\"\\{}#%", "ab-テスト"), ("Node.js 入門", "node-js-入門"),
      ("か\u{3099}", "が"), ("_下線", "下線"), ("..", nil), ("../../etc", "etc"), ("///", nil), ("", nil),
      ("---", nil), ("a\u{0}\u{202E}b", "ab"), ("1.5倍", "1-5倍"), ("「映え」とは？", "「映え」とは？"),
      ("- 先頭 -", "先頭"), ("_", nil), ("\n\t", nil),
    ] as [(String, String?)])
  func `a name keeps what a path may hold`(title: String, name: String?) {
    #expect(EntryName.make(of: title) == name)
    if let name { #expect(EntryName.isUsableForFile(name, languages: ["ja", "en"])) }
  }

  @Test func `a long title is cut between characters`() throws {
    let name = try #require(EntryName.make(of: String(repeating: "長い題名", count: 100)))
    #expect(name.utf8.count <= 200 && name.utf8.count > 190 && name.hasPrefix("長い題名"))
    #expect(name.unicodeScalars.allSatisfy { "長い題名".unicodeScalars.contains($0) })
  }

  @Test(arguments: [
    ("a", true), ("a/b", true), ("事例", true), ("", false), ("/a", false), ("a/", false),
    ("../a", false),
    ("a/../b", false), ("a b", false), ("_a", false), ("a/_b", false), ("a.en", false),
    ("a.fr", false),
    ("a/index", false), (".a", false), ("a:b", false), ("a.webp", true),
  ])
  func `a name that would be read as another file is refused`(name: String, isUsable: Bool) {
    #expect(EntryName.isUsableForFile(name, languages: ["ja", "en"]) == isUsable)
  }

  // MARK: Skeletons

  private func skeleton(
    _ schema: String,
    languages: [String] = ["ja"],
    _ language: MessageLanguage = .english
  ) throws -> [String] {
    let (read, problems) = SchemaReader.read(SourceText(path: "s.json", text: schema))
    #expect(problems.isEmpty)
    return SchemaSkeleton(try #require(read), languages: languages, in: language)
      .lines(without: [])
  }

  @Test func `required fields stand open and optional ones are commented out`() throws {
    let lines = try skeleton(
      """
      {"type": "object", "required": ["a"], "properties": {
        "a": {"type": "string", "title": "A", "description": "first"},
        "b": {"type": "integer"}, "c": {"enum": ["x", "y"], "description": "one of"},
        "d": {"type": "string", "format": "date"}, "e": {"type": "boolean", "default": true}}}
      """)
    #expect(
      lines == [
        "# A: first (required)", "a:", "# a whole number", "#b:", "# one of (x | y)", "#c:",
        "# a date: 2026-11-22", "#d:", "# true | false", "#e: true",
      ])
  }

  @Test func `texts have their languages, lists as many items as they need`() throws {
    let lines = try skeleton(
      """
      {"required": ["t", "l", "o"], "properties": {
        "t": {"$ref": "casebook:text"},
        "l": {"type": "array", "minItems": 2, "maxItems": 4, "items": {"type": "string"}},
        "o": {"type": "array", "items": {"required": ["n"], "properties": {
          "n": {"$ref": "casebook:markdown", "description": "d"}, "m": {"$ref": "casebook:fact"}}}}}}
      """, languages: ["ja", "en"], .japanese)
    #expect(
      lines == [
        "# 必須", "t:", "  ja:", "  en:", "# 必須、2 個以上、4 個まで", "l:", "  -", "  -", "# 必須", "o:",
        "  -", "    # d（必須）", "    n:", "      ja:", "      en:",
        "    # Content/facts にある事実の id", "    #m:",
      ])
  }

  @Test func `what nobody knows is said so until somebody does`() throws {
    let lines = try skeleton(
      """
      {"required": ["goal", "reach", "methods", "fixed"], "properties": {
        "goal": {"title": "Goal", "$ref": "#/$defs/field"}, "reach": {"$ref": "#/$defs/field"},
        "methods": {"type": "array", "items": {"enum": ["gift", "unknown"]}},
        "fixed": {"const": "a: b"}},
       "$defs": {"field": {"title": "Field", "type": "object", "required": ["status"], "properties": {
         "status": {"enum": ["known", "unknown"]}, "reason": {"type": "string", "description": "why"}}}}}
      """)
    #expect(
      lines == [
        "# Goal (required)", "goal:", "  # required; known | unknown", "  status: unknown",
        "  # why",
        "  reason:", "# Field (required)", "reach:", "  status: unknown", "  reason:",
        "# required",
        "methods: [unknown]", "# required", "fixed: \"a: b\"",
      ])
  }

  @Test func `a schema that holds itself, forms and strange keys end well`() throws {
    let lines = try skeleton(
      """
      {"required": ["tree", "no: key"], "properties": {
        "tree": {"$ref": "#/$defs/tree"}, "no: key": {"description": "one\\ntwo\\u0007"}},
       "anyOf": [{"required": ["x"], "properties": {"x": {"type": "number"}}}],
       "allOf": [{"required": ["y"], "properties": {"y": {"type": "object", "properties": {"z": {}}}}}],
       "$defs": {"tree": {"properties": {"child": {"$ref": "#/$defs/tree"}}}}}
      """)
    #expect(
      lines == [
        "# required", "tree: {}", "  #child:", "# one", "# two  (required)", "\"no: key\":",
        "# required", "y: {}", "  #z:", "# a number", "#x:",
      ])
  }

  @Test func `without the signs of comments every field is there`() throws {
    let schema = """
      {"additionalProperties": false, "required": ["goal"], "properties": {
        "goal": {"$ref": "#/$defs/field"}, "head": {"type": "array", "description": "two\\nlines",
          "items": {"description": "an id", "$ref": "casebook:fact"}},
        "reach": {"description": "later", "$ref": "#/$defs/field"}},
       "$defs": {"field": {"required": ["status"], "additionalProperties": false, "properties": {
         "status": {"enum": ["known", "unknown"]}, "text": {"$ref": "casebook:text"},
         "sources": {"type": "array", "items": {"$ref": "casebook:source"}}}}}}
      """
    let lines = try skeleton(schema, languages: ["ja", "en"]).map { line in
      line.replacing(/^( *)#(?! )/) { $0.output.1 }
    }
    let source = SourceText(path: "", text: lines.joined(separator: "\n") + "\n")
    let (root, problems) = YAMLReader.read(source)
    #expect(problems.isEmpty)
    #expect(root?.mapping?.map(\.key) == ["goal", "head", "reach"])
    for field in ["goal", "reach"] {
      #expect(root?[field]?.mapping?.map(\.key) == ["status", "text", "sources"])
      #expect(root?[field]?["text"]?.mapping?.map(\.key) == ["ja", "en"])
      #expect(root?[field]?["sources"]?.list?.count == 1)
    }
  }

  @Test func `every standard key is explained`() {
    let names = ["title", "date"] + StandardKeys.optional.map(\.name)
    #expect(names.count == Set(names).count)
    #expect(Set(names) == EntryHead.keys)
  }

  @Test(arguments: [
    "題名", "a: b", "# x", "yes", "1", "2026-11-26", "\"", "'a'", "- a", "a #b", "{a}", "*a", "",
  ])
  func `a title is read again as what it was`(title: String) throws {
    let text = "title: \(YAMLScalar.text(title))\n"
    let (root, problems) = YAMLReader.read(SourceText(path: "", text: text))
    #expect(problems.isEmpty && root?["title"]?.string == title)
  }
}
