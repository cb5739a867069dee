package import Diagnostics

/// What `site.yaml` says of facts.
package struct FactSettings: Sendable {
  /// A topic's title, in the order in which topics are shown.
  package struct Topic: Sendable {
    /// The file of `Content/facts/`, without folder and ending.
    package let name: String
    /// What readers see.
    package let title: LocalizedText
    /// Where the name stands.
    package let place: Place
  }

  /// For how many months the last look at a source counts.
  package let checkedWithin: Int
  /// The titles of topics.
  package let topics: [Topic]

  /// The months of a site that says nothing.
  package static let usualMonths = 24

  /// The settings of a site that says nothing of facts.
  package static let usual = FactSettings(checkedWithin: usualMonths, topics: [])

  /// The title of a topic; its name where the settings give none.
  package func title(of topic: String) -> LocalizedText {
    topics.first { $0.name == topic }?.title ?? LocalizedText(topic)
  }

  private init(checkedWithin: Int, topics: [Topic]) {
    (self.checkedWithin, self.topics) = (checkedWithin, topics)
  }

  /// Reads the settings, which were checked; those of a site that has none.
  init(_ node: YAMLNode?, in source: SourceText) {
    self.init(
      checkedWithin: node?["checkedWithin"]?.integer ?? Self.usualMonths,
      topics: (node?["topics"]?.mapping ?? []).map {
        Topic(
          name: $0.key, title: LocalizedText($0.value), place: source.place($0.keySpan))
      }
    )
  }
}
