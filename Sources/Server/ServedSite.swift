package import Diagnostics

/// What a server serves, as closures: this room knows nothing of sites and their pages.
package struct ServedSite: Sendable {
  /// The path in front of every address, `/handbook` or empty, without a slash at the end.
  package let basePath: @Sendable () -> String

  /// The file at a path of the output such as `articles/index.html`; `nil` where there is none.
  package let file: @Sendable (_ path: String) async -> ServedFile?

  /// Creates a site from what answers for it.
  package init(
    basePath: @escaping @Sendable () -> String,
    file: @escaping @Sendable (_ path: String) async -> ServedFile?
  ) {
    self.basePath = basePath
    self.file = file
  }
}

/// A file that is served.
package struct ServedFile: Sendable {
  /// Its bytes; `nil` when it could not be made, and ``problems`` say why.
  package let bytes: [UInt8]?

  /// What is wrong with just this page; it is shown over it.
  package let problems: Problems

  /// Creates a file.
  package init(bytes: [UInt8]?, problems: Problems = Problems()) {
    self.bytes = bytes
    self.problems = problems
  }
}

/// What is wrong: findings, or what kept the site from being read.
package struct Problems: Sendable, Hashable {
  /// The findings; those that are errors are shown in the browser.
  package var diagnostics: [Diagnostic]

  /// What stopped the reading.
  package var failure: Failure?

  /// Creates problems; none without arguments.
  package init(_ diagnostics: [Diagnostic] = [], failure: Failure? = nil) {
    self.diagnostics = diagnostics
    self.failure = failure
  }
}
