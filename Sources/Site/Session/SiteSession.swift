import Content
package import Diagnostics
import Synchronization

/// A site that is kept in memory while it is written: its last good state, of which each file is made
/// when it is asked for.
///
/// An update reads and links the site again. When something is wrong with it, the state before stays.
package final class SiteSession: Sendable {
  /// What is new after an update.
  package enum Change: Sendable, Hashable {
    /// Anything.
    case pages
    /// Style sheets alone: their new addresses by the old ones, with the base path in front.
    case styles([String: String])
  }

  /// What an update found.
  package struct Update: Sendable {
    /// Everything found, sorted by place.
    package let diagnostics: [Diagnostic]
    /// Whether the site was right, so that its new state is served.
    package let isGood: Bool
    /// What is new; `nil` when nothing is.
    package let change: Change?
  }

  /// A file of the site.
  package struct File: Sendable {
    /// Its bytes, or those of the last time when it could be made; `nil` when it never could.
    package let bytes: [UInt8]?
    /// What was found when it was made.
    package var diagnostics: [Diagnostic] = []
    /// Whether it was made just now, and not kept from before.
    package var isNew = false
  }

  private struct State {
    /// Makes the files of the last good state.
    var renderer: Renderer?
    /// Counts the good states, so that no file of an old one is kept for a new one.
    var number = 0
    var files: [String: File] = [:]
    /// The bytes of pages from when they could last be made.
    var lastGood: [String: [UInt8]] = [:]
    /// What was read of the files.
    var kept = KeptFiles()
    /// What changed since the last good state.
    var changes = FolderChanges()
  }

  /// How many files are kept; a crawler must not fill the memory.
  private static let mostFiles = 500

  private let folder: any Folder
  private let state = Mutex(State())

  /// Creates a session; nothing is read before the first ``update(_:after:)``.
  package init(_ folder: any Folder) {
    self.folder = folder
  }

  /// Whether the site has ever been right, so that there are pages to be seen.
  package var hasGoodState: Bool { state.withLock { $0.renderer != nil } }

  /// What stands before every address of the site; empty before its first good state.
  package var basePath: String {
    state.withLock { $0.renderer?.model.catalog.settings.baseURL.path ?? "" }
  }

  /// Reads and links the site again, and serves its new state when nothing is wrong with it.
  ///
  /// - Parameters:
  ///   - options: what a build would be told.
  ///   - changes: what changed since the last update; unknown without.
  /// - Returns: what was found. A site with errors is a normal result.
  /// - Throws: ``Failure`` when a file cannot be read, which may be because it vanished just now; the
  ///   state before stays then, too.
  @concurrent
  package func update(
    _ options: BuildOptions,
    after changes: FolderChanges = FolderChanges(isIncomplete: true)
  ) async throws -> Update {
    state.withLock { state in
      state.changes.add(changes)
      state.kept.changes.add(changes)
    }
    var options = options
    // It is about what is published, and a writer is not there yet.
    options.comparesLock = false
    var build = Build(folder: folder, options: options)
    build.kept = state.withLock { $0.kept }
    let linked = try await build.check()
    if let kept = build.kept { state.withLock { $0.kept = kept } }
    let diagnostics = build.report.diagnostics
    guard let linked else { return Update(diagnostics: diagnostics, isGood: false, change: nil) }
    let renderer = build.renderer(linked)
    let (old, changed) = state.withLock { state in
      defer {
        state.renderer = renderer
        state.number += 1
        state.files = [:]
        state.changes = FolderChanges()
      }
      return (state.renderer, state.changes)
    }
    let change = Self.change(old, renderer, changed)
    // Freeing thousands of entries takes longer than some updates; nobody has to wait for it.
    Task.detached(priority: .background) { withExtendedLifetime(old) {} }
    return Update(diagnostics: diagnostics, isGood: true, change: change)
  }

  /// Makes a file of the last good state.
  ///
  /// - Parameter path: its path in the output.
  /// - Returns: `nil` where the site has no such file.
  package func file(at path: String) -> File? {
    let (renderer, number, kept) = state.withLock { ($0.renderer, $0.number, $0.files[path]) }
    if let kept { return kept }
    guard let renderer, let planned = renderer.model.plan.file(at: path) else { return nil }
    var outcome = RenderOutcome()
    // An asset that vanished just now is not there.
    let bytes = (try? renderer.bytes(of: planned, &outcome)) ?? nil
    let diagnostics = outcome.diagnostics.sorted()
    guard bytes != nil || !diagnostics.isEmpty else { return nil }
    var file = state.withLock { state in
      let file = File(bytes: bytes ?? state.lastGood[path], diagnostics: diagnostics)
      guard state.number == number, case .page = planned else { return file }
      if state.files.count >= Self.mostFiles { state.files = [:] }
      state.files[path] = file
      if let bytes {
        if state.lastGood.count >= Self.mostFiles { state.lastGood = [:] }
        state.lastGood[path] = bytes
      }
      return file
    }
    file.isNew = true
    return file
  }

  /// Finds what is new between two states.
  private static func change(
    _ old: Renderer?,
    _ new: Renderer,
    _ changes: FolderChanges
  ) -> Change? {
    guard let old, !changes.isIncomplete, changes.paths.allSatisfy({ $0.hasSuffix(".css") }) else {
      return .pages
    }
    let base = new.model.catalog.settings.baseURL.path
    guard base == old.model.catalog.settings.baseURL.path else { return .pages }
    var styles: [String: String] = [:]
    for path in changes.paths {
      guard let before = old.model.plan.assets.first(where: { $0.source == path }),
        let after = new.model.plan.assets.first(where: { $0.source == path })
      else { return .pages }
      if before.url != after.url { styles[base + before.url] = base + after.url }
    }
    return styles.isEmpty ? nil : .styles(styles)
  }
}
