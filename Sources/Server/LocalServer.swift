package import Diagnostics

/// A server on 127.0.0.1 that shows a site while it is written.
package final class LocalServer: Sendable {
  /// The port that it listens on.
  package let port: Int

  private let reload = LiveReload()
  private let language: MessageLanguage
  private let running: Task<Void, Never>

  /// Starts a server; it listens when this returns.
  ///
  /// - Parameters:
  ///   - port: the port to listen on; without one the first free one from 4000 on, 0 for any that
  ///     is free.
  ///   - language: the language of what is shown over pages.
  ///   - heartbeat: how often a connection is tried that has nothing to tell.
  ///   - site: what is served.
  /// - Throws: ``Failure`` when the port, or every one that was tried, is taken.
  package init(
    port: Int? = nil,
    language: MessageLanguage,
    heartbeat: Duration = .seconds(5),
    site: ServedSite
  ) throws {
    let listener = try Listener(port: port)
    self.port = listener.port
    self.language = language
    let reload = reload
    let handler = RequestHandler(
      site: site, reload: reload, language: language, port: listener.port)
    running = Task {
      await withDiscardingTaskGroup { group in
        group.addTask { await listener.serve(handler) }
        group.addTask {
          while (try? await Task.sleep(for: heartbeat)) != nil { reload.beat() }
        }
      }
    }
  }

  /// Its address, without a slash at the end.
  package var address: String { "http://127.0.0.1:\(port)" }

  /// How many pages listen for changes.
  package var listeners: Int { reload.listeners }

  /// Tells all open pages of a new state.
  ///
  /// - Parameters:
  ///   - change: what is served anew; `nil` when the last good state still is.
  ///   - problems: all that is wrong now.
  package func update(_ change: SiteChange?, problems: Problems = Problems()) {
    reload.update(change, problems: .list(ProblemsJSON(language: language).list(problems)))
  }

  /// Ends the server and all its connections, and frees the port.
  package func stop() async {
    running.cancel()
    await running.value
  }
}
