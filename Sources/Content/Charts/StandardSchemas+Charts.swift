// The schemas of charts and of what is said about tables.

extension StandardSchemas {
  /// A file of `Content/charts/`.
  static let chart = SchemaBuilder.schema(
    required: ["title", "description", "type"],
    [
      ("title", .localizedText), ("description", .localizedText), ("note", .localizedText),
      ("type", .oneOf(ChartDefinition.Kind.allCases.map(\.rawValue))),
      ("orientation", .oneOf(ChartDefinition.Orientation.allCases.map(\.rawValue))),
      ("unit", .text(least: 1)), ("series", .map(.localizedText)),
      (
        "points",
        .list(
          of: .record(
            required: ["fact"],
            [
              ("label", .localizedText), ("fact", .text(least: 1)), ("series", .text(least: 1)),
            ]
          ),
          least: 1
        )
      ),
      (
        "data",
        .record(
          required: ["table", "x", "y"],
          [
            ("table", .text(least: 1)), ("x", .text(least: 1)),
            ("y", .list(of: .text(least: 1), least: 1)),
          ]
        )
      ),
      ("sources", .list(of: .reference(.source))),
    ]
  )

  /// `NAME.meta.yaml` of `Content/data/`.
  static let tableMeta = SchemaBuilder.schema(
    required: [],
    [
      ("title", .localizedText), ("note", .localizedText),
      ("sources", .list(of: .reference(.source))),
      (
        "columns",
        .map(.record(required: [], [("label", .localizedText), ("unit", .text(least: 1))]))
      ),
    ]
  )
}
