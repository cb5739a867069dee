import Content
import Diagnostics

/// Reads the files of facts, units, sources, charts and tables.
struct EvidenceReader {
  /// What was read.
  struct Outcome {
    var evidence = Evidence()
    var bibliography = Bibliography()
    var diagnostics: [Diagnostic] = []
  }

  let log: ReadLog
  let settings: SiteSettings
  let today: CalendarDate

  /// Reads them.
  ///
  /// - Parameter content: the paths of all files of `Content`.
  /// - Returns: what could be read, and what is wrong.
  /// - Throws: ``Failure`` when a file cannot be read.
  func read(_ content: [String]) throws -> Outcome {
    var outcome = Outcome()
    try readSources(content, &outcome)
    try readFacts(content, &outcome)
    try readCharts(content, &outcome)
    try readTables(content, &outcome)
    return outcome
  }

  private func source(_ path: String) throws -> SourceText {
    try log.source(path)
  }

  private func readSources(_ content: [String], _ outcome: inout Outcome) throws {
    let files = ["Content/sources.yaml", "Content/sources.json"].filter(content.contains)
    if files.isEmpty { return }
    let (found, problems) = Bibliography.read(
      try files.map(source), languages: settings.languages, today: today)
    outcome.bibliography = found
    outcome.diagnostics += problems
  }

  private func readFacts(_ content: [String], _ outcome: inout Outcome) throws {
    if content.contains("Content/units.yaml") {
      let (units, problems) = UnitSet.read(
        try source("Content/units.yaml"), languages: settings.languages)
      outcome.evidence.units = units
      outcome.diagnostics += problems
    }
    let files = content.filter { $0.hasPrefix("Content/facts/") && $0.isYAML }
    let (facts, problems) = FactSet.read(
      try files.map(source), units: outcome.evidence.units, languages: settings.languages,
      today: today)
    outcome.evidence.facts = facts
    outcome.diagnostics += problems + facts.check(against: outcome.bibliography)
    outcome.diagnostics += facts.check(settings.facts)
    reportStrays(content, in: "facts", [".yaml", ".yml"], &outcome)
  }

  private func readCharts(_ content: [String], _ outcome: inout Outcome) throws {
    var names = FileNames()
    for path in content where path.hasPrefix("Content/charts/") && path.isYAML {
      guard let name = names.add(path, &outcome.diagnostics) else { continue }
      let file = try source(path)
      let (chart, problems) = ChartReader.read(
        name: name, file, languages: settings.languages)
      outcome.evidence.chartMentions[name] = FactMention.find(in: file)
      outcome.diagnostics += problems
      outcome.evidence.charts[name] = chart
      if chart == nil { outcome.evidence.brokenCharts.insert(name) }
    }
    reportStrays(content, in: "charts", [".yaml", ".yml"], &outcome)
  }

  private func readTables(_ content: [String], _ outcome: inout Outcome) throws {
    let all = Set(content)
    var names = FileNames()
    for path in content where path.hasPrefix("Content/data/") {
      guard path.isTable else { continue }
      guard let name = names.add(path, &outcome.diagnostics) else { continue }
      let stem = "Content/data/\(name)"
      let beside = [stem + ".schema.json", stem + ".meta.yaml"].map { all.contains($0) ? $0 : nil }
      let data = try source(path)
      let meta = try beside[1].map(source)
      outcome.evidence.tableMentions[name] =
        FactMention.find(in: data) + (meta.map { FactMention.find(in: $0) } ?? [])
      let (table, problems) = DataTableReader.read(
        DataTableFiles(
          name: name,
          data: data,
          schema: try beside[0].map(source),
          meta: meta
        ),
        languages: settings.languages
      )
      outcome.diagnostics += problems
      outcome.evidence.tables[name] = table
      if table == nil { outcome.evidence.brokenTables.insert(name) }
    }
    reportStrays(content, in: "data", [".yaml", ".yml", ".json", ".csv"], &outcome)
    for path in content where path.hasPrefix("Content/data/") && path.standsBesideTable {
      guard names.first(path.baseName) == nil else { continue }
      let hint = Hint(
        en: "there is no table {0}.yaml, {0}.json or {0}.csv beside it",
        ja: "隣に表 {0}.yaml、{0}.json、{0}.csv のどれもありません",
        Wording(path.baseName))
      outcome.diagnostics.append(Diagnostic(.strayFile, at: Place(file: path), hints: [hint]))
    }
  }

  /// Files in a folder of data that nobody reads have a mistyped ending.
  private func reportStrays(
    _ content: [String],
    in folder: String,
    _ endings: [String],
    _ outcome: inout Outcome
  ) {
    let prefix = "Content/\(folder)/"
    for path in content
    where path.hasPrefix(prefix) && !endings.contains(where: { path.hasSuffix($0) }) {
      let known = Wording(endings.filter { $0 != ".yml" }.joined(separator: ", "))
      let hint = Hint(
        en: "files of {0} end with {1}", ja: "{0} に置けるファイルの拡張子: {1}",
        Wording(prefix), known)
      outcome.diagnostics.append(Diagnostic(.strayFile, at: Place(file: path), hints: [hint]))
    }
  }
}

/// The names that the files of a folder give to charts or tables.
private struct FileNames {
  private var paths: [String: String] = [:]

  /// The file that gives a name.
  func first(_ name: String) -> String? { paths[name] }

  /// The name that a file gives; reports one that is taken, and gives none then.
  mutating func add(_ path: String, _ diagnostics: inout [Diagnostic]) -> String? {
    let name = path.baseName
    guard let first = paths[name] else {
      paths[name] = path
      return name
    }
    diagnostics.append(
      Diagnostic(
        .nameTwice, Wording(name), at: Place(file: path),
        hints: [.firstDefined(at: Place(file: first))]))
    return nil
  }
}

extension String {
  fileprivate var isYAML: Bool { hasSuffix(".yaml") || hasSuffix(".yml") }

  /// Whether a file of `Content/data/` is a table, and not what stands beside one.
  fileprivate var isTable: Bool {
    if standsBesideTable { return false }
    return isYAML || hasSuffix(".json") || hasSuffix(".csv")
  }

  /// Whether it describes a table of its name.
  fileprivate var standsBesideTable: Bool {
    hasSuffix(".schema.json") || hasSuffix(".meta.yaml")
  }

  /// The file's name without folder and ending.
  fileprivate var baseName: String {
    let name = lastPathComponent
    return String(name[..<(name.firstIndex(of: ".") ?? name.endIndex)])
  }
}
