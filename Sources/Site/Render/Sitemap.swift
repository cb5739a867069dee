import Content

/// Writes `sitemap.xml` (sitemaps.org, with the alternates in other languages that search engines
/// document) and the `robots.txt` that names it.
struct Sitemap: Sendable {
  let model: SiteModel

  private var settings: SiteSettings { model.catalog.settings }
  private var host: String { settings.baseURL.origin }

  /// The sitemap as UTF-8: every page that search engines may show, in the order of the plan.
  func bytes() -> [UInt8] {
    var output: [UInt8] = []
    output.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    output.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
    output.append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n")
    for page in model.plan.pages where isListed(page) { append(page, to: &output) }
    output.append("</urlset>\n")
    return output
  }

  /// `robots.txt` as UTF-8, `nil` for a site below the top of its host, where nobody looks for one
  /// (RFC 9309, section 2.3).
  var robots: [UInt8]? {
    guard settings.baseURL.path.isEmpty else { return nil }
    return Array("User-agent: *\nAllow: /\nSitemap: \(host)/sitemap.xml\n".utf8)
  }

  private func isListed(_ page: Page) -> Bool {
    switch page.kind {
    case .entry(let index): !model.catalog.entries[index].head.noindex
    case .notFound: false
    default: true
    }
  }

  private func append(_ page: Page, to output: inout [UInt8]) {
    let address = host + settings.baseURL.path + page.url
    output.append("<url><loc>")
    output.append(escaped: address)
    output.append("</loc>")
    if case .entry(let index) = page.kind {
      let head = model.catalog.entries[index].head
      if let date = head.updated ?? head.date { output.append("<lastmod>\(date.text)</lastmod>") }
    }
    let others = PageSubject(model: model, page: page).translations.filter(\.isExact)
    if !others.isEmpty {
      alternate(page.language, address, to: &output)
      for other in others { alternate(other.language, host + other.url, to: &output) }
    }
    output.append("</url>\n")
  }

  private func alternate(_ language: String, _ address: String, to output: inout [UInt8]) {
    output.append("<xhtml:link rel=\"alternate\" hreflang=\"\(language)\" href=\"")
    output.append(escaped: address)
    output.append("\"/>")
  }
}
