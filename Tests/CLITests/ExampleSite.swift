import Diagnostics
import Site
import Testing
import TestSupport

@testable import CasebookCLI

/// The site that the examples of explanations are put into.
///
/// Examples show what matters and leave the rest out. What is left out is added here:
///
/// - An article without front matter gets a title.
/// - Settings, sources, texts and the data of a case keep the keys that the example does not have.
/// - A line `# …` in a fact or a chart stands for the fields that are missing.
enum ExampleSite {
  /// The files of the site, besides those of ``MemorySite``.
  static let files: [String: String] =
    FilesFixture.all(in: "Fixtures")
    .first { $0.name == "example-site" }?.files.compactMapValues { $0 } ?? [:]

  /// Codes about the beginning of a file: what their examples leave out is the mistake.
  private static let whole: Set = ["CB1002", "CB1003", "CB1004"]

  /// Codes of what only `casebook check` finds.
  static func isOfCheck(_ code: String) -> Bool {
    code.hasPrefix("CB13") || code.hasPrefix("CB41")
  }

  /// Codes of what was published before: there it was the site without an example.
  private static let publishedBefore: Set = ["CB4030", "CB4031"]

  /// What the web says of the addresses in the examples.
  private static let web: [String: AddressState] = [
    "https://example.org/survey-2016": .dead("404"),
    "https://stats.example/live/": .failing("503"),
    "http://example.org/survey": .moved(to: "https://example.org/survey"),
    "https://members.example/archive": .refused("403"),
  ]

  /// Builds the site with the files of an example, or checks it where a build would not tell.
  static func report(
    _ snippets: [Explanation.Snippet],
    of code: String
  ) async throws -> BuildReport {
    var site = Self.site(snippets, of: code)
    if publishedBefore.contains(code) {
      let before = Self.site([], of: "")
      try await before.published()
      site.change(["casebook.lock": before.folder.text("casebook.lock")])
    }
    guard isOfCheck(code) else { return try await site.build() }
    site.options.gathersOutsideLinks = true
    var report = try await site.check()
    report.add(web)
    return report
  }

  /// The site with the files of an example.
  static func site(_ snippets: [Explanation.Snippet], of code: String) -> MemorySite {
    let base = MemorySite(files).folder
    var changes = files
    for snippet in snippets {
      changes[snippet.path] =
        whole.contains(code) ? snippet.text : complete(snippet, base.text(snippet.path))
    }
    var site = MemorySite(changes)
    // Only a check with --figures tells these two.
    site.options.checksFigures = ["CB1290", "CB1291"].contains(code)
    return site
  }

  private static func complete(_ snippet: Explanation.Snippet, _ original: String?) -> String {
    let path = snippet.path
    let name = path.split(separator: "/").last ?? ""
    if path.hasPrefix("Content/"), path.hasSuffix(".md"), !name.hasPrefix("_"),
      !snippet.text.hasPrefix("---")
    {
      return "---\ntitle: 題名\n---\n" + snippet.text
    }
    if path.hasPrefix("Content/facts/") { return filled(snippet.text, with: fact) }
    if path.hasPrefix("Content/charts/") { return filled(snippet.text, with: chart) }
    let keepsKeys: Set = [
      "site.yaml", "sources.yaml", "texts.yaml", "collection.yaml", "case.yaml",
    ]
    guard let original, keepsKeys.contains(String(name)) else { return snippet.text }
    return merged(original, snippet.text)
  }

  // MARK: Keys

  private static func key(_ line: Substring) -> Substring? {
    guard let first = line.first, !" #-".contains(first) else { return nil }
    return line.firstIndex(of: ":").map { line[..<$0] }
  }

  /// A file without the keys that an example has, and behind it the example.
  private static func merged(_ original: String, _ example: String) -> String {
    let keys = Set(example.split(separator: "\n").compactMap(key))
    var isKept = true
    let kept = original.split(separator: "\n").filter { line in
      if let key = key(line) { isKept = !keys.contains(key) }
      return isKept
    }
    return kept.map { $0 + "\n" }.joined() + example
  }

  // MARK: Fields

  private typealias Fields = [(key: String, value: String)]

  private static let fact: Fields = [
    ("label", "{ja: 率, en: Rate}"), ("value", "4"), ("unit", "percent"), ("period", "2016"),
    ("measuredBy", "Markerly"), ("source", "markerly-2016"), ("reliability", "secondary"),
    ("checked", "2026-11-01"),
  ]

  private static let chart: Fields = [
    ("title", "{ja: いいね率, en: Like rates}"),
    ("description", "{ja: 図の説明, en: What the chart shows}"), ("type", "bar"),
    ("points", "[{fact: like-rate-2016}]"),
  ]

  /// What stands in place of a field.
  private static let replacements = ["range": "value", "data": "points"]

  private static func filled(_ text: String, with fields: Fields) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let all = lines.indices.map { index -> String in
      guard lines[index].hasSuffix("# …") else { return String(lines[index]) }
      let indent = lines[index].prefix { $0 == " " }
      func belongs(_ line: Substring) -> Bool { !line.isEmpty && line.hasPrefix(indent) }
      let block =
        lines[..<index].reversed().prefix(while: belongs)
        + lines[index...].prefix(while: belongs)
      var keys = Set(block.compactMap { key($0.dropFirst(indent.count)) }.map(String.init))
      keys.formUnion(keys.compactMap { replacements[$0] })
      return fields.filter { !keys.contains($0.key) }
        .map { "\(indent)\($0.key): \($0.value)" }.joined(separator: "\n")
    }
    return all.joined(separator: "\n")
  }
}
