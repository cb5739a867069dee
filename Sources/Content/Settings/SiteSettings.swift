package import Diagnostics

/// What `Content/site.yaml` says.
package struct SiteSettings: Sendable {
  /// An item of the navigation.
  package struct NavigationItem: Sendable {
    /// What it says.
    package fileprivate(set) var label: LocalizedText
    /// Where it leads: a path of the default language, or an address elsewhere.
    package let url: String
    /// Where it stands in the settings.
    package let place: Place
  }

  /// Who publishes the site.
  package struct Publisher: Sendable {
    /// The name.
    package let name: LocalizedText
    /// The publisher's own address.
    package let url: String?

    /// Creates a publisher.
    package init(name: LocalizedText, url: String?) {
      self.name = name
      self.url = url
    }
  }

  /// The site's name.
  package private(set) var title: LocalizedText
  /// What it is about.
  package private(set) var description: LocalizedText?
  /// Where it is published.
  package var baseURL: BaseURL
  /// Its languages, the default language first.
  package let languages: [String]
  /// Who publishes it.
  package let publisher: Publisher?
  /// The navigation.
  package private(set) var navigation: [NavigationItem]
  /// How the texts of entries are read.
  package let markdown: MarkdownSettings
  /// How facts are shown and how long they count as looked at.
  package let facts: FactSettings
  /// The beginnings of outside addresses that `casebook check --external` does not ask for.
  package let ignoredAddresses: [String]
  /// Which files for hosts are published with the site.
  package let publish: PublishSettings

  /// The language whose addresses have no prefix.
  package var defaultLanguage: String { languages.first ?? "ja" }

  /// What stands before the addresses of a language: nothing for the default, `/en` for English.
  package func prefix(of language: String) -> String {
    language == defaultLanguage ? "" : "/\(language)"
  }

  /// The settings with the values of the facts that their texts name.
  package func bound(by binding: FactBinding) -> SiteSettings {
    var settings = self
    settings.title = binding.bound(title)
    settings.description = description.map { binding.bound($0) }
    for index in navigation.indices {
      settings.navigation[index].label = binding.bound(navigation[index].label)
    }
    return settings
  }

  /// Reads the settings.
  ///
  /// - Returns: the settings, `nil` when anything is wrong with them, and what is wrong.
  package static func read(
    _ source: SourceText
  ) -> (settings: SiteSettings?, diagnostics: [Diagnostic]) {
    let (root, problems) = SettingsFile.read(source, schema: StandardSchemas.site, languages: nil)
    guard let root, !problems.holdErrors else { return (nil, problems) }
    let wrong = PublishSettings.check(root["publish"], in: source)
    if !wrong.isEmpty { return (nil, problems + wrong) }
    let url = root["baseURL"]
    guard let url, let address = url.string, let baseURL = BaseURL(address) else {
      let place = source.place(url?.span ?? root.span)
      return (nil, [Diagnostic(.wrongBaseURL, "baseURL", at: place)])
    }
    let settings = SiteSettings(
      title: LocalizedText(root["title"] ?? root),
      description: root["description"].map { LocalizedText($0) },
      baseURL: baseURL,
      languages: root["languages"]?.list?.compactMap(\.string) ?? ["ja"],
      publisher: root["publisher"].map {
        Publisher(name: LocalizedText($0["name"] ?? $0), url: $0["url"]?.string)
      },
      navigation: (root["navigation"]?.list ?? []).map {
        NavigationItem(
          label: LocalizedText($0["label"] ?? $0),
          url: $0["url"]?.string ?? "",
          place: source.place(($0["url"] ?? $0).span)
        )
      },
      markdown: MarkdownSettings(root["markdown"]),
      facts: FactSettings(root["facts"], in: source),
      ignoredAddresses: root["check"]?["ignoreExternal"]?.list?.compactMap(\.string) ?? [],
      publish: PublishSettings(root["publish"])
    )
    return (settings, problems)
  }
}

/// A YAML file of the site's own settings.
enum SettingsFile {
  /// Reads a file and checks it against a schema.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - schema: what it must satisfy.
  ///   - languages: the languages that texts may have; those of the file itself without it.
  /// - Returns: the root, `nil` when it cannot be read, and what is wrong.
  static func read(
    _ source: SourceText,
    schema: Schema,
    languages: [String]?
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    if let problem = source.utf8Problem { return (nil, [problem]) }
    let (root, problems) = YAMLReader.read(source)
    guard let root else {
      let empty = Diagnostic(.emptyFile, at: source.place(line: 1), hints: [.fillOrDelete])
      return (nil, problems.isEmpty ? [empty] : problems)
    }
    guard root.mapping != nil else {
      let problem = Diagnostic(
        .notAMapping,
        root.phrase,
        at: source.place(root.span),
        hints: [mappingHint()]
      )
      return (nil, [problem])
    }
    let own = root["languages"]?.list?.compactMap { $0.string }
    let languages = languages ?? own ?? ["ja"]
    let found = SchemaCheck.check(root, against: schema, in: [source], languages: languages)
    return (root, problems + found)
  }
}
