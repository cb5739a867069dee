import Content
package import Diagnostics

extension Site {
  /// A schema for editors.
  package struct SchemaFile: Sendable {
    /// What the command line calls it: the collection, or a file that Casebook knows.
    package let name: String
    /// JSON.
    package let bytes: [UInt8]
  }

  /// Writes all schemas of the site as standard JSON Schema.
  ///
  /// - Parameter options: what a build would be told.
  /// - Returns: the schemas, and what is wrong with the settings and the schemas: those that could not
  ///   be read are missing.
  /// - Throws: ``Failure`` when a file cannot be read.
  package func schemas(
    _ options: BuildOptions
  ) async throws -> (schemas: [SchemaFile], diagnostics: [Diagnostic]) {
    let listing = try SiteListing(of: folder)
    let (files, found) = try SiteFilesReader.read(folder, listing, today: options.today)
    guard let files else { return ([], found) }
    let reader = EntryReader(files, readsTexts: false)
    let scanner = Scanner(
      site: folder, reader: reader, schemas: files.schemas, listing: listing, absence: { _ in nil })
    let entries = try await scanner.scan(files.entries, Parallel(jobs: options.jobs)).entries
    let export = SchemaExport(Self.names(files))
    var schemas: [SchemaFile] = []
    for (index, collection) in files.collections.enumerated() {
      let settings = collection.settings
      let source = try settings.schemaFile.map { name in
        let path = "Content/\(settings.id)/\(name)"
        return SourceText(path: path, bytes: try folder.read(path))
      }
      var bytes: [UInt8] = []
      if let source, settings.dataFile != nil,
        files.entries.contains(where: { $0.collection == index && $0.dataPath != nil })
      {
        let own = entries.lazy.filter { $0.file.collection == index && $0.file.dataPath != nil }
        let keys = own.flatMap { $0.data.lazy.filter { $0.value.file == 0 }.map(\.key) }
        bytes = export.data(source, frontKeys: Set(keys))
      } else {
        bytes = export.frontMatter(source)
      }
      schemas.append(SchemaFile(name: settings.id, bytes: bytes))
    }
    for (name, schema) in SchemaExport.standard where !schemas.contains(where: { $0.name == name })
    {
      schemas.append(SchemaFile(name: name, bytes: export.standard(schema, name: name)))
    }
    return (schemas, found.filter { $0.place.path.hasPrefix("Content/") })
  }

  private static func names(_ files: SiteFiles) -> SchemaExport.Names {
    var names = SchemaExport.Names()
    names.languages = files.settings.languages
    names.sources = files.bibliography.ids
    names.facts = files.evidence.facts.ids
    names.charts = files.evidence.charts.keys.sorted()
    names.tables = files.evidence.tables.keys.sorted()
    for file in files.entries {
      let collection = files.collections[file.collection].settings.id
      names.entries.append("\(collection)/\(file.name)")
      if collection == Catalog.people { names.people.append(file.name) }
    }
    names.entries = Array(Set(names.entries))
    names.people = Array(Set(names.people))
    return names
  }

  /// Checks schemas and data, and neither templates, texts nor links.
  ///
  /// - Parameter options: what a build would be told.
  /// - Returns: what was found, and the number of files with data that were read.
  /// - Throws: ``Failure`` when a file cannot be read.
  package func validate(
    _ options: BuildOptions
  ) async throws -> (diagnostics: [Diagnostic], files: Int) {
    let listing = try SiteListing(of: folder)
    let (files, found) = try SiteFilesReader.read(folder, listing, today: options.today)
    var diagnostics = found.filter { Self.isAboutData($0.place.path) }
    guard let files else { return (diagnostics, 1) }
    let isComplete = !diagnostics.holdErrors
    let input = CatalogInput(files, entries: [], unread: [], options)
    let scanner = Scanner(
      site: folder,
      reader: EntryReader(files, readsTexts: false),
      schemas: files.schemas,
      listing: listing,
      absence: { input.absence(of: $0) }
    )
    let scan = try await scanner.scan(files.entries, Parallel(jobs: options.jobs))
    let entries = scan.entries
    diagnostics += scan.diagnostics
    let read = Set(entries.map(\.file.path))
    let unread = files.entries.filter { !read.contains($0.path) }
    let places = PlaceFinder(site: folder, markdown: files.settings.markdown)
    let linked = CatalogInput(files, entries: entries, unread: unread, options)
    let (catalog, _) = await Catalog.build(linked) { places.place($0, in: $1) }
    if isComplete {
      for (index, entry) in catalog.entries.enumerated() {
        diagnostics +=
          ReferenceCheck.check(index, in: catalog) { node in
            places.place(
              node.span,
              in: node.file == 0 ? entry.file.path : entry.file.dataPath ?? entry.file.path)
          }.diagnostics
      }
    }
    let dataFiles = Set(files.entries.compactMap(\.dataPath)).count
    return (Array(Set(diagnostics)).sorted(), files.entries.count + dataFiles)
  }

  /// Whether a file holds data or a schema.
  private static func isAboutData(_ path: String) -> Bool {
    path.hasPrefix("Content/") || path.hasSuffix(".json") || path.hasSuffix(".yaml")
  }
}

extension EntryReader {
  /// Creates a reader for a site.
  ///
  /// - Parameters:
  ///   - files: the site.
  ///   - readsTexts: whether the Markdown is read; else the front matter and the data only.
  ///   - checksFigures: whether figures in the Markdown that nothing supports are told.
  ///   - checksHeadings: whether headings at the wrong level are told.
  init(
    _ files: SiteFiles,
    readsTexts: Bool = true,
    checksFigures: Bool = false,
    checksHeadings: Bool = false
  ) {
    self.init(
      languages: files.settings.languages,
      markdown: files.settings.markdown,
      directives: files.directives,
      parts: files.parts,
      readsTexts: readsTexts,
      checksFigures: checksFigures,
      checksHeadings: checksHeadings,
      directivesDigest: files.directivesDigest
    )
  }
}

extension CatalogInput {
  /// Creates an input from a site's files.
  init(_ files: SiteFiles, entries: [Entry], unread: [EntryFile], _ options: BuildOptions) {
    self.init(
      settings: files.settings,
      collections: files.collections.map(\.settings),
      schemas: files.collections.map(\.schema),
      bibliography: files.bibliography,
      evidence: files.evidence,
      directives: files.directives,
      entries: entries,
      unread: unread,
      today: options.today,
      includesDrafts: options.includesDrafts,
      includesScheduled: options.includesScheduled
    )
  }
}
