import ArgumentParser
import Diagnostics
import Foundation

/// `casebook init`.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Starts a small site that builds at once.",
    discussion: """
      A collection with its schema, two articles, a fact with its source, templates and a style sheet. \
      The folder is made if it does not exist; one that has files in it is refused.

      Example: casebook init handbook && cd handbook && casebook build
      """
  )

  @Argument(help: "The folder of the new site.", completion: .directory)
  var directory: String

  @Option(help: "The language of the site's texts, ja or en (messages: --lang).")
  var language: StarterSite.Language = .japanese

  @OptionGroup var consoleOptions: ConsoleOptions

  func run() async throws {
    let console = Console(options: consoleOptions)
    let paths = try await reportingFailures(console) {
      let site = StarterSite(language: language, date: try BuildDay.read())
      try refuseFilledFolder()
      let folder = DiskFolder(directory)
      return try site.files.map { path, text in
        try folder.write(Array(text.utf8), to: path)
        return folder.display(path)
      }.sorted()
    }
    console.print(paths.map { $0 + "\n" }.joined())
    let next = Wording(
      en: "Next: run casebook build in “\(directory)”, and read Content/articles/first.md.",
      ja: "次に: 「\(directory)」で casebook build を実行し、Content/articles/first.md を読んでください。")
    console.printError(next.text(in: console.language) + "\n")
  }

  /// Refuses a folder that holds somebody's files; what a system or a version control puts into every
  /// folder is none.
  private func refuseFilledFolder() throws {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory) else {
      return
    }
    guard isDirectory.boolValue else {
      throw Failure(
        en: "“{0}” is a file; name a folder for the site",
        ja: "「{0}」はファイルです。サイトのフォルダーを指定してください", Wording(directory))
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      throw Failure(
        en: "“{0}” cannot be read", ja: "「{0}」を読めません", Wording(directory))
    }
    guard let first = names.sorted().first(where: { ![".git", ".DS_Store"].contains($0) }) else {
      return
    }
    throw Failure(
      en: "“{0}” is not empty: it holds “{1}”; name a new folder for the site",
      ja: "「{0}」は空ではありません（「{1}」があります）。サイトのための新しいフォルダーを指定してください",
      Wording(directory), Wording(first))
  }
}

extension StarterSite.Language: ExpressibleByArgument {}
