package import Diagnostics

/// Reads `Content/charts/NAME.yaml`.
package struct ChartReader {
  private let name: String
  private let source: SourceText
  private let root: YAMLNode
  private var diagnostics: [Diagnostic]

  /// Reads a chart.
  ///
  /// Whether its facts, its table and its sources exist is for others to say.
  ///
  /// - Parameters:
  ///   - name: the name of the file without its extension.
  ///   - source: the file.
  ///   - languages: the languages that texts may have.
  /// - Returns: the chart, `nil` when anything is wrong with it, and what is wrong.
  package static func read(
    name: String,
    _ source: SourceText,
    languages: [String]
  ) -> (chart: ChartDefinition?, diagnostics: [Diagnostic]) {
    let (root, problems) = SettingsFile.read(
      source,
      schema: StandardSchemas.chart,
      languages: languages
    )
    guard let root, !problems.holdErrors else { return (nil, problems) }
    var reader = ChartReader(name: name, source: source, root: root, diagnostics: problems)
    let chart = reader.read()
    return (reader.diagnostics.holdErrors ? nil : chart, reader.diagnostics)
  }

  private init(name: String, source: SourceText, root: YAMLNode, diagnostics: [Diagnostic]) {
    self.name = name
    self.source = source
    self.root = root
    self.diagnostics = diagnostics
  }

  private mutating func read() -> ChartDefinition? {
    let kind = root["type"]?.string.flatMap { ChartDefinition.Kind(rawValue: $0) } ?? .bar
    let orientation = root["orientation"]?.string
      .flatMap { ChartDefinition.Orientation(rawValue: $0) }
    if let key = key("orientation"), kind != .bar {
      report(.orientationOfNoBar, Wording(kind.rawValue), at: key)
    }
    let series = (root["series"]?.mapping ?? []).map {
      ChartDefinition.Series(key: $0.key, label: LocalizedText($0.value))
    }
    guard let values = readValues(series) else { return nil }
    return ChartDefinition(
      name: name,
      path: source.path,
      title: text("title") ?? LocalizedText(""),
      description: text("description") ?? LocalizedText(""),
      note: text("note"),
      kind: kind,
      orientation: orientation ?? .vertical,
      unit: root["unit"].map { id($0) },
      series: series,
      values: values,
      sources: (root["sources"]?.list ?? []).map { id($0) }
    )
  }

  private mutating func readValues(
    _ series: [ChartDefinition.Series]
  ) -> ChartDefinition.Values? {
    switch (root["points"]?.list, root["data"]) {
    case (nil, nil):
      report(.chartWithoutPoints, at: key("type") ?? root.span)
      return nil
    case (.some, .some):
      report(.pointsAndData, at: key("data") ?? root.span)
      return nil
    case (let points?, nil): return .points(points.map { readPoint($0, series) })
    case (nil, let data?): return readColumns(data)
    }
  }

  private mutating func readPoint(
    _ node: YAMLNode,
    _ series: [ChartDefinition.Series]
  ) -> ChartDefinition.Point {
    if let named = node["series"], let key = named.string {
      if !series.contains(where: { $0.key == key }) {
        let keys = series.map(\.key)
        let hints =
          keys.isEmpty
          ? [Self.seriesHint] : Hint.nearestKey(to: key, among: keys)
        report(.unknownSeries, Wording(key), at: named.span, hints: hints)
      }
    } else if series.count > 1 {
      report(
        .pointWithoutSeries,
        at: node["fact"]?.span ?? node.span,
        hints: Hint.nearest(to: "", among: series.map(\.key))
      )
    }
    return ChartDefinition.Point(
      label: node["label"].map { LocalizedText($0) },
      fact: node["fact"].map { id($0) } ?? id(node),
      series: node["series"]?.string
    )
  }

  private mutating func readColumns(_ data: YAMLNode) -> ChartDefinition.Values {
    let y = data["y"]?.list ?? []
    let names = y.compactMap(\.string)
    for entry in root["series"]?.mapping ?? [] where !names.contains(entry.key) {
      let hints = Hint.nearestKey(to: entry.key, among: names)
      report(.unknownSeries, Wording(entry.key), at: entry.keySpan, hints: hints)
    }
    return .columns(
      ChartDefinition.Columns(
        table: data["table"].map { id($0) } ?? id(data),
        x: data["x"].map { id($0) } ?? id(data),
        y: y.map { id($0) }
      )
    )
  }

  // MARK: Parts

  private func text(_ key: String) -> LocalizedText? {
    root[key].map { LocalizedText($0) }
  }

  private func id(_ node: YAMLNode) -> PlacedID {
    PlacedID(id: node.string ?? "", place: source.place(node.span))
  }

  private func key(_ name: String) -> Span? {
    root.mapping?.first { $0.key == name }?.keySpan
  }

  private mutating func report(
    _ finding: Finding,
    _ arguments: Wording...,
    at span: Span,
    hints: [Hint] = []
  ) {
    var diagnostic = Diagnostic(finding, at: source.place(span), hints: hints)
    diagnostic.arguments = arguments
    diagnostics.append(diagnostic)
  }

  private static let seriesHint = Hint(
    en: "name the series first: series: {likes: {ja: いいね, en: Likes}}",
    ja: "先に系列を書いてください: series: {likes: {ja: いいね, en: Likes}}"
  )
}
