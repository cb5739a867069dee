// The schemas of facts and units.

extension StandardSchemas {
  /// `facts` in `site.yaml`.
  static let factSettings = SchemaBuilder.record(
    required: [],
    [("checkedWithin", .integerAtLeast(1, most: 1_200)), ("topics", .map(.localizedText))]
  )

  /// A file of `Content/facts/`.
  static let facts = SchemaBuilder.dictionary(of: factFields)

  /// One fact of it.
  ///
  /// Facts are checked one by one, so that a mistake hides no other fact.
  static let fact = SchemaBuilder.schema(required: factRequired, factProperties)

  /// Any mapping: its values are checked one by one.
  static let anyMapping = SchemaBuilder.dictionary(of: .types([]))

  /// A text, for a field that may be something else too.
  static let localizedText = SchemaBuilder.root(.localizedText)

  /// `units.yaml`.
  static let units = SchemaBuilder.dictionary(of: .map(.types([.string, .object])))

  /// The forms of a unit in one language that tells one from many.
  static let unitForms = SchemaBuilder.schema(
    required: ["other"],
    [("one", .text(least: 1)), ("other", .text(least: 1))]
  )

  private static let factFields = SchemaBuilder.record(required: factRequired, factProperties)

  private static let factRequired = [
    "label", "unit", "period", "measuredBy", "source", "reliability", "checked",
  ]

  private static let factProperties: [(String, SchemaBuilder)] = [
    ("label", .localizedText), ("value", .types([.number, .string, .object])),
    ("range", .pair(.types([.number]))), ("unit", .text(least: 1)),
    ("qualifier", .oneOf(Fact.Qualifier.allCases.map(\.rawValue))),
    ("period", .types([.integer, .string, .object])), ("measuredBy", .localizedText),
    ("source", .reference(.source)), ("quote", .text(least: 1)),
    ("reliability", .oneOf(Fact.Reliability.allCases.map(\.rawValue))), ("checked", .date),
    ("disputedBy", .list(of: .text(least: 1))), ("note", .localizedText),
  ]
}
