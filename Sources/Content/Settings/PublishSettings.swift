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

  /// The schema of the settings.
  static let schema = SchemaBuilder.record(
    required: [],
    [
      ("headers", .boolean), ("contentSecurityPolicy", .headerValue),
      ("redirects", .oneOf(RedirectHost.allCases.map(\.rawValue))), ("nojekyll", .boolean),
      ("gzip", .boolean),
    ]
  )
}
