import Diagnostics
import Synchronization

/// What has changed for those who look at pages.
package enum SiteChange: Sendable, Hashable {
  /// Anything: pages are loaded again.
  case pages
  /// Style sheets alone: new addresses by the old ones, as paths with the base path in front.
  case styles([String: String])
}

/// Tells the open pages what has changed, by server-sent events (HTML Standard, section 9.2).
///
/// A page holds the version that it was served with. Each event carries the whole state, so that a
/// page that missed some, since its tab was hidden or the server was stopped, knows what to do.
final class LiveReload: Sendable {
  private struct State {
    var number = 0
    /// The style sheets that are all that changed since the version before.
    var styles: [String: String]?
    var problems = JSONValue.list([])
    var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var nextListener = 0
  }

  /// Told from other runs of the server, whose pages may still be open.
  private let run = String(UInt64.random(in: .min ... .max), radix: 36)
  private let state = Mutex(State())

  /// The version of what is served now.
  var version: String { state.withLock { version($0.number) } }

  /// How many pages listen.
  var listeners: Int { state.withLock { $0.listeners.count } }

  private func version(_ number: Int) -> String { "\(run)-\(number)" }

  /// Tells all pages of a new state.
  ///
  /// - Parameters:
  ///   - change: what is served anew; `nil` when the last good state still is.
  ///   - problems: all that is wrong now, as ``ProblemsJSON`` writes it.
  func update(_ change: SiteChange?, problems: JSONValue) {
    state.withLock { state in
      if let change {
        state.number += 1
        if case .styles(let styles) = change { state.styles = styles } else { state.styles = nil }
      }
      state.problems = problems
      let event = event(state)
      for listener in state.listeners.values { listener.yield(event) }
    }
  }

  /// Writes a comment to all pages: a connection whose other end is gone breaks at that.
  func beat() {
    state.withLock { for listener in $0.listeners.values { listener.yield(Array(":\n\n".utf8)) } }
  }

  /// The events of one page, the state as it is now first.
  func events() -> AsyncStream<[UInt8]> {
    AsyncStream(bufferingPolicy: .bufferingNewest(8)) { continuation in
      let id = state.withLock { state in
        state.nextListener += 1
        state.listeners[state.nextListener] = continuation
        continuation.yield(Array("retry: 500\n\n".utf8) + event(state))
        return state.nextListener
      }
      continuation.onTermination = { [weak self] _ in
        self?.state.withLock { _ = $0.listeners.removeValue(forKey: id) }
      }
    }
  }

  private func event(_ state: State) -> [UInt8] {
    var fields: [(String, JSONValue)] = [
      ("version", .string(version(state.number))), ("problems", state.problems),
    ]
    if let styles = state.styles {
      let pairs = styles.sorted { $0.key < $1.key }
      fields += [
        ("from", .string(version(state.number - 1))),
        ("styles", .object(pairs.map { ($0.key, .string($0.value)) })),
      ]
    }
    // Behind the line that ends itself an empty one ends the event.
    return Array("data: ".utf8) + JSONValue.object(fields).line + [UInt8(ascii: "\n")]
  }
}
