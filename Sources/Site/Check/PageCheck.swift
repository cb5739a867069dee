import Content
import Diagnostics
import Markdown

/// Checks the HTML of finished pages.
struct PageCheck: Sendable {
  /// What an address of the site is.
  private enum Target {
    case entry(Int)
    /// A file that is published as it is; its path in the site.
    case asset(String)
    /// An old address of an entry.
    case redirect
    case other
  }

  /// What was found on some pages.
  struct Outcome: Sendable {
    /// What is wrong, each with the page that shows it and the line of its HTML.
    fileprivate var findings: [(diagnostic: Diagnostic, page: String, line: Int)] = []
    /// The entries to which another page leads that is no translation.
    private(set) var linkedEntries: Set<Int> = []
    /// The assets that pages name, by their paths in the site.
    private(set) var usedAssets: Set<String> = []

    mutating func add(_ other: Outcome) {
      findings += other.findings
      linkedEntries.formUnion(other.linkedEntries)
      usedAssets.formUnion(other.usedAssets)
    }

    fileprivate mutating func use(asset: String) { usedAssets.insert(asset) }

    fileprivate mutating func lead(to entry: Int) { linkedEntries.insert(entry) }

    /// What is wrong, each once for all the pages that a template makes.
    var diagnostics: [Diagnostic] {
      var pages: [Diagnostic: [(name: String, line: Int)]] = [:]
      for (diagnostic, page, line) in findings {
        // A page may have the same mistake many times.
        if pages[diagnostic]?.last?.name == page { continue }
        pages[diagnostic, default: []].append((page, line))
      }
      return pages.map { diagnostic, pages in
        var diagnostic = diagnostic
        if let first = pages.first { diagnostic.hints.append(.found(first, pages.count - 1)) }
        return diagnostic
      }
    }
  }

  private let catalog: Catalog
  private let origin: String
  private let basePath: String
  private var targets: [String: Target] = [:]
  /// Entries whose own headings are told to be wrong: their pages need not be told of, too.
  private let wrongHeadings: Set<String>

  /// Creates the check.
  ///
  /// - Parameters:
  ///   - check: the site.
  ///   - wrongHeadings: the paths of entries whose headings are told to be wrong.
  init(_ check: SiteCheck, wrongHeadings: Set<String>) {
    catalog = check.catalog
    origin = catalog.settings.baseURL.origin
    basePath = catalog.settings.baseURL.path
    self.wrongHeadings = wrongHeadings
    let plan = check.plan
    for url in catalog.entriesByAlias.keys { targets[url] = .redirect }
    // What the navigation leads to is told with the settings.
    for item in catalog.settings.navigation where targets[item.url] != nil {
      targets[item.url] = .other
    }
    for url in ["/sitemap.xml", "/robots.txt"] + plan.otherAddresses { targets[url] = .other }
    for page in plan.pages { targets[page.url] = .other }
    for asset in plan.assets { targets[asset.url] = .asset(asset.source) }
    for (index, url) in catalog.urls.enumerated() { targets[url] = .entry(index) }
  }

  /// Checks a page.
  ///
  /// - Parameters:
  ///   - bytes: its HTML.
  ///   - page: which one it is.
  ///   - name: what readers of messages know it by.
  /// - Returns: what is wrong with it, and what it leads to.
  func check(_ bytes: [UInt8], of page: Page, named name: String) -> Outcome {
    let html = HTMLPage.read(bytes)
    var outcome = Outcome()
    let place = Place(file: "Templates/\(page.templateName(in: catalog))")
    for (problem, line) in html.problems {
      if problem.isOfHeadings, wrongHeadings.contains(name) { continue }
      outcome.findings.append((problem.diagnostic(at: place), name, line))
    }
    for link in html.links {
      guard let (address, target) = target(of: link.address) else { continue }
      switch target {
      case .asset(let source): outcome.use(asset: source)
      case .entry(let entry):
        if link.isFollowed, leadsElsewhere(page, to: entry) { outcome.lead(to: entry) }
      case .other: break
      case .redirect:
        let found = Diagnostic(.pageLinkToOldAddress, Wording(address), at: place)
        outcome.findings.append((found, name, link.line))
      case nil:
        let found = Diagnostic(
          .pageLinkToNothing, Wording(address), at: place, hints: [.nameThroughData])
        outcome.findings.append((found, name, link.line))
      }
    }
    return outcome
  }

  /// Whether an entry is neither the page nor the same in another language.
  private func leadsElsewhere(_ page: Page, to entry: Int) -> Bool {
    guard case .entry(let own) = page.kind else { return true }
    return own != entry && !catalog.translations(of: own).contains { $0.entry == entry }
  }

  /// What an address leads to; `nil` where it leads out of the site.
  private func target(of address: String) -> (address: String, target: Target?)? {
    var path = address[...]
    if path.hasPrefix(origin + "/") { path = path.dropFirst(origin.count) }
    guard path.hasPrefix(basePath + "/"), !path.hasPrefix("//") else { return nil }
    path = path.dropFirst(basePath.count).prefix { $0 != "#" && $0 != "?" }
    let plain = percentEncoded(path: canonicallyComposed(percentDecoded(String(path))))
    if let target = targets[plain] { return (percentDecoded(plain), target) }
    let folder =
      plain.hasSuffix("/index.html") ? String(plain.dropLast("index.html".count)) : plain + "/"
    return (percentDecoded(plain), targets[folder])
  }
}

extension HTMLPage.Problem {
  /// Whether it is about the order of headings.
  fileprivate var isOfHeadings: Bool {
    switch self {
    case .secondMainHeading, .skippedLevel: true
    default: false
    }
  }

  /// What is told of it.
  fileprivate func diagnostic(at place: Place) -> Diagnostic {
    switch self {
    case .unclosed(let name): Diagnostic(.unclosedElement, Wording(name), at: place)
    case .strayEnd(let name): Diagnostic(.strayEndTag, Wording(name), at: place)
    case .misnested(let end, let open):
      Diagnostic(.misnestedElement, Wording(end), Wording(open), at: place)
    case .blockInParagraph(let name):
      Diagnostic(.blockInParagraph, Wording(name), at: place, hints: [.useDiv])
    case .unfinished(let start): Diagnostic(.unfinishedMarkup, Wording(start), at: place)
    case .repeatedID(let id): Diagnostic(.repeatedID, Wording(id), at: place)
    case .missingID(let attribute, let id):
      Diagnostic(.missingID, Wording(attribute), Wording(id), at: place)
    case .imageWithoutAlt:
      Diagnostic(.pageImageWithoutAlt, at: place, hints: [.emptyAlt])
    case .noTitle: Diagnostic(.pageWithoutTitle, at: place)
    case .noLanguage: Diagnostic(.pageWithoutLanguage, at: place, hints: [.sayLanguage])
    case .noMainHeading: Diagnostic(.pageWithoutHeading, at: place)
    case .secondMainHeading: Diagnostic(.secondMainHeading, at: place)
    case .skippedLevel(let from, let to):
      Diagnostic(.pageSkipsLevel, Wording("\(from)"), Wording("\(to)"), at: place)
    }
  }
}

extension Hint {
  /// Where a mistake of a template shows.
  fileprivate static func found(_ first: (name: String, line: Int), _ others: Int) -> Hint {
    let (name, line) = (Wording(first.name), Wording("\(first.line)"))
    if others == 0 {
      return Hint(
        en: "on the page of {0}, line {1} of its HTML", ja: "{0} のページ（HTML の {1} 行目）", name, line)
    }
    return Hint(
      en: "on the page of {0}, line {1} of its HTML, and on {2} more",
      ja: "{0} のページ（HTML の {1} 行目）ほか {2} ページ", name, line, Wording("\(others)"))
  }

  fileprivate static let useDiv = Hint(
    en: "browsers end the paragraph before it: use <div> in place of <p>",
    ja: "ブラウザーはその前で段落を終わらせます。<p> の代わりに <div> を使ってください")
  fileprivate static let emptyAlt = Hint(
    en: "write “alt=\"\"” for a picture that only decorates",
    ja: "飾りの画像なら「alt=\"\"」と書いてください")
  fileprivate static let sayLanguage = Hint(
    en: "write <html lang=\"{{ page.language }}\">",
    ja: "<html lang=\"{{ page.language }}\"> と書いてください")
  fileprivate static let nameThroughData = Hint(
    en: "take addresses from the data (“entry.url”, “site.home”, “asset(…)”)",
    ja: "アドレスはデータ（「entry.url」「site.home」「asset(…)」など）から取ってください")
}
