import ArgumentParser
import Content
import Diagnostics
import Foundation
import Site

/// `casebook validate`.
struct ValidateCommand: AsyncParsableCommand {
  /// How findings are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human, json
  }

  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks schemas and data, without templates, texts and links.",
    discussion: """
      Example: casebook validate Content/cases/daniel-wellington --format json
      """
  )

  @Argument(help: "Files or folders; all of the site without them.")
  var paths: [String] = []

  @Option(help: "How findings are printed.")
  var format: Format = .human

  @OptionGroup var siteOptions: SiteOptions

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = Console(options: consoleOptions)
    let (all, count) = try await reportingFailures(console) {
      try await Site(DiskFolder(siteOptions.folder))
        .validate(try BuildSettings.parse([]).buildOptions())
    }
    let wanted = try await reportingFailures(console) { try paths.map(sitePath) }
    let found = all.filter { finding in
      wanted.isEmpty
        || wanted.contains { path in
          path.isEmpty || finding.place.path == path || finding.place.path.hasPrefix(path + "/")
        }
    }
    let errors = found.count { $0.finding.severity == .error }
    let warnings = found.count { $0.finding.severity == .warning }
    switch format {
    case .human:
      console.printFindings(found)
      let message = Message(
        Wording(
          en: "validated {0} files: {1}, {2}",
          ja: "{0} ファイルを検証しました（エラー {1} 件、警告 {2} 件）"
        ),
        [
          "\(count)", counted(errors, "error"), counted(warnings, "warning"),
        ]
      )
      console.print(message.text(in: console.language) + "\n")
    case .json:
      let report = json(found, errors, warnings, console.language)
      Console.write(JSONText.write(report, isIndented: true) + [UInt8(ascii: "\n")], to: .output)
    }
    if errors > 0 { throw ExitStatus.findings }
  }

  /// A path as the site's findings have it, empty for the site itself.
  private func sitePath(_ path: String) throws -> String {
    let site = URL(fileURLWithPath: siteOptions.folder).standardizedFileURL
      .resolvingSymlinksInPath().path
    let file = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    guard FileManager.default.fileExists(atPath: file) else { throw Failure.missing(path) }
    if file == site { return "" }
    guard file.hasPrefix(site + "/") else {
      throw Failure(
        en: "“{0}” is no file of the site",
        ja: "「{0}」はサイトのファイルではありません",
        Wording(path)
      )
    }
    return String(file.dropFirst(site.count + 1))
  }

  private func counted(_ count: Int, _ noun: String) -> Wording {
    Wording(en: "\(count) \(noun)\(count == 1 ? "" : "s")", ja: "\(count)")
  }

  // MARK: JSON

  private func json(
    _ found: [Diagnostic],
    _ errors: Int,
    _ warnings: Int,
    _ language: MessageLanguage
  ) -> YAMLNode {
    .made(
      .mapping([
        .made("errors", .integer(errors)), .made("warnings", .integer(warnings)),
        .made("findings", .list(found.map { .made(.mapping(json($0, language))) })),
      ]))
  }

  private func json(_ diagnostic: Diagnostic, _ language: MessageLanguage) -> [YAMLEntry] {
    var entries: [YAMLEntry] = [
      .made("code", .string(diagnostic.finding.code)),
      .made("severity", .string("\(diagnostic.finding.severity)")),
      .made("message", .string(diagnostic.message.text(in: language))),
    ]
    entries += json(diagnostic.place)
    let hints = diagnostic.hints.map { hint in
      YAMLNode.made(
        .mapping(
          [.made("message", .string(hint.message.text(in: language)))]
            + (hint.place.map(json) ?? [])))
    }
    entries.append(.made("hints", .list(hints)))
    return entries
  }

  /// A place, lines and columns counted from 1.
  private func json(_ place: Place) -> [YAMLEntry] {
    var entries: [YAMLEntry] = [.made("file", .string(place.path))]
    if let line = place.line {
      entries += [
        .made("line", .integer(line)), .made("column", .integer(place.column)),
        .made("length", .integer(place.length)),
      ]
    }
    return entries
  }
}
