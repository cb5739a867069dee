import Content
import Diagnostics
import Markdown

/// Finds links and items of the navigation that are written with an address that moved.
///
/// A chain of redirects cannot arise: an alias leads to the address that its entry has, and two that
/// are the same, or one that a page has, are errors (``Planner``).
struct RedirectCheck {
  private let check: SiteCheck
  private var catalog: Catalog { check.catalog }

  init(_ check: SiteCheck) {
    self.check = check
  }

  /// All that is found; nothing for a site without aliases.
  var findings: [Diagnostic] {
    let aliases = catalog.entriesByAlias
    if aliases.isEmpty { return [] }
    return catalog.entries.indices.flatMap { links(of: $0, check.resolver) } + navigation(aliases)
  }

  private func links(of index: Int, _ resolver: LinkResolver) -> [Diagnostic] {
    let entry = catalog.entries[index]
    let moved = entry.html.slots.compactMap { slot in
      slot.kind == .link
        ? resolver.direct(slot.destination, in: index).map { (slot: slot, direct: $0) } : nil
    }
    let places = check.places.places(
      of: moved.map { ($0.slot.mark, $0.slot.line) }, in: entry)
    let texts = zip(moved, places).map { Self.report($0.slot.destination, $0.direct, at: $1) }
    let data = entry.markups.flatMap { markup in
      markup.html.slots.compactMap { slot in
        resolver.direct(slot.destination, in: index).map { direct in
          let path = markup.node.file == 0 ? entry.file.path : entry.file.dataPath
          let place = check.places.place(markup.node.span, in: path ?? entry.file.path)
          return Self.report(slot.destination, direct, at: place)
        }
      }
    }
    return texts + data
  }

  private static func report(
    _ destination: String, _ direct: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .linkToOldAddress, Wording(destination), at: place, hints: [.write(direct)])
  }

  private func navigation(_ aliases: [String: Int]) -> [Diagnostic] {
    catalog.settings.navigation.compactMap { item in
      guard let entry = aliases[percentEncoded(path: item.url)] else { return nil }
      return Diagnostic(
        .navigationToOldAddress, Wording(item.url), at: item.place,
        hints: [.write(percentDecoded(catalog.urls[entry]))])
    }
  }
}

extension Hint {
  /// Says what to write in the place of something.
  static func write(_ text: String) -> Hint {
    Hint(en: "write “{0}”", ja: "「{0}」と書いてください", Wording(text))
  }
}
