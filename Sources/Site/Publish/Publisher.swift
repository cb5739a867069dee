import Diagnostics
import Synchronization

/// Brings the output folder to a new state: only what changed is written, each file by renaming,
/// and what is no longer produced is deleted.
///
/// Everything is staged beside its place first. An error, a full disk or a kill before the last
/// file is staged leaves the published site as it was; after that only renames and deletions are
/// left, and a build that is killed among them is completed by the next.
final class Publisher: Sendable {
  /// What is left over when a build is killed, and tells the next one to sweep up.
  private static let marker = ".casebook-publishing"
  /// Files of an output folder that say nothing about whose it is.
  private static let harmless: Set<String> = [".gitignore", ".gitkeep", ".DS_Store", marker]

  /// What became of a file.
  enum Outcome: Sendable {
    case unchanged
    case staged
  }

  let output: any Folder
  /// What was published when the folder was opened.
  let previous: Manifest?
  private let isMarked: Mutex<Bool>

  /// Opens an output folder.
  ///
  /// - Throws: ``Failure`` when the folder holds what Casebook did not make.
  init(_ output: any Folder) throws {
    self.output = output
    previous = (try? output.read(Manifest.path)).flatMap { Manifest($0) }
    let wasInterrupted =
      output.kind(of: Self.marker) != nil
      || output.kind(of: Self.marker + DiskFolder.stagedSuffix) != nil
    isMarked = Mutex(wasInterrupted)
    if wasInterrupted { try output.discardStaged() }
    try checkOwnership()
  }

  private func checkOwnership() throws {
    guard let kind = output.kind(of: ""), previous == nil else { return }
    guard kind == .directory else {
      throw Failure(
        en: "“{0}” is not a folder",
        ja: "「{0}」はフォルダーではありません",
        Wording(output.name)
      )
    }
    let foreign = try output.list("").first { entry in
      !Self.harmless.contains(entry.path)
    }
    guard let foreign else { return }
    throw Failure(
      en:
        "“{0}” holds files that Casebook did not make, such as “{1}”; name an empty folder with --output",
      ja: "「{0}」には Casebook が作ったものではないファイル（{1} など）があります。--output で空のフォルダーを指定してください",
      Wording(output.name),
      Wording(foreign.path)
    )
  }

  // MARK: Stages

  /// Stages a file unless its bytes are there already.
  ///
  /// Safe to call from several tasks.
  ///
  /// - Throws: ``Failure`` when it cannot be written, or when a file that Casebook did not make
  ///   stands in its place.
  func stage(_ bytes: [UInt8], for path: String) throws -> Outcome {
    // Without a manifest the folder is empty: asking for each file would be a look at nothing.
    if previous != nil, output.holds(bytes, at: path) { return .unchanged }
    if let previous, previous.files[path] == nil, output.kind(of: path) != nil {
      throw Failure(
        en: "“{0}” was not made by Casebook; move it out of the output folder",
        ja: "「{0}」は Casebook が作ったファイルではありません。出力フォルダーの外に移してください",
        Wording(output.display(path))
      )
    }
    try mark()
    if previous == nil {
      try output.stageInTree(bytes, for: path)
    } else {
      try output.stage(bytes, for: path)
    }
    return .staged
  }

  private func mark() throws {
    try isMarked.withLock { isMarked in
      if isMarked { return }
      try output.write([], to: Self.marker)
      isMarked = true
    }
  }

  /// Takes back all that was staged; the published site stays as it was.
  ///
  /// Never fails: what cannot be removed now is removed by the next build.
  func abandon() {
    guard isMarked.withLock({ $0 }), (try? output.discardStaged()) != nil else { return }
    removeMarker()
  }

  /// Puts all staged files into their places, deletes what is no longer produced, and writes the
  /// manifest.
  ///
  /// - Parameters:
  ///   - manifest: all files of the new state.
  ///   - staged: the paths that were staged, in groups; one is in place before the next begins.
  ///   - parallel: how many files are put into place at once.
  /// - Returns: the number of deleted files.
  /// - Throws: ``Failure`` when a file cannot be written; the next build goes on from there.
  func publish(_ manifest: Manifest, staged: [[String]], _ parallel: Parallel) async throws -> Int {
    let gone = (previous?.files.keys.filter { manifest.files[$0] == nil } ?? []).sorted()
    if staged.allSatisfy(\.isEmpty), gone.isEmpty, previous == manifest {
      removeMarker()
      return 0
    }
    // Until the end the manifest names old and new files: whatever is there then is Casebook's own.
    var both = manifest
    both.files.merge(previous?.files ?? [:]) { new, _ in new }
    if both != previous { try output.write(both.bytes, to: Manifest.path) }
    try await commit(staged, parallel)
    for path in gone { try output.remove(path) }
    if both != manifest { try output.write(manifest.bytes, to: Manifest.path) }
    removeMarker()
    return gone.count
  }

  private func commit(_ staged: [[String]], _ parallel: Parallel) async throws {
    if previous == nil { return try output.commitTree(Self.tops(of: staged)) }
    let output = output
    for group in staged {
      _ = try await parallel.map(group.count) { range in
        for path in group[range] { try output.commit(path) }
      }
    }
  }

  /// The first names of paths, each once, in their order.
  private static func tops(of staged: [[String]]) -> [String] {
    var known: Set<String> = []
    var tops: [String] = []
    for path in staged.joined() {
      let end = path.utf8.firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
      // Most paths lie in the folder of the one before.
      if let last = tops.last, path[..<end] == last { continue }
      let top = String(path[..<end])
      if known.insert(top).inserted { tops.append(top) }
    }
    return tops
  }

  private func removeMarker() {
    // A marker that stays behind costs the next build a look at the folder, and nothing else.
    if isMarked.withLock({ $0 }) { try? output.remove(Self.marker) }
  }
}
