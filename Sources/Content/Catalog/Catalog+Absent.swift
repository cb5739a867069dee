import Diagnostics

extension Catalog {
  /// Whether the build leaves out any entry.
  package var leavesOut: Bool { !absent.isEmpty }

  /// Why the build leaves out an entry; `nil` if it does not.
  package func absence(of entry: Entry) -> Absence? { absent[entry.file.path] }

  /// The address that an entry has or would have, percent-encoded, without the base URL's own path.
  package func url(of entry: Entry) -> String {
    collections[entry.file.collection]
      .url(slug: entry.head.slug, language: entry.file.language, in: settings)
  }
}
