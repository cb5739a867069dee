package import Content
package import Diagnostics

extension Site {
  /// What somebody asks for who wants to write a new entry.
  package struct NewEntryRequest: Sendable {
    /// The collection, or the beginning of its name.
    package var collection: String
    /// The title.
    package var title: String
    /// The name of the file in place of one made of the title.
    package var slug: String?
    /// The language; the default language without it.
    package var language: String?
    /// Whether the data has a file of its own; without it as the other entries of the collection have
    /// it.
    package var hasDataFile: Bool?
    /// The day of publication.
    package var date: CalendarDate
    /// The language in which Casebook explains.
    package var messages: MessageLanguage

    /// Creates a request.
    package init(
      collection: String, title: String, date: CalendarDate, messages: MessageLanguage
    ) {
      self.collection = collection
      self.title = title
      self.date = date
      self.messages = messages
    }
  }

  /// What was written for a new entry.
  package struct WrittenEntry: Sendable {
    /// The paths in the site, the Markdown file first.
    package let paths: [String]
    /// The collection.
    package let collection: String
    /// Whether there is a file of data.
    package let hasData: Bool
  }

  /// Writes the files of a new entry, and never over one that is there.
  ///
  /// - Parameter request: what is asked for.
  /// - Returns: what was written, `nil` when the settings or the collection could not be read, and what
  ///   is wrong with them.
  /// - Throws: ``Failure`` when what is asked for is not possible, or a file cannot be read or written.
  package func write(
    _ request: NewEntryRequest
  ) throws -> (written: WrittenEntry?, diagnostics: [Diagnostic]) {
    let (files, found) = try SiteFilesReader.read(
      folder, SiteListing(of: folder), today: request.date)
    guard let files else { return (nil, found) }
    guard let index = try Self.collection(request.collection, files, isComplete: !found.holdErrors)
    else { return (nil, found.filter { $0.finding.severity == .error }) }
    let plan = try Self.plan(request, index, files)
    let entry = NewEntry(plan, languages: files.settings.languages, messages: request.messages)
    if folder.kind(of: entry.text.path) != nil { throw Self.exists(entry.text.path) }
    var written = [entry.text]
    if let data = entry.data, folder.kind(of: data.path) == nil { written.append(data) }
    // The text last: an entry without its text is an error, one without data may be whole.
    for file in written.reversed() { try folder.write(file.bytes, to: file.path) }
    let result = WrittenEntry(
      paths: written.map(\.path), collection: plan.collection.id, hasData: entry.data != nil)
    return (result, found)
  }

  // MARK: What is asked for

  /// Finds a collection by its id, its singular, or a beginning that no other has.
  ///
  /// - Returns: its index; `nil` when there is none and not all collections could be read.
  private static func collection(
    _ name: String,
    _ files: SiteFiles,
    isComplete: Bool
  ) throws -> Int? {
    let ids = files.collections.map(\.settings.id)
    let singular = ids.indices.filter { ["s", "es"].contains(ids[$0].dropFirst(name.count)) }
    if let index = ids.firstIndex(of: name) { return index }
    let begun = name.isEmpty ? [] : ids.indices.filter { ids[$0].hasPrefix(name) }
    let exact = begun.filter(singular.contains)
    let fitting = exact.isEmpty ? begun : exact
    if fitting.count == 1 { return fitting[0] }
    if fitting.count > 1 {
      throw Failure(
        en: "“{0}” may be any of {1}: write more of it",
        ja: "「{0}」だけでは {1} のどれかわかりません。続きも書いてください",
        Wording(name), .list(fitting.map { ids[$0] }))
    }
    if !isComplete { return nil }
    throw Failure.unknownCollection(name, among: ids)
  }

  private static func plan(
    _ request: NewEntryRequest,
    _ index: Int,
    _ files: SiteFiles
  ) throws -> NewEntry.Plan {
    let languages = files.settings.languages
    let language = request.language ?? files.settings.defaultLanguage
    guard languages.contains(language) else {
      throw Failure(
        en: "the site has no language “{0}”; site.yaml has: {1}",
        ja: "サイトに「{0}」という言語はありません。site.yaml にあるもの: {1}",
        Wording(language), .list(languages))
    }
    let title = try title(of: request)
    let name = try name(of: request, title, languages)
    let collection = files.collections[index]
    let entries = files.entries.filter { $0.collection == index }
    let others = entries.filter { $0.name == name }
    if let same = others.first(where: { $0.language == language }) { throw exists(same.path) }
    let canHaveData = collection.schema != nil && collection.settings.dataFile != nil
    let hasDataFile: Bool =
      if let wanted = request.hasDataFile { wanted } else if let other = others.first {
        other.dataPath != nil
      } else { entries.contains { $0.dataPath != nil } }
    if request.hasDataFile == true, !canHaveData {
      throw Failure(
        en: "entries of “{0}” have no file of data: its collection.yaml names no NAME.schema.json",
        ja: "「{0}」のエントリーはデータファイルを持ちません。collection.yaml に「名前.schema.json」の指定がありません",
        Wording(collection.settings.id))
    }
    let isInFolder = others.contains { $0.path.lastPathComponent.hasPrefix("index.") }
    return NewEntry.Plan(
      collection: collection.settings, schema: collection.schema, title: title, name: name,
      language: language, date: request.date, hasDataFile: hasDataFile && canHaveData,
      hasFolder: hasDataFile && canHaveData || isInFolder)
  }

  /// The title on one line.
  private static func title(of request: NewEntryRequest) throws -> String {
    let line = request.title.split { $0.isControl || $0.isNewline }.joined(separator: " ")
    let trimmed = line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    if !trimmed.isEmpty { return canonicallyComposed(String(trimmed)) }
    throw Failure(en: "the title is empty", ja: "題名が空です")
  }

  private static func name(
    of request: NewEntryRequest,
    _ title: String,
    _ languages: [String]
  ) throws -> String {
    if let slug = request.slug.map(canonicallyComposed) {
      if EntryName.isUsableForFile(slug, languages: languages) { return slug }
      throw Failure(
        en: "“{0}” cannot be the name of an entry: use letters, digits, kana, kanji and “-”",
        ja: "「{0}」はエントリーの名前に使えません。文字・数字・「-」だけを使ってください", Wording(slug))
    }
    if let name = EntryName.make(of: title),
      EntryName.isUsableForFile(name, languages: languages)
    {
      return name
    }
    throw Failure(
      en: "no file name can be made of the title “{0}”: give one with --slug",
      ja: "題名「{0}」からはファイル名を作れません。--slug で指定してください", Wording(title))
  }

  private static func exists(_ path: String) -> Failure {
    Failure(
      en: "“{0}” exists already; it was not changed",
      ja: "「{0}」はすでにあります。変更していません", Wording(path))
  }
}
