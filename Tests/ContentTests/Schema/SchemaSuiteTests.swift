import Diagnostics
import Foundation
import Testing

@testable import Content

/// The cases of the JSON Schema Test Suite for 2020-12, read from the conformance data.
@Suite struct SchemaSuiteTests {
  private static let skipped: Comment =
    "skipped: the conformance data is not here; CASEBOOK_CONFORMANCE can name its folder"
  private static let files: [String] = {
    let folder = Self.folder().appendingPathComponent("json-schema-2020-12").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
  }()

  private static func folder(file: String = #filePath) -> URL {
    if let named = ProcessInfo.processInfo.environment["CASEBOOK_CONFORMANCE"] {
      return URL(fileURLWithPath: named)
    }
    var folder = URL(fileURLWithPath: file)
    for _ in 0..<5 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("shared/conformance")
  }

  /// Reads a file of the suite as the site's own JSON is read.
  private static func read(_ path: String) throws -> (SourceText, [YAMLNode]) {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let source = SourceText(path: path, bytes: Array(bytes))
    let (root, problems) = YAMLReader.read(source)
    return (source, try #require(root?.list, "\(path): \(problems)"))
  }

  @Test(.enabled(if: !files.isEmpty, skipped), arguments: files.isEmpty ? [""] : files)
  func `a file of the suite gives its results`(path: String) throws {
    let (source, groups) = try Self.read(path)
    for group in groups {
      let schema = try #require(group["schema"])
      let text = SourceText(path: "s.json", bytes: JSONText.write(schema))
      let (read, problems) = SchemaReader.read(text)
      let name = "\(path.split(separator: "/").last ?? ""): \(group["description"]?.string ?? "")"
      let unsupported = Self.unsupported(in: schema)
      if !unsupported.isEmpty {
        #expect(read == nil, "\(name)")
        let named = problems.flatMap(\.arguments).map(\.en)
        #expect(unsupported.contains { named.contains($0) }, "\(name): \(unsupported) \(named)")
        continue
      }
      guard let read else {
        Issue.record("\(name): \(problems.map { ($0.finding.code, $0.arguments.map(\.en)) })")
        continue
      }
      for test in group["tests"]?.list ?? [] {
        let found = SchemaCheck.check(
          try #require(test["data"]), against: read, in: [source], languages: ["ja"])
        #expect(
          found.isEmpty == test["valid"]?.boolean,
          "\(name): \(test["description"]?.string ?? ""): \(found.map(\.message.wording.en))")
      }
    }
  }

  @Test(.enabled(if: !files.isEmpty, skipped)) func `all cases are there`() throws {
    let groups = try Self.files.flatMap { try Self.read($0).1 }
    #expect(groups.reduce(0) { $0 + ($1["tests"]?.list?.count ?? 0) } == 877)
  }

  /// The keywords of a schema that Casebook does not have, and references out of the file.
  private static func unsupported(in schema: YAMLNode) -> Set<String> {
    var found: Set<String> = []
    for entry in schema.mapping ?? [] {
      if !SchemaReader.keywords.contains(entry.key) { found.insert(entry.key) }
      switch entry.key {
      case "properties", "$defs":
        for child in entry.value.mapping ?? [] { found.formUnion(unsupported(in: child.value)) }
      case "items", "additionalProperties", "not", "if", "then", "else":
        found.formUnion(unsupported(in: entry.value))
      case "prefixItems", "oneOf", "anyOf", "allOf":
        for child in entry.value.list ?? [] { found.formUnion(unsupported(in: child)) }
      case "$ref":
        if let target = entry.value.string, !target.hasPrefix("#") { found.insert(target) }
      default: break
      }
    }
    return found
  }
}
