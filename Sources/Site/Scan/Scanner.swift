import Content
import Diagnostics
import Markdown

/// Reads all entries, each from its own files, in parallel; those whose files have not changed since
/// the last build are taken from its record.
struct Scanner: Sendable {
  let site: any Folder
  let reader: EntryReader
  /// The schema of each collection with its digest.
  let schemas: [(schema: Schema?, digest: Digest)]
  let listing: SiteListing
  /// The entries of the last build.
  var recorded = RecordedEntries.none
  /// Whether what is read is written for the next build.
  var keepsRecord = false
  /// What a session keeps; `nil` in a build.
  var kept: KeptFiles?
  /// Why an entry is left out of the build: what is wrong with it is not told then, it may be
  /// unfinished.
  let absence: @Sendable (EntryHead) -> Absence?

  /// What was read.
  struct Outcome: Sendable {
    var entries: [Entry] = []
    var diagnostics: [Diagnostic] = []
    /// The entries for the next build, in parts.
    var record: [[UInt8]] = []
    /// The entries for the next update of a session.
    var kept: [KeptFiles.Kept] = []
  }

  /// Reads the entries.
  ///
  /// - Throws: ``Failure`` when a file cannot be read.
  func scan(_ files: [EntryFile], _ parallel: Parallel) async throws -> Outcome {
    let parts = try await parallel.map(files.count) { range in try scan(files[range]) }
    var outcome = Outcome()
    outcome.entries.reserveCapacity(files.count)
    for part in parts {
      outcome.entries += part.entries
      outcome.diagnostics += part.diagnostics
      outcome.record += part.record
      outcome.kept += part.kept
    }
    return outcome
  }

  private func scan(_ files: ArraySlice<EntryFile>) throws -> Outcome {
    var outcome = Outcome()
    outcome.entries.reserveCapacity(files.count)
    var writer = RecordWriter(capacity: keepsRecord ? files.count * 2048 : 0)
    for file in files {
      let (entry, found) = try kept == nil ? scan(file, &writer) : scan(file, &outcome.kept)
      if let entry { outcome.entries.append(entry) }
      if found.isEmpty || entry.flatMap({ absence($0.head) }) != nil { continue }
      outcome.diagnostics += found
    }
    if keepsRecord { outcome.record = [writer.array] }
    return outcome
  }

  private func scan(
    _ file: EntryFile,
    _ writer: inout RecordWriter
  ) throws -> (Entry?, [Diagnostic]) {
    var look = Look(EntryStamps(of: file, in: listing))
    if let origin = try origin(of: file, as: recorded.origin(of: file), &look),
      let found = recorded.entry(file)
    {
      if keepsRecord { RecordedEntries.write(found, origin, to: &writer) }
      return (found.entry, found.diagnostics)
    }
    let (entry, diagnostics, origin) = try read(file, look)
    if keepsRecord, let entry, let origin {
      RecordedEntries.write(entry, diagnostics, origin, to: &writer)
    }
    return (entry, diagnostics)
  }

  /// Reads an entry, unless the session has it.
  private func scan(
    _ file: EntryFile,
    _ all: inout [KeptFiles.Kept]
  ) throws -> (Entry?, [Diagnostic]) {
    var look = Look(EntryStamps(of: file, in: listing))
    if let last = kept?.entries[file.path], last.entry.file == file,
      let origin = try origin(of: file, as: last.origin, &look)
    {
      all.append(.init(entry: last.entry, diagnostics: last.diagnostics, origin: origin))
      return (last.entry, last.diagnostics)
    }
    let (entry, diagnostics, origin) = try read(file, look)
    if let entry, let origin {
      all.append(.init(entry: entry, diagnostics: diagnostics, origin: origin))
    }
    return (entry, diagnostics)
  }

  /// What is known of the files of an entry.
  private struct Look {
    let stamps: EntryStamps
    /// The files, where the stamps did not tell.
    var sources: Sources?

    init(_ stamps: EntryStamps) { self.stamps = stamps }
  }

  /// Compares the files of an entry, and all that they are read with, with those of an earlier time.
  ///
  /// - Returns: what the entry was read from, with the stamps of now; `nil` when it has to be read, because
  ///   anything differs.
  private func origin(
    of file: EntryFile,
    as before: EntryOrigin?,
    _ look: inout Look
  ) throws -> EntryOrigin? {
    let schema = schemas[file.collection].digest
    guard let before,
      reader.digest(of: before.files, readWith: schema, parts: before.parts) == before.digest
    else { return nil }
    if !look.stamps.show(file, as: before.stamps) {
      let sources = try Sources(of: file, in: site)
      look.sources = sources
      if sources.digest != before.files { return nil }
    }
    return EntryOrigin(
      stamps: look.stamps, files: before.files, digest: before.digest, parts: before.parts)
  }

  private func read(
    _ file: EntryFile,
    _ look: Look
  ) throws -> (Entry?, [Diagnostic], EntryOrigin?) {
    let sources = try look.sources ?? Sources(of: file, in: site)
    let (entry, diagnostics) = read(file, sources)
    let origin = entry.map {
      EntryOrigin(
        stamps: look.stamps, files: sources.digest, digest: $0.digest, parts: $0.parts)
    }
    return (entry, diagnostics, origin)
  }

  private func read(_ file: EntryFile, _ sources: Sources) -> (Entry?, [Diagnostic]) {
    let (schema, digest) = schemas[file.collection]
    return reader.read(
      file,
      text: sources.text,
      data: sources.data,
      schema: schema,
      digest: { reader.digest(of: sources.digest, readWith: digest, parts: $0) }
    )
  }

  /// Reads an entry again for the bytes of its HTML, which no record keeps.
  ///
  /// - Parameter entry: the entry.
  /// - Returns: the HTML with its bytes.
  /// - Throws: ``Failure`` when its file cannot be read, or has changed since the build began.
  func html(of entry: Entry) throws -> HTML {
    let (again, _) = read(entry.file, try Sources(of: entry.file, in: site))
    guard let again, again.digest == entry.digest else {
      throw Failure(
        en: "“{0}” was changed while the site was built; build it again",
        ja: "ビルド中に「{0}」が変更されました。もう一度ビルドしてください",
        Wording(site.display(entry.file.path))
      )
    }
    return again.html
  }

  /// The files of an entry.
  private struct Sources {
    let text: SourceText
    let data: SourceText?
    let digest: Digest

    init(of file: EntryFile, in site: any Folder) throws {
      text = SourceText(path: file.path, bytes: try site.read(file.path))
      data = try file.dataPath.map { SourceText(path: $0, bytes: try site.read($0)) }
      guard let data else {
        digest = Digest(text.bytes)
        return
      }
      var builder = DigestBuilder()
      builder.add(text.bytes)
      builder.add(data.bytes)
      digest = builder.digest
    }
  }
}
