import Diagnostics

/// What `site.yaml` says of files for the host: `publish`.
package struct PublishSettings: Sendable {
  /// The hosts whose form of `_redirects` is known.
  package enum RedirectHost: String, Sendable, CaseIterable {
    case netlify
    case cloudflare
  }

  /// Whether `_headers` is written.
  package let hasHeaders: Bool
  /// The policy of `_headers`, in one line; `nil` for the usual one.
  package let contentSecurityPolicy: String?
  /// For which host `_redirects` is written; `nil` for none.
  package let redirects: RedirectHost?
  /// Whether `.nojekyll` is written.
  package let hasNoJekyll: Bool
  /// Whether text files are written in gzip, too.
  package let compresses: Bool

  /// Reads the settings, which were checked; those of a site that has none.
  init(_ node: YAMLNode?) {
    hasHeaders = node?["headers"]?.boolean ?? false
    contentSecurityPolicy = node?["contentSecurityPolicy"]?.string.map { text in
      // A header is one line; in YAML a long policy is written on several.
      text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }.joined(separator: " ")
    }
    redirects = node?["redirects"]?.string.flatMap { RedirectHost(rawValue: $0) }
    hasNoJekyll = node?["nojekyll"]?.boolean ?? false
    compresses = node?["gzip"]?.boolean ?? false
  }

  /// What is wrong with them besides what the schema finds.
  static func check(_ node: YAMLNode?, in source: SourceText) -> [Diagnostic] {
    guard let policy = node?["contentSecurityPolicy"], let text = policy.string else { return [] }
    // Anything else would end the header, or begin another.
    let isHeader =
      text.utf8.contains { $0 > 0x20 }
      && text.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 || $0 == 0x0A }
    if isHeader { return [] }
    return [
      Diagnostic(.wrongHeaderValue, "contentSecurityPolicy", at: source.place(policy.span))
    ]
  }

  /// The schema of the settings.
  static let schema = SchemaBuilder.record(
    required: [],
    [
      ("headers", .boolean), ("contentSecurityPolicy", .text()),
      ("redirects", .oneOf(RedirectHost.allCases.map(\.rawValue))), ("nojekyll", .boolean),
      ("gzip", .boolean),
    ]
  )
}
