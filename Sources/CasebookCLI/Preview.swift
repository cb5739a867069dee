import Diagnostics
import Foundation
import Server
import Site

/// A site that is served while it is written: brings together what watches, builds and serves.
struct Preview {
  /// What `Site` reads of the site's folder.
  private static let scope = WatchScope(
    folders: ["Content", "Templates"], files: ["casebook.lock"])

  private let site: String
  private let entries: EntrySettings
  private let console: Console
  private let session: SiteSession
  private let watcher: FolderWatcher
  private let server: LocalServer

  /// Starts to watch and to serve; nothing is read yet.
  ///
  /// - Throws: ``Failure`` when there is no site in the folder, or the port is taken.
  init(
    site: String,
    port: Int?,
    polls: Bool,
    entries: EntrySettings,
    console: Console
  ) throws {
    let folder = DiskFolder(site)
    guard folder.kind(of: "Content/site.yaml") != nil else {
      throw Failure.missing(folder.display("Content/site.yaml"))
    }
    let session = SiteSession(folder)
    server = try LocalServer(
      port: port,
      language: console.language,
      site: ServedSite(
        basePath: { session.basePath },
        file: { path in
          guard let file = session.file(at: path) else { return nil }
          if file.isNew { console.printError(console.printer.print(file.diagnostics)) }
          return ServedFile(bytes: file.bytes, problems: Problems(file.diagnostics))
        }
      )
    )
    watcher = FolderWatcher(site, scope: Self.scope, polls: polls)
    self.site = site
    self.entries = entries
    self.console = console
    self.session = session
  }

  /// The address of the home page.
  private var address: String { "\(server.address)\(session.basePath)/" }

  /// Reads the site for the first time and says where it is served.
  ///
  /// - Returns: what was found.
  func begin() async -> Set<Diagnostic> {
    let found = await update(after: nil, seen: [])
    let message = Message(
      Wording(en: "serving {0}, Ctrl-C ends", ja: "{0} で表示しています（Ctrl-C で終了）"),
      [Wording(address)])
    console.print(message.text(in: console.language) + "\n")
    return found
  }

  /// Follows changes until ``end()``.
  ///
  /// - Parameter found: what ``begin()`` found.
  func follow(_ found: Set<Diagnostic>) async {
    var seen = found
    while let event = await watcher.next() {
      switch event {
      case .changes(let changes): seen = await update(after: changes, seen: seen)
      case .polling(let notice):
        console.printError(notice.text(in: console.language) + "\n")
      }
    }
    await server.stop()
  }

  /// Makes ``follow(_:)`` end.
  func end() {
    watcher.stop()
  }

  // MARK: Updates

  /// Brings the pages up to date and says what was found.
  ///
  /// - Parameters:
  ///   - changes: what changed; `nil` at the start.
  ///   - seen: what the update before found: a warning is printed once.
  /// - Returns: what this one found.
  private func update(after changes: FolderChanges?, seen: Set<Diagnostic>) async -> Set<Diagnostic>
  {
    let clock = ContinuousClock()
    let start = clock.now
    do {
      let update = try await read(changes ?? FolderChanges(isIncomplete: true))
      server.update(
        change(update.change), problems: Problems(update.isGood ? [] : update.diagnostics))
      let news = update.diagnostics.filter {
        $0.finding.severity == .error || !seen.contains($0)
      }
      console.printError(console.printer.print(news))
      if update.isGood {
        if let changes { report(changes, clock.now - start) }
      } else {
        reportErrors(update.diagnostics.count { $0.finding.severity == .error })
      }
      return Set(update.diagnostics)
    } catch {
      let failure = error as? Failure ?? Failure(en: "{0}", ja: "{0}", Wording("\(error)"))
      server.update(nil, problems: Problems(failure: failure))
      console.printError(console.printer.print(failure))
      return seen
    }
  }

  private func options() throws -> BuildOptions {
    var options = try entries.buildOptions()
    options.origin = server.address
    return options
  }

  /// Tries a second time: a file may vanish between being listed and being read.
  private func read(_ changes: FolderChanges) async throws -> SiteSession.Update {
    do {
      return try await session.update(options(), after: changes)
    } catch is Failure {
      try await Task.sleep(for: .milliseconds(50))
      return try await session.update(options(), after: FolderChanges())
    }
  }

  private func change(_ change: SiteSession.Change?) -> SiteChange? {
    switch change {
    case .pages: .pages
    case .styles(let styles): .styles(styles)
    case nil: nil
    }
  }

  // MARK: Words

  private func report(_ changes: FolderChanges, _ duration: Duration) {
    let milliseconds = Int(duration / .milliseconds(1))
    let paths = changes.paths.sorted()
    let name = paths.first.map { paths.count > 1 ? "\($0) +\(paths.count - 1)" : $0 } ?? ""
    let message = Message(
      Wording(en: "updated in {0} ms  {1}", ja: "{0} ミリ秒で更新しました  {1}"),
      ["\(milliseconds)", Wording(name)])
    console.print(message.text(in: console.language) + "\n")
  }

  private func reportErrors(_ count: Int) {
    let wording =
      session.hasGoodState
      ? Wording(
        en: "{0}; the last good pages stay",
        ja: "エラー {0} 件。最後に正しく生成できたページを表示しています")
      : Wording(
        en: "{0}; there are no pages until it is mended", ja: "エラー {0} 件。直すとページを表示します")
    let message = Message(
      wording,
      [.counted(count, "error")])
    console.print(message.text(in: console.language) + "\n")
  }

  /// Opens the home page in the user's browser.
  func openInBrowser() {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    #if os(macOS)
    process.arguments = ["open", address]
    #else
    process.arguments = ["xdg-open", address]
    #endif
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    // The address is printed; who has no browser here opens it elsewhere.
    try? process.run()
  }
}
