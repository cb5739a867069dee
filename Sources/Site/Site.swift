import Content
package import Diagnostics

/// A site: a folder with `Content` and `Templates`, and the build that makes pages of it.
///
/// A build has four stages: scan (each file alone), link (once), render (each page alone), publish.
/// Each gathers all that it finds wrong; with an error nothing is published.
package struct Site: Sendable {
  let folder: any Folder

  /// Creates a site from its folder.
  package init(_ folder: any Folder) {
    self.folder = folder
  }

  /// Builds the site.
  ///
  /// - Parameters:
  ///   - options: what the build is told from outside.
  ///   - output: where it is published.
  /// - Returns: what was done and found. A site with errors is a normal result: inspect
  ///   ``BuildReport/diagnostics``.
  /// - Throws: ``Failure`` when a file cannot be read or written.
  package func build(_ options: BuildOptions, into output: any Folder) async throws -> BuildReport {
    var build = Build(folder: folder, options: options)
    try await build.run(into: output)
    return build.report
  }

  /// Checks all that a build checks and what the options ask for besides, and writes nothing.
  ///
  /// - Parameter options: what the build would be told.
  /// - Returns: what was found.
  /// - Throws: ``Failure`` when a file cannot be read.
  package func check(_ options: BuildOptions) async throws -> BuildReport {
    var build = Build(folder: folder, options: options)
    try await build.run(into: nil)
    return build.report
  }

  /// Checks the templates against the schemas and the pages that they would make, without reading
  /// an entry.
  ///
  /// - Parameter options: what the build would be told.
  /// - Returns: what was found.
  /// - Throws: ``Failure`` when a file cannot be read.
  package func checkTemplates(_ options: BuildOptions) async throws -> BuildReport {
    var build = Build(folder: folder, options: options)
    build.readsEntries = false
    try await build.check()
    return build.report
  }
}
