import ArgumentParser
import Diagnostics
import Foundation
import Server

/// `casebook serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site in the browser while it is written.",
    discussion: """
      Pages are made when they are looked at, and nothing is written. When a file is saved, open pages \
      load again; when something is wrong, they show it, over the last page that was right. Only this \
      machine can reach the server. Ctrl-C ends it.

      Example: casebook serve --open --drafts
      """
  )

  @OptionGroup var siteOptions: SiteOptions

  @Option(help: "The port (default: 4000, or the next one that is free; 0 for any).")
  var port: Int?

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Flag(help: "Look for changes every half second, where the system does not tell of them.")
  var poll = false

  @OptionGroup var entries: EntrySettings

  @OptionGroup var consoleOptions: ConsoleOptions

  func validate() throws {
    if let port, !(0...65_535).contains(port) {
      throw ValidationError("--port must be a number from 0 to 65535.")
    }
  }

  func run() async throws {
    let console = Console(options: consoleOptions)
    try await reportingFailures(console) {
      let preview = try Preview(
        site: siteOptions.folder, port: port, polls: poll, entries: entries, console: console)
      let interruption = Interruption { preview.end() }
      let found = await preview.begin()
      if open { preview.openInBrowser() }
      await preview.follow(found)
      interruption.end()
    }
  }
}

/// What happens at Ctrl-C, and at the other signals that ask a program to end.
struct Interruption {
  private let sources: [any DispatchSourceSignal]

  /// Calls a closure at the first signal; a second one ends the process at once.
  init(_ body: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      // Else the signal would end the process before the source sees it.
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler {
        body()
        _ = signal(number, SIG_DFL)
      }
      source.resume()
      return source
    }
  }

  /// Ends listening.
  func end() {
    for source in sources { source.cancel() }
  }
}
