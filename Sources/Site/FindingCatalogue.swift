import Content
package import Diagnostics
import Templating

/// All that Casebook can find wrong.
package enum FindingCatalogue {
  /// The findings of all rooms in the order of their codes.
  package static let all =
    (SourceFindings.all + ContentFindings.all + TemplatingFindings.all + SiteFindings.all)
    .sorted { $0.code < $1.code }
}
