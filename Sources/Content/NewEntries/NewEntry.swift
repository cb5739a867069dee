package import Diagnostics

/// The files of an entry that somebody is about to write: every field explained, the required ones open.
package struct NewEntry: Sendable {
  /// What the entry is to be.
  package struct Plan: Sendable {
    /// The collection.
    package var collection: CollectionSettings
    /// Its schema.
    package var schema: Schema?
    /// The title.
    package var title: String
    /// The name in the collection; see ``EntryName``.
    package var name: String
    /// The language.
    package var language: String
    /// The day of publication.
    package var date: CalendarDate
    /// Whether the schema's fields stand in a file of their own, beside the text.
    package var hasDataFile: Bool
    /// Whether the text has a folder of its own.
    package var hasFolder: Bool

    /// Creates a plan.
    package init(
      collection: CollectionSettings,
      schema: Schema?,
      title: String,
      name: String,
      language: String,
      date: CalendarDate,
      hasDataFile: Bool,
      hasFolder: Bool
    ) {
      self.collection = collection
      self.schema = schema
      self.title = title
      self.name = name
      self.language = language
      self.date = date
      self.hasDataFile = hasDataFile
      self.hasFolder = hasFolder
    }
  }

  /// The Markdown file: path in the site and bytes.
  package let text: SourceText
  /// The file of the data, `nil` when there is none.
  package let data: SourceText?

  /// Makes the files.
  ///
  /// - Parameters:
  ///   - plan: what the entry is to be.
  ///   - languages: the site's languages, the default language first.
  ///   - messages: the language in which Casebook explains.
  package init(_ plan: Plan, languages: [String], messages: MessageLanguage) {
    let folder = "Content/\(plan.collection.id)/\(plan.name)"
    let ending = plan.language == languages.first ? ".md" : ".\(plan.language).md"
    var lines = StandardKeys.lines(title: plan.title, date: plan.date.day, in: messages)
    let skeleton = plan.schema.map { schema in
      SchemaSkeleton(schema, languages: languages, in: messages).lines(without: EntryHead.keys)
    }
    if let skeleton, !plan.hasDataFile { lines += skeleton }
    let text = (["---"] + lines + ["---", "", ""]).joined(separator: "\n")
    let path = plan.hasFolder ? "\(folder)/index\(ending)" : folder + ending
    self.text = SourceText(path: path, text: text)
    guard plan.hasDataFile, let skeleton, let file = plan.collection.dataFile else {
      data = nil
      return
    }
    // From the folder of the data up to that of the site.
    let ups = String(repeating: "../", count: folder.split(separator: "/").count)
    let schema = "\(ups).casebook/schemas/\(plan.collection.id).json"
    let head = "# yaml-language-server: $schema=\(schema)"
    data = SourceText(
      path: "\(folder)/\(file)", text: ([head] + skeleton + [""]).joined(separator: "\n"))
  }
}
