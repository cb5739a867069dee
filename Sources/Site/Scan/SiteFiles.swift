import Content
import Diagnostics

/// The files of a site, by what they are for.
struct SiteFiles {
  /// A collection's folder.
  struct Collection {
    var settings: CollectionSettings
    let schema: Schema?
    /// The digest of the schema's file.
    let schemaDigest: Digest
  }

  var settings: SiteSettings
  var collections: [Collection] = []
  var bibliography = Bibliography()
  var evidence = Evidence()
  var texts = InterfaceTexts()
  var directives = DirectiveSet.standard
  /// The facts that the settings and the interface texts name: they may stand on every page.
  var mentions: [PlacedID] = []
  /// Markdown files, sorted by path.
  var entries: [EntryFile] = []
  /// Markdown files that entries include.
  var parts: [SourceText] = []
  var templates: [SourceText] = []
  /// Paths of files that are published as they are.
  var assets: [String] = []
  /// The paths of all files of `Content` that are the site's, sorted.
  var content: [String] = []
  /// The digests of settings, evidence, schemas and templates, by their paths.
  var digests: [String: Digest] = [:]
  /// The schema of each collection with its digest.
  var schemas: [(schema: Schema?, digest: Digest)] {
    collections.map { ($0.schema, $0.schemaDigest) }
  }
  /// Whether something could not be read that templates depend on.
  ///
  /// A collection, a schema, a text, another template: what templates do not find then is no
  /// mistake of theirs.
  var isIncomplete = false

  /// The digest of what may stand in texts: the names of directives, and the site's own schemas.
  ///
  /// The templates beside these matter to pages only.
  var directivesDigest: Digest {
    var builder = DigestBuilder()
    for name in directives.names { builder.add(name) }
    builder.add(
      digests.combined {
        $0.hasPrefix(SiteFilesReader.directivesFolder) && $0.hasSuffix(".schema.json")
      })
    return builder.digest
  }
}
