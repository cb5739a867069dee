package import Diagnostics

/// The records of `Content/sources.yaml`, in CSL's fields.
package struct Bibliography: Sendable {
  /// One source.
  package struct Source: Sendable {
    /// Its id in the file.
    package let id: String
    /// CSL's type, such as `webpage`.
    package let type: String
    /// The title.
    package let title: String
    /// Who published it.
    package let publisher: String?
    /// What it appeared in.
    package let containerTitle: String?
    /// Who wrote it.
    package let author: String?
    /// Its address; a source that is only a mirror of another has none.
    package let url: String?
    /// When it appeared: a year, a month or a day.
    package let issued: String?
    /// Its language.
    package let language: String?
    /// What a reader should know about it.
    package let note: String?
  }

  /// The sources by id.
  package let sources: [String: Source]

  /// Creates a bibliography of nothing.
  package init() {
    sources = [:]
  }

  private init(_ root: YAMLNode) {
    var sources: [String: Source] = [:]
    for entry in root.mapping ?? [] {
      let fields = entry.value
      sources[entry.key] = Source(
        id: entry.key,
        type: fields["type"]?.string ?? "",
        title: fields["title"]?.string ?? "",
        publisher: fields["publisher"]?.string,
        containerTitle: fields["container-title"]?.string,
        author: fields["author"]?.string,
        url: fields["URL"]?.string,
        issued: fields["issued"]?.string,
        language: fields["language"]?.string,
        note: fields["note"]?.string
      )
    }
    self.sources = sources
  }

  /// Reads a bibliography.
  ///
  /// - Returns: the sources, none when anything is wrong with them, and what is wrong.
  package static func read(
    _ source: SourceText,
    languages: [String]
  ) -> (bibliography: Bibliography, diagnostics: [Diagnostic]) {
    let (root, problems) = SettingsFile.read(
      source,
      schema: StandardSchemas.sources,
      languages: languages
    )
    guard let root, !problems.holdErrors else { return (Bibliography(), problems) }
    return (Bibliography(root), problems)
  }
}
