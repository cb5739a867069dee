package import Content
package import Diagnostics

/// A fact whose value is not the published one.
package struct FactChange: Sendable, Hashable {
  /// The fact.
  package let id: String
  /// Its value; `nil` for one that is gone.
  package let now: Wording?
  /// The value that is published.
  package let before: Wording
  /// The addresses of the entries that show it.
  package let pages: [String]
}

/// What a build did.
package struct BuildReport: Sendable {
  /// How long a stage took.
  package struct Timing: Sendable {
    /// The stage's name.
    package let stage: String
    /// Its time.
    package let duration: Duration
  }

  /// Everything found, sorted by place.
  package var diagnostics: [Diagnostic] = []
  /// The facts that changed since the last published build.
  package var changes: [FactChange] = []
  /// What changed in the output folder; `nil` when nothing was published.
  package var publication: PublicationChanges?
  /// Pages of the site.
  package var pages = 0
  /// Files of the site that are no pages.
  package var files = 0
  /// Files written, new or changed.
  package var written = 0
  /// Files whose bytes were right already.
  package var unchanged = 0
  /// Files deleted because they are no longer produced.
  package var deleted = 0
  /// Whether the site was published.
  package var isPublished = false
  /// Time a stage, in their order.
  package var timings: [Timing] = []
  /// The links that lead out of the site, if they were asked for.
  package var outsideLinks: [OutsideLink] = []
  /// All that the build made, kept for as long as the report: a process that ends with it need not
  /// free 10,000 entries one by one, which took a twentieth of a cold build.
  var model: SiteModel?
  /// The rest of it, for the same reason.
  var leftovers: [any Sendable] = []

  /// The number of findings of a severity.
  package func count(_ severity: Severity) -> Int {
    diagnostics.count { $0.finding.severity == severity }
  }

  /// Takes over findings, each once: two languages of an entry share their data file.
  package mutating func add(_ found: [Diagnostic]) {
    if found.isEmpty { return }
    diagnostics = Array(Set(diagnostics + found)).sorted()
  }
}
