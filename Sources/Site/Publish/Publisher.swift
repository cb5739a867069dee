import Diagnostics
import Synchronization

/// Brings the output folder to a new state: only what changed is written, each file by renaming,
/// and what is no longer produced is deleted.
///
/// Everything is staged beside its place first. An error, a full disk or a kill before the last
/// file is staged leaves the published site as it was; after that only renames and deletions are
/// left, and a build that is killed among them is completed by the next. An atomic build goes further:
/// it makes a whole folder beside the published one, and exchanges the two.
final class Publisher: Sendable {
  /// What is left over when a build is killed, and tells the next one to sweep up.
  private static let marker = ".casebook-publishing"
  /// Files of an output folder that say nothing about whose it is.
  private static let harmless: Set<String> = [".gitignore", ".gitkeep", ".DS_Store", marker]

  /// What became of a file.
  struct Outcome: Sendable {
    /// Whether it was written; else its bytes were there already.
    let isStaged: Bool
    /// Its stamp; `nil` if it was not to be had.
    let stamp: FileStamp?
  }

  let output: any Folder
  /// What was published when the folder was opened.
  let previous: Manifest?
  /// Whether a build into the folder was ended in the middle.
  let wasInterrupted: Bool
  private let isMarked: Mutex<Bool>
  /// The folder that is exchanged with the output, in an atomic build.
  private let beside: (any Folder)?

  /// Opens an output folder.
  ///
  /// - Parameters:
  ///   - output: the folder.
  ///   - isAtomic: whether the folder is exchanged as a whole.
  /// - Throws: ``Failure`` when the folder holds what Casebook did not make, or when none can be made
  ///   beside it.
  init(_ output: any Folder, isAtomic: Bool = false) throws {
    self.output = output
    previous = (try? output.read(Manifest.path)).flatMap { Manifest($0) }
    wasInterrupted =
      output.kind(of: Self.marker) != nil
      || output.kind(of: Self.marker + DiskFolder.stagedSuffix) != nil
    isMarked = Mutex(wasInterrupted)
    if wasInterrupted { try output.discardStaged() }
    let kind = output.kind(of: "")
    try Self.checkOwnership(output, kind, previous)
    // What a build that was killed left there.
    try output.discardBeside()
    // Where nothing is published yet, there is nothing to exchange.
    beside = isAtomic && kind != nil ? try output.makeBeside() : nil
  }

  private static func checkOwnership(
    _ output: any Folder,
    _ kind: FolderEntry.Kind?,
    _ previous: Manifest?
  ) throws {
    guard let kind, previous == nil else { return }
    guard kind == .directory else {
      throw Failure(
        en: "“{0}” is not a folder",
        ja: "「{0}」はフォルダーではありません",
        Wording(output.name)
      )
    }
    let foreign = try output.list("").first { entry in
      !harmless.contains(entry.path)
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
    if previous != nil, output.holds(bytes, at: path) {
      return Outcome(isStaged: false, stamp: output.stamp(of: path, followsLinks: false))
    }
    if let previous, previous.files[path] == nil, output.kind(of: path) != nil {
      throw Failure(
        en: "“{0}” was not made by Casebook; move it out of the output folder",
        ja: "「{0}」は Casebook が作ったファイルではありません。出力フォルダーの外に移してください",
        Wording(output.display(path))
      )
    }
    if let beside {
      return Outcome(isStaged: true, stamp: try beside.stageInTree(bytes, for: path))
    }
    try mark()
    let stamp =
      previous == nil
      ? try output.stageInTree(bytes, for: path) : try output.stage(bytes, for: path)
    return Outcome(isStaged: true, stamp: stamp)
  }

  /// Whether these are the files that are published, and there are no others.
  func publishes(_ files: [PublishedFile]) -> Bool {
    previous?.files.count == files.count
  }

  /// A file of an earlier build with its stamp, if it is still there as that build left it.
  ///
  /// One that has another stamp, as after a copy of the folder, is read.
  func verified(_ file: PublishedFile) -> PublishedFile? {
    guard let previous, previous.files[file.path] == file.digest,
      let stamp = output.stamp(of: file.path, followsLinks: false)
    else { return nil }
    if let known = file.stamp, stamp.isOfSameBytes(as: known) { return file }
    guard read(file) != nil else { return nil }
    var file = file
    file.stamp = stamp
    return file
  }

  /// Reads a file of an earlier build; `nil` when it is not as that build left it.
  func read(_ file: PublishedFile) -> [UInt8]? {
    guard let bytes = try? output.read(file.path), Digest(bytes) == file.digest else { return nil }
    return bytes
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
    if beside != nil { try? output.discardBeside() }
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
      if beside != nil { try output.discardBeside() }
      removeMarker()
      return 0
    }
    if let beside {
      try await exchange(with: beside, manifest, staged, parallel)
      return gone.count
    }
    // Until the end the manifest names old and new files: whatever is there then is Casebook's own.
    var both = manifest
    if let previous { both.add(previous) }
    if both != previous { try output.write(both.bytes, to: Manifest.path) }
    try await commit(staged, parallel)
    for path in gone { try output.remove(path) }
    if both != manifest { try output.write(manifest.bytes, to: Manifest.path) }
    removeMarker()
    return gone.count
  }

  /// Completes the folder beside the output, and exchanges the two.
  ///
  /// What has not changed gets a second name there, and so do the files that Casebook did not make.
  private func exchange(
    with beside: any Folder,
    _ manifest: Manifest,
    _ staged: [[String]],
    _ parallel: Parallel
  ) async throws {
    try beside.commitTree(Self.tops(of: staged))
    let written = Set(staged.joined())
    let own = Set([Self.marker, Manifest.path])
    let kept = try output.list("").map(\.path).filter { path in
      let isPublished = manifest.files[path] != nil
      let isForeign = previous?.files[path] == nil && !own.contains(path)
      return !written.contains(path) && (isPublished || isForeign)
    }
    _ = try await parallel.map(kept.count) { range in
      for path in kept[range] { try self.output.link(path, into: beside) }
    }
    try beside.write(manifest.bytes, to: Manifest.path)
    try output.exchange(with: beside)
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
