import Content
import Diagnostics

/// Finds items of the navigation that lead nowhere.
enum NavigationCheck {
  /// Checks the addresses of the default language; the other languages have the same pages or,
  /// where a list has no entry in them, none.
  static func check(_ catalog: Catalog, _ plan: Plan) -> [Diagnostic] {
    let items = catalog.settings.navigation.filter { $0.url.hasPrefix("/") }
    if items.isEmpty { return [] }
    let pages = Set(plan.pages.map(\.url)).union(catalog.unread.urls)
      .union(catalog.entriesByAlias.keys)
    return items.filter { !pages.contains(percentEncoded(path: $0.url)) }.map { item in
      Diagnostic(
        .unknownNavigation,
        Wording(item.url),
        at: item.place,
        hints: Hint.nearest(to: item.url, among: pages.map(percentDecoded))
      )
    }
  }
}
