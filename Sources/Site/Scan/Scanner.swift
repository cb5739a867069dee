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
    let stamps = stamps(of: file)
    var sources: Sources?
    let found = try recorded.find(
      file,
      stamps: stamps,
      read: {
        let read = try Sources(of: file, in: site)
        sources = read
        return read.digest
      },
      expected: { files, parts in
        reader.digest(of: files, readWith: schemas[file.collection].digest, parts: parts)
      }
    )
    if let found {
      if keepsRecord { RecordedEntries.write(found, stamps: stamps, to: &writer) }
      return (found.entry, found.diagnostics)
    }
    let read = try sources ?? Sources(of: file, in: site)
    let (entry, diagnostics) = self.read(file, read)
    if keepsRecord, let entry {
      RecordedEntries.write(
        entry, diagnostics, stamps: stamps, files: read.digest, to: &writer)
    }
    return (entry, diagnostics)
  }

  /// Reads an entry, unless the session has it.
  private func scan(
    _ file: EntryFile,
    _ all: inout [KeptFiles.Kept]
  ) throws -> (Entry?, [Diagnostic]) {
    let stamps = stamps(of: file)
    var sources: Sources?
    let found = try kept?.find(
      file,
      stamps: stamps,
      read: {
        let read = try Sources(of: file, in: site)
        sources = read
        return read.digest
      },
      expected: { files, parts in
        reader.digest(of: files, readWith: schemas[file.collection].digest, parts: parts)
      }
    )
    if let found {
      all.append(found)
      return (found.entry, found.diagnostics)
    }
    let read = try sources ?? Sources(of: file, in: site)
    let (entry, diagnostics) = self.read(file, read)
    if let entry {
      all.append(
        .init(entry: entry, diagnostics: diagnostics, stamps: stamps, files: read.digest))
    }
    return (entry, diagnostics)
  }

  /// The stamps of an entry's files, for those that can be trusted.
  private func stamps(of file: EntryFile) -> (text: FileStamp?, data: FileStamp?) {
    (
      text: listing.settledStamp(of: file.path),
      data: file.dataPath.flatMap { listing.settledStamp(of: $0) }
    )
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
