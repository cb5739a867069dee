import Foundation
import Synchronization

/// Watches a folder for changes, and folds together those that belong together.
///
/// An editor that saves a file writes another and renames it, and a program that saves many files
/// takes its time: changes are handed out when ``quiet`` passes without another, and after
/// ``longest`` at the latest.
///
/// Linux tells what changes (inotify). Elsewhere, and where the system has no more watches to give,
/// the folder is looked at every half second.
package final class FolderWatcher: Sendable {
  /// How long nothing has to happen before changes are handed out, in milliseconds.
  static let quiet = 8
  /// How long changes are kept at most, in milliseconds.
  static let longest = 100

  /// What is handed out.
  package enum Event: Sendable, Hashable {
    /// Files changed.
    case changes(FolderChanges)
    /// The folder is now looked at in turns, for a reason that people should know.
    case polling(Message)
  }

  private struct State {
    var changes = FolderChanges()
    var notice: Message?
    var isStopped = false
    /// Who waits for an event.
    var waiter: CheckedContinuation<Void, Never>?

    var hasEvent: Bool { isStopped || notice != nil || !changes.isEmpty }

    mutating func take() -> Event? {
      if let notice {
        self.notice = nil
        return .polling(notice)
      }
      if changes.isEmpty { return nil }
      defer { changes = FolderChanges() }
      return .changes(changes)
    }
  }

  private let state = Mutex(State())
  private let stopPipe: WakePipe

  /// Starts to watch.
  ///
  /// What changes after this returns is handed out. One thread waits for it until ``stop()``.
  ///
  /// - Parameters:
  ///   - folder: the folder's path.
  ///   - scope: what counts below it.
  ///   - polls: whether to look in turns even where the system tells what changes.
  package init(_ folder: String, scope: WatchScope, polls: Bool = false) {
    stopPipe = WakePipe()
    let root = folder.isEmpty ? "." : folder
    let ready = WakePipe()
    Thread.detachNewThread { self.watch(root, scope, polls, ready) }
    _ = ready.wait(milliseconds: 10_000)
  }

  /// Waits for the next event.
  ///
  /// What changes while nobody waits is kept, folded into one. Only one task may wait at a time.
  ///
  /// - Returns: `nil` when the watcher was stopped, or the task cancelled.
  package func next() async -> Event? {
    while !Task.isCancelled {
      let (event, isStopped) = state.withLock { ($0.take(), $0.isStopped) }
      if isStopped { return nil }
      if let event { return event }
      await withTaskCancellationHandler {
        await withCheckedContinuation { waiter in
          let isReady = state.withLock { state in
            if state.hasEvent || Task.isCancelled { return true }
            state.waiter = waiter
            return false
          }
          if isReady { waiter.resume() }
        }
      } onCancel: {
        wake()
      }
    }
    return nil
  }

  /// Ends watching.
  package func stop() {
    state.withLock { $0.isStopped = true }
    wake()
    stopPipe.signal()
  }

  private func wake() {
    let waiter = state.withLock { state in
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume()
  }

  // MARK: Threads

  private var isStopped: Bool { state.withLock { $0.isStopped } }

  private func add(_ changes: FolderChanges) {
    if changes.isEmpty { return }
    state.withLock { $0.changes.add(changes) }
    wake()
  }

  private func tell(_ notice: Message) {
    state.withLock { $0.notice = notice }
    wake()
  }

  private func watch(_ root: String, _ scope: WatchScope, _ polls: Bool, _ ready: WakePipe) {
    #if os(Linux)
    if !polls {
      var events = InotifyEvents(root: root, scope: scope)
      let problem = events.start()
      if problem == nil { ready.signal() }
      guard let problem = problem ?? follow(&events) else { return }
      tell(problem)
    }
    #endif
    let snapshot = FolderSnapshot(root, scope)
    ready.signal()
    poll(root, scope, from: snapshot)
  }

  /// Looks every half second, and less often where looking takes long.
  private func poll(_ root: String, _ scope: WatchScope, from first: FolderSnapshot) {
    let clock = ContinuousClock()
    var last = first
    var pause = Duration.milliseconds(500)
    while !isStopped {
      if stopPipe.wait(milliseconds: Int(pause / .milliseconds(1))) { return }
      let start = clock.now
      var now = FolderSnapshot(root, scope)
      pause = max(.milliseconds(500), (clock.now - start) * 20)
      var changes = now.changes(since: last)
      var waited = 0
      while !changes.isEmpty, waited < Self.longest, !isStopped {
        if stopPipe.wait(milliseconds: Self.quiet) { return }
        waited += Self.quiet
        let later = FolderSnapshot(root, scope)
        let more = later.changes(since: now)
        changes.add(more)
        now = later
        if more.isEmpty { break }
      }
      last = now
      add(changes)
    }
  }

  #if os(Linux)
  /// Hands out what the system tells.
  ///
  /// - Returns: why it cannot tell any more; `nil` when the watcher was stopped.
  private func follow(_ events: inout InotifyEvents) -> Message? {
    defer { events.giveBack() }
    let clock = ContinuousClock()
    while !isStopped {
      var changes = FolderChanges()
      var end: ContinuousClock.Instant?
      folding: while true {
        // While the folder is missing, it is looked for now and then.
        var patience = events.isComplete ? -1 : 500
        if let end {
          patience = max(min(Self.quiet, Int((end - clock.now) / .milliseconds(1))), 0)
        }
        switch events.wait(milliseconds: patience, orUntil: stopPipe) {
        case .stopped: return nil
        case .failed(let problem):
          add(FolderChanges(changes.paths, isIncomplete: true))
          return problem
        case .changes(let more):
          changes.add(more)
          if end == nil, !more.isEmpty { end = clock.now + .milliseconds(Self.longest) }
          if let end, clock.now >= end { break folding }
        case .timeout:
          if end != nil { break folding }
        }
      }
      add(changes)
    }
    return nil
  }
  #endif
}
