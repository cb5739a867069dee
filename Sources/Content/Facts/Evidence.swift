package import Diagnostics

/// What a site's figures are drawn from, beside its sources.
package struct Evidence: Sendable {
  /// The facts.
  package var facts = FactSet()
  /// The units in which they are told, the site's own among them.
  package var units = UnitSet()
  /// The charts of `Content/charts/`, by name.
  package var charts: [String: ChartDefinition] = [:]
  /// The tables of `Content/data/`, by name.
  package var tables: [String: DataTable] = [:]
  /// Charts that have a mistake of their own: naming one is no mistake on top of it.
  package var brokenCharts: Set<String> = []
  /// The same of tables.
  package var brokenTables: Set<String> = []

  /// The facts that the texts of a chart name, by the chart's name.
  package var chartMentions: [String: [PlacedID]] = [:]
  /// The same of tables.
  package var tableMentions: [String: [PlacedID]] = [:]

  /// Creates no evidence.
  package init() {}

  /// Says that a fact does not exist, with the nearest one that does.
  package func unknownFact(_ mention: PlacedID) -> Diagnostic {
    let nearest = facts.nearest(to: mention.id)
    return Diagnostic(
      .unknownFact, Wording(mention.id), at: mention.place,
      hints: nearest.isEmpty ? [.addFact] : nearest)
  }
}
