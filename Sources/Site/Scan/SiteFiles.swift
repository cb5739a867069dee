import Content
import Diagnostics

/// The files of a site, by what they are for.
struct SiteFiles {
  /// A collection's folder.
  struct Collection {
    var settings: CollectionSettings
    let schema: Schema?
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
  /// Whether something could not be read that templates depend on.
  ///
  /// A collection, a schema, a text, another template: what templates do not find then is no
  /// mistake of theirs.
  var isIncomplete = false
}
