import Content
import Diagnostics

/// Reads all entries, each from its own files, in parallel.
struct Scanner: Sendable {
  let site: any Folder
  let reader: EntryReader
  let schemas: [Schema?]
  let absence: @Sendable (EntryHead) -> Absence?

  /// Reads entries.
  ///
  /// What is wrong with an entry that this build leaves out is not told: a draft may be unfinished.
  ///
  /// - Returns: those whose front matter could be read, in their order, and what is wrong.
  /// - Throws: ``Failure`` when a file cannot be read.
  func scan(
    _ files: [EntryFile],
    _ parallel: Parallel
  ) async throws -> (entries: [Entry], diagnostics: [Diagnostic]) {
    let parts = try await parallel.map(files.count) { range in
      var entries: [Entry] = []
      var diagnostics: [Diagnostic] = []
      entries.reserveCapacity(range.count)
      for file in files[range] {
        let (entry, found) = try scan(file)
        if let entry { entries.append(entry) }
        if found.isEmpty || entry.flatMap({ absence($0.head) }) != nil { continue }
        diagnostics += found
      }
      return (entries, diagnostics)
    }
    return (parts.flatMap(\.0), parts.flatMap(\.1))
  }

  private func scan(_ file: EntryFile) throws -> (Entry?, [Diagnostic]) {
    let text = SourceText(path: file.path, bytes: try site.read(file.path))
    let data = try file.dataPath.map { SourceText(path: $0, bytes: try site.read($0)) }
    return reader.read(file, text: text, data: data, schema: schemas[file.collection])
  }
}
