import Content
import Diagnostics
import Markdown

/// Finds entries that nobody comes across, and parts, files and tags that nobody needs.
struct OrphanCheck {
  /// Entries of a language from which on a tag should have found a second one: on a young site every
  /// tag has one entry, and to tell of each would say nothing.
  private static let grownUp = 20

  private let check: SiteCheck
  private let pages: PageCheck.Outcome
  private var catalog: Catalog { check.catalog }

  /// Creates the check.
  ///
  /// - Parameters:
  ///   - check: the site.
  ///   - pages: what the finished pages lead to and use.
  init(_ check: SiteCheck, _ pages: PageCheck.Outcome) {
    self.check = check
    self.pages = pages
  }

  /// All that is found.
  var findings: [Diagnostic] { entries + unusedParts + unusedAssets + tagsUsedOnce }

  // MARK: Entries

  /// Entries to which nothing leads.
  ///
  /// Those with `noindex` are meant to be reached from elsewhere: a page of thanks, the goal of a
  /// campaign.
  private var entries: [Diagnostic] {
    let named = linkedByContent
    let indexed = catalog.entries.indices.filter { !catalog.entries[$0].head.noindex }
    let orphans = indexed.filter { !pages.linkedEntries.contains($0) }
    let unlinked = indexed.filter { index in
      // All languages of an entry count as one: their texts are the same.
      let group = catalog.translations(of: index).map(\.entry)
      return pages.linkedEntries.contains(index) && index == group.first
        && !group.contains(where: named.contains)
    }
    return orphans.map { index in
      let place = Place(file: catalog.entries[index].file.path)
      return Diagnostic(.orphan, at: place, hints: [.linkOrDelete])
    }
      + catalog.collections.indices.flatMap { collection in
        notes(of: unlinked.filter { catalog.entries[$0].file.collection == collection }, collection)
      }
  }

  /// What is told of the entries of a collection that lists alone lead to.
  private func notes(of unlinked: [Int], _ collection: Int) -> [Diagnostic] {
    guard unlinked.count > SiteCheck.mostNotes else {
      return unlinked.map { index in
        let place = Place(file: catalog.entries[index].file.path)
        return Diagnostic(.unlinkedEntry, at: place, hints: [.linkFromTexts])
      }
    }
    let all = catalog.entries.indices.count { index in
      catalog.entries[index].file.collection == collection
        && catalog.translations(of: index).first?.entry == index
    }
    return [
      Diagnostic(
        .unlinkedEntries, Wording("\(unlinked.count)"), Wording("\(all)"),
        Wording(catalog.entries[unlinked[0]].file.path),
        at: Place(file: catalog.collections[collection].path), hints: [.linkFromTexts])
    ]
  }

  /// The entries that texts and data of others lead to.
  private var linkedByContent: Set<Int> {
    let resolver = check.resolver
    var found: Set<Int> = []
    for (index, entry) in catalog.entries.enumerated() {
      let slots = entry.html.slots + entry.markups.flatMap(\.html.slots)
      var targets = ReferenceCheck.entries(of: index, in: catalog)
      for slot in slots where slot.kind == .link {
        guard case .url(let url) = resolver.resolve(slot.destination, in: index, suggests: false)
        else { continue }
        let end = url.firstIndex { $0 == "?" || $0 == "#" } ?? url.endIndex
        if let target = resolver.entry(at: url[..<end]) { targets.insert(target) }
      }
      found.formUnion(targets.subtracting(catalog.translations(of: index).map(\.entry)))
    }
    return found
  }

  // MARK: Files

  /// Parts that no text includes, drafts and other parts among them.
  private var unusedParts: [Diagnostic] {
    let used = check.entries.reduce(into: Set<String>()) { $0.formUnion($1.parts) }
    return check.files.parts.map(\.path).filter { !used.contains($0) }.map { path in
      Diagnostic(.unusedPart, at: Place(file: path), hints: [.includeOrDelete])
    }
  }

  /// Files of `Content` that neither a page nor the data names; what a draft names is kept.
  private var unusedAssets: [Diagnostic] {
    let basePath = catalog.settings.baseURL.path
    var used = Set(check.links.compactMap(\.image))
    for links in check.links { used.formUnion(links.images.values.map(\.url)) }
    let lost = check.plan.assets.filter { asset in
      asset.source.hasPrefix("Content/") && !pages.usedAssets.contains(asset.source)
        && !used.contains(basePath + asset.url)
    }
    if lost.isEmpty { return [] }
    let leftOut = textsOfLeftOutEntries
    return lost.filter { asset in !leftOut.contains { $0.contains(asset.source.lastPathComponent) }
    }
    .map { Diagnostic(.unusedAsset, at: Place(file: $0.source), hints: [.deleteFile]) }
  }

  private var textsOfLeftOutEntries: [String] {
    let published = Set(catalog.entries.map(\.file.path))
    return check.entries.filter { !published.contains($0.file.path) }.flatMap { entry in
      [entry.file.path, entry.file.dataPath].compactMap { $0 }.compactMap { check.source($0) }
        .map { canonicallyComposed(percentDecoded(String(decoding: $0.bytes, as: UTF8.self))) }
    }
  }

  // MARK: Tags

  private var tagsUsedOnce: [Diagnostic] {
    catalog.tags.flatMap { language, tags -> [Diagnostic] in
      let entries = catalog.entries.count { $0.file.language == language }
      if entries < Self.grownUp { return [] }
      return tags.compactMap { tag in
        guard tag.entries.count == 1, let index = tag.entries.first else { return nil }
        let entry = catalog.entries[index]
        guard let use = entry.head.tags.first(where: { $0.name == tag.name }) else { return nil }
        return Diagnostic(
          .tagUsedOnce, Wording(tag.name), at: check.places.place(use.span, in: entry.file.path),
          hints: [.useTagOrTakeItOut])
      }
    }
  }
}

extension Hint {
  fileprivate static let linkOrDelete = Hint(
    en:
      "link to it from another text, or give its collection a list; “noindex: true” says that it is meant so",
    ja: "ほかの記事からリンクするか、コレクションに一覧を付けてください。意図したものなら「noindex: true」と書きます")
  fileprivate static let linkFromTexts = Hint(
    en: "readers follow links in texts more than lists: link to it where it helps",
    ja: "読者は一覧より本文のリンクをたどります。関係する記事からリンクしてください")
  fileprivate static let includeOrDelete = Hint(
    en: "include it with “::include[…]”, or delete it",
    ja: "「::include[…]」で読み込むか、削除してください")
  fileprivate static let deleteFile = Hint(
    en: "show it, link to it, or delete it", ja: "記事で使うか、リンクするか、削除してください")
  fileprivate static let useTagOrTakeItOut = Hint(
    en: "a tag leads from one entry to others: give it to these, or take it out",
    ja: "タグは関係する記事へ案内するものです。ほかの記事にも付けるか、外してください")
}
