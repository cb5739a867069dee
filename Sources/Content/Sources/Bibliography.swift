package import Diagnostics

/// The sources of a site, in CSL's fields.
package struct Bibliography: Sendable {
  /// One source.
  package struct Source: Sendable {
    /// Its id in the file.
    package let id: String
    /// CSL's type, such as `webpage`.
    package let type: String
    /// Its texts by CSL's names.
    package let texts: [String: String]
    /// Its names by CSL's names, such as `author`.
    package let names: [String: [SourceName]]
    /// Its dates by CSL's names, such as `issued`.
    package let dates: [String: SourceDate]
    /// Whether its address is only a copy of another place's, which is never linked.
    package let isMirror: Bool
    /// Whether its title is its own; false for one that describes it.
    package let hasQuotedTitle: Bool
    /// When somebody last looked at it.
    package let checked: CalendarDate?
    /// Where its id stands.
    package let place: Place
    /// Where the day of the last check stands; the id's place without one.
    package let checkedPlace: Place
  }

  /// The sources by id.
  package private(set) var sources: [String: Source] = [:]
  /// The ids in the order of the files.
  package private(set) var ids: [String] = []
  /// Whether a file could not be read at all: then nobody knows which sources are missing.
  package internal(set) var isIncomplete = false
  /// Ids of sources that have a mistake, which was told.
  private(set) var broken: Set<String> = []

  /// Creates a bibliography of nothing.
  package init() {}

  /// The sources in the order of the files.
  package var all: [Source] { ids.compactMap { sources[$0] } }

  /// Whether an id stands for a source, be it one with a mistake that was told already.
  package func isKnown(_ id: String) -> Bool {
    sources[id] != nil || broken.contains(id)
  }

  /// The hint that names the source which a mistyped id most likely means.
  package func nearest(to id: String) -> [Hint] {
    Hint.nearest(to: id, among: ids)
  }

  mutating func add(_ source: Source) {
    sources[source.id] = source
    ids.append(source.id)
  }

  mutating func addBroken(_ id: String) { broken.insert(id) }
}

extension Bibliography.Source {
  /// The title.
  package var title: String { texts["title"] ?? "" }

  /// Who published it.
  package var publisher: String? { texts["publisher"] }

  /// What it appeared in.
  package var containerTitle: String? { texts["container-title"] }

  /// Its language.
  package var language: String? { texts["language"] }

  /// What a reader should know about it.
  package var note: String? { texts["note"] }

  /// When it appeared, for machines: EDTF, or words.
  package var issued: String? { dates["issued"]?.text }

  /// Where a link to it leads: its address, else that of its DOI; `nil` for a mirror.
  package var url: String? {
    isMirror ? nil : texts["URL"] ?? texts["DOI"].map { "https://doi.org/\($0)" }
  }

  /// Who wrote it, as readers of its own language write the names.
  package var author: String? {
    guard let authors = names["author"] else { return nil }
    let language = language ?? "en"
    return authors.map { $0.text(in: language) }
      .joined(separator: language.isJapanese ? "、" : ", ")
  }
}
