import Diagnostics

/// Which entry a Markdown file is, as its path says.
package struct EntryFile: Sendable, Hashable {
  /// Path in the site, such as `Content/articles/basics.en.md`.
  package let path: String

  /// Index of the collection.
  package let collection: Int

  /// The entry's name in its collection, the same in all languages, in normal form C.
  package let name: String

  /// The language.
  package let language: String

  /// Path of the data beside it, `nil` when there is none.
  package let dataPath: String?

  /// Creates an entry file.
  package init(path: String, collection: Int, name: String, language: String, dataPath: String?) {
    self.path = path
    self.collection = collection
    self.name = name
    self.language = language
    self.dataPath = dataPath
  }

  /// Splits a path below the collection's folder into name and language.
  ///
  /// `basics.md`, `basics.en.md`, `basics/index.md` and `basics/index.en.md` are the forms.
  ///
  /// - Parameters:
  ///   - relativePath: the path below the collection's folder, ending with `.md`.
  ///   - languages: the site's languages, the default language first.
  /// - Returns: the name, and the language or what stands in its place: two or three letters that
  ///   are no language of the site.
  package static func parse(
    _ relativePath: String,
    languages: [String]
  ) -> (name: String, language: String, isKnown: Bool) {
    var stem = relativePath[..<relativePath.utf8.index(relativePath.endIndex, offsetBy: -3)]
    var language = languages.first ?? "ja"
    var isKnown = true
    if let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")),
      !stem.utf8[dot...].contains(UInt8(ascii: "/"))
    {
      let suffix = stem[stem.utf8.index(after: dot)...]
      if languages.contains(String(suffix)) {
        language = String(suffix)
        stem = stem[..<dot]
      } else if (2...3).contains(suffix.count), suffix.allSatisfy({ $0.isASCII && $0.isLowercase })
      {
        language = String(suffix)
        isKnown = false
      }
    }
    if stem == "index" { return ("index", language, isKnown) }
    if stem.hasSuffix("/index") { stem = stem.dropLast("/index".count) }
    return (canonicallyComposed(String(stem)), language, isKnown)
  }
}
