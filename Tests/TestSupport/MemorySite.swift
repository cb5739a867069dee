package import Diagnostics
package import Site
package import Testing

import Content

/// A small whole site in memory, which a test varies by a few files.
///
/// It holds one of everything: two languages, articles, a case with data and schema, a source, tags,
/// an asset, and templates for every kind of page.
package struct MemorySite: Sendable {
  /// Its files.
  package let folder: MemoryFolder

  /// Where it is published.
  package let output: MemoryFolder

  /// What a build is told; the day is 2026-11-22 unless a test says otherwise.
  package var options: BuildOptions

  /// Creates the site with some files changed.
  ///
  /// - Parameter changes: texts by path; `nil` takes a file out.
  package init(_ changes: [String: String?] = [:]) {
    var files = Self.files
    for (path, text) in changes { files[path] = text }
    folder = MemoryFolder(files)
    let picture = "Content/cases/watch/photo.png"
    if changes[picture] == nil { folder.set(picture, bytes: Self.picture) }
    output = MemoryFolder(name: "Public")
    options = Self.options()
  }

  /// The options of a build on a day.
  package static func options(_ day: String = "2026-11-22", jobs: Int = 2) -> BuildOptions {
    BuildOptions(today: CalendarDate(day) ?? CalendarDate(secondsSince1970: 0), jobs: jobs)
  }

  /// Changes files between two builds; `nil` takes a file out.
  package func change(_ changes: [String: String?]) {
    for (path, text) in changes { folder.set(path, text) }
  }

  /// The files that builds wrote into the site itself since the last call, but for the record.
  package func takeWrittenSources() -> [String] {
    folder.takeWritten().filter { !$0.hasPrefix(".casebook/") }
  }

  /// Builds into ``output``.
  @discardableResult
  package func build() async throws -> BuildReport {
    try await Site(folder).build(options, into: output)
  }

  /// Checks all that `casebook check` looks for.
  package func check() async throws -> BuildReport {
    var options = options
    options.isThorough = true
    return try await Site(folder).check(options)
  }

  /// Checks and compares what the user sees in both languages with `NAME.en.txt` and `NAME.ja.txt`
  /// in `Snapshots`.
  ///
  /// - Returns: the report, for what a test knows besides.
  @discardableResult
  package func expectCheckScreens(
    named name: String,
    file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> BuildReport {
    let report = try await check()
    report.expectScreens(named: name, file: file, sourceLocation: sourceLocation)
    return report
  }

  /// Builds and expects the site to be published without a finding.
  @discardableResult
  package func published(
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> MemoryFolder {
    let report = try await build()
    let screen = report.screen(in: .english)
    #expect(report.isPublished && screen == "", "\(screen)", sourceLocation: sourceLocation)
    return output
  }

  /// Builds and compares what the user sees in both languages with `NAME.en.txt` and `NAME.ja.txt`
  /// in `Snapshots`; nothing may have been written unless the findings are warnings.
  ///
  /// - Returns: the report, for what a test knows besides.
  @discardableResult
  package func expectScreens(
    named name: String,
    file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> BuildReport {
    let before = output.files
    let report = try await build()
    report.expectScreens(named: name, file: file, sourceLocation: sourceLocation)
    if report.count(.error) > 0 {
      #expect(!report.isPublished, sourceLocation: sourceLocation)
      #expect(output.files == before, "the output was touched", sourceLocation: sourceLocation)
    }
    return report
  }
}

extension BuildReport {
  /// Compares what the user sees in both languages with `NAME.en.txt` and `NAME.ja.txt` in
  /// `Snapshots`.
  package func expectScreens(
    named name: String,
    file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for language in MessageLanguage.allCases {
      expectSnapshot(
        screen(in: language),
        named: "\(name).\(language.rawValue).txt",
        file: file,
        sourceLocation: sourceLocation
      )
    }
  }

  /// What the user sees of all findings, without colour.
  package func screen(in language: MessageLanguage) -> String {
    DiagnosticPrinter(language: language, colour: false).print(diagnostics)
  }

  /// The codes of all findings, sorted, each once.
  package var codes: [String] { Set(diagnostics.map(\.finding.code)).sorted() }
}
