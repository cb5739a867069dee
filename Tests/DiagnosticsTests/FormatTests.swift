import Foundation
import Testing
import TestSupport

@testable import Diagnostics

/// Findings as programs read them.
@Suite struct FormatTests {
  private static let wrong = Finding("CB9999", .error, en: "found “{0}”", ja: "「{0}」があります")
  private static let odd = Finding("CB9998", .warning, en: "odd", ja: "変です")
  private static let known = Finding("CB9997", .note, en: "note {0}", ja: "注 {0}")

  /// A place in a line of the file.
  private static func place(
    _ line: String,
    _ marked: String,
    path: String = "Content/articles/基礎 1.md"
  ) -> Place {
    let bytes = Array(line.utf8)
    let range = bytes.firstRange(of: Array(marked.utf8)) ?? 0..<0
    return SourceText(path: path, text: line).place(Span(range.lowerBound, range.upperBound))
  }

  /// Findings of every severity: in a line, in a file, with hints here and elsewhere.
  private static let samples: [Diagnostic] = [
    Diagnostic(
      wrong, "a\nb", at: place("👩‍👩‍👧と𠮷野家の数字\n", "𠮷野家"),
      hints: [
        .nearest("吉野家"), .firstDefined(at: place("吉野家: 1\n", "吉野家", path: "Content/a,b:c%.yaml")),
        Hint(en: "see there", ja: "あちらを参照", at: Place(file: "Content/b.md")),
      ]),
    Diagnostic(odd, at: Place(file: "Content/c.md")),
    Diagnostic(wrong, "100% <b>\"\\\u{2028}", at: place("x\n", "")),
    Diagnostic(known, "1", at: place("a b\n", "b", path: "d.md")),
  ]

  private func objects(_ bytes: [UInt8]) throws -> [[String: Any]] {
    try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(object as? [String: Any])
    }
  }

  @Test(arguments: MessageLanguage.allCases)
  func `each format is as it is recorded`(language: MessageLanguage) {
    let json = JSONPrinter(language: language).print(Self.samples)
    let github = WorkflowCommandPrinter(language: language, folder: "docs/").print(Self.samples)
    let sarif = SARIFPrinter(language: language, folder: "docs/", version: "1.2.3")
      .print(Self.samples)
    let name = language.rawValue
    expectSnapshot(String(decoding: json, as: UTF8.self), named: "formats/json.\(name).txt")
    expectSnapshot(github, named: "formats/github.\(name).txt")
    expectSnapshot(String(decoding: sarif, as: UTF8.self), named: "formats/sarif.\(name).json")
  }

  @Test func `nothing found is no line, and a document without results`() throws {
    #expect(JSONPrinter(language: .english).print([]).isEmpty)
    #expect(WorkflowCommandPrinter(language: .english, folder: "").print([]) == "")
    let sarif = SARIFPrinter(language: .english, folder: "", version: "1").print([])
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(sarif)) as? [String: Any])
    let runs = try #require(document["runs"] as? [[String: Any]])
    #expect(runs.count == 1 && (runs[0]["results"] as? [Any])?.isEmpty == true)
  }

  @Test func `JSON has one object a line with the same keys`() throws {
    let objects = try objects(JSONPrinter(language: .english).print(Self.samples))
    #expect(objects.count == Self.samples.count)
    #expect(
      Set(objects[0].keys) == [
        "code", "severity", "message", "file", "line", "column", "endColumn", "hints",
      ])
    #expect(Set(objects[1].keys) == ["code", "severity", "message", "file", "hints"])
    #expect(objects.map { $0["severity"] as? String } == ["error", "warning", "error", "note"])
    // The family is one character to a reader.
    #expect(objects[0]["column"] as? Int == 3 && objects[0]["endColumn"] as? Int == 6)
    #expect(objects[2]["column"] as? Int == 1 && objects[2]["endColumn"] as? Int == 1)
    let hints = try #require(objects[0]["hints"] as? [[String: Any]])
    #expect(hints.count == 3 && hints[0]["file"] == nil)
    #expect(hints[1]["line"] as? Int == 1 && hints[2]["file"] as? String == "Content/b.md")
  }

  @Test func `a workflow command is one line whatever the text holds`() {
    let lines = WorkflowCommandPrinter(language: .english, folder: "").print(Self.samples)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == Self.samples.count + 1 && lines.last == "")
    #expect(lines[1] == "::warning file=Content/c.md,title=CB9998::odd")
    #expect(lines[2].hasSuffix("title=CB9999::found “100%25 <b>\"\\\u{2028}”"))
    #expect(lines[3].hasPrefix("::notice file=d.md,line=1,col=3,endColumn=4,title=CB9997::"))
    var path = Self.samples[1]
    path.place = Place(file: "a,b:c%d.md")
    let escaped = WorkflowCommandPrinter(language: .english, folder: "").print([path])
    #expect(escaped == "::warning file=a%2Cb%3Ac%25d.md,title=CB9998::odd\n")
  }

  @Test func `SARIF counts columns in UTF-16 and refers to its rules`() throws {
    let bytes = SARIFPrinter(language: .japanese, folder: "サイト/", version: "1").print(Self.samples)
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let run = try #require((document["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["CB9997", "CB9998", "CB9999"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleIndex"] as? Int } == [2, 1, 2, 0])
    let location = try #require((results[0]["locations"] as? [[String: Any]])?.first)
    let physical = try #require(location["physicalLocation"] as? [String: [String: Any]])
    // The family is eight units, 𠮷 is two.
    #expect(physical["region"]?["startColumn"] as? Int == 10)
    #expect(physical["region"]?["endColumn"] as? Int == 14)
    let uri = try #require(physical["artifactLocation"]?["uri"] as? String)
    #expect(uri.hasSuffix("/%E5%9F%BA%E7%A4%8E%201.md") && uri.utf8.allSatisfy { $0 < 0x80 })
    #expect((results[0]["relatedLocations"] as? [Any])?.count == 2)
    #expect(results[1]["relatedLocations"] == nil)
    let message = (results[0]["message"] as? [String: String])?["text"]
    #expect(message?.hasSuffix("\nヒント: 「吉野家」ではありませんか") == true)
  }

  @Test(arguments: [
    (JSONValue.object([]), "{}\n"), (.list([]), "[]\n"),
    (
      .object([("a", .list([.number("1"), .null])), ("b", .boolean(true))]),
      "{\"a\": [1, null], \"b\": true}\n"
    ),
    (.string("</script>\u{1}\u{2028}\"\\"), "\"\\u003C/script>\\u0001\\u2028\\\"\\\\\"\n"),
  ])
  func `a value on one line`(value: JSONValue, line: String) {
    #expect(String(decoding: value.line, as: UTF8.self) == line)
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("事例", 4), ("「a」", 5), ("ｱ", 1), ("Ａ", 2), ("か\u{3099}", 2),
  ])
  func `a text is as wide as a terminal shows it`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }
}
