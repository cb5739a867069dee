/// Prints diagnostics as one document in SARIF 2.1.0 (OASIS), for code scanning.
package struct SARIFPrinter: Sendable {
  private let language: MessageLanguage
  private let folder: String
  private let version: String

  /// The base of all paths.
  ///
  /// Where the sources were checked out, by the name that GitHub and Microsoft's tools know; no path
  /// of the machine is written.
  private static let base = "%SRCROOT%"

  /// Creates a printer.
  ///
  /// - Parameters:
  ///   - language: the language of the messages.
  ///   - folder: the site's folder in the repository, ending with `/`; empty for the repository itself.
  ///   - version: Casebook's version.
  package init(language: MessageLanguage, folder: String, version: String) {
    self.language = language
    self.folder = folder
    self.version = version
  }

  /// Prints diagnostics in the order given; none make a document without results.
  ///
  /// - Returns: UTF-8, one value a line.
  package func print(_ diagnostics: [Diagnostic]) -> [UInt8] {
    let rules = Set(diagnostics.map(\.finding)).sorted { $0.code < $1.code }
    let indexes = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.code, $0) })
    let driver: [(String, JSONValue)] = [
      ("name", .string("Casebook")), ("version", .string(version)),
      ("rules", .list(rules.map(rule))),
    ]
    let run: [(String, JSONValue)] = [
      ("tool", .object([("driver", .object(driver))])),
      ("language", .string(language.rawValue)),
      ("columnKind", .string("utf16CodeUnits")),
      (
        "originalUriBaseIds",
        .object([(Self.base, .object([("description", text("the root of the repository"))]))])
      ),
      (
        "results",
        .list(diagnostics.map { result($0, rule: indexes[$0.finding.code, default: 0]) })
      ),
    ]
    return JSONValue.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")), ("runs", .list([.object(run)])),
    ]).bytes
  }

  private func rule(_ finding: Finding) -> JSONValue {
    .object([
      ("id", .string(finding.code)),
      ("shortDescription", text(finding.wording.outline(in: language))),
      ("defaultConfiguration", .object([("level", .string(level(finding.severity)))])),
    ])
  }

  private func result(_ diagnostic: Diagnostic, rule: Int) -> JSONValue {
    let label = language == .japanese ? "ヒント" : "hint"
    let hints = diagnostic.hints.filter { $0.place == nil }
      .map { "\(label): \($0.message.text(in: language))" }
    let lines = [diagnostic.message.text(in: language)] + hints
    var fields: [(String, JSONValue)] = [
      ("ruleId", .string(diagnostic.finding.code)), ("ruleIndex", .number("\(rule)")),
      ("level", .string(level(diagnostic.finding.severity))),
      ("message", text(lines.joined(separator: "\n"))),
      ("locations", .list([.object([("physicalLocation", location(diagnostic.place))])])),
    ]
    let related = diagnostic.hints.compactMap { hint in hint.place.map { (hint, $0) } }
    if !related.isEmpty {
      let locations = related.enumerated().map { index, item in
        JSONValue.object([
          ("id", .number("\(index)")), ("physicalLocation", location(item.1)),
          ("message", text(item.0.message.text(in: language))),
        ])
      }
      fields.append(("relatedLocations", .list(locations)))
    }
    return .object(fields)
  }

  private func level(_ severity: Severity) -> String { "\(severity)" }

  private func text(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

  private func location(_ place: Place) -> JSONValue {
    let artifact: [(String, JSONValue)] = [
      ("uri", .string(percentEncoded(path: folder + place.path))),
      ("uriBaseId", .string(Self.base)),
    ]
    var fields: [(String, JSONValue)] = [("artifactLocation", .object(artifact))]
    if let line = place.line {
      let (start, end) = place.utf16Columns
      let region: [(String, JSONValue)] = [
        ("startLine", .number("\(line)")), ("startColumn", .number("\(start)")),
        ("endColumn", .number("\(end)")),
      ]
      fields.append(("region", .object(region)))
    }
    return .object(fields)
  }
}

extension Place {
  /// The column and the one behind the last, 1-based, counted in UTF-16 as most programs do.
  fileprivate var utf16Columns: (start: Int, end: Int) {
    let before = lineText.prefix(column - 1)
    let marked = lineText[before.endIndex...].prefix(length)
    let start = before.utf16.count + 1
    return (start, start + marked.utf16.count)
  }
}
