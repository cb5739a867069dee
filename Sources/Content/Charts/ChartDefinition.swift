/// A chart as `Content/charts/NAME.yaml` defines it.
package struct ChartDefinition: Sendable {
  /// How the values are drawn.
  package enum Kind: String, Sendable, CaseIterable {
    case bar, line, dot, share
  }

  /// Which way bars grow.
  package enum Orientation: String, Sendable, CaseIterable {
    case vertical, horizontal
  }

  /// A group of values.
  package struct Series: Sendable, Equatable {
    /// Its key; with a table, a column.
    package let key: String
    /// Its name.
    package let label: LocalizedText
  }

  /// A value that is a fact.
  package struct Point: Sendable {
    /// Its label; the fact's without it.
    package let label: LocalizedText?
    /// The fact.
    package let fact: PlacedID
    /// The key of its series.
    package let series: String?
  }

  /// Columns of a table.
  package struct Columns: Sendable {
    /// The name of the table.
    package let table: PlacedID
    /// The column of labels.
    package let x: PlacedID
    /// The columns of values, a series each.
    package let y: [PlacedID]
  }

  /// Where the values come from.
  package enum Values: Sendable {
    case points([Point])
    case columns(Columns)
  }

  /// The name of the file without its extension.
  package let name: String
  /// Path of the file.
  package let path: String
  /// The title.
  package let title: LocalizedText
  /// What one sees, for those who do not see it.
  package let description: LocalizedText
  /// What one must know to read it.
  package let note: LocalizedText?
  /// How the values are drawn.
  package let kind: Kind
  /// Which way bars grow.
  package let orientation: Orientation
  /// The unit of the axis; that of the facts or columns without it.
  package let unit: PlacedID?
  /// The series in their order; empty when there is only one.
  package let series: [Series]
  /// Where the values come from.
  package let values: Values
  /// The sources that are named here; those of facts are the facts’.
  package let sources: [PlacedID]

  /// The facts of the points, in their order.
  package var factReferences: [PlacedID] {
    guard case .points(let points) = values else { return [] }
    return points.map(\.fact)
  }
}
