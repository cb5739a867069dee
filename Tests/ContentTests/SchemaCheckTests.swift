import Diagnostics
import Testing

@testable import Content

/// Each keyword of a schema, with values that it allows and values that it does not.
@Suite struct SchemaCheckTests {
  /// The codes of what is wrong with a value; the value and its schema are YAML.
  private func codes(_ value: String, _ schema: String) throws -> [String] {
    let (read, problems) = SchemaReader.read(SourceText(path: "s.json", text: "{\(schema)}\n"))
    let found = try #require(read, "\(problems)")
    let source = SourceText(path: "a.yaml", text: "v: \(value)\n")
    let root = try #require(YAMLReader.read(source).root?["v"], "\(value)")
    return SchemaCheck.check(root, against: found, in: [source], languages: ["ja", "en"])
      .map(\.finding.code)
  }

  static let good: [(String, String)] = [
    (#""type": "string""#, "abc"), (#""type": "string""#, #""12""#),
    (#""type": "string""#, "2026-01-01"),
    (#""type": "integer""#, "12"), (#""type": "integer""#, "-3"), (#""type": "integer""#, "4.0"),
    (#""type": "number""#, "1.5"), (#""type": "number""#, "7"), (#""type": "boolean""#, "no"),
    (#""type": "null""#, "~"), (#""type": "array""#, "[]"), (#""type": "object""#, "{}"),
    (#""type": ["string", "null"]"#, ""), ("", "anything"), (#""enum": ["a", 1, null]"#, "1"),
    (#""enum": [[1, 2], {"a": 1}]"#, "{a: 1}"), (#""const": 3"#, "3.0"), (#""const": "a""#, "a"),
    (#""minLength": 2, "maxLength": 3"#, "日本語"), (#""minLength": 1"#, "🎉"),
    (#""maxLength": 2"#, "12345"),
    (#""minimum": 1, "maximum": 2"#, "1"), (#""minimum": 1, "maximum": 2"#, "2"),
    (#""maximum": 0.5"#, "0.5"),
    (#""minItems": 1, "maxItems": 2"#, "[a]"), (#""uniqueItems": true"#, "[1, 2, '1']"),
    (#""uniqueItems": false"#, "[1, 1]"), (#""items": {"type": "integer"}"#, "[1, 2]"),
    (#""items": {"type": "integer"}"#, "text"), (#""pattern": "b""#, "abc"),
    (#""pattern": "^日"# + #"本$""#, "日本"),
    (#""required": ["a"]"#, "{a: 1, b: 2}"), (#""required": ["a"]"#, "text"),
    (#""properties": {"a": {"type": "integer"}}"#, "{a: 1, b: x}"),
    (#""additionalProperties": {"type": "integer"}"#, "{a: 1, b: 2}"),
    (#""additionalProperties": true"#, "{a: 1}"),
    (#""format": "date""#, "2024-02-29"), (#""format": "date-time""#, "2026-01-01T00:00:00Z"),
    (#""format": "uri""#, "https://example.com/a?b#c"), (#""format": "uri""#, "urn:isbn:1"),
    (#""format": "email""#, "a.b+c@example.com"), (#""format": "email""#, "担当@example.com"),
    (#""format": "date""#, "12"), (#""$ref": "casebook:text""#, "店"),
    (#""$ref": "casebook:text""#, "{ja: 店, en: Shop}"), (#""$ref": "casebook:text""#, "{en: Shop}"),
    (#""$ref": "casebook:source""#, "report"), (#""$ref": "casebook:entry""#, "cases/a"),
    (##""$ref": "#/$defs/n", "$defs": {"n": {"type": "integer"}}"##, "1"),
    (##""$defs": {"a/b~c": {"type": "integer"}}, "$ref": "#/$defs/a~1b~0c""##, "1"),
    (##""$defs": {"t": {"items": {"$ref": "#/$defs/t"}}}, "$ref": "#/$defs/t""##, "[[[], []], []]"),
    (#""title": "t", "description": "d", "default": 1, "examples": [1], "$comment": "c""#, "x"),
    (#""pattern": "^[[a-c&&b]+$""#, "'[&b'"), (#""pattern": "^\\d+$""#, "'12'"),
    (#""pattern": "^[\\w-]+$""#, "a-b_1"), (#""multipleOf": 0.01"#, "19.99"),
    (#""multipleOf": 1e-8"#, "12391239123"), (#""exclusiveMinimum": 0"#, "1e-300"),
    (#""minItems": 1.0, "maxLength": 2.0"#, "[a]"),
    (#""const": "\uD83C\uDF89""#, "🎉"), (#""enum": ["\u3042\/", "\"\\\u000a"]"#, "あ/"),
    ("\t\"type\":\t\"string\",\n\t\t\"minLength\"\t: 1", "a"),
    (#""anyOf": [{"const": "unknown"}, {"$ref": "casebook:source"}]"#, "unknown"),
    (##""$ref": "casebook:text", "minLength": 2"##, "あい"),
    (#""properties": {"a": false}"#, "{b: 1}"),
    (#""if": {"type": "integer"}, "else": {"minLength": 2}"#, "1"),
    (#""then": false"#, "1"), (#""$ref": "casebook:markdown""#, "{ja: '**店**'}"),
    (#""$ref": "casebook:person""#, "sato"), (#""$ref": "casebook:image""#, "a.png"),
    (#""format": "email""#, "'\"a b\"@example.com'"), (#""format": "uri""#, "'http://[::1]:80/'"),
  ]

  @Test(arguments: good)
  func `what a schema allows passes`(schema: String, value: String) throws {
    #expect(try codes(value, schema) == [], "\(schema): \(value)")
  }

  static let bad: [(String, String, [String])] = [
    (#""type": "string""#, "12", ["CB1023"]), (#""type": "string""#, "yes", ["CB1023"]),
    (#""type": "string""#, "", ["CB1023"]), (#""type": "integer""#, "1.5", ["CB1023"]),
    (#""type": "integer""#, "1e400", ["CB1023"]), (#""type": "integer""#, ".nan", ["CB1023"]),
    (#""type": "number""#, "\"1\"", ["CB1023"]), (#""type": "boolean""#, "0", ["CB1023"]),
    (#""type": "array""#, "{}", ["CB1023"]), (#""type": "object""#, "[]", ["CB1023"]),
    (#""type": ["string", "null"]"#, "1", ["CB1023"]), (#""enum": ["a", 1]"#, "b", ["CB1024"]),
    (#""enum": [[1, 2]]"#, "[2, 1]", ["CB1024"]), (#""enum": [{"a": 1}]"#, "{a: 2}", ["CB1024"]),
    (#""const": "1""#, "1", ["CB1024"]), (#""const": null"#, "a", ["CB1024"]),
    (#""minLength": 2"#, "あ", ["CB1027"]), (#""maxLength": 2"#, "日本語", ["CB1027"]),
    (#""minimum": 1"#, "0.99", ["CB1028"]), (#""maximum": 2"#, "3", ["CB1028"]),
    (#""minItems": 1"#, "[]", ["CB1029"]), (#""maxItems": 1"#, "[1, 2]", ["CB1029"]),
    (#""uniqueItems": true"#, "[1, 2, 1, 1]", ["CB1030", "CB1030"]),
    (#""uniqueItems": true"#, "[{a: 1, b: 2}, {b: 2, a: 1}]", ["CB1030"]),
    (#""items": {"type": "integer"}"#, "[1, x, 2, y]", ["CB1023", "CB1023"]),
    (#""pattern": "^b""#, "abc", ["CB1026"]),
    (#""required": ["a", "b"]"#, "{}", ["CB1021", "CB1021"]),
    (#""properties": {"a": {"type": "integer"}}"#, "{a: x}", ["CB1022"]),
    (#""additionalProperties": false, "properties": {"a": {}}"#, "{a: 1, b: 2}", ["CB1020"]),
    (#""additionalProperties": {"type": "integer"}"#, "{a: x}", ["CB1022"]),
    (#""format": "date""#, "2026-02-29", ["CB1025"]),
    (#""format": "date""#, "2026-1-1", ["CB1025"]),
    (#""format": "date""#, "2026-01-01T00:00:00Z", ["CB1025"]),
    (#""format": "date-time""#, "2026-01-01", ["CB1025"]), (#""format": "uri""#, "/a", ["CB1025"]),
    (#""format": "uri""#, "https://例.jp/", ["CB1025"]),
    (#""format": "uri""#, "\"a b:c\"", ["CB1025"]),
    (#""format": "email""#, "a@b@c", ["CB1025"]), (#""format": "email""#, "\"@b\"", ["CB1025"]),
    (#""$ref": "casebook:text""#, "3", ["CB1023"]),
    (#""$ref": "casebook:text""#, "[a]", ["CB1023"]),
    (#""$ref": "casebook:text""#, "{fr: a}", ["CB1031"]),
    (#""$ref": "casebook:text""#, "{ja: 1}", ["CB1022"]),
    (#""$ref": "casebook:source""#, "[a]", ["CB1023"]),
    (#""$ref": "casebook:entry""#, "{}", ["CB1023"]),
    (##""$ref": "#/$defs/n", "$defs": {"n": {"type": "integer"}}"##, "x", ["CB1023"]),
    (#""type": "object", "minLength": 9"#, "x", ["CB1023"]),
    (#""pattern": "^a$""#, "\"a\\n\"", ["CB1026"]), (#""pattern": "^\\d+$""#, "'１２'", ["CB1026"]),
    (#""multipleOf": 0.01"#, "19.999", ["CB1170"]), (#""exclusiveMinimum": 0"#, "0", ["CB1028"]),
    (#""exclusiveMaximum": 0"#, "0.0", ["CB1028"]), (#""not": {}"#, "1", ["CB1167"]),
    (#""prefixItems": [{"type": "integer"}], "items": false"#, "[a, 2]", ["CB1168", "CB1023"]),
    (#""allOf": [{"minimum": 2}, {"minimum": 3}]"#, "1", ["CB1028", "CB1028"]),
    (#""oneOf": [{"type": "integer"}, {"minimum": 2}]"#, "3", ["CB1166"]),
    (#""anyOf": [{"type": "integer"}, {"type": "array"}]"#, "x", ["CB1023"]),
    (#""anyOf": [{"minLength": 5}, {"pattern": "^z"}]"#, "x", ["CB1165"]),
    (#""properties": {"a": false}"#, "{a: 1}", ["CB1169"]),
    (#""required": ["a"], "additionalProperties": false"#, "{b: 1}", ["CB1021", "CB1020"]),
    (#""if": {"type": "integer"}, "then": {"minimum": 2}"#, "1", ["CB1028"]),
    (##""$ref": "casebook:text", "minLength": 3"##, "あい", ["CB1027"]),
    (
      ##""$ref": "#/$defs/n", "maximum": 2, "$defs": {"n": {"minimum": 5}}"##, "3",
      ["CB1028", "CB1028"]
    ),
    (#""const": "\u00e9""#, "\"e\\u0301\"", ["CB1024"]), (#""enum": []"#, "1", ["CB1168"]),
    (#""const": 9007199254740993"#, "9007199254740992.0", ["CB1024"]),
    (#""$ref": "casebook:person""#, "3", ["CB1023"]),
    (#""$ref": "casebook:fact""#, "[a]", ["CB1023"]),
    (#""format": "email""#, "a@-example.com", ["CB1025"]),
    (#""format": "uri""#, "'http://[::1'", ["CB1025"]),
    (#""format": "uri""#, "'a:%zz'", ["CB1025"]),
  ]

  @Test(arguments: bad)
  func `what a schema does not allow is found`(
    schema: String,
    value: String,
    expected: [String]
  ) throws {
    #expect(try codes(value, schema) == expected, "\(schema): \(value)")
  }

  static let circles = [
    ##"{"$ref": "#"}"##,
    ##"{"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}}"##,
    ##"{"allOf": [{"$ref": "#"}]}"##,
    ##"{"properties": {"a": {"not": {"$ref": "#/properties/a"}}}}"##,
    ##"{"anyOf": [{"type": "string"}, {"if": {"$ref": "#"}}]}"##,
  ]

  @Test(arguments: circles)
  func `a schema that asks for itself about the same value is refused`(schema: String) {
    let (read, problems) = SchemaReader.read(SourceText(path: "s.json", text: schema))
    #expect(read == nil)
    #expect(problems.map(\.finding.code) == ["CB1161"], "\(schema)")
  }

  @Test func `a place behind a surrogate pair is right`() throws {
    let source = SourceText(
      path: "s.json", text: #"{"title": "\uD83C\uDF89", "minimum": "x"}"# + "\n")
    let found = SchemaReader.read(source).diagnostics
    #expect(
      found.map { "\($0.finding.code) \($0.place.column) \($0.place.length)" } == ["CB1022 38 3"])
  }

  @Test(arguments: ["{\"a\": \"\\uD83C\"}", "{\"a\": \"\\uDF89\\uD83C\"}"])
  func `half a surrogate pair is broken`(json: String) {
    #expect(SchemaReader.read(SourceText(path: "s.json", text: json)).diagnostics.count == 1)
  }

  @Test func `a key that stands twice in JSON is found`() {
    let source = SourceText(
      path: "s.json", text: "{\n\t\"type\": \"string\",\n\t\"type\": \"null\"\n}")
    #expect(SchemaReader.read(source).diagnostics.map(\.finding.code) == ["CB1006"])
  }

  @Test func `a chain of references ends in no crash`() throws {
    let links = (0..<600).map { ##""d\##($0)": {"allOf": [{"$ref": "#/$defs/d\##($0 + 1)"}]}"## }
    let chain = links.joined(separator: ",\n")
    let schema = ##""$ref": "#/$defs/d0", "$defs": {\##(chain), "d600": {"type": "integer"}}"##
    try #expect(codes("x", schema) == ["CB1171"])
  }

  @Test func `a finding stands at its value, and a missing key at the mapping's first`() throws {
    let schema =
      #"{"properties": {"a": {"properties": {"b": {"type": "integer"}}, "required": ["c"]}}}"#
    let read = try #require(SchemaReader.read(SourceText(path: "s.json", text: schema)).schema)
    let source = SourceText(path: "a.yaml", text: "a:\n  b: テキスト\n")
    let root = try #require(YAMLReader.read(source).root)
    let found = SchemaCheck.check(root, against: read, in: [source], languages: [])
    let places = found.map { "\($0.finding.code) \($0.place.line ?? 0):\($0.place.column)" }
    #expect(places == ["CB1021 2:3", "CB1022 2:6"])
    #expect(found.map(\.place.length) == [1, 4])
  }
}
