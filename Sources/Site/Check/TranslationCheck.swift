import Content
import Diagnostics

/// Finds entries and texts that a site in several languages does not have in all of them, and
/// translations that were left behind.
struct TranslationCheck {
  /// Days by which a translation may follow a change: translators are not at hand every day.
  private static let patience = 30
  /// How many names a message holds.
  private static let mostNames = 8

  private let check: SiteCheck
  private var catalog: Catalog { check.catalog }
  private var languages: [String] { catalog.settings.languages }

  init(_ check: SiteCheck) {
    self.check = check
  }

  /// All that is found; nothing for a site in one language.
  var findings: [Diagnostic] {
    if languages.count < 2 { return [] }
    return missing + untranslated
      + catalog.entries.indices.flatMap { index in older(index) + otherFacts(index) }
  }

  // MARK: Entries

  /// Published entries without a file in some language, each told once; a draft is no gap.
  private var missing: [Diagnostic] {
    let published = Set(catalog.entries.map(\.file.path))
    return catalog.collections.indices.flatMap { collection in
      let files = check.files.entries.filter { $0.collection == collection }
      let own = languages.filter { language in files.contains { $0.language == language } }
      let groups = Dictionary(grouping: files, by: \.name).values
      let gaps = groups.compactMap { group -> (file: EntryFile, missing: [String])? in
        let missing = own.filter { language in !group.contains { $0.language == language } }
        guard !missing.isEmpty, let file = first(of: group), published.contains(file.path) else {
          return nil
        }
        return (file, missing)
      }
      return untranslated(collection, own) + notes(of: gaps, collection)
    }
  }

  /// The languages that a whole collection lacks.
  private func untranslated(_ collection: Int, _ own: [String]) -> [Diagnostic] {
    let unused = languages.filter { !own.contains($0) }
    if own.isEmpty || unused.isEmpty { return [] }
    let place = Place(file: catalog.collections[collection].path)
    return [Diagnostic(.untranslatedCollection, Self.list(unused), at: place)]
  }

  private func notes(
    of gaps: [(file: EntryFile, missing: [String])], _ collection: Int
  ) -> [Diagnostic] {
    guard gaps.count > SiteCheck.mostNotes else {
      return gaps.map { file, missing in
        Diagnostic(
          .missingTranslation, Self.list(missing), at: Place(file: file.path),
          hints: [.translate(file, to: missing[0], default: catalog.settings.defaultLanguage)])
      }
    }
    return languages.compactMap { language in
      let files = gaps.filter { $0.missing.contains(language) }.map(\.file.path)
      guard let first = files.min() else { return nil }
      return Diagnostic(
        .missingTranslations, Wording("\(files.count)"), Wording(language), Wording(first),
        at: Place(file: catalog.collections[collection].path))
    }
  }

  private func first(of group: [EntryFile]) -> EntryFile? {
    languages.lazy.compactMap { language in group.first { $0.language == language } }.first
  }

  /// Whether another language of an entry was revised long after this one.
  ///
  /// Only a revision counts: a translation that was published later than its original has a later
  /// date, and leaves nothing behind.
  private func older(_ index: Int) -> [Diagnostic] {
    let head = catalog.entries[index].head
    guard let own = head.updated ?? head.date else { return [] }
    let revised = catalog.translations(of: index).compactMap { language, other in
      catalog.entries[other].head.updated.map { (entry: other, date: $0) }
    }
    guard let newest = revised.max(by: { $0.date < $1.date }),
      newest.date.seconds - own.seconds > Self.patience * 86_400
    else { return [] }
    let path = catalog.entries[index].file.path
    let hint = Hint(
      en: "take over what changed, and write the day into “updated”",
      ja: "変更点を反映し、その日を「updated」に書いてください")
    return [
      Diagnostic(
        .olderTranslation, Wording(own.day),
        Wording(catalog.entries[newest.entry].file.path), Wording(newest.date.day),
        at: check.places.line(beginningWith: ["updated:", "date:"], in: path), hints: [hint])
    ]
  }

  /// Facts, charts and tables that another language of an entry shows and this one does not.
  private func otherFacts(_ index: Int) -> [Diagnostic] {
    let own = shown(by: index)
    return catalog.translations(of: index).compactMap { _, other in
      let lost = shown(by: other).filter { !own.contains($0) }
      if other == index || lost.isEmpty { return nil }
      let hint = Hint(
        en: "a figure that only one language shows is mostly one that changed there",
        ja: "一方の言語にだけある数字は、多くの場合、そこだけを直した跡です")
      return Diagnostic(
        .otherFacts, Wording(catalog.entries[other].file.path), Self.list(lost),
        at: Place(file: catalog.entries[index].file.path), hints: [hint])
    }
  }

  private func shown(by index: Int) -> [String] {
    let links = check.links[index]
    let drawn = links.drawn.compactMap { reference -> String? in
      switch reference {
      case .chart(let name), .table(let name): name
      case .fact, .source: nil
      }
    }
    return links.facts.filter { catalog.evidence.facts[$0] != nil } + drawn
  }

  // MARK: Texts

  /// Texts of the settings, of facts, charts and tables, and of the templates.
  private var untranslated: [Diagnostic] {
    let sources =
      check.sources { path in
        ["Content/site.yaml", "Content/units.yaml"].contains(path)
          || path.hasSuffix("/collection.yaml")
          || ["Content/facts/", "Content/charts/", "Content/data/"].contains {
            path.hasPrefix($0)
          }
      } + [check.source("Templates/texts.yaml")].compactMap { $0 }
    return sources.flatMap { UntranslatedText.find(in: $0, languages: languages) }.map { text in
      Diagnostic(
        .untranslatedText, Self.list(text.missing), Wording(text.shown), at: text.place,
        hints: [
          Hint(en: "add “{0}: …”", ja: "「{0}: …」を書き足してください", Wording(text.missing[0]))
        ])
    }
  }

  private static func list(_ names: [String]) -> Wording {
    let shown = names.prefix(mostNames)
    let more = names.count - shown.count
    return Wording(
      en: shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
      ja: shown.joined(separator: "、") + (more > 0 ? " ほか \(more) 件" : ""))
  }
}

extension Hint {
  /// Names the file of a translation.
  fileprivate static func translate(
    _ file: EntryFile, to language: String, default first: String
  ) -> Hint {
    let suffix = file.language == first ? ".md" : ".\(file.language).md"
    let stem = file.path.hasSuffix(suffix) ? file.path.dropLast(suffix.count) : file.path[...]
    let name = language == first ? "\(stem).md" : "\(stem).\(language).md"
    return Hint(en: "its file would be “{0}”", ja: "ファイルは「{0}」です", Wording(name))
  }
}
