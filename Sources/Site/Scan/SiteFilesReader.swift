import Content
import Diagnostics

/// Finds out what each file of a site is for, and reads those that all entries need.
struct SiteFilesReader {
  static let contentFolder = "Content"
  static let templatesFolder = "Templates"
  static let directivesFolder = "Templates/directives/"
  /// Folders of `Content` that hold no entries and nothing to publish.
  private static let dataFolders: Set<String> = ["data", "facts", "charts"]
  /// Files of `Content` that are read for their own sake.
  private static let settingsFiles: Set<String> = [
    "Content/site.yaml", "Content/sources.yaml", "Content/sources.json", "Content/units.yaml",
  ]

  let listing: SiteListing
  let log: ReadLog
  var files: SiteFiles
  var diagnostics: [Diagnostic] = []
  private var content: [String] = []
  private let today: CalendarDate

  /// Reads the settings.
  ///
  /// - Parameters:
  ///   - site: the site.
  ///   - listing: its files.
  ///   - today: the day of the build.
  /// - Returns: the files, `nil` when `site.yaml` is wrong, and what is wrong.
  /// - Throws: ``Failure`` when `Content` or `site.yaml` is missing or unreadable.
  static func read(
    _ site: any Folder,
    _ listing: SiteListing,
    today: CalendarDate
  ) throws -> (files: SiteFiles?, diagnostics: [Diagnostic]) {
    guard site.kind(of: contentFolder) == .directory else {
      throw Failure(
        en:
          "there is no folder “{0}” in “{1}”; run casebook in the folder of the site, or name it with --site",
        ja: "「{1}」に「{0}」フォルダーがありません。サイトのフォルダーで実行するか、--site で指定してください",
        Wording(contentFolder),
        Wording(site.name)
      )
    }
    let path = "\(contentFolder)/site.yaml"
    let log = ReadLog(site)
    let source = try log.source(path)
    let (settings, problems) = SiteSettings.read(source)
    guard let settings else { return (nil, problems) }
    var reader = SiteFilesReader(
      listing: listing, log: log, files: SiteFiles(settings: settings), today: today)
    reader.diagnostics = problems
    reader.files.mentions = FactMention.find(in: source)
    try reader.readContent()
    try reader.readTemplates()
    reader.bindTexts()
    reader.files.content = reader.content
    reader.files.digests = log.digests
    return (reader.files, reader.diagnostics)
  }

  private init(listing: SiteListing, log: ReadLog, files: SiteFiles, today: CalendarDate) {
    self.listing = listing
    self.log = log
    self.files = files
    self.today = today
  }

  /// Puts the values of facts into the texts that name them.
  private mutating func bindTexts() {
    if files.mentions.isEmpty { return }
    let binding = FactBinding(facts: files.evidence.facts, languages: files.settings.languages)
    files.settings = files.settings.bound(by: binding)
    files.texts = files.texts.bound(by: binding)
    for index in files.collections.indices {
      files.collections[index].settings = files.collections[index].settings.bound(by: binding)
    }
  }

  func source(_ path: String) throws -> SourceText {
    try log.source(path)
  }

  // MARK: Content

  private mutating func readContent() throws {
    content = listed(listing.content)
    let reader = EvidenceReader(log: log, settings: files.settings, today: today)
    let evidence = try reader.read(content.filter(Self.isEvidence))
    files.bibliography = evidence.bibliography
    files.evidence = evidence.evidence
    diagnostics += evidence.diagnostics
    var brokenFolders: Set<String> = []
    for path in content where path.hasSuffix("/collection.yaml") {
      let id = path.dropFirst("Content/".count).dropLast("/collection.yaml".count)
      if id.contains("/") { continue }
      if try !readCollection(String(id), path) { brokenFolders.insert(String(id)) }
    }
    files.isIncomplete = !brokenFolders.isEmpty
    files.collections.sort { $0.settings.id < $1.settings.id }
    try classify(brokenFolders)
  }

  /// Reads a collection's settings and schema; false when they are wrong.
  private mutating func readCollection(_ id: String, _ path: String) throws -> Bool {
    let file = try source(path)
    files.mentions += FactMention.find(in: file)
    let (settings, problems) = CollectionSettings.read(
      file,
      id: id,
      languages: files.settings.languages
    )
    diagnostics += problems
    guard let settings else { return false }
    var schema: Schema?
    if let name = settings.schemaFile {
      let schemaPath = "Content/\(id)/\(name)"
      guard content.contains(schemaPath) else {
        let names = content.filter { $0.hasSuffix(".schema.json") }.map { $0.lastPathComponent }
        diagnostics.append(
          Diagnostic(
            .missingSchemaFile,
            Wording(name),
            at: settings.schemaPlace ?? Place(file: path),
            hints: Hint.nearest(to: name, among: names)
          )
        )
        return false
      }
      let (found, problems) = SchemaReader.read(try source(schemaPath))
      diagnostics += problems
      guard let found else { return false }
      schema = found
    }
    let digest = settings.schemaFile.flatMap { log.digests["Content/\(id)/\($0)"] }
    files.collections.append(
      SiteFiles.Collection(
        settings: settings,
        schema: schema,
        schemaDigest: digest ?? DigestBuilder().digest
      )
    )
    return true
  }

  /// Whether a path can be one of facts, units, sources, charts or tables: most are not, and each of
  /// these is looked for.
  private static func isEvidence(_ path: String) -> Bool {
    let below = path.utf8.dropFirst("Content/".utf8.count)
    guard let slash = below.firstIndex(of: UInt8(ascii: "/")) else { return true }
    return dataFolders.contains { $0.utf8.elementsEqual(below[..<slash]) }
  }

  /// Sorts the files of `Content` into entries, assets and what nobody knows.
  private mutating func classify(_ brokenFolders: Set<String>) throws {
    let all = Set(content)
    // Two folders whose names differ in their normal form are one key.
    let indexes = Dictionary(files.collections.enumerated().map { ($1.settings.id, $0) }) {
      first, _ in first
    }
    var strayFolders: Set<String> = []
    for path in content {
      if path.isPart {
        files.parts.append(try source(path))
        continue
      }
      let below = path.utf8.dropFirst("Content/".utf8.count)
      guard let slash = below.firstIndex(of: UInt8(ascii: "/")) else {
        if !Self.settingsFiles.contains(path) { addOther(path) }
        continue
      }
      let folder = String(path[below.startIndex..<slash])
      if brokenFolders.contains(folder) || Self.dataFolders.contains(folder) { continue }
      if let index = indexes[folder] {
        classify(path, String(path[below.index(after: slash)...]), index, all)
      } else if path.hasSuffix(".md") {
        strayFolders.insert(folder)
      } else {
        addOther(path)
      }
    }
    for folder in strayFolders.sorted() {
      diagnostics.append(
        Diagnostic(
          .strayFolder,
          Wording("Content/\(folder)"),
          at: Place(file: "Content/\(folder)"),
          hints: Hint.nearest(to: folder, among: indexes.keys)
        )
      )
    }
  }

  private mutating func classify(
    _ path: String,
    _ relative: String,
    _ index: Int,
    _ all: Set<String>
  ) {
    let settings = files.collections[index].settings
    if relative == "collection.yaml" || relative.hasSuffix(".schema.json") { return }
    guard relative.hasSuffix(".md") else {
      if relative.lastPathComponent == settings.dataFile {
        checkStory(path, all)
      } else {
        addOther(path)
      }
      return
    }
    let (name, language, isKnown) = EntryFile.parse(relative, languages: files.settings.languages)
    guard isKnown else {
      diagnostics.append(
        Diagnostic(
          .unknownFileLanguage,
          Wording(language),
          at: Place(file: path),
          hints: Hint.nearest(to: language, among: files.settings.languages)
        )
      )
      return
    }
    let dataPath = settings.dataFile.map { "\(path.folder)/\($0)" }
    let isInFolder = path.lastPathComponent.hasPrefix("index.")
    files.entries.append(
      EntryFile(
        path: path,
        collection: index,
        name: name,
        language: language,
        dataPath: dataPath.flatMap { isInFolder && all.contains($0) ? $0 : nil }
      )
    )
  }

  private mutating func checkStory(_ path: String, _ all: Set<String>) {
    let folder = path.folder
    let languages = files.settings.languages.map { "\(folder)/index.\($0).md" }
    if all.contains("\(folder)/index.md") || languages.contains(where: all.contains) { return }
    diagnostics.append(Diagnostic(.missingStory, at: Place(file: path)))
  }

  /// A file that is published as it is; a YAML file is none: it has a mistyped name.
  private mutating func addOther(_ path: String) {
    if [".yaml", ".yml", ".md"].contains(where: path.hasSuffix) {
      let known = files.collections.compactMap(\.settings.dataFile)
      let names =
        ["site.yaml", "sources.yaml", "units.yaml", "collection.yaml", "texts.yaml"] + known
      diagnostics.append(
        Diagnostic(
          .strayFile,
          at: Place(file: path),
          hints: Hint.nearest(to: path.lastPathComponent, among: names)
        )
      )
    } else {
      addAsset(path)
    }
  }

  /// A file that is published as it is, unless its name holds a control character: no address and
  /// no line of the manifest could hold it.
  mutating func addAsset(_ path: String) {
    if path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) { return files.assets.append(path) }
    let hint = Hint(
      en: "its name holds a line end or another invisible character: rename it",
      ja: "ファイル名に改行などの見えない文字が入っています。名前を変えてください"
    )
    diagnostics.append(Diagnostic(.strayFile, at: Place(file: path), hints: [hint]))
  }

  /// The files of a folder, without those of editors and systems; a link that leads out of the
  /// site is reported.
  mutating func listed(_ entries: [FolderEntry]) -> [String] {
    var paths: [String] = []
    for entry in entries {
      if entry.path.isEditorsOrSystems { continue }
      switch entry.kind {
      case .outside:
        diagnostics.append(Diagnostic(.linkLeavesSite, at: Place(file: entry.path)))
      case .file: paths.append(entry.path)
      case .directory, .other: break
      }
    }
    return paths
  }
}

extension String {
  /// The name behind the last `/`.
  var lastPathComponent: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[utf8.index(after: $0)...]) } ?? self
  }

  /// Whether it is the path of a Markdown file whose name begins with `_`: one that others include.
  fileprivate var isPart: Bool {
    guard hasSuffix(".md"), let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
    return utf8[utf8.index(after: slash)] == UInt8(ascii: "_")
  }

  /// What stands before the last `/`.
  var folder: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? ""
  }

  /// Whether a file is none of the site's: hidden, an editor's copy, or the system's own.
  fileprivate var isEditorsOrSystems: Bool {
    var previous = UInt8(ascii: "/")
    for byte in utf8 {
      if byte == UInt8(ascii: "."), previous == UInt8(ascii: "/") { return true }
      previous = byte
    }
    return previous == UInt8(ascii: "~") || hasSuffix("Thumbs.db")
  }
}
