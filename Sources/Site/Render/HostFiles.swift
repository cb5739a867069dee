import Content
import Diagnostics

/// Writes the files that hosts read instead of serving them, as far as `site.yaml` asks for them.
struct HostFiles {
  let catalog: Catalog
  let plan: Plan

  private var settings: PublishSettings { catalog.settings.publish }

  /// The paths of the files that a site's settings ask for.
  static func paths(_ settings: PublishSettings) -> [String] {
    (settings.hasHeaders ? ["_headers"] : []) + (settings.redirects == nil ? [] : ["_redirects"])
      + (settings.hasNoJekyll ? [".nojekyll"] : [])
  }

  /// The bytes of one of ``paths(_:)``.
  func bytes(of path: String) -> [UInt8] {
    switch path {
    case "_headers": headers
    case "_redirects": redirects
    default: []
    }
  }

  /// What pages made by Casebook need, and no more.
  ///
  /// Neither scripts nor styles stand in them, and nothing frames them. Images may come from elsewhere,
  /// as Markdown allows.
  static let usualPolicy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'",
    "img-src 'self' https:", "media-src 'self'", "connect-src 'self'", "manifest-src 'self'",
    "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
  ].joined(separator: "; ")

  /// `_headers` as Netlify and Cloudflare Pages read it.
  ///
  /// Only names with a digest may be kept for ever; all else is left to the host.
  private var headers: [UInt8] {
    let base = catalog.settings.baseURL.path
    let policy = settings.contentSecurityPolicy ?? Self.usualPolicy
    return Array(
      """
      \(base)/*
        Content-Security-Policy: \(policy)
        Referrer-Policy: strict-origin-when-cross-origin
        X-Content-Type-Options: nosniff

      \(base)/assets/*
        Cache-Control: public, max-age=31536000, immutable

      """.utf8)
  }

  /// `_redirects`: the old addresses, with what they lead to.
  ///
  /// There is a page at each of them for other hosts, which Netlify would show first: `!` says that
  /// the rule counts. Cloudflare follows rules in any case, and passes over lines with that sign.
  private var redirects: [UInt8] {
    let base = catalog.settings.baseURL.path
    let status = settings.redirects == .netlify ? "301!" : "301"
    var output: [UInt8] = []
    for redirect in plan.redirects {
      let address = percentEncoded(path: OutputPath.address(of: redirect.path))
      output.append("\(base)\(address) \(base)\(catalog.urls[redirect.entry]) \(status)\n")
    }
    return output
  }
}
