import Content
import Diagnostics

/// A page that is rendered by a template.
struct Page: Sendable {
  /// What it shows.
  enum Kind: Sendable, Equatable {
    /// An entry, by its index in the catalog.
    case entry(Int)
    /// A part of a collection's list; parts are counted from 1.
    case list(collection: Int, number: Int, total: Int)
    /// A tag, by its index among the tags of the language.
    case tag(Int)
    /// All tags.
    case tags
    /// All facts.
    case facts
    /// The facts of a topic, by its index among the topics as the settings order them.
    case topic(Int)
    /// The facts that disagree with others.
    case disputed
    /// All sources.
    case sources
    case home
    case notFound
  }

  let kind: Kind
  let language: String
  /// Its address, percent-encoded, without the base URL's own path.
  let url: String
  /// Its file in the output.
  let path: String

  /// The template that it is made with, as a path in `Templates`.
  func templateName(in catalog: Catalog) -> String {
    switch kind {
    case .entry(let index):
      catalog.collections[catalog.entries[index].file.collection].template
    case .list(let collection, _, _): catalog.collections[collection].list?.template ?? ""
    case .tag: "tag.html"
    case .tags: "tags.html"
    case .facts: "facts.html"
    case .topic: "topic.html"
    case .disputed: "disputed.html"
    case .sources: "sources.html"
    case .home: "home.html"
    case .notFound: "404.html"
    }
  }
}

/// A feed of entries.
struct Feed: Sendable {
  /// The collection, `nil` for the whole site.
  let collection: Int?
  let language: String
  let url: String
  let path: String
}

/// A file of open data.
struct DataFile: Sendable {
  /// What it holds.
  enum Content: Sendable, Equatable {
    case facts
    /// The sources: BibTeX or CSL-JSON.
    case sources
    /// The data of a collection's entries, by its index.
    case collection(Int)
  }

  let content: Content
  let url: String
  let path: String
}

/// A page that leads from an old address to an entry.
struct Redirect: Sendable {
  let entry: Int
  let path: String
}

/// A file that is published under a name that holds its digest.
struct Asset: Sendable {
  /// Its path in the site.
  let source: String
  let url: String
  let path: String
  /// What it says of itself as an image.
  let image: Result<ImageHeader, ImageProblem>
}

/// All that a build publishes.
struct Plan: Sendable {
  var pages: [Page] = []
  var feeds: [Feed] = []
  var data: [DataFile] = []
  var redirects: [Redirect] = []
  var assets: [Asset] = []

  /// The files that lead to pages of entries: lists, tags, the home page, feeds and the sitemap.
  var listPaths: Set<String> {
    let lists = pages.lazy.filter { if case .entry = $0.kind { false } else { true } }.map(\.path)
    return Set(lists).union(feeds.map(\.path)).union(["sitemap.xml"])
  }

  /// The addresses of pages that are not entries.
  var otherAddresses: Set<String> {
    Set(
      pages.compactMap { page in
        if case .entry = page.kind { return nil }
        return page.kind == .notFound ? nil : page.url
      } + feeds.map(\.url) + data.map(\.url) + assets.map(\.url)
    )
  }
}
