package import Diagnostics

/// What a collection's `collection.yaml` says.
package struct CollectionSettings: Sendable {
  /// How the collection's list is made.
  package struct List: Sendable {
    /// The list's template.
    package let template: String
    /// The order of the entries.
    package let sort: SortOrder
    /// Entries a page.
    package let perPage: Int
    /// Whether there is an Atom feed.
    package let feed: Bool
  }

  /// The collection's folder below `Content`.
  package let id: String
  /// Its file.
  package let path: String
  /// Its name.
  package private(set) var title: LocalizedText
  /// What it holds.
  package private(set) var description: LocalizedText?
  /// The addresses of its entries.
  package let route: Route
  /// File name of the schema in the collection's folder.
  package let schemaFile: String?
  /// Where the schema is named.
  package let schemaPlace: Place?
  /// The template of an entry.
  package let template: String
  /// Where the template is named.
  package let templatePlace: Place
  /// The list, `nil` when the collection has none.
  package let list: List?

  /// File name of the data beside an entry: `case.yaml` for the schema `case.schema.json`.
  package var dataFile: String? {
    guard let schemaFile, schemaFile.hasSuffix(".schema.json") else { return nil }
    return schemaFile.dropLast(".schema.json".count) + ".yaml"
  }

  /// The address of an entry, percent-encoded, without the base URL's own path.
  package func url(slug: String, language: String, in settings: SiteSettings) -> String {
    percentEncoded(path: settings.prefix(of: language) + route.path(slug: slug))
  }

  /// The settings with the values of the facts that their texts name.
  package func bound(by binding: FactBinding) -> CollectionSettings {
    var settings = self
    settings.title = binding.bound(title)
    settings.description = description.map { binding.bound($0) }
    return settings
  }

  /// Reads the settings of a collection.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - id: the collection's folder.
  ///   - languages: the site's languages.
  /// - Returns: the settings, `nil` when anything is wrong with them, and what is wrong.
  package static func read(
    _ source: SourceText,
    id: String,
    languages: [String]
  ) -> (settings: CollectionSettings?, diagnostics: [Diagnostic]) {
    var (root, problems) = SettingsFile.read(
      source,
      schema: StandardSchemas.collection,
      languages: languages
    )
    guard let root, !problems.holdErrors, let routeNode = root["route"],
      let template = root["template"]
    else { return (nil, problems) }
    let route = Route(routeNode.string ?? "")
    if route == nil {
      problems.append(
        Diagnostic(
          .wrongRoute,
          Wording(routeNode.string ?? ""),
          at: source.place(routeNode.span),
          hints: [Hint(en: "for example /{0}/{slug}/", ja: "例: /{0}/{slug}/", Wording(id))]
        )
      )
    }
    let list = root["list"].map { List($0, source: source, problems: &problems) }
    guard let route, !problems.holdErrors else { return (nil, problems) }
    let settings = CollectionSettings(
      id: id,
      path: source.path,
      title: LocalizedText(root["title"] ?? root),
      description: root["description"].map { LocalizedText($0) },
      route: route,
      schemaFile: root["schema"]?.string,
      schemaPlace: root["schema"].map { source.place($0.span) },
      template: template.string ?? "",
      templatePlace: source.place(template.span),
      list: list
    )
    return (settings, problems)
  }
}

extension CollectionSettings.List {
  fileprivate init(_ node: YAMLNode, source: SourceText, problems: inout [Diagnostic]) {
    let text = node["sort"]?.string ?? "-date"
    let order = SortOrder(text)
    if order == nil {
      let place = source.place((node["sort"] ?? node).span)
      problems.append(
        Diagnostic(
          .wrongSort,
          Wording(text),
          at: place,
          hints: Hint.nearest(to: text, among: SortOrder.Key.allCases.map(\.rawValue))
        )
      )
    }
    template = node["template"]?.string ?? ""
    sort = order ?? SortOrder(key: .date, descending: true)
    perPage = node["perPage"]?.integer ?? 24
    feed = node["feed"]?.boolean ?? false
  }
}

/// The order of a list.
package struct SortOrder: Sendable, Equatable {
  /// What entries are ordered by.
  package enum Key: String, Sendable, CaseIterable {
    case date, updated, title, weight
  }

  /// What entries are ordered by.
  package let key: Key
  /// Whether the greatest comes first.
  package let descending: Bool

  /// Creates an order.
  package init(key: Key, descending: Bool) {
    self.key = key
    self.descending = descending
  }

  /// Reads `date` or `-date`.
  init?(_ text: String) {
    let descending = text.hasPrefix("-")
    guard let key = Key(rawValue: String(descending ? text.dropFirst() : text[...])) else {
      return nil
    }
    self.init(key: key, descending: descending)
  }
}

/// The addresses of a collection's entries: `/cases/{slug}/`.
package struct Route: Sendable, Equatable {
  /// What stands before the slug, beginning and ending with `/`.
  package let prefix: String
  /// What stands behind the slug, ending with `/`.
  package let suffix: String

  /// Reads a route; `nil` unless it begins and ends with `/`, holds `{slug}` once, and nothing that
  /// a path may not hold.
  package init?(_ text: String) {
    let parts = text.split(separator: "{slug}", omittingEmptySubsequences: false)
    guard parts.count == 2, text.hasPrefix("/"), text.hasSuffix("/"), parts[0].hasSuffix("/"),
      parts[1].hasPrefix("/"),
      !text.contains("//"), !text.contains("/../"), !text.contains("/./"),
      !parts.joined().contains(where: { "{}?#%\\\"<> ".contains($0) })
    else { return nil }
    prefix = String(parts[0])
    suffix = String(parts[1])
  }

  /// The address of a slug, not yet percent-encoded.
  package func path(slug: String) -> String { prefix + slug + suffix }

  /// The address of the list.
  package var listPath: String { prefix }
}
