package import Content
package import Diagnostics

/// What a build is told from outside.
package struct BuildOptions: Sendable {
  /// In place of `baseURL` in `site.yaml`.
  package var baseURL: BaseURL?
  /// In place of the scheme and host of `baseURL`, such as `http://127.0.0.1:4000`; its path stays.
  package var origin: String?
  /// Whether drafts are published.
  package var includesDrafts = false
  /// Whether entries with a later date are published.
  package var includesScheduled = false
  /// The day of the build.
  package var today: CalendarDate
  /// How many tasks run at once.
  package var jobs: Int
  /// Whether warnings keep the site from being published.
  package var isStrict = false
  /// Whether a fact or an address that is not as `casebook.lock` has it is an error; the file is not
  /// written then.
  package var isLocked = false
  /// Whether facts and addresses are compared with `casebook.lock`.
  package var comparesLock = true
  /// Whether published addresses may be gone: they are taken out of `casebook.lock`.
  package var acceptsRemoved = false

  /// Whether text files are published in gzip, too, whatever `site.yaml` says.
  package var compresses = false
  /// Whether figures are told that stand in a text without a fact and without a source.
  package var checksFigures = false
  /// Whether all is told that keeps no site from being published: headings, translations, orphans,
  /// redirects, the HTML of pages.
  package var isThorough = false
  /// Whether the links that lead out of the site are gathered.
  package var gathersOutsideLinks = false

  /// Whether the output folder is exchanged as a whole, in one step.
  package var isAtomic = false
  /// Whether the record of the last build is used, and one is left for the next.
  package var keepsRecord = true
  /// What tells one version of the tool from another.
  package var tool = Digest([])

  /// Told how far each stage is, from any of the tasks; nothing is counted without it.
  package var progress: (@Sendable (BuildProgress) -> Void)?

  /// Whether the build shows what readers cannot see yet: it neither compares addresses with
  /// `casebook.lock` nor writes it.
  package var isPreview: Bool { includesDrafts || includesScheduled }

  /// Creates options for a day.
  package init(today: CalendarDate, jobs: Int) {
    self.today = today
    self.jobs = jobs
  }
}
