import Content
import Diagnostics

/// The part of a build that only `casebook check` asks for.
extension Build {
  /// Looks for what keeps no site from being published, if that was asked for.
  mutating func thoroughCheck(
    _ scanned: Scanned,
    _ catalog: Catalog,
    _ plan: Plan,
    _ links: [EntryLinks],
    _ resolver: LinkResolver,
    _ places: PlaceFinder
  ) -> SiteCheck? {
    guard readsEntries, options.isThorough || options.gathersOutsideLinks else { return nil }
    let check = SiteCheck(
      site: folder, files: scanned.files, entries: scanned.entries, catalog: catalog, plan: plan,
      links: links, resolver: resolver, places: places)
    if options.gathersOutsideLinks { report.outsideLinks = check.outsideLinks }
    guard options.isThorough else { return nil }
    // What could not be read would be missed everywhere.
    if scanned.isComplete, report.count(.error) == 0 { report.add(check.findings()) }
    return check
  }

  /// Tells what the finished pages show.
  mutating func report(_ pages: PageCheck.Outcome, _ check: SiteCheck) {
    report.add(pages.diagnostics)
    // A page that could not be made would have led somewhere.
    if report.count(.error) == 0 { report.add(check.orphans(pages)) }
  }

  /// The files whose own headings are told to be wrong.
  var wrongHeadings: Set<String> {
    let codes = Set(HeadingCheck.findings.map(\.code))
    return Set(report.diagnostics.filter { codes.contains($0.finding.code) }.map(\.place.path))
  }
}
